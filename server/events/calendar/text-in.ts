import { LOCALES, type Locale } from '#server/kit/messages/message.ts'

/** Text written by people: in the given language, else in another that exists. */
export function textIn(texts: Partial<Record<Locale, string | null>>, locale: Locale): string {
  return texts[locale] ?? LOCALES.map((other) => texts[other]).find(Boolean) ?? ''
}
