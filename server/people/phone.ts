import { parsePhoneNumberFromString, type MetadataJson } from 'libphonenumber-js/core'
import metadata from './phone-metadata.json' with { type: 'json' }

// Two countries of libphonenumber's metadata (2 KB) instead of all (250 KB); phone.test.ts holds them against the
// library's own, so that an update of it is not forgotten here.
const KZ_AND_RU = metadata as unknown as MetadataJson

export const PHONE_KINDS = ['mobile', 'fixed', 'other', 'abroad'] as const
export type PhoneKind = (typeof PHONE_KINDS)[number]

/** A number as it is kept (`+77011234567`) and what may be done with it: codes go to mobiles only. */
export type Phone = { e164: string; kind: PhoneKind; country: 'KZ' | 'RU' | undefined }

function readAbroad(digits: string): Phone | undefined {
  if (!/^[1-9]\d{7,14}$/.test(digits) || digits.startsWith('7')) return undefined
  return { e164: `+${digits}`, kind: 'abroad', country: undefined }
}

function kindOf(type: string | undefined): PhoneKind {
  if (type === 'MOBILE') return 'mobile'
  return type === 'FIXED_LINE' || type === 'FIXED_LINE_OR_MOBILE' ? 'fixed' : 'other'
}

/**
 * Reads a phone number as people type it: `8 701 123 45 67`, `7011234567`, `+7 (701) 123-45-67` are one number;
 * `+7 9…` is Russia. Other countries need their `+` (or `8 10`) and are taken by length alone. Undefined when
 * no such number can exist.
 */
export function readPhone(text: string): Phone | undefined {
  const typed = text.trim()
  if (!/^\+?[\d\s\u00A0().-]+$/.test(typed)) return undefined
  const digits = typed.replace(/\D/g, '')
  if (digits.startsWith('810') && digits.length > 12) return readAbroad(digits.slice(3))
  // `+8 701 …` is the home prefix written with a plus.
  const isHome =
    !typed.startsWith('+') || digits.startsWith('7') || (digits.startsWith('8') && digits.length === 11)
  if (!isHome) return readAbroad(digits)
  const national = digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits
  if (national.length !== 10) return undefined
  const parsed = parsePhoneNumberFromString(`+7${national}`, KZ_AND_RU)
  if (!parsed?.isValid()) return undefined
  return {
    e164: parsed.number,
    kind: kindOf(parsed.getType()),
    country: parsed.country === 'KZ' ? 'KZ' : 'RU',
  }
}

/** A kept number for reading: `+7 701 123 45 67`, `+7 7212 12 34 56` for a fixed line; others as they are. */
export function formatPhone(e164: string): string {
  const home = /^\+7(\d{10})$/.exec(e164)?.[1]
  if (!home) return e164
  const isFixed = /^7[12]/.test(home) && home.slice(0, 3) !== '727'
  const areaLength = isFixed ? 4 : 3
  const rest = home.slice(areaLength)
  const groups = isFixed ? /^(\d{2})(\d{2})(\d{2})$/ : /^(\d{3})(\d{2})(\d{2})$/
  return `+7 ${home.slice(0, areaLength)} ${rest.replace(groups, '$1 $2 $3')}`
}

/** What door staff see of a number. */
export function phoneLastFour(e164: string): string {
  return e164.slice(-4)
}

/** A number for the page of the one who gave it, on a screen others may see: `+7 701 ••• •• 67`. */
export function maskPhone(e164: string): string {
  const shown = formatPhone(e164)
  const hidden = shown.slice(6, -2).replace(/\d/g, '•')
  return `${shown.slice(0, 6)}${hidden}${shown.slice(-2)}`
}
