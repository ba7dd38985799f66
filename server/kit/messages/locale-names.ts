import type { Locale } from './message.ts'

/** Each language under its own name, whatever the page's. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
}
