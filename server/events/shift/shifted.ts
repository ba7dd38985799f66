import { addDays, daysBetween, type IsoDate } from '#server/kit/calendar.ts'
import { whyNotEdit, whyNotMove, whyNotMoveSession, type EventFacts, type Refusal } from '../lifecycle.ts'
import type { SessionInput } from '../schema.ts'
import { sessionInput } from '../session-input.ts'
import { isUnseen } from '../words.ts'

type Session = Parameters<typeof sessionInput>[0] & {
  cancelledAt: Date | null
  attendanceClosedAt: Date | null
}
type Booking = Parameters<typeof sessionInput>[1][number]

/** For so long a move of whole days can be taken back before anybody is told of it. */
export const UNDO_SECONDS = 60
/** A move farther than this is no move of days. */
export const SHIFT_MAX = 366

/** The live sessions so many days later at the same hours of the clock, with everything they have booked. */
export function shiftedSessions(
  sessions: readonly Session[],
  bookings: readonly Booking[],
  days: number,
): SessionInput[] {
  return sessions
    .filter(({ cancelledAt }) => !cancelledAt)
    .map((session) => {
      const given = sessionInput(session, bookings)
      return given.on ? { ...given, on: addDays(given.on, days) } : given
    })
}

/** The first day of the live sessions; undefined when none has one. */
export function firstDayOf(sessions: readonly Session[]): IsoDate | undefined {
  return shiftedSessions(sessions, [], 0)
    .flatMap(({ on }) => on ?? [])
    .sort()[0]
}

/** Days from the first day of an event to another; undefined when it has no day yet. */
export function daysTo(sessions: readonly Session[], on: IsoDate): number | undefined {
  const first = firstDayOf(sessions)
  return first === undefined ? undefined : daysBetween(first, on)
}

/**
 * Why an event cannot be moved by whole days: event_has_no_day, nothing_moved, and what stands in the way of editing a
 * draft or of moving what is published. All of its parts move, so one that has begun keeps the others.
 */
export function whyNotShift(
  event: EventFacts & { sessions: readonly Session[] },
  days: number,
  now: Date,
): Refusal | undefined {
  if (firstDayOf(event.sessions) === undefined) return { code: 'event_has_no_day' }
  const ofState = isUnseen(event.status) ? whyNotEdit(event) : whyNotMove(event, now)
  if (ofState) return ofState
  if (days === 0) return { code: 'nothing_moved' }
  if (isUnseen(event.status)) return undefined
  return event.sessions
    .filter(({ cancelledAt }) => !cancelledAt)
    .map((session) => whyNotMoveSession(session, now))
    .find((refusal) => refusal !== undefined)
}
