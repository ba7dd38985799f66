import type { Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { regionOf } from '#server/access/territory.ts'
import { updateRows } from '#db/update-rows.ts'
import { recordAll } from '#server/audit/service.ts'
import type { AuditAction } from '#server/kit/messages/audit.ts'
import { askedOnce } from '#server/kit/asked-once.ts'
import { groupedBy } from '#server/kit/grouped.ts'
import { Problem } from '#server/kit/problem.ts'
import { listBookingsOf } from '../bookings/queries.ts'
import { approvedFacts, newsOf } from '../approvals/asking.ts'
import { insertNews } from '../approvals/news/queries.ts'
import { changedFacts } from '../changes.ts'
import { missingForPublishing, writeMissing, type Refusal } from '../lifecycle.ts'
import { assertInScope } from '../parts/service.ts'
import { spanOf } from '../rows.ts'
import { missingOfTemplate } from '../templates/checklist.ts'
import { findAsked } from '../templates/tasks/queries.ts'
import { changedParts, patternOf } from '../series/pattern.ts'
import { isUnseen } from '../words.ts'
import {
  belongingsOf,
  findHolder,
  findSearchText,
  listEntryTypesOf,
  listSessionsOf,
  lockEvents,
  type EntryTypeRow,
  type EventRow,
  type SessionRow,
} from '../storage/queries.ts'

export type Whole = {
  event: EventRow
  sessions: SessionRow[]
  entryTypes: EntryTypeRow[]
  /** what the live sessions have booked, as the log shows it: `2: Hall`, `2: Yard (40)` */
  bookings: string[]
  /** halls that people are told of, in the order of sessions and names */
  halls: Hall[]
  booked: BookingRow[]
}
export type Hall = { position: number; kk: string; ru: string; en: string | null }
type BookingRow = Awaited<ReturnType<typeof listBookingsOf>>[number]

function bookingsOf(
  booked: readonly BookingRow[],
  sessions: readonly SessionRow[],
): Pick<Whole, 'bookings' | 'halls'> {
  const position = new Map(sessions.map((session) => [session.id, session.position]))
  const rows = booked.filter(({ status }) => status !== 'cancelled')
  const bookings = rows
    .map(({ sessionId, nameKk, isShared, amount }) => {
      const people = isShared ? ` (${amount})` : ''
      return `${position.get(sessionId) ?? ''}: ${nameKk}${people}`
    })
    .sort()
  const halls = rows
    .filter(({ spaceId, status }) => spaceId && status === 'confirmed')
    .map((row) => ({
      position: position.get(row.sessionId) ?? 0,
      kk: row.nameKk,
      ru: row.nameRu,
      en: row.nameEn,
    }))
    .sort((a, b) => a.position - b.position || (a.kk < b.kk ? -1 : 1))
  return { bookings, halls }
}

export function refuse(refusal: Refusal | undefined) {
  if (refusal) throw new Problem(refusal.code, refusal.details)
}

type Asked = { id: string; version?: number }

/** Events as somebody saw them a moment ago, in the order asked; Problems: not_found, changed_meanwhile. */
export async function lockWholes(trx: Trx, by: By, asked: readonly Asked[]): Promise<Whole[]> {
  const ids = asked.map(({ id }) => id)
  const locked = new Map((await lockEvents(trx, ids)).map((event) => [event.id, event]))
  const events = asked.map(({ id, version }) => {
    const event = locked.get(id)
    assertInScope(by, event)
    if (version !== undefined && event.version !== version) throw new Problem('changed_meanwhile')
    return event
  })
  const eventOf = ({ eventId }: { eventId: string }) => eventId
  const sessions = groupedBy(await listSessionsOf(trx, ids), eventOf)
  const bookings = groupedBy(await listBookingsOf(trx, ids), eventOf)
  const entryTypes = groupedBy(await listEntryTypesOf(trx, ids), eventOf)
  return events.map((event) => {
    const own = sessions.get(event.id) ?? []
    const booked = bookings.get(event.id) ?? []
    return {
      event,
      sessions: own,
      entryTypes: entryTypes.get(event.id) ?? [],
      ...bookingsOf(booked, own),
      booked,
    }
  })
}

/** One event as somebody saw it a moment ago; Problems of `lockWholes`. */
export async function lockWhole(trx: Trx, by: By, asked: Asked): Promise<Whole> {
  return onlyOne(await lockWholes(trx, by, [asked]))
}

/** The answer for the one event that was asked for. */
export function onlyOne<Answer>(answers: readonly Answer[]): Answer {
  const [answer] = answers
  if (answer === undefined) throw new Error('there is an answer for every event')
  return answer
}

/** What the log keeps of an event: everything but counters and what follows from the rest. */
export function factsOf({ event, sessions, entryTypes, bookings }: Whole) {
  const {
    searchText: _text,
    searchWords: _words,
    createdAt: _created,
    updatedAt: _updated,
    version: _version,
    isDemo: _demo,
    seriesChanges: _changes,
    ...facts
  } = event
  return {
    ...facts,
    ...(bookings.length > 0 ? { bookings } : {}),
    sessions: sessions.map(({ id, heldOn, startsAt, endsAt, titleKk, titleRu, titleEn, cancelledAt }) => ({
      id,
      heldOn,
      startsAt,
      endsAt,
      titleKk,
      titleRu,
      titleEn,
      cancelledAt,
    })),
    entryTypes: entryTypes.map(({ id, kind, capacity, hasWaitingList }) => ({
      id,
      kind,
      capacity,
      hasWaitingList,
    })),
  }
}

const partsOf = ({ booked, ...whole }: Whole) => ({ ...whole, bookings: booked })

type Pair = { before: Whole; after: Whole }

/** Events of a series that are changed alone remember in what: a change of the whole series names it. */
async function markHandmade(trx: Trx, pairs: readonly Pair[]): Promise<void> {
  const marks = pairs.flatMap(({ before, after }) => {
    const { id, seriesId, seriesOn, seriesChanges } = after.event
    if (!seriesId || !seriesOn || before.event.seriesId !== seriesId) return []
    const parts = changedParts(patternOf(partsOf(before), seriesOn), patternOf(partsOf(after), seriesOn))
    if (parts.length === 0) return []
    return [{ id, seriesChanges: [...new Set([...seriesChanges, ...parts])] }]
  })
  await updateRows(trx, 'events', marks)
}

export type Finishing = {
  before: Whole
  action: AuditAction
  row?: Partial<EventRow>
  reason?: string | undefined
  /** the whole series is changed, not this event alone */
  isOfSeries?: boolean
}
export type Finished = { after: Whole; names: string[] }

/**
 * After the parts of events are written: times, search text and version of each, and its change in the log. What is
 * published stays complete (event_incomplete). Answers in the order given.
 */
export async function finishAll(trx: Trx, by: By, list: readonly Finishing[]): Promise<Finished[]> {
  const ids = list.map(({ before }) => before.event.id)
  const sessionsOf = groupedBy(await listSessionsOf(trx, ids), ({ eventId }) => eventId)
  const isOfState = askedOnce((holderId: string | null) => isStateBody(trx, holderId))
  const searchText = askedOnce((words: Parameters<typeof findSearchText>[1]) => findSearchText(trx, words))
  const rows = []
  for (const { before, row = {} } of list) {
    const { id } = before.event
    const sessions = sessionsOf.get(id) ?? []
    const event = { ...before.event, ...row, ...spanOf(sessions) }
    if (event.status === 'published') {
      keepComplete({ ...before, event, sessions }, await isOfState(event.institutionId))
    }
    rows.push({
      ...row,
      id,
      ...spanOf(sessions),
      regionKato: event.districtKato ? regionOf(event.districtKato) : null,
      searchText: await searchText(belongingsOf(event)),
      version: before.event.version + 1,
      // Calendars take an entry anew only when this has grown (RFC 5545, 3.8.7.4).
      sequence: before.event.sequence + (isUnseen(before.event.status) ? 0 : 1),
      updatedAt: by.now,
    })
  }
  await updateRows(trx, 'events', rows)
  const afters = await lockWholes(
    trx,
    by,
    ids.map((id) => ({ id })),
  )
  const done = list.flatMap((one, at) => {
    const after = afters[at]
    return after ? [{ ...one, after, changes: changedFacts(factsOf(one.before), factsOf(after)) }] : []
  })
  await markHandmade(
    trx,
    done.filter(({ isOfSeries }) => !isOfSeries),
  )
  await recordAll(
    trx,
    done.map(({ after, action, changes, reason }) => ({
      actor: by.actor,
      action,
      subjectKind: 'event',
      subjectId: after.event.id,
      kato: after.event.districtKato,
      before: changes.before,
      after: changes.after,
      reason: reason ?? null,
    })),
  )
  await endApprovals(
    trx,
    by,
    done.filter(
      ({ before, after, changes }) =>
        before.event.status === 'approved' &&
        after.event.status === 'approved' &&
        approvedFacts(changes.names).length > 0,
    ),
  )
  await keepNews(trx, by, done)
  return done.map(({ after, changes }) => ({ after, names: changes.names }))
}

/** The end of a write of one event: see `finishAll`. */
export async function finish(trx: Trx, by: By, one: Finishing): Promise<Finished> {
  return onlyOne(await finishAll(trx, by, [one]))
}

/** Those who approved events that are shown hear of what becomes different of them (approvals/news/jobs.ts). */
async function keepNews(
  trx: Trx,
  by: By,
  done: readonly (Pair & { changes: { names: string[] }; reason?: string | undefined })[],
): Promise<void> {
  const news = done.flatMap(({ before, after, changes: { names }, reason }) => {
    const isApproved = before.event.status === 'published' && after.event.approvedAt !== null
    const kind = isApproved ? newsOf(names, after.event.status === 'cancelled') : undefined
    if (!kind) return []
    return {
      eventId: after.event.id,
      kind,
      names: approvedFacts(names),
      startsBefore: before.event.startsAt,
      endsBefore: before.event.endsAt,
      reason: reason ?? null,
      changedBy: by.actor.kind === 'user' ? by.actor.userId : null,
      at: by.now,
    }
  })
  await insertNews(trx, news)
}

/** What was approved has changed: a draft again, to be laid before those who approve once more. */
async function endApprovals(trx: Trx, by: By, changed: readonly Pair[]): Promise<void> {
  const events = changed.map(({ after }) => after.event)
  await updateRows(
    trx,
    'events',
    events.map(({ id }) => ({ id, status: 'draft' as const, approvedAt: null, approvedBy: null })),
  )
  await recordAll(
    trx,
    events.map((event) => ({
      actor: by.actor,
      action: 'events.lapse',
      subjectKind: 'event',
      subjectId: event.id,
      kato: event.districtKato,
      before: { status: 'approved' },
      after: { status: 'draft' },
    })),
  )
}

/** Whether an organisation is a body of the state, which owes both languages. */
async function isStateBody(trx: Trx, institutionId: string | null): Promise<boolean> {
  const holder = institutionId ? await findHolder(trx, institutionId) : undefined
  return holder?.isStateBody ?? false
}

/** What has to be there before events are shown or laid before those who approve them, in their order. */
export async function demandsOn(trx: Trx, wholes: readonly Whole[]) {
  const isOfState = askedOnce((holderId: string | null) => isStateBody(trx, holderId))
  const asked = await findAsked(
    trx,
    wholes.map(({ event }) => event),
  )
  const demands = []
  for (const whole of wholes) {
    const { event, entryTypes } = whole
    const isOfStateBody = await isOfState(event.institutionId)
    const missing = missingOfTemplate(asked.get(event.id), { ...event, entryTypes })
    demands.push({ whole, demands: { isStateBody: isOfStateBody, asked: missing } })
  }
  return demands
}

// A template may ask for more after the event was published: that is asked of new ones only.
function keepComplete({ event, sessions }: Whole, isOfState: boolean) {
  const missing = missingForPublishing({ ...event, sessions }, isOfState)
  if (missing.length === 0) return
  throw new Problem('event_incomplete', { missing: writeMissing(missing), count: missing.length })
}
