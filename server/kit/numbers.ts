import type { Locale } from './messages/message.ts'

/** What stands where there is no figure: nothing to divide by, data missing. */
export const NO_FIGURE = '—'

const NO_BREAK_SPACE = '\u00A0'
const MINUS = '\u2212'

type Figure = number | null | undefined

/** `digits` after the comma are always written unless `digits` is the most there may be (`upTo`). */
export type NumberReader = { locale: Locale; digits?: number; upTo?: boolean }

/** Rounds half away from zero in decimal, so that 1.005 becomes 1.01 and not 1.00. */
export function roundTo(value: number, digits: number): number {
  const text = String(Math.abs(value))
  if (text.includes('e')) return Number(value.toFixed(digits))
  const rounded = Number(`${Math.round(Number(`${text}e${digits}`))}e-${digits}`)
  return value < 0 ? -rounded : rounded
}

/**
 * `1 234 567` in Kazakh and Russian (no-break spaces), `1,234,567` in English; no digits after the comma unless
 * asked. A missing or impossible figure is `—`. Own grouping, so that server and phone print the same.
 */
export function formatNumber(value: Figure, { locale, digits = 0, upTo = false }: NumberReader): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_FIGURE
  const rounded = roundTo(value, digits)
  const fixed = Math.abs(rounded).toFixed(digits)
  const [whole = '0', fraction = ''] = fixed.split('.')
  const decimals = upTo ? fraction.replace(/0+$/, '') : fraction
  const isEnglish = locale === 'en'
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, isEnglish ? ',' : NO_BREAK_SPACE)
  const tail = decimals === '' ? '' : `${isEnglish ? '.' : ','}${decimals}`
  return `${rounded < 0 ? MINUS : ''}${grouped}${tail}`
}

/** A ratio (0.074) as kk `7,4%`, ru `7,4 %` (no-break space), en `7.4%`; one digit unless told. */
export function formatPercent(ratio: Figure, { locale, digits = 1, upTo = false }: NumberReader): string {
  if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) return NO_FIGURE
  const figure = formatNumber(Number((ratio * 100).toPrecision(15)), { locale, digits, upTo })
  return locale === 'ru' ? `${figure}${NO_BREAK_SPACE}%` : `${figure}%`
}

/** Part ÷ whole as percent; `—` when the whole is zero or unknown. */
export function formatShare(of: { part: Figure; whole: Figure }, reader: NumberReader): string {
  const { part, whole } = of
  if (part === null || part === undefined || !whole) return NO_FIGURE
  return formatPercent(part / whole, reader)
}

/** Tenge: `1 500 ₸` in Kazakh and Russian, `₸1,500` in English. */
export function formatTenge(value: Figure, reader: NumberReader): string {
  const figure = formatNumber(value, reader)
  if (figure === NO_FIGURE) return figure
  if (reader.locale !== 'en') return `${figure}${NO_BREAK_SPACE}₸`
  return figure.startsWith(MINUS) ? `${MINUS}₸${figure.slice(1)}` : `₸${figure}`
}

/**
 * A number as people type it or a sheet holds it: `1 234,5`, `1 234`, `1,234.5`, `12.5`, `−3`, `7,4 %` (the
 * sign is dropped). One comma before exactly three digits is a decimal comma, as in Kazakh and Russian:
 * `1,234` is 1.234. Undefined when it is no number.
 */
export function parseTypedNumber(text: string): number | undefined {
  const bare = text
    .replace(/[\s\u00A0\u202F']/g, '')
    .replace(MINUS, '-')
    .replace(/[%₸]$/, '')
  const isEnglish = /,\d{3}.*\./.test(bare) || /,\d{3},\d{3}/.test(bare)
  const plain = isEnglish ? bare.replace(/,/g, '') : bare.replace(',', '.')
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}
