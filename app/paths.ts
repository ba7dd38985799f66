import type { Locale } from '#server/kit/messages/message.ts'

/** Typed URLs: the only place that spells them. Keep in the order of routes.ts. */
export const paths = {
  home: (lang: Locale) => `/${lang}`,
  events: (lang: Locale, query = '') => `/${lang}/events${query}`,
  event: (lang: Locale, id: string) => `/${lang}/events/${id}`,
  eventFile: (lang: Locale, id: string) => `/${lang}/events/${id}/event.ics`,
  register: (lang: Locale, id: string) => `/${lang}/events/${id}/register`,
  tickets: (lang: Locale) => `/${lang}/tickets`,
  signIn: (lang: Locale, next?: string) => `/${lang}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`,
  signOut: (lang: Locale) => `/${lang}/sign-out`,
  desk: (lang: Locale) => `/${lang}/desk`,
}

/** The same page in another language. */
export function inLanguage(pathname: string, lang: Locale): string {
  return pathname.replace(/^\/(kk|ru|en)(?=\/|$)/, `/${lang}`)
}
