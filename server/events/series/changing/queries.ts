import { createHash } from 'node:crypto'
import type { Db } from '#db/client.ts'
import { covers, type Scope } from '#server/access/scope.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import { Problem } from '#server/kit/problem.ts'
import { findConflicts, type ListToCheck } from '../../conflicts/whole/queries.ts'
import { spanOf, timesOf } from '../../rows.ts'
import { isAhead } from '../ahead.ts'
import { differenceFor } from '../difference.ts'
import { otherSpaces, readParts } from '../making/queries.ts'
import { withChoice } from '../occurrence.ts'
import { ownClashes } from '../own-clashes.ts'
import { changedParts, isPart, merged, patternOf, sessionsOn, type Part, type Pattern } from '../pattern.ts'
import { findSeries, listSeriesEvents, type SeriesEvent, type SeriesRow } from '../queries.ts'
import type { ChangeSeriesInput } from '../schema.ts'
import { NEW_VENUE, typedPattern } from '../typed-pattern.ts'

/** What people who are registered hear of without being asked for. */
const WHERE_WHEN: readonly Part[] = ['day', 'time', 'districtKato', 'venueId']
/** What they hear of when whoever changes it says so. */
const NEWS: readonly Part[] = [
  'titleKk',
  'titleRu',
  'titleEn',
  'contactPhone',
  'ageMin',
  'ageMax',
  'sessionTitles',
]
const NEEDS_CHECK: readonly Part[] = ['day', 'time', 'venueId', 'bookings', 'plannedPeople']

/** One event of the series and what the change makes of it. */
export type Target = {
  event: SeriesEvent & { seriesOn: IsoDate }
  result: Pattern
  parts: Part[]
  byHand: Part[]
  isKept: boolean
  /** the event stays as it is, by a decision in the preview */
  isLeftOut: boolean
  /** in what decisions of the preview make it differ from the others */
  chosen: Part[]
  /** places given, where the new limit would be below them: the limit stays */
  taken: number | undefined
  told: number
}

export type SeriesChange = {
  series: SeriesRow
  before: Pattern
  after: Pattern
  /** what was changed in the event that was edited */
  parts: Part[]
  targets: Target[]
  untouched: number
  seen: string
}

/** Several events with everything that repeats, by id: four queries. */
async function readMany(db: Db, ids: readonly string[]) {
  // An empty list finds nothing.
  const list = ids.length > 0 ? [...ids] : [NEW_VENUE]
  const events = await db.selectFrom('events').where('id', 'in', list).selectAll().execute()
  const sessions = await db
    .selectFrom('eventSessions')
    .where('eventId', 'in', list)
    .selectAll()
    .orderBy('position')
    .execute()
  const entryTypes = await db
    .selectFrom('entryTypes')
    .where('eventId', 'in', list)
    .selectAll()
    .orderBy('position')
    .execute()
  const bookings = await db
    .selectFrom('bookings as b')
    .innerJoin('eventSessions as s', 's.id', 'b.sessionId')
    .where('s.eventId', 'in', list)
    .where('b.status', '<>', 'cancelled')
    .select(['s.eventId', 'b.sessionId', 'b.spaceId', 'b.resourceId', 'b.isShared', 'b.amount', 'b.status'])
    .execute()
  const own = <Row extends { eventId: string }>(rows: Row[], id: string) =>
    rows.filter(({ eventId }) => eventId === id)
  return new Map(
    events.map((event) => [
      event.id,
      {
        event,
        sessions: own(sessions, event.id),
        entryTypes: own(entryTypes, event.id),
        bookings: own(bookings, event.id),
      },
    ]),
  )
}

/** Places given of an entry type that the new limits would not hold, or that would be gone. */
function tooMany(
  types: readonly { kind: string; taken: number; waiting: number }[],
  wanted: Pattern['entryTypes'],
): number | undefined {
  const over = types.filter(({ kind, taken, waiting }) => {
    const type = wanted.find((one) => one.kind === kind)
    if (!type) return taken + waiting > 0
    return type.capacity !== null && type.capacity < taken
  })
  return over.length > 0 ? Math.max(...over.map(({ taken }) => taken)) : undefined
}

/**
 * What a change of one event makes of its series; nothing is written. Problems: not_found, event_not_in_series.
 */
export async function readChange(
  db: Db,
  scope: Scope,
  { input, now }: { input: ChangeSeriesInput; now: Date },
): Promise<SeriesChange> {
  const { eventId, details, placeTime, span, keepIds, isToldToRegistered } = input
  const edited = await readParts(db, scope, eventId)
  const { seriesId, seriesOn } = edited.event
  if (!seriesId || !seriesOn) throw new Problem('event_not_in_series')
  const series = await findSeries(db, scope, seriesId)
  if (!series) throw new Problem('not_found')
  const before = patternOf(edited, seriesOn)
  const after = typedPattern({ details, placeTime, seriesOn }, before)
  const events = await listSeriesEvents(db, seriesId)
  const isMeant = (event: SeriesEvent) =>
    event.seriesOn !== null &&
    isAhead(event, now) &&
    // What waits for approval stays as it was laid before those who decide.
    event.status !== 'submitted' &&
    (span === 'future' || event.seriesOn >= seriesOn) &&
    covers(scope, { ...event, eventId: event.id })
  const meant = events.filter((event): event is Target['event'] => isMeant(event))
  const parts = await readMany(
    db,
    meant.map(({ id }) => id),
  )
  const targets = meant.flatMap((event): Target[] => {
    const found = parts.get(event.id)
    if (!found) return []
    const own = patternOf(found, event.seriesOn)
    const isEdited = event.id === eventId
    const handmade = isEdited ? [] : event.seriesChanges.filter(isPart)
    const isKept = keepIds ? keepIds.includes(event.id) : true
    const difference = differenceFor({ before, after }, { own, handmade, isKept })
    const taken = difference.parts.includes('entryTypes')
      ? tooMany(found.entryTypes, difference.result.entryTypes)
      : undefined
    const meantResult =
      taken === undefined
        ? difference.result
        : merged(
            own,
            difference.result,
            difference.parts.filter((part) => part !== 'entryTypes'),
          )
    const choice = input.choices.find((one) => one.seriesOn === event.seriesOn)
    const isLeftOut = choice?.isLeftOut === true && !isEdited
    const result = isLeftOut ? own : choice ? withChoice(meantResult, event.seriesOn, choice) : meantResult
    const byHand = isLeftOut ? [] : difference.byHand
    const changed = changedParts(own, result)
    const isNews =
      changed.some((part) => WHERE_WHEN.includes(part)) ||
      (isToldToRegistered && changed.some((part) => NEWS.includes(part)))
    const told = event.status === 'published' && isNews ? event.taken + event.waiting : 0
    return [
      {
        event,
        result,
        parts: changed,
        byHand,
        isKept: isKept && byHand.length > 0,
        isLeftOut,
        chosen: changedParts(meantResult, result),
        taken: isLeftOut ? undefined : taken,
        told,
      },
    ]
  })
  const state = [
    series.version,
    details,
    placeTime,
    span,
    isToldToRegistered,
    input.choices,
    meant.map(({ id, version }) => [id, version]),
  ]
  return {
    series,
    before,
    after,
    parts: changedParts(before, after),
    targets,
    untouched: events.length - meant.length,
    seen: createHash('sha256').update(JSON.stringify(state)).digest('base64url'),
  }
}

/** What the check of clashes looks at, with the target that each session belongs to. */
export function changedList({ targets, after }: SeriesChange): { list: ListToCheck; owners: number[] } {
  const moved = targets.flatMap((target, index) =>
    target.parts.some((part) => NEEDS_CHECK.includes(part)) ? [{ target, index }] : [],
  )
  const wanted = moved.flatMap(({ target, index }) =>
    sessionsOn(target.result, target.event.seriesOn).map((session) => ({ session, index })),
  )
  const { districtKato, venueId, plannedPeople, targetGroups } = after.columns
  return {
    owners: wanted.map(({ index }) => index),
    list: {
      exceptEventIds: moved.map(({ target }) => target.event.id),
      owners: wanted.map(({ index }) => index),
      districtKato: districtKato ?? undefined,
      venueId: venueId ?? undefined,
      plannedPeople: plannedPeople ?? undefined,
      targetGroups,
      sessions: wanted.map(({ session }) => session),
    },
  }
}

/** When an event would be held. */
const timeOf = (pattern: Pattern, seriesOn: IsoDate) =>
  spanOf(sessionsOn(pattern, seriesOn).map((session) => timesOf(session)))

/** The differences of a change, event by event, with the clashes that it would make. */
export async function previewChange(db: Db, scope: Scope, ask: { input: ChangeSeriesInput; now: Date }) {
  const change = await readChange(db, scope, ask)
  const { list, owners } = changedList(change)
  const { clashes } = await findConflicts(db, scope, { list, now: ask.now })
  const { targets, untouched, seen, series } = change
  const elsewhere = await otherSpaces(
    db,
    targets.map(({ chosen, result, event }) => ({
      changes: chosen,
      sessions: sessionsOn(result, event.seriesOn),
    })),
  )
  const lines = targets.map(({ event, result, ...target }, index) => ({
    ...target,
    id: event.id,
    status: event.status,
    seriesOn: event.seriesOn,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    to: timeOf(result, event.seriesOn),
    clashes: ownClashes(clashes, {
      owners,
      index,
      dateOf: (owner) => targets[owner]?.event.seriesOn ?? event.seriesOn,
    }),
    venueId: result.columns.venueId,
    sessions: sessionsOn(result, event.seriesOn),
    otherSpaces: elsewhere[index] ?? [],
    isEdited: event.id === ask.input.eventId,
  }))
  return {
    seen,
    seriesVersion: series.version,
    untouched,
    lines: lines.filter(
      ({ parts, byHand, taken, isLeftOut }) =>
        parts.length + byHand.length > 0 || taken !== undefined || isLeftOut,
    ),
    changed: lines.filter(({ parts }) => parts.length > 0).length,
    clashCount: lines.filter((line) => line.clashes.length > 0).length,
  }
}
export type ChangePreview = Awaited<ReturnType<typeof previewChange>>
