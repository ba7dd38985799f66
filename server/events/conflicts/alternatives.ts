import { addDays, type IsoDate } from '#server/kit/calendar.ts'
import { instantOf, localDateTime } from '#server/kit/zone.ts'
import { hoursOn, type OpeningHours } from '#server/venues/opening-hours.ts'
import { obstacles, type SpaceFacts, type Taken, type WantedSession } from './clash.ts'

/** A time on the clock in Almaty. */
export type FreeTime = { on: IsoDate; start: string; end: string }

const STEP_MINUTES = 30
/** Where a venue has said nothing of its hours. */
const USUAL_HOURS = { opens: '08:00', closes: '22:00' }
/** How many days ahead are looked at, the day itself included. */
export const DAYS_AHEAD = 8
const OFFERED = 3

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const isFree = (session: WantedSession, taken: readonly Taken[], spaces: readonly SpaceFacts[]) =>
  session.things.every((thing) => {
    const found = obstacles({ session, thing }, taken, spaces)
    return found.taken.length === 0 && found.left === undefined
  })

type Known = { taken: readonly Taken[]; spaces: readonly SpaceFacts[]; hours: OpeningHours; now: Date }

/**
 * Other times for a session with everything it wants: that day nearest to the hour asked for, then the days after at
 * the hour asked for or nearest to it; inside the opening hours and not in the past. At most three, one a day after
 * the first day's two; `days` are looked at, that day included.
 */
export function freeTimes(session: WantedSession, known: Known & { days?: number }): FreeTime[] {
  const wanted = localDateTime(session.startsAt)
  const length = Math.round((session.endsAt.getTime() - session.startsAt.getTime()) / 60_000)
  const wantedStart = minutesOf(wanted.time)
  const freeOn = (on: IsoDate): FreeTime[] => {
    const open = hoursOn(known.hours, on)
    if (open === null) return []
    const { opens, closes } = open ?? USUAL_HOURS
    const first = minutesOf(opens)
    const last = minutesOf(closes) - length
    const starts = new Set([wantedStart])
    for (let at = Math.ceil(first / STEP_MINUTES) * STEP_MINUTES; at <= last; at += STEP_MINUTES)
      starts.add(at)
    return [...starts]
      .filter((at) => at >= first && at <= last && at + length < 24 * 60)
      .sort((a, b) => Math.abs(a - wantedStart) - Math.abs(b - wantedStart) || a - b)
      .flatMap((at) => {
        const time = { on, start: timeOf(at), end: timeOf(at + length) }
        const startsAt = instantOf({ on, time: time.start })
        const moved = { ...session, startsAt, endsAt: instantOf({ on, time: time.end }) }
        return startsAt > known.now && isFree(moved, known.taken, known.spaces) ? [time] : []
      })
  }
  const days = Array.from({ length: known.days ?? DAYS_AHEAD }, (_, index) => addDays(wanted.on, index))
  return days.flatMap((on, index) => freeOn(on).slice(0, index === 0 ? 2 : 1)).slice(0, OFFERED)
}

/**
 * By how many days a whole event could be later with every part at its hour and in its place: inside the opening hours,
 * not in the past, at most three. `taken` is without what the event itself wants.
 */
export function freeShifts(sessions: readonly WantedSession[], known: Known): number[] {
  const later = (at: Date, days: number) => {
    const { on, time } = localDateTime(at)
    return instantOf({ on: addDays(on, days), time })
  }
  const isFreeLater = (session: WantedSession, days: number) => {
    const [startsAt, endsAt] = [later(session.startsAt, days), later(session.endsAt, days)]
    const [start, end] = [localDateTime(startsAt), localDateTime(endsAt)]
    const open = hoursOn(known.hours, start.on)
    const { opens, closes } = open ?? { opens: '00:00', closes: '24:00' }
    return (
      startsAt > known.now &&
      open !== null &&
      opens <= start.time &&
      end.time <= closes &&
      isFree({ ...session, startsAt, endsAt }, known.taken, known.spaces)
    )
  }
  const days = Array.from({ length: DAYS_AHEAD - 1 }, (_, index) => index + 1)
  return days.filter((day) => sessions.every((session) => isFreeLater(session, day))).slice(0, OFFERED)
}

/**
 * Spaces that are free for a session instead of `instead`: with room for its people, the same venue first, then the
 * one that is least too big. At most three.
 */
export function freeSpaces<Space extends SpaceFacts>(
  session: WantedSession,
  instead: SpaceFacts,
  known: { taken: readonly Taken[]; spaces: readonly Space[]; needed: number | undefined },
): Space[] {
  const room = (space: SpaceFacts) => space.capacity ?? Number.POSITIVE_INFINITY
  const needed = known.needed ?? instead.capacity ?? 1
  const isElsewhere = (space: SpaceFacts) => (space.venueId === instead.venueId ? 0 : 1)
  const others = session.things.filter((thing) => thing.id !== instead.id)
  return known.spaces
    .filter((space) => space.id !== instead.id && !others.some((thing) => thing.id === space.id))
    .filter((space) => room(space) >= needed)
    .filter((space) => isFree({ ...session, things: [space] }, known.taken, known.spaces))
    .sort((a, b) => isElsewhere(a) - isElsewhere(b) || room(a) - room(b) || (a.id < b.id ? -1 : 1))
    .slice(0, OFFERED)
}
