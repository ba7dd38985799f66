import { weekdayOf, type IsoDate } from '#server/kit/calendar.ts'

/** `HH:MM` on the venue's clock; `closes` may be `24:00`. */
export type Hours = { opens: string; closes: string }
export type WeekdayHours = Hours & { weekday: number }
/** Hours of one date instead of its weekday's; null is closed. */
export type DateHours = { heldOn: IsoDate; opens: string | null; closes: string | null }
export type OpeningHours = { weekdays: readonly WeekdayHours[]; dates: readonly DateHours[] }

/** When a venue is open on a date: hours, null for closed, undefined when it has said nothing. */
export function hoursOn({ weekdays, dates }: OpeningHours, on: IsoDate): Hours | null | undefined {
  const exception = dates.find(({ heldOn }) => heldOn === on)
  if (exception) {
    const { opens, closes } = exception
    return opens !== null && closes !== null ? { opens, closes } : null
  }
  if (weekdays.length === 0) return undefined
  const found = weekdays.find(({ weekday }) => weekday === weekdayOf(on))
  return found ? { opens: found.opens, closes: found.closes } : null
}

/** Whether all of `start`–`end` lies inside the hours; a venue that has said nothing is never in the way. */
export function isOpen(
  hours: OpeningHours,
  { on, start, end }: { on: IsoDate; start: string; end: string },
): boolean {
  const open = hoursOn(hours, on)
  if (open === undefined) return true
  return open !== null && open.opens <= start && end <= open.closes
}
