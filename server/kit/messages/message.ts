/** The languages of the product, Kazakh first: the order in which a missing text falls back. */
export const LOCALES = ['kk', 'ru', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'kk'

/** One text in all languages, ICU MessageFormat syntax (`{count, plural, one {# адам} other {# адам}}`). */
export type Message = Readonly<Record<Locale, string>>

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** Declares the texts of one domain; a language left out does not compile, an equal kk and ru fails the checks. */
export function defineMessages<const Texts extends Record<string, Message>>(texts: Texts): Texts {
  return texts
}
