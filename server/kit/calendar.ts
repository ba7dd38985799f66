/** A calendar date without a time or a zone, `YYYY-MM-DD`. */
export type IsoDate = string

const DAY_MS = 86_400_000
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

function toUtc(on: IsoDate): number {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  return Date.UTC(year, month - 1, day)
}

function fromUtc(ms: number): IsoDate {
  return new Date(ms).toISOString().slice(0, 10)
}

/** The date of these numbers (month 1–12), undefined when no such day exists (31.04, 29.02.2025). */
export function isoDateOf(parts: { year: number; month: number; day: number }): IsoDate | undefined {
  const { year, month, day } = parts
  if (year < 1800 || year > 2200) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}

/** True for `YYYY-MM-DD` of a day that exists. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string') return false
  const match = ISO_DATE.exec(value)
  if (!match) return false
  return isoDateOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) === value
}

/** Year, month (1–12) and day of a date. */
export function dateParts(on: IsoDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  return { year, month, day }
}

/**
 * A date as people type it: `08.03.2025`, `8.3.25`, `8/3/2025`, `08 03 2025`, `2025-03-08`; day before month.
 * A two-digit year is the last such year not after `latestYear` (2049 unless told; give the present year for
 * a birth date, so that `65` is 1965). Undefined when it is not a date that exists.
 */
export function parseTypedDate(text: string, latestYear = 2049): IsoDate | undefined {
  const typed = text.trim().replace(/\s*(?:г|ж)\.?$/iu, '')
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(typed)
  if (iso) return isoDateOf({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) })
  const local = /^(\d{1,2})[\s.,/-]+(\d{1,2})[\s.,/-]+(\d{4}|\d{2})$/.exec(typed)
  if (!local) return undefined
  const written = Number(local[3])
  const isShort = local[3]?.length === 2
  const year = isShort ? latestYear - ((((latestYear - written) % 100) + 100) % 100) : written
  return isoDateOf({ year, month: Number(local[2]), day: Number(local[1]) })
}

export function addDays(on: IsoDate, days: number): IsoDate {
  return fromUtc(toUtc(on) + days * DAY_MS)
}

/** The same day `months` later; the last day of the month where that day is missing (31.01 → 28.02). */
export function addMonths(on: IsoDate, months: number): IsoDate {
  const { year, month, day } = dateParts(on)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return fromUtc(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, lastDay)))
}

/** Whole days from one date to another, negative when the second is earlier. */
export function daysBetween(fromOn: IsoDate, toOn: IsoDate): number {
  return Math.round((toUtc(toOn) - toUtc(fromOn)) / DAY_MS)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(on: IsoDate): number {
  return new Date(toUtc(on)).getUTCDay() || 7
}

/** The Monday of the date's week. */
export function startOfWeek(on: IsoDate): IsoDate {
  return addDays(on, 1 - weekdayOf(on))
}

/** ISO 8601 week: weeks from Monday, week 1 holds the year's first Thursday. */
export function isoWeek(on: IsoDate): { year: number; week: number } {
  const thursday = addDays(startOfWeek(on), 3)
  const { year } = dateParts(thursday)
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 }
}

/** The weeks a month view shows, Monday first; days of the neighbouring months fill the edges. */
export function weeksOfMonth(year: number, month: number): IsoDate[][] {
  const first = fromUtc(Date.UTC(year, month - 1, 1))
  const last = fromUtc(Date.UTC(year, month, 0))
  const weeks: IsoDate[][] = []
  for (let monday = startOfWeek(first); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  }
  return weeks
}
