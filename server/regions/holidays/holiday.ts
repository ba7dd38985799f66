import { dateParts, weekdayOf, type IsoDate } from '#server/kit/calendar.ts'

/** National and state holidays with a fixed date; Orthodox Christmas is a day off by the same law. */
export const FIXED_HOLIDAYS = [
  { key: 'new_year', month: 1, day: 1 },
  { key: 'new_year', month: 1, day: 2 },
  { key: 'orthodox_christmas', month: 1, day: 7 },
  { key: 'womens_day', month: 3, day: 8 },
  { key: 'constitution_day', month: 3, day: 15, from: 2026 },
  { key: 'nauryz', month: 3, day: 21 },
  { key: 'nauryz', month: 3, day: 22 },
  { key: 'nauryz', month: 3, day: 23 },
  { key: 'unity_day', month: 5, day: 1 },
  { key: 'defender_day', month: 5, day: 7 },
  { key: 'victory_day', month: 5, day: 9 },
  { key: 'capital_day', month: 7, day: 6 },
  { key: 'constitution_day', month: 8, day: 30, to: 2025 },
  { key: 'republic_day', month: 10, day: 25, from: 2022 },
  { key: 'independence_day', month: 12, day: 16 },
] as const satisfies readonly { key: string; month: number; day: number; from?: number; to?: number }[]
export type HolidayKey = (typeof FIXED_HOLIDAYS)[number]['key']

/** The holiday that a date is by rule, in any year. */
export function fixedHoliday(on: IsoDate): HolidayKey | undefined {
  const { year, month, day } = dateParts(on)
  return FIXED_HOLIDAYS.find((holiday) => {
    if (holiday.month !== month || holiday.day !== day) return false
    return ('from' in holiday ? year >= holiday.from : true) && ('to' in holiday ? year <= holiday.to : true)
  })?.key
}

/** A row of the table that an administrator keeps. */
export type MovedDay = {
  heldOn: IsoDate
  kind: 'day_off' | 'working_day'
  nameKk: string
  nameRu: string
  nameEn: string | null
}

export type DayOff = { key: HolidayKey } | { moved: MovedDay }

/**
 * The holiday or moved day off on a date. A date that was made a working day is none, whatever the rule says; an
 * ordinary Saturday or Sunday is none either, since most events are held on them.
 */
export function dayOff(on: IsoDate, moved: readonly MovedDay[]): DayOff | undefined {
  const row = moved.find(({ heldOn }) => heldOn === on)
  if (row?.kind === 'working_day') return undefined
  const key = fixedHoliday(on)
  if (key) return { key }
  return row && { moved: row }
}

/** Whether people of a five-day week work on a date. */
export function isWorkingDay(on: IsoDate, moved: readonly MovedDay[]): boolean {
  const row = moved.find(({ heldOn }) => heldOn === on)
  if (row) return row.kind === 'working_day'
  return weekdayOf(on) <= 5 && !fixedHoliday(on)
}
