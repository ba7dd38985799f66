import type { IsoDate } from '#server/kit/calendar.ts'

/** Why a number is not an IIN or BIN: not 12 digits, letters inside, or a wrong check digit. */
export const NUMBER_FAULTS = ['length', 'digits', 'check_digit'] as const
export type NumberFault = (typeof NUMBER_FAULTS)[number]

/** What is odd about an IIN without making it wrong. */
export const IIN_WARNINGS = ['looks_like_bin', 'not_a_date', 'differs_from_birth_date'] as const
export type IinWarning = (typeof IIN_WARNINGS)[number]

/** The 5th digit of a BIN: resident, non-resident, joint individual enterprise. */
export const BIN_KINDS = ['resident', 'non_resident', 'joint_individual'] as const
export type BinKind = (typeof BIN_KINDS)[number]

const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/** The number as it is checked and hashed: spaces and hyphens of copying fall away. */
export function plainNumber(text: string): string {
  return text.replace(/[\s\u00A0-]/g, '')
}

function remainder(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11
}

/** The 12th digit that belongs to the first eleven; undefined when both passes give 10: no such number is issued. */
export function checkDigit(firstEleven: string): number | undefined {
  const digits = Array.from(firstEleven, Number)
  const first = remainder(digits, FIRST_PASS)
  if (first < 10) return first
  const second = remainder(digits, SECOND_PASS)
  return second < 10 ? second : undefined
}

function whyNotNumber(text: string): NumberFault | undefined {
  const number = plainNumber(text)
  if (/[^0-9]/.test(number)) return 'digits'
  if (number.length !== 12) return 'length'
  if (number === '000000000000') return 'check_digit'
  return checkDigit(number.slice(0, 11)) === Number(number[11]) ? undefined : 'check_digit'
}

/** Why this cannot be an IIN; undefined when it can. The birth date is never a reason (rules of 2013). */
export function whyNotIin(text: string): NumberFault | undefined {
  return whyNotNumber(text)
}

function birthDatesRead(iin: string): string[] {
  const [year, month, day] = [iin.slice(0, 2), iin.slice(2, 4), iin.slice(4, 6)]
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  return isDate ? ['18', '19', '20'].map((century) => `${century}${year}-${month}-${day}`) : []
}

/**
 * What to ask about a valid IIN, never to refuse: since 2013 its digits are not tied to the birth date. Age and
 * sex are never taken from it.
 */
export function iinWarning(text: string, birthOn?: IsoDate | null): IinWarning | undefined {
  const iin = plainNumber(text)
  const fifth = Number(iin[4])
  if (fifth >= 4 && fifth <= 6) return 'looks_like_bin'
  const dates = birthDatesRead(iin)
  if (dates.length === 0) return 'not_a_date'
  return birthOn && !dates.includes(birthOn) ? 'differs_from_birth_date' : undefined
}

/** The last four digits: all of an IIN that is kept readable. */
export function iinLastFour(text: string): string {
  return plainNumber(text).slice(-4)
}

/** What kind of organisation a BIN names; undefined when its 5th digit is not 4, 5 or 6. */
export function binKind(text: string): BinKind | undefined {
  return BIN_KINDS[Number(plainNumber(text)[4]) - 4]
}

/** Why this cannot be a BIN; `digits` also when the 5th digit belongs to a person: a sole trader gives an IIN. */
export function whyNotBin(text: string): NumberFault | undefined {
  return whyNotNumber(text) ?? (binKind(text) ? undefined : 'digits')
}
