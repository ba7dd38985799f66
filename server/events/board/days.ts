import { dateParts, weeksOfMonth, type IsoDate } from '#server/kit/calendar.ts'

/** The first and the last day of the squares of a month. */
export function daysOfBoard(month: string): { from: IsoDate; to: IsoDate } {
  const { year, month: number } = dateParts(`${month}-01`)
  const days = weeksOfMonth(year, number).flat()
  return { from: days[0] ?? `${month}-01`, to: days.at(-1) ?? `${month}-28` }
}
