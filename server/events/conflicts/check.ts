import { addDays, type IsoDate } from '#server/kit/calendar.ts'
import { endOfDay, startOfDay } from '#server/kit/zone.ts'
import type { OpeningHours } from '#server/venues/opening-hours.ts'
import { timesOf } from '../rows.ts'
import type { SessionInput } from '../schema.ts'
import { DAYS_AHEAD, freeShifts, freeSpaces, freeTimes, type FreeTime } from './alternatives.ts'
import {
  asTaken,
  findClashes,
  type Clash,
  type SpaceFacts,
  type Taken,
  type Thing,
  type WantedSession,
} from './clash.ts'

/** A clash with what could be done instead. */
export type OpenClash<T, Space> = Clash<T> & {
  times: FreeTime[]
  spaces: Space[]
  /** by how many days the whole event could be later, with all its parts; of events of several parts in a list of several */
  shifts: number[]
}

/** Sessions of a form whose hours are known, as the rule takes them, with their positions on the form. */
export function wantedSessions(
  sessions: readonly SessionInput[],
  { things, people }: { things: ReadonlyMap<string, Thing>; people: number | undefined },
): { position: number; session: WantedSession }[] {
  return sessions.flatMap((given, position) => {
    const { startsAt, endsAt } = timesOf(given)
    if (!startsAt || !endsAt) return []
    const ids = [...(given.spaceIds ?? []), ...(given.resourceIds ?? [])]
    const wanted = ids.flatMap((id) => things.get(id) ?? [])
    return [{ position, session: { startsAt, endsAt, things: wanted, people: given.people ?? people ?? 1 } }]
  })
}

/** All of the time that the check of a list has to look at: buffers, and the days where a free hour is looked for. */
export function spanToLook(sessions: readonly SessionInput[]): { from: Date; to: Date } | undefined {
  const days = sessions.flatMap(({ on }) => on ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return undefined
  return { from: startOfDay(addDays(first, -1)), to: endOfDay(addDays(last, DAYS_AHEAD)) }
}

/** The days of a list, each once, in order. */
export function daysOf(sessions: readonly SessionInput[]): IsoDate[] {
  return [...new Set(sessions.flatMap(({ on }) => on ?? []))].sort()
}

/** Every clash of a list, each with free times and free spaces instead; positions are those of the form. */
export function clashesWithAlternatives<T extends Taken, Space extends SpaceFacts>(
  wanted: readonly { position: number; session: WantedSession }[],
  known: {
    taken: readonly T[]
    spaces: readonly Space[]
    hours: ReadonlyMap<string, OpeningHours>
    /** which event each session of the form is of, where there are several */
    owners: readonly number[] | undefined
    needed: (position: number) => number | undefined
    now: Date
  },
): OpenClash<T, Space>[] {
  const clashes = findClashes(
    wanted.map(({ session }) => session),
    known.taken,
    known.spaces,
  )
  return clashes.flatMap((clash) => {
    const asked = wanted[clash.session]
    if (!asked) return []
    const { thing } = clash
    const ownerOf = ({ position }: { position: number }) => known.owners?.[position] ?? 0
    const parts = wanted.filter((one) => ownerOf(one) === ownerOf(asked))
    const isOneOfMany = known.owners !== undefined && parts.length > 1
    // What the other sessions of the list want is not free either.
    const others = wanted.flatMap(({ session }, index) =>
      index === clash.session ? [] : session.things.map((one) => asTaken(session, one)),
    )
    // Nothing farther away, set-up and clear-up of a day included, stands in the way of what is offered.
    const near = {
      from: asked.session.startsAt.getTime() - 2 * DAY_MS,
      to: asked.session.endsAt.getTime() + (DAYS_AHEAD + 2) * DAY_MS,
    }
    const taken = [...known.taken, ...others].filter(({ span }) => span.from < near.to && near.from < span.to)
    const venueId = thing.kind === 'space' ? thing.venueId : asked.session.things.find(isSpace)?.venueId
    const hours = (venueId && known.hours.get(venueId)) || { weekdays: [], dates: [] }
    // An event has one venue: with several sessions a space elsewhere would tear it apart.
    const offered = known.spaces.filter(
      (space) => parts.length === 1 || (thing.kind === 'space' && space.venueId === thing.venueId),
    )
    const elsewhere = wanted.flatMap((one) =>
      ownerOf(one) === ownerOf(asked) ? [] : one.session.things.map((own) => asTaken(one.session, own)),
    )
    return [
      {
        ...clash,
        session: asked.position,
        sessions: clash.sessions.flatMap((index) => wanted[index]?.position ?? []),
        // A part of a longer event is only offered other hours of its day; another day moves all of them.
        times: freeTimes(asked.session, {
          taken,
          spaces: known.spaces,
          hours,
          now: known.now,
          days: isOneOfMany ? 1 : DAYS_AHEAD,
        }),
        shifts: isOneOfMany
          ? freeShifts(
              parts.map(({ session }) => session),
              { taken: [...known.taken, ...elsewhere], spaces: known.spaces, hours, now: known.now },
            )
          : [],
        spaces:
          thing.kind === 'space'
            ? freeSpaces(asked.session, thing, {
                taken,
                spaces: offered,
                needed: known.needed(asked.position),
              })
            : [],
      },
    ]
  })
}

const DAY_MS = 86_400_000
const isSpace = (thing: Thing): thing is SpaceFacts => thing.kind === 'space'
