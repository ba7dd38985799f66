import { addDays, type IsoDate } from '#server/kit/calendar.ts'
import { localDate } from '#server/kit/zone.ts'
import type { EventStatus } from '#server/events/words.ts'

export const OUTCOMES = ['green', 'yellow', 'red'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Why the door shows what it shows; words are in messages/attendance.ts. */
export const ADMISSION_REASONS = [
  'admitted',
  'already_in',
  'unknown_ticket',
  'wrong_event',
  'wrong_day',
  'registration_cancelled',
  'on_waiting_list',
  'event_cancelled',
  'session_cancelled',
  'attendance_closed',
] as const
export type AdmissionReason = (typeof ADMISSION_REASONS)[number]

export type Decision = { outcome: Outcome; reason: AdmissionReason }

/** What is known of the registration that was shown; undefined when the ticket or code is not one of ours. */
export type ShownRegistration = {
  eventId: string
  status: 'confirmed' | 'waiting' | 'cancelled'
  isInside: boolean
}

/** The session at whose door it is shown. */
export type DoorSession = {
  eventId: string
  eventStatus: EventStatus
  startsAt: Date
  endsAt: Date
  isCancelled: boolean
  isClosed: boolean
}

const red = (reason: AdmissionReason): Decision => ({ outcome: 'red', reason })

/** Local days on which a session's door is open: those it spans, in the venue's zone. */
export function doorDays({ startsAt, endsAt }: Pick<DoorSession, 'startsAt' | 'endsAt'>): IsoDate[] {
  const last = localDate(endsAt)
  const days: IsoDate[] = []
  for (let day = localDate(startsAt); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/**
 * What the door says to a ticket at `now`. When several things are wrong the most useful one is said: a ticket of
 * another event before a cancelled one, a cancelled one before a wrong day (rules/attendance.md, the scanner).
 */
export function decideAdmission(
  shown: ShownRegistration | undefined,
  session: DoorSession,
  now: Date,
): Decision {
  if (!shown) return red('unknown_ticket')
  if (shown.eventId !== session.eventId) return red('wrong_event')
  if (session.eventStatus !== 'published') return red('event_cancelled')
  if (session.isCancelled) return red('session_cancelled')
  if (shown.status === 'cancelled') return red('registration_cancelled')
  if (shown.isInside) return { outcome: 'yellow', reason: 'already_in' }
  if (session.isClosed) return red('attendance_closed')
  if (!doorDays(session).includes(localDate(now))) return red('wrong_day')
  if (shown.status === 'waiting') return red('on_waiting_list')
  return { outcome: 'green', reason: 'admitted' }
}
