import { addDays, dateParts, isoWeek, type IsoDate } from '#server/kit/calendar.ts'

/** A week of ISO 8601; it belongs to the month of its Thursday. */
export type YearWeek = { week: number; monday: IsoDate; month: number }

/** The 52 or 53 weeks of an ISO year, in order; week 1 holds the first Thursday. */
export function weeksOfYear(year: number): YearWeek[] {
  const { week: count } = isoWeek(`${year}-12-28`)
  const first = firstMonday(year)
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(first, index * 7)
    return { week: index + 1, monday, month: dateParts(addDays(monday, 3)).month }
  })
}

/** The Monday of week 1, which is the week of 4 January. */
function firstMonday(year: number): IsoDate {
  const fourth = `${year}-01-04`
  const days = Array.from({ length: 7 }, (_, index) => addDays(fourth, -index))
  return days.findLast((day) => isoWeek(day).week === 1 && isoWeek(day).year === year) ?? fourth
}

/** Months of a year with the number of weeks each holds: the heading above the weeks. */
export function monthsOf(weeks: readonly YearWeek[]): { month: number; weeks: number }[] {
  const months: { month: number; weeks: number }[] = []
  for (const { month } of weeks) {
    const last = months.at(-1)
    if (last?.month === month) last.weeks += 1
    else months.push({ month, weeks: 1 })
  }
  return months
}

/** Weeks one after another, counted from 1, both included. */
export type Run = { from: number; to: number; length: number }

/** The longest run of weeks with nothing in them, the first of equals; undefined when there is none. */
export function longestGap(cells: readonly number[]): Run | undefined {
  let longest: Run | undefined
  let from = 1
  for (const [index, value] of [...cells, 1].entries()) {
    if (value === 0) continue
    const length = index + 1 - from
    if (length > (longest?.length ?? 0)) longest = { from, to: index, length }
    from = index + 2
  }
  return longest
}

/** How dark a cell is, 0 for nothing to 5 for the fullest of the table. */
export function heatOf(value: number, top: number): number {
  if (value <= 0 || top <= 0) return 0
  return Math.min(5, Math.max(1, Math.ceil((value / top) * 5)))
}
