import type { Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { regionOf } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import type { AuditAction } from '#server/kit/messages/audit.ts'
import { Problem } from '#server/kit/problem.ts'
import { changedFacts } from '../changes.ts'
import { missingForPublishing, writeMissing, type Refusal } from '../lifecycle.ts'
import { assertInScope } from '../parts/service.ts'
import { spanOf } from '../rows.ts'
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

export type Whole = { event: EventRow; sessions: SessionRow[]; entryTypes: EntryTypeRow[] }

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
  return { event, sessions: await listSessions(trx, id), entryTypes: await listEntryTypes(trx, id) }
}

/** What the log keeps of an event: everything but counters and what follows from the rest. */
export function factsOf({ event, sessions, entryTypes }: Whole) {
  const {
    searchText: _text,
    createdAt: _created,
    updatedAt: _updated,
    version: _version,
    isDemo: _demo,
    ...facts
  } = event
  return {
    ...facts,
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

/**
 * After the parts are written: times, search text and version of the event, and the change in the log. What is
 * published stays complete (event_incomplete).
 */
export async function finish(
  trx: Trx,
  by: By,
  {
    before,
    action,
    row = {},
    reason,
  }: { before: Whole; action: AuditAction; row?: Partial<EventRow>; reason?: string | undefined },
): Promise<{ after: Whole; names: string[] }> {
  const { id } = before.event
  const sessions = await listSessions(trx, id)
  const event = { ...before.event, ...row, ...spanOf(sessions) }
  if (event.status === 'published') await keepComplete(trx, { ...before, event, sessions })
  const isSeen = before.event.status !== 'draft'
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
  return { after, names: changes.names }
}

export async function isOfStateBody(trx: Trx, event: EventRow): Promise<boolean> {
  const holder = event.institutionId ? await findHolder(trx, event.institutionId) : undefined
  return holder?.isStateBody ?? false
}

async function keepComplete(trx: Trx, { event, sessions }: Whole) {
  const missing = missingForPublishing({ ...event, sessions }, await isOfStateBody(trx, event))
  if (missing.length === 0) return
  throw new Problem('event_incomplete', { missing: writeMissing(missing), count: missing.length })
}
