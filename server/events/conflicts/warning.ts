import { daysBetween, type IsoDate } from '#server/kit/calendar.ts'
import { localDate, localDateTime } from '#server/kit/zone.ts'
import { dayOff, type DayOff, type MovedDay } from '#server/regions/holidays/holiday.ts'
import { hoursOn, isOpen, type Hours, type OpeningHours } from '#server/venues/opening-hours.ts'

/** People need a week to hear of an event and to plan for it. */
export const USUAL_NOTICE_DAYS = 7

/** An event of the same day in the same district. */
export type Neighbour = {
  eventId: string
  heldOn: IsoDate
  targetGroups: readonly string[]
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
}

/** What an organiser should think of; none of them stands in the way. `session` is the position in the list. */
export type Warning = { session: number } & (
  | { kind: 'holiday'; day: DayOff }
  | { kind: 'closed' }
  | { kind: 'outside_hours'; hours: Hours }
  | { kind: 'short_notice'; days: number }
  | { kind: 'same_audience'; events: Neighbour[]; groups: string[] }
)

/** A session as the form has it; the hours may be missing. */
export type WarnedSession = { on: IsoDate; start?: string | undefined; end?: string | undefined }

type Known = {
  moved: readonly MovedDay[]
  hours: OpeningHours
  targetGroups: readonly string[]
  neighbours: readonly Neighbour[]
  now: Date
}

function ofHours({ on, start, end }: WarnedSession, hours: OpeningHours) {
  const open = hoursOn(hours, on)
  if (open === null) return [{ kind: 'closed' } as const]
  if (!open || !start || !end || isOpen(hours, { on, start, end })) return []
  return [{ kind: 'outside_hours', hours: open } as const]
}

function ofNotice(on: IsoDate, now: Date) {
  const days = daysBetween(localDate(now), on)
  return days >= 0 && days < USUAL_NOTICE_DAYS ? [{ kind: 'short_notice', days } as const] : []
}

function ofAudience(on: IsoDate, { targetGroups, neighbours }: Known) {
  const shared = (other: Neighbour) => other.targetGroups.filter((group) => targetGroups.includes(group))
  const events = neighbours.filter((other) => other.heldOn === on && shared(other).length > 0)
  if (events.length === 0) return []
  return [{ kind: 'same_audience', events, groups: [...new Set(events.flatMap(shared))].sort() } as const]
}

/** Warnings of a whole list of sessions, in its order. */
export function findWarnings(sessions: readonly (WarnedSession | undefined)[], known: Known): Warning[] {
  return sessions.flatMap((session, index) => {
    if (!session) return []
    const day = dayOff(session.on, known.moved)
    return [
      ...(day ? [{ kind: 'holiday', day } as const] : []),
      ...ofHours(session, known.hours),
      ...ofNotice(session.on, known.now),
      ...ofAudience(session.on, known),
    ].map((warning) => ({ session: index, ...warning }))
  })
}

/** The date and hours of instants as warnings take them. */
export function warnedSession({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): WarnedSession {
  const start = localDateTime(startsAt)
  const end = localDateTime(endsAt)
  return { on: start.on, start: start.time, end: end.on === start.on ? end.time : '24:00' }
}
