import { DEFAULT_LOCALE, isLocale, type Locale } from '#server/kit/messages/message.ts'

/** Language of a route: the first segment of its URL. */
export function localeOf(params: Readonly<Record<string, string | undefined>>): Locale {
  return isLocale(params['lang']) ? params['lang'] : DEFAULT_LOCALE
}
