import type { Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { regionOf } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import type { AuditAction } from '#server/kit/messages/audit.ts'
import { Problem } from '#server/kit/problem.ts'
import { listBookings } from '../bookings/queries.ts'
import { needsApprovalAnew } from '../approvals/asking.ts'
import { changedFacts } from '../changes.ts'
import { missingForPublishing, writeMissing, type Refusal } from '../lifecycle.ts'
import { assertInScope } from '../parts/service.ts'
import { spanOf } from '../rows.ts'
import { missingOfTemplate } from '../templates/checklist.ts'
import { findAsked } from '../templates/tasks/queries.ts'
import { changedParts, patternOf } from '../series/pattern.ts'
import { isUnseen } from '../words.ts'
import {
  findHolder,
  findSearchText,
  listEntryTypes,
  listSessions,
  lockEvent,
  updateEvent,
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
type BookingRow = Awaited<ReturnType<typeof listBookings>>[number]

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

/** The event as somebody saw it a moment ago; Problems: not_found, changed_meanwhile. */
export async function lockWhole(
  trx: Trx,
  by: By,
  { id, version }: { id: string; version?: number },
): Promise<Whole> {
  const event = await lockEvent(trx, id)
  assertInScope(by, event)
  if (version !== undefined && event.version !== version) throw new Problem('changed_meanwhile')
  const sessions = await listSessions(trx, id)
  const booked = await listBookings(trx, id)
  return {
    event,
    sessions,
    entryTypes: await listEntryTypes(trx, id),
    ...bookingsOf(booked, sessions),
    booked,
  }
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

/** An event of a series that is changed alone remembers in what: a change of the whole series names it. */
async function markHandmade(trx: Trx, before: Whole, after: Whole): Promise<void> {
  const { id, seriesId, seriesOn, seriesChanges } = after.event
  if (!seriesId || !seriesOn || before.event.seriesId !== seriesId) return
  const parts = changedParts(patternOf(partsOf(before), seriesOn), patternOf(partsOf(after), seriesOn))
  if (parts.length === 0) return
  await updateEvent(trx, id, { seriesChanges: [...new Set([...seriesChanges, ...parts])] })
}

/**
 * After the parts are written: times, search text and version of the event, and the change in the log. What is
 * published stays complete (event_incomplete). `isOfSeries` when the whole series is changed, not this event alone.
 */
export async function finish(
  trx: Trx,
  by: By,
  {
    before,
    action,
    row = {},
    reason,
    isOfSeries = false,
  }: {
    before: Whole
    action: AuditAction
    row?: Partial<EventRow>
    reason?: string | undefined
    isOfSeries?: boolean
  },
): Promise<{ after: Whole; names: string[] }> {
  const { id } = before.event
  const sessions = await listSessions(trx, id)
  const event = { ...before.event, ...row, ...spanOf(sessions) }
  if (event.status === 'published') await keepComplete(trx, { ...before, event, sessions })
  const isSeen = !isUnseen(before.event.status)
  await updateEvent(trx, id, {
    ...row,
    ...spanOf(sessions),
    regionKato: event.districtKato ? regionOf(event.districtKato) : null,
    searchText: await findSearchText(trx, event),
    version: before.event.version + 1,
    // Calendars take an entry anew only when this has grown (RFC 5545, 3.8.7.4).
    sequence: before.event.sequence + (isSeen ? 1 : 0),
    updatedAt: by.now,
  })
  const after = await lockWhole(trx, by, { id })
  if (!isOfSeries) await markHandmade(trx, before, after)
  const changes = changedFacts(factsOf(before), factsOf(after))
  await record(trx, {
    actor: by.actor,
    action,
    subjectKind: 'event',
    subjectId: id,
    kato: after.event.districtKato,
    before: changes.before,
    after: changes.after,
    reason: reason ?? null,
  })
  const isStillApproved = before.event.status === 'approved' && after.event.status === 'approved'
  if (isStillApproved && needsApprovalAnew(changes.names)) await endApproval(trx, by, after)
  return { after, names: changes.names }
}

/** What was approved has changed: a draft again, to be laid before those who approve once more. */
async function endApproval(trx: Trx, by: By, { event }: Whole): Promise<void> {
  await updateEvent(trx, event.id, { status: 'draft', approvedAt: null, approvedBy: null })
  await record(trx, {
    actor: by.actor,
    action: 'events.lapse',
    subjectKind: 'event',
    subjectId: event.id,
    kato: event.districtKato,
    before: { status: 'approved' },
    after: { status: 'draft' },
  })
}

export async function isOfStateBody(trx: Trx, event: EventRow): Promise<boolean> {
  const holder = event.institutionId ? await findHolder(trx, event.institutionId) : undefined
  return holder?.isStateBody ?? false
}

/** What has to be there before an event is shown or laid before those who approve it. */
export async function demandsOn(trx: Trx, { event, entryTypes }: Whole) {
  return {
    isStateBody: await isOfStateBody(trx, event),
    asked: missingOfTemplate(await findAsked(trx, event), { ...event, entryTypes }),
  }
}

// A template may ask for more after the event was published: that is asked of new ones only.
async function keepComplete(trx: Trx, { event, sessions }: Whole) {
  const missing = missingForPublishing({ ...event, sessions }, await isOfStateBody(trx, event))
  if (missing.length === 0) return
  throw new Problem('event_incomplete', { missing: writeMissing(missing), count: missing.length })
}
