import type { Db, Trx } from '#db/client.ts'
import { violatedUnique } from '#db/errors.ts'
import { assertCovers, type By } from '#server/access/scope.ts'
import { regionOf } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import { newId } from '#server/kit/id.ts'
import type { AuditAction } from '#server/kit/messages/audit.ts'
import { isLocale, type Locale } from '#server/kit/messages/message.ts'
import { asProblem, Problem } from '#server/kit/problem.ts'
import { toLocalInput } from '#server/kit/zone.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'
import { orWhoHasIt } from '../bookings/service.ts'
import type { ListToCheck } from '../conflicts/whole/queries.ts'
import { changeSessions } from '../parts/sessions/service.ts'
import { copyExtras } from '../extras/copying/service.ts'
import type { EventInput } from '../schema.ts'
import { isUnseen } from '../words.ts'
import { finish, lockWhole } from '../whole/service.ts'
import { cancelAll, publishAll, removeAll, writeEvents, writePublished } from '../writing/service.ts'
import { endedBy } from './ahead.ts'
import { listOf, readCopy, readMore, readRepeat, type Making } from './making/queries.ts'
import { clockOf, instantOn, sessionsOn, type Pattern } from './pattern.ts'
import { listSeriesEvents, lockSeries } from './queries.ts'
import type { Rule } from './recurrence.ts'
import type { CopySeriesInput, EndSeriesInput, MoreDatesInput, RepeatInput } from './schema.ts'

export type Writer = By & { locale?: Locale }

/** An event of a pattern on one date, as its own form would have it. */
function eventOn(pattern: Pattern, seriesOn: IsoDate): EventInput {
  const { columns } = pattern
  const { targetGroups, languages, kind, ...nullable } = columns
  const known = Object.fromEntries(Object.entries(nullable).filter(([, value]) => value !== null))
  const at = (moment: Pattern['registrationOpens']) => {
    const instant = instantOn(moment, seriesOn)
    return instant ? toLocalInput(instant) : undefined
  }
  return {
    ...known,
    kind,
    targetGroups: targetGroups.filter(isTargetGroup),
    languages: languages.filter(isLocale),
    registrationOpensAt: at(pattern.registrationOpens),
    registrationClosesAt: at(pattern.registrationCloses),
    entryTypes: pattern.entryTypes.map(({ capacity, ...type }) => ({
      ...type,
      capacity: capacity ?? undefined,
    })),
    sessions: sessionsOn(pattern, seriesOn),
  }
}

const userOf = (by: By) => (by.actor.kind === 'user' ? by.actor.userId : null)

function ruleColumns(rule: Rule, pattern: Pattern) {
  const { frequency, every, weekdays, ordinal, monthDay, startsOn, untilOn, count } = rule
  return {
    frequency,
    every,
    weekdays: [...weekdays],
    ordinal,
    monthDay,
    startsOn,
    untilOn,
    occurrences: count,
    ...clockOf(pattern),
  }
}

/** What lists of series show: taken from the event that the others are like. */
export function seriesColumns({ columns }: Pattern) {
  const { titleKk, titleRu, titleEn, programmeId, institutionId, districtKato } = columns
  const regionKato = districtKato ? regionOf(districtKato) : null
  return { titleKk, titleRu, titleEn, programmeId, institutionId, districtKato, regionKato }
}

/** Dates beside the rule and dates without an event, as they are after the write. */
async function writeExceptions(trx: Trx, id: string, { rule, occurrences }: Making): Promise<void> {
  await trx.deleteFrom('eventSeriesDates').where('seriesId', '=', id).execute()
  const left = occurrences.flatMap(({ isLeftOut, seriesOn }) => (isLeftOut ? seriesOn : []))
  const leftOutOn = [...new Set([...rule.leftOutOn, ...left])]
  const rows = [
    ...rule.addedOn
      .filter((on) => !leftOutOn.includes(on))
      .map((heldOn) => ({ heldOn, kind: 'added' as const })),
    ...leftOutOn.map((heldOn) => ({ heldOn, kind: 'left_out' as const })),
  ]
  if (rows.length === 0) return
  await trx
    .insertInto('eventSeriesDates')
    .values(rows.map((row) => ({ seriesId: id, ...row })))
    .execute()
}

/** The venues are locked in one order before anything is booked, so that two series do not wait for each other. */
async function lockVenues(trx: Trx, { occurrences }: Making): Promise<void> {
  const ids = [...new Set(occurrences.flatMap(({ pattern }) => pattern.columns.venueId ?? []))].sort()
  if (ids.length === 0) return
  await trx.selectFrom('venues').where('id', 'in', ids).select('id').orderBy('id').forNoKeyUpdate().execute()
}

async function writeOccurrences(
  trx: Trx,
  by: Writer,
  { id, making, isPublished }: { id: string; making: Making; isPublished: boolean },
): Promise<number> {
  await lockVenues(trx, making)
  const wanted = making.occurrences.filter(
    ({ isLeftOut, seriesOn }) => !isLeftOut && seriesOn !== making.sourceOn,
  )
  const { isDemo, templateId } = making.model.event
  const ids = await writeEvents(
    trx,
    by,
    wanted.map(({ pattern, seriesOn, changes }) => ({
      ...eventOn(pattern, seriesOn),
      isDemo,
      series: { id, on: seriesOn, changes, templateId },
    })),
  )
  const made = ids.map((eventId, index) => ({
    id: eventId,
    isElsewhere: wanted[index]?.changes.includes('venueId') ?? false,
  }))
  await copyExtras(trx, making.model.event.id, made)
  if (isPublished)
    await publishAll(
      trx,
      by,
      ids.map((eventId) => ({ id: eventId, version: 1 })),
    )
  return wanted.length
}

type Noted = { id: string; action: AuditAction; pattern: Pattern; after: object; reason?: string | null }

function note(trx: Trx, by: By, { id, action, pattern, after, reason }: Noted) {
  return record(trx, {
    actor: by.actor,
    action,
    subjectKind: 'series',
    subjectId: id,
    kato: pattern.columns.districtKato,
    after,
    reason: reason ?? null,
  })
}

/**
 * Does a write of a series. What stands in the way is told without the field of one event's form; two writes of one date are
 * told as what they are: somebody was faster.
 */
export async function orWhoWasFaster<T>(
  db: Db,
  by: Writer,
  { list, work }: { list: ListToCheck; work: () => Promise<T> },
): Promise<T> {
  try {
    return await orWhoHasIt(db, { by, list, locale: by.locale }, work)
  } catch (error) {
    if (violatedUnique(error) === 'event_series_date_once') throw new Problem('series_changed_meanwhile')
    const problem = asProblem(error)
    if (problem?.field) throw new Problem(problem.code, problem.details)
    throw error
  }
}

async function insertSeries(trx: Trx, by: By, making: Making): Promise<string> {
  const id = newId()
  await trx
    .insertInto('eventSeries')
    .values({
      id,
      ...ruleColumns(making.rule, making.pattern),
      ...seriesColumns(making.pattern),
      isDemo: making.model.event.isDemo,
      createdBy: userOf(by),
      createdAt: by.now,
      updatedBy: userOf(by),
      updatedAt: by.now,
    })
    .execute()
  await writeExceptions(trx, id, making)
  return id
}

const factsOf = ({ rule, occurrences }: Making) => ({
  ...rule,
  events: occurrences.filter((one) => !one.isLeftOut).length,
})

/**
 * Makes a series of an event and its repetitions, all or nothing, bookings included. Problems: not_found,
 * changed_meanwhile (the event), event_in_series, event_is_cancelled, event_incomplete when it is to be published,
 * those of `createEvent` and of `orWhoHasIt`.
 */
export async function repeatEvent(
  db: Db,
  by: Writer,
  input: RepeatInput,
): Promise<{ id: string; count: number }> {
  const { list } = listOf(await readRepeat(db, by.scope, input))
  const work = () =>
    db.transaction().execute(async (trx) => {
      const before = await lockWhole(trx, by, { id: input.eventId, version: input.version })
      if (before.event.seriesId) throw new Problem('event_in_series')
      if (before.event.status === 'cancelled') throw new Problem('event_is_cancelled')
      const making = await readRepeat(trx, by.scope, input)
      const { sourceOn, pattern } = making
      const id = await insertSeries(trx, by, making)
      if (sourceOn && pattern.sessions.every(({ days }) => days === null)) {
        const live = before.sessions.filter((session) => !session.cancelledAt)
        const given = sessionsOn(pattern, sourceOn).map((session, index) => ({
          ...session,
          id: live[index]?.id,
        }))
        await changeSessions(trx, by, [{ event: before.event, before: before.sessions, given }])
      }
      const row = { seriesId: id, seriesOn: sourceOn ?? null }
      const { after } = await finish(trx, by, { before, action: 'events.update', row, isOfSeries: true })
      if (input.isPublished && isUnseen(after.event.status)) await writePublished(trx, by, after.event)
      const made = await writeOccurrences(trx, by, { id, making, isPublished: input.isPublished })
      await note(trx, by, { id, action: 'series.create', pattern, after: factsOf(making) })
      return { id, count: made + 1 }
    })
  return orWhoWasFaster(db, by, { list, work })
}

/** The same series once more in another period, a series of its own. Problems of `repeatEvent`, series_empty. */
export async function copySeries(
  db: Db,
  by: Writer,
  input: CopySeriesInput,
): Promise<{ id: string; count: number }> {
  const { list } = listOf(await readCopy(db, by.scope, input))
  const work = () =>
    db.transaction().execute(async (trx) => {
      const making = await readCopy(trx, by.scope, input)
      const id = await insertSeries(trx, by, making)
      const count = await writeOccurrences(trx, by, { id, making, isPublished: input.isPublished })
      if (count === 0) throw new Problem('series_empty')
      const after = { ...factsOf(making), copyOf: input.id }
      await note(trx, by, { id, action: 'series.copy', pattern: making.pattern, after })
      return { id, count }
    })
  return orWhoWasFaster(db, by, { list, work })
}

/** The series as somebody saw it a moment ago, locked; Problems: not_found, series_changed_meanwhile. */
export async function lockSeen(trx: Trx, by: By, { id, version }: { id: string; version: number }) {
  const series = await lockSeries(trx, id)
  assertCovers(by.scope, series)
  if (series.version !== version) throw new Problem('series_changed_meanwhile')
  return series
}

/** Every write of a series is seen by the next one. */
export function touched(by: By, version: number) {
  return { version: version + 1, updatedBy: userOf(by), updatedAt: by.now }
}

/**
 * Adds dates to a series: a later end of its rule, or single ones. Problems: not_found, series_changed_meanwhile,
 * series_empty, series_nothing_new, series_too_long, those of `createEvent` and of `orWhoHasIt`.
 */
export async function addDates(db: Db, by: Writer, input: MoreDatesInput): Promise<{ count: number }> {
  const { list } = listOf(await readMore(db, by.scope, input))
  const work = () =>
    db.transaction().execute(async (trx) => {
      const series = await lockSeen(trx, by, input)
      const making = await readMore(trx, by.scope, input)
      const { id } = series
      await trx
        .updateTable('eventSeries')
        .set({ ...ruleColumns(making.rule, making.pattern), ...touched(by, series.version) })
        .where('id', '=', id)
        .execute()
      await writeExceptions(trx, id, making)
      const count = await writeOccurrences(trx, by, { id, making, isPublished: input.isPublished })
      await note(trx, by, { id, action: 'series.add', pattern: making.pattern, after: factsOf(making) })
      return { count }
    })
  return orWhoWasFaster(db, by, { list, work })
}

/**
 * Ends a series after a day: later events that are published are called off and everybody registered is told, drafts
 * are removed; what has begun, is closed or called off stays. Problems: not_found, series_changed_meanwhile,
 * `required` at `reason` when somebody has to be told why.
 */
export async function endSeries(
  db: Db,
  by: Writer,
  { id, version, lastOn, reason }: EndSeriesInput,
): Promise<{ cancelled: number; removed: number }> {
  return db.transaction().execute(async (trx) => {
    const series = await lockSeen(trx, by, { id, version })
    const { shown, drafts } = endedBy(await listSeriesEvents(trx, id), { lastOn, now: by.now })
    if (shown.length > 0 && !reason) throw new Problem('series_reason_missing', {}, 'reason')
    await cancelAll(trx, by, { events: shown, reason: reason ?? '' })
    await removeAll(trx, by, drafts)
    const isRuled = series.frequency !== 'picked'
    // A rule ends on no day before it begins.
    const untilOn = lastOn < series.startsOn ? series.startsOn : lastOn
    await trx
      .updateTable('eventSeries')
      .set({ ...(isRuled ? { untilOn, occurrences: null } : {}), ...touched(by, version) })
      .where('id', '=', id)
      .execute()
    await trx.deleteFrom('eventSeriesDates').where('seriesId', '=', id).where('heldOn', '>', lastOn).execute()
    await record(trx, {
      actor: by.actor,
      action: 'series.end',
      subjectKind: 'series',
      subjectId: id,
      kato: series.districtKato,
      after: { lastOn, cancelled: shown.length, removed: drafts.length },
      reason: reason ?? null,
    })
    return { cancelled: shown.length, removed: drafts.length }
  })
}
