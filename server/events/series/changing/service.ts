import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { updateRows } from '#db/update-rows.ts'
import { record } from '#server/audit/service.ts'
import { askedOnce } from '#server/kit/asked-once.ts'
import { Problem } from '#server/kit/problem.ts'
import { changedFacts } from '../../changes.ts'
import { changeEntryTypes, type ChangedTypes } from '../../parts/places/service.ts'
import { checkBelongings, chosenVenue, type Belongings } from '../../parts/service.ts'
import { changeSessions, type ChangedSessions } from '../../parts/sessions/service.ts'
import { whereAndWhen } from '../../service.ts'
import { insertChanges, type EventChange } from '../../storage/queries.ts'
import { factsOf, finishAll, lockWholes, type Whole } from '../../whole/service.ts'
import { changedParts, clockOf, instantOn, isPart, sessionsOn, type Part, type Pattern } from '../pattern.ts'
import { isUnseen } from '../../words.ts'
import type { ChangeSeriesInput } from '../schema.ts'
import { lockSeen, orWhoWasFaster, seriesColumns, touched, type Writer } from '../service.ts'
import { NEW_VENUE } from '../typed-pattern.ts'
import { changedList, readChange, type SeriesChange, type Target } from './queries.ts'

const IN_SESSIONS: readonly Part[] = [
  'day',
  'time',
  'sessionTitles',
  'bookings',
  'venueId',
  'districtKato',
  'plannedPeople',
]
const MOVES: readonly Part[] = ['day', 'time', 'bookings', 'venueId', 'districtKato']

function columnsOf(result: Pattern, seriesOn: string) {
  return {
    ...result.columns,
    registrationOpensAt: instantOn(result.registrationOpens, seriesOn),
    registrationClosesAt: instantOn(result.registrationCloses, seriesOn),
  }
}

const placeOf = ({ institutionId, programmeId, measureId, districtKato }: Required<Belongings>) => ({
  institutionId,
  programmeId,
  measureId,
  districtKato,
})

/** Marks of what was changed alone: without those that the series has just overwritten, with what was just decided. */
function marksOf(target: Target, change: SeriesChange): string[] {
  const stillOther = changedParts(target.result, change.after)
  const left = target.event.seriesChanges.filter(
    (name) => !isPart(name) || !change.parts.includes(name) || stillOther.includes(name),
  )
  return [...new Set([...left, ...target.chosen])]
}

/** One letter for one event, whatever of it was changed; none where nobody has to hear of it. */
function newsOf({ before, after, told }: { before: Whole; after: Whole; told: boolean }): EventChange[] {
  if (before.event.status !== 'published') return []
  const { names, ...moved } = changedFacts(whereAndWhen(before), whereAndWhen(after))
  if (names.some((name) => name !== 'bookings')) return [{ kind: 'moved', ...moved }]
  if (!told) return []
  const facts = changedFacts(factsOf(before), factsOf(after))
  return [{ kind: 'changed', before: facts.before, after: facts.after }]
}

type Writing = { target: Target; before: Whole; row: ReturnType<typeof columnsOf> }

function newSessions({ target, before, row }: Writing): ChangedSessions {
  const live = before.sessions.filter((session) => !session.cancelledAt)
  const given = sessionsOn(target.result, target.event.seriesOn).map((session, index) => ({
    ...session,
    id: live[index]?.id,
  }))
  return { event: { ...before.event, ...row }, before: before.sessions, given }
}

function newTypes({ target, before }: Writing): ChangedTypes {
  const known = new Map(before.entryTypes.map((type) => [type.kind, type.id]))
  const given = target.result.entryTypes.map(({ kind, capacity, hasWaitingList }) => ({
    id: known.get(kind),
    kind,
    capacity: capacity ?? undefined,
    hasWaitingList,
  }))
  return { event: before.event, before: before.entryTypes, given }
}

/** Writes what becomes of the events, all at once: few statements for however many. */
async function writeTargets(
  trx: Trx,
  by: Writer,
  { targets, change }: { targets: readonly Target[]; change: SeriesChange },
): Promise<void> {
  const wholes = await lockWholes(
    trx,
    by,
    targets.map(({ event }) => ({ id: event.id, version: event.version })),
  )
  const writings = targets.flatMap((target, at): Writing[] => {
    const before = wholes[at]
    return before ? [{ target, before, row: columnsOf(target.result, target.event.seriesOn) }] : []
  })
  const check = askedOnce((belongings: { event: Belongings; before: Belongings }) =>
    checkBelongings(trx, by, belongings),
  )
  const venue = askedOnce(({ before, ...place }: { venueId: string; districtKato: string; before: string }) =>
    chosenVenue(trx, by, { place: { ...place, sessions: [] }, institutionId: null, before }),
  )
  for (const { row, before, target } of writings) {
    await check({ event: placeOf(row), before: placeOf(before.event) })
    const { venueId, districtKato } = row
    if (!target.chosen.includes('venueId') || !venueId || !districtKato) continue
    await venue({ venueId, districtKato, before: before.event.venueId ?? '' })
  }
  const changing = (names: readonly Part[]) =>
    writings.filter(({ target }) => target.parts.some((part) => names.includes(part)))
  await changeSessions(trx, by, changing(IN_SESSIONS).map(newSessions))
  await changeEntryTypes(trx, changing(['entryTypes']).map(newTypes), by.now)
  const finished = await finishAll(
    trx,
    by,
    writings.map(({ target, before, row }) => {
      const isMove = !isUnseen(before.event.status) && target.parts.some((part) => MOVES.includes(part))
      return {
        before,
        action: isMove ? 'events.move' : 'events.update',
        row: { ...row, seriesChanges: marksOf(target, change) },
        isOfSeries: true,
      }
    }),
  )
  const news = writings.flatMap(({ target, before }, at) => {
    const after = finished[at]?.after
    const told = target.told > 0
    return after
      ? newsOf({ before, after, told }).map((one) => ({ eventId: before.event.id, change: one }))
      : []
  })
  await insertChanges(trx, news, by.now)
}

/** A venue typed into the form enters the register once, for all events. */
async function withVenue(
  trx: Trx,
  by: Writer,
  { change, input }: { change: SeriesChange; input: ChangeSeriesInput },
) {
  const { columns } = change.after
  const venueId = await chosenVenue(trx, by, {
    place: input.placeTime,
    institutionId: columns.institutionId,
    before: change.before.columns.venueId,
  })
  const real = (pattern: Pattern): Pattern =>
    pattern.columns.venueId === NEW_VENUE ? { ...pattern, columns: { ...pattern.columns, venueId } } : pattern
  return {
    ...change,
    after: real(change.after),
    targets: change.targets.map((target) => ({ ...target, result: real(target.result) })),
  }
}

/**
 * Changes this event and those of its series that are meant, all or none; what has begun, is closed or called off is
 * never touched, and everybody registered is told once per event. Problems: not_found, event_not_in_series,
 * series_changed_meanwhile, series_seen_other (something differs from what the preview showed), event_incomplete, those
 * of the parts and of `orWhoHasIt`.
 */
export async function changeSeries(
  db: Db,
  by: Writer,
  input: ChangeSeriesInput,
): Promise<{ id: string; changed: number }> {
  const { list } = changedList(await readChange(db, by.scope, { input, now: by.now }))
  const work = () =>
    db.transaction().execute(async (trx) => {
      const read = await readChange(trx, by.scope, { input, now: by.now })
      const { id } = read.series
      await lockSeen(trx, by, { id, version: input.seriesVersion })
      // One event may take the hour that the next one is about to leave.
      await sql`set constraints bookings_space_once, bookings_resource_once deferred`.execute(trx)
      if (read.seen !== input.seen) throw new Problem('series_seen_other')
      const change = await withVenue(trx, by, { change: read, input })
      const targets = change.targets.filter(({ parts }) => parts.length > 0)
      await writeTargets(trx, by, { targets, change })
      const leftOut = change.targets.filter(({ isLeftOut }) => isLeftOut)
      await updateRows(
        trx,
        'events',
        leftOut.map((target) => ({ id: target.event.id, seriesChanges: marksOf(target, change) })),
      )
      await trx
        .updateTable('eventSeries')
        .set({
          ...seriesColumns(change.after),
          ...clockOf(change.after),
          ...touched(by, input.seriesVersion),
        })
        .where('id', '=', id)
        .execute()
      await record(trx, {
        actor: by.actor,
        action: 'series.change',
        subjectKind: 'series',
        subjectId: id,
        kato: change.after.columns.districtKato,
        after: { span: input.span, parts: change.parts, events: targets.length },
      })
      return { id, changed: targets.length }
    })
  return orWhoWasFaster(db, by, { list, work })
}
