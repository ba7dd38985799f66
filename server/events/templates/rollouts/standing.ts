import { daysBetween, type IsoDate } from '#server/kit/calendar.ts'
import { localDate } from '#server/kit/zone.ts'
import type { EventStatus } from '../../words.ts'

/** How far a region has come with the draft it was given, in the order of the work; the last two end it. */
export const STANDINGS = [
  'untouched',
  'filling',
  'dated',
  'published',
  'held',
  'cancelled',
  'removed',
] as const
export type Standing = (typeof STANDINGS)[number]

/** What was given and what became of it; a row of the table of a roll-out fits as it is. */
export type Given = {
  deadline: IsoDate
  /** null once the region has thrown the draft away */
  status: EventStatus | null
  /** nobody has changed the draft since the template wrote it */
  isUntouched: boolean
  startsAt: Date | null
  endsAt: Date | null
  /** the day of a part whose hours are not known yet */
  heldOn: IsoDate | null
}

export function standingOf(given: Given, now: Date): Standing {
  const { status, isUntouched, startsAt, endsAt, heldOn } = given
  if (status === null) return 'removed'
  if (status === 'cancelled') return 'cancelled'
  if (status === 'published') return endsAt !== null && endsAt <= now ? 'held' : 'published'
  if (startsAt !== null || heldOn !== null) return 'dated'
  return isUntouched ? 'untouched' : 'filling'
}

const UNSCHEDULED: readonly Standing[] = ['untouched', 'filling', 'removed']

/** Whole days that a region is behind its deadline while it has no date; 0 when it is not late. */
export function daysLate(given: Given, now: Date): number {
  if (!UNSCHEDULED.includes(standingOf(given, now))) return 0
  return Math.max(0, daysBetween(given.deadline, localDate(now)))
}

/** The day a region has chosen, if any. */
export function chosenDay({ startsAt, heldOn }: Given): IsoDate | null {
  return startsAt ? localDate(startsAt) : heldOn
}

/** How many regions stand where, how many have a date, how many are late. */
export function tallyOf(rows: readonly Given[], now: Date) {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>
  for (const row of rows) counts[standingOf(row, now)] += 1
  return {
    counts,
    scheduled: counts.dated + counts.published + counts.held,
    late: rows.filter((row) => daysLate(row, now) > 0).length,
    total: rows.length,
  }
}
