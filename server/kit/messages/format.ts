import { IntlMessageFormat, type Formatters } from 'intl-messageformat'
import { formatNumber } from '../numbers.ts'
import type { Locale, Message } from './message.ts'

export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>

const compiled = new WeakMap<Message, Map<Locale, IntlMessageFormat>>()

// Chromium carries no Kazakh data and would print "2,000" where the server printed "2 000": React then throws the
// server's page away. Figures inside messages therefore come from our own rules too.
function formattersOf(locale: Locale): Formatters {
  const figures = Object.defineProperty(new Intl.NumberFormat(), 'format', {
    value: (value: number) => formatNumber(value, { locale, digits: 2, upTo: true }),
  })
  return {
    getNumberFormat: () => figures,
    getDateTimeFormat: (...options) => new Intl.DateTimeFormat(...options),
    getPluralRules: (...options) => new Intl.PluralRules(...options),
  }
}

function compile(text: string, locale: Locale): IntlMessageFormat {
  const tag = locale === 'en' ? 'en-GB' : locale
  return new IntlMessageFormat(text, tag, undefined, { formatters: formattersOf(locale) })
}

/** The message in the reader's language, with its values and plural forms filled in. */
export function formatMessage(message: Message, locale: Locale, values?: MessageValues): string {
  const text = message[locale]
  if (!values && !text.includes('{') && !text.includes("'")) return text
  const byLocale = compiled.get(message) ?? new Map<Locale, IntlMessageFormat>()
  compiled.set(message, byLocale)
  const formatter = byLocale.get(locale) ?? compile(text, locale)
  byLocale.set(locale, formatter)
  const result = formatter.format(values)
  return Array.isArray(result) ? result.join('') : String(result)
}

/** Binds a language once: `const t = translator('kk'); t(eventMessages.publish)`. */
export type Translate = (message: Message, values?: MessageValues) => string
export function translator(locale: Locale): Translate {
  return (message, values) => formatMessage(message, locale, values)
}
