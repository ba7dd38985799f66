import type { Db } from '#db/client.ts'
import type { Scope } from '#server/access/scope.ts'
import { listMovedDays } from '#server/regions/holidays/queries.ts'
import { findOpeningHoursOf } from '#server/venues/queries.ts'
import { findResources } from '#server/venues/resources/queries.ts'
import { findSpaces } from '#server/venues/spaces/queries.ts'
import { timesOf } from '../../rows.ts'
import type { SessionInput } from '../../schema.ts'
import { clashesWithAlternatives, daysOf, spanToLook, wantedSessions } from '../check.ts'
import type { Thing } from '../clash.ts'
import { listNeighbours, listSpaceFacts, listTaken } from '../queries.ts'
import { findWarnings, warnedSession } from '../warning.ts'

/** A list of sessions before it is saved: a form, a series, a template rolled out. */
export type ListToCheck = {
  /** the event that the list belongs to, whose own bookings are not in its way */
  eventId?: string | undefined
  /** events that are about to be changed together, whose bookings are not in the way either */
  exceptEventIds?: readonly string[] | undefined
  /** which event each session is of, where the list is of several: the dates of a series */
  owners?: readonly number[] | undefined
  districtKato?: string | undefined
  venueId?: string | undefined
  targetGroups: readonly string[]
  plannedPeople?: number | undefined
  sessions: readonly SessionInput[]
}

type Ask = { list: ListToCheck; now: Date }

const unique = (values: readonly (string | undefined)[]) => [
  ...new Set(values.flatMap((value) => value ?? [])),
]
const exceptOf = ({ eventId, exceptEventIds = [] }: ListToCheck) =>
  eventId ? [eventId, ...exceptEventIds] : exceptEventIds
const NO_HOURS = { weekdays: [], dates: [] }

async function listClashes(db: Db, scope: Scope, { list, now }: Ask) {
  const { sessions, plannedPeople } = list
  const span = spanToLook(sessions)
  const spaceIds = unique(sessions.flatMap((session) => session.spaceIds ?? []))
  const resourceIds = unique(sessions.flatMap((session) => session.resourceIds ?? []))
  if (!span || spaceIds.length + resourceIds.length === 0) return []
  const chosen = await findSpaces(db, spaceIds)
  const resources = await findResources(db, resourceIds)
  const spaces = await listSpaceFacts(db, {
    venueIds: unique(chosen.map(({ venueId }) => venueId)),
    districtKato: list.districtKato,
  })
  const venueIds = unique(spaces.map(({ venueId }) => venueId))
  const things = new Map<string, Thing & Names>([
    ...spaces.map((space) => [space.id, space] as const),
    ...resources.map((row) => [row.id, { ...row, kind: 'resource' as const }] as const),
  ])
  const wanted = wantedSessions(sessions, { things, people: plannedPeople })
  const clashes = clashesWithAlternatives(wanted, {
    taken: await listTaken(db, scope, { venueIds, resourceIds, ...span, exceptEventIds: exceptOf(list) }),
    spaces,
    hours: await findOpeningHoursOf(db, venueIds),
    owners: list.owners,
    needed: (position) => sessions[position]?.people ?? plannedPeople,
    now,
  })
  return clashes.map(({ thing, bookings, ...clash }) => ({
    ...clash,
    id: thing.id,
    kind: thing.kind,
    nameKk: things.get(thing.id)?.nameKk ?? '',
    nameRu: things.get(thing.id)?.nameRu ?? '',
    nameEn: things.get(thing.id)?.nameEn ?? null,
    holders: bookings.map(({ holder }) => holder),
  }))
}

type Names = { nameKk: string; nameRu: string; nameEn: string | null }

async function listWarnings(db: Db, scope: Scope, { list, now }: Ask) {
  const { districtKato, venueId, targetGroups, sessions } = list
  const days = daysOf(sessions)
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const hours = venueId ? (await findOpeningHoursOf(db, [venueId])).get(venueId) : undefined
  const neighbours = districtKato
    ? await listNeighbours(db, scope, { districtKato, days, targetGroups, exceptEventIds: exceptOf(list) })
    : []
  return findWarnings(
    sessions.map((session) => {
      const { startsAt, endsAt } = timesOf(session)
      if (startsAt && endsAt) return warnedSession({ startsAt, endsAt })
      return session.on ? { on: session.on } : undefined
    }),
    {
      moved: await listMovedDays(db, { from: first, to: last }),
      hours: hours ?? NO_HOURS,
      targetGroups,
      neighbours,
      now,
    },
  )
}

/**
 * Everything that stands in the way of a list of sessions, with what could be done instead, and what its organiser
 * should think of. Nothing is written. Positions are those of the list; sessions without hours only get warnings.
 */
export async function findConflicts(db: Db, scope: Scope, ask: Ask) {
  return {
    clashes: await listClashes(db, scope, ask),
    warnings: await listWarnings(db, scope, ask),
  }
}
export type Conflicts = Awaited<ReturnType<typeof findConflicts>>
