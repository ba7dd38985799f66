import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale, Message } from './message.ts'

export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>

const compiled = new WeakMap<Message, Map<Locale, IntlMessageFormat>>()

/** The message in the reader's language, with its values and plural forms filled in. */
export function formatMessage(message: Message, locale: Locale, values?: MessageValues): string {
  const text = message[locale]
  if (!values && !text.includes('{') && !text.includes("'")) return text
  const byLocale = compiled.get(message) ?? new Map<Locale, IntlMessageFormat>()
  compiled.set(message, byLocale)
  const formatter = byLocale.get(locale) ?? new IntlMessageFormat(text, locale === 'en' ? 'en-GB' : locale)
  byLocale.set(locale, formatter)
  const result = formatter.format(values)
  return Array.isArray(result) ? result.join('') : String(result)
}

/** Binds a language once: `const t = translator('kk'); t(eventMessages.publish)`. */
export type Translate = (message: Message, values?: MessageValues) => string
export function translator(locale: Locale): Translate {
  return (message, values) => formatMessage(message, locale, values)
}
