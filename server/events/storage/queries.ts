import { sql, type Insertable, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { newId } from '#server/kit/id.ts'
import { eventSearchText } from '../search-text.ts'
import { UNSEEN, type EventKind } from '../words.ts'

/** The row of an event, locked against other writers; people may go on registering (their key share passes). */
export function lockEvent(trx: Trx, id: string) {
  return trx.selectFrom('events').where('id', '=', id).selectAll().forNoKeyUpdate().executeTakeFirst()
}
export type EventRow = NonNullable<Awaited<ReturnType<typeof lockEvent>>>

export function listSessions(db: Db, eventId: string) {
  return db
    .selectFrom('eventSessions')
    .where('eventId', '=', eventId)
    .selectAll()
    .orderBy('position')
    .execute()
}
export type SessionRow = Awaited<ReturnType<typeof listSessions>>[number]

export function listEntryTypes(db: Db, eventId: string) {
  return db.selectFrom('entryTypes').where('eventId', '=', eventId).selectAll().orderBy('position').execute()
}
export type EntryTypeRow = Awaited<ReturnType<typeof listEntryTypes>>[number]

/** An organisation as an event needs it. */
export function findHolder(db: Db, id: string) {
  return db
    .selectFrom('institutions')
    .where('id', '=', id)
    .select(['id', 'isStateBody', 'districtKato', 'regionKato', 'archivedAt'])
    .executeTakeFirst()
}

type Belongings = {
  kind: EventKind
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  districtKato: string | null
  programmeId: string | null
  institutionId: string | null
  venueId: string | null
}

/** The folded text of an event and of everything it belongs to. */
export async function findSearchText(db: Db, event: Belongings): Promise<string> {
  const { rows } = await sql<{ words: string | null }>`
    select concat_ws(' ', name_kk, name_ru, name_en, array_to_string(aliases, ' ')) as words from divisions
      where kato in (${event.districtKato}, ${event.districtKato ? `${event.districtKato.slice(0, 2)}0000000` : null})
    union all select concat_ws(' ', name_kk, name_ru, name_en) from programmes where id = ${event.programmeId}::uuid
    union all select concat_ws(' ', name_kk, name_ru, name_en) from institutions where id = ${event.institutionId}::uuid
    union all select concat_ws(' ', name_kk, name_ru, name_en, address_kk, address_ru) from venues
      where id = ${event.venueId}::uuid`.execute(db)
  return eventSearchText(event.kind, [
    event.titleKk,
    event.titleRu,
    event.titleEn,
    ...rows.map((row) => row.words),
  ])
}

/** The words of its search text are made by the database, also for a row that was copied. */
export async function insertEvent(
  trx: Trx,
  { searchWords: _words, ...row }: Insertable<DB['events']>,
): Promise<void> {
  await trx.insertInto('events').values(row).execute()
}

export async function updateEvent(trx: Trx, id: string, row: Updateable<DB['events']>): Promise<void> {
  await trx.updateTable('events').set(row).where('id', '=', id).execute()
}

/** An event that nobody but staff has seen; its sessions and entry types go with it. */
export async function deleteEvent(trx: Trx, id: string): Promise<void> {
  await trx
    .deleteFrom('events')
    .where('id', '=', id)
    .where('status', 'in', [...UNSEEN])
    .execute()
}

export async function insertSessions(trx: Trx, rows: Insertable<DB['eventSessions']>[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('eventSessions').values(rows).execute()
}

export async function updateSession(
  trx: Trx,
  id: string,
  row: Updateable<DB['eventSessions']>,
): Promise<void> {
  await trx.updateTable('eventSessions').set(row).where('id', '=', id).execute()
}

export async function deleteSessions(trx: Trx, ids: string[]): Promise<void> {
  if (ids.length > 0) await trx.deleteFrom('eventSessions').where('id', 'in', ids).execute()
}

/** Sessions that were never moved keep the hour they were first announced for, which reports compare with. */
export async function keepFirstStarts(trx: Trx, eventId: string): Promise<void> {
  await trx
    .updateTable('eventSessions')
    .set((eb) => ({ firstStartsAt: eb.ref('startsAt') }))
    .where('eventId', '=', eventId)
    .where('firstStartsAt', 'is', null)
    .execute()
}

export async function insertEntryTypes(trx: Trx, rows: Insertable<DB['entryTypes']>[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('entryTypes').values(rows).execute()
}

export async function updateEntryType(
  trx: Trx,
  id: string,
  row: Updateable<DB['entryTypes']>,
): Promise<void> {
  await trx.updateTable('entryTypes').set(row).where('id', '=', id).execute()
}

/** Removes an entry type that nobody ever used; false when somebody did. */
export async function deleteEntryType(trx: Trx, id: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('entryTypes as t')
    .where('t.id', '=', id)
    .where('t.taken', '=', 0)
    .where('t.waiting', '=', 0)
    .where(({ not, exists, selectFrom, lit }) =>
      not(
        exists(
          selectFrom('registrations as r').whereRef('r.entryTypeId', '=', 't.id').select(lit(1).as('one')),
        ),
      ),
    )
    .returning('t.id')
    .execute()
  return gone.length > 0
}

export type CapacityAnswer =
  | { status: 'changed'; taken: number; promoted: number }
  | { status: 'below_taken'; taken: number; over: number }
  | { status: 'unknown' }

/**
 * Sets capacity and waiting list under the lock of the entry type and serves those who wait at once (the SQL
 * function of registration; `null` capacity is no limit).
 */
export async function changeCapacity(
  trx: Trx,
  change: { id: string; capacity: number | null; hasWaitingList: boolean; now: Date },
): Promise<CapacityAnswer> {
  const { rows } = await sql<{ answer: CapacityAnswer }>`
    select change_capacity(${change.id}::uuid, ${change.capacity}::integer, ${change.hasWaitingList}::boolean,
      ${change.now}::timestamptz) as answer`.execute(trx)
  return rows[0]?.answer ?? { status: 'unknown' }
}

/**
 * Takes the locks of these entry types for the rest of the transaction, in the order of their ids. Before any row of
 * them is written: a registration holds its lock first and the row after, and the other way round they would wait
 * for each other.
 */
export async function lockPlaces(trx: Trx, entryTypeIds: readonly string[]): Promise<void> {
  for (const id of [...entryTypeIds].sort()) await sql`select lock_entry_type(${id}::uuid)`.execute(trx)
}

export type EventChange = {
  kind: 'cancelled' | 'moved' | 'changed' | 'capacity'
  before?: object
  after?: object
  reason?: string | undefined
  /** until then it may still be taken back, and nobody is told */
  heldUntil?: Date | undefined
}

/** News for everyone registered; registration/jobs.ts tells them. */
export async function insertChange(
  trx: Trx,
  { eventId, now, change }: { eventId: string; now: Date; change: EventChange },
): Promise<{ id: string }> {
  const id = newId()
  await trx
    .insertInto('eventChanges')
    .values({
      id,
      eventId,
      kind: change.kind,
      before: change.before ? JSON.stringify(change.before) : null,
      after: change.after ? JSON.stringify(change.after) : null,
      reason: change.reason ?? null,
      at: now,
      heldUntil: change.heldUntil ?? null,
    })
    .execute()
  return { id }
}

/** Takes back news that nobody has been told of and that is held for a while yet; whether it was in time. */
export async function retractChange(
  trx: Trx,
  { id, eventId, heldAfter }: { id: string; eventId: string; heldAfter: Date },
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('eventChanges')
    .where('id', '=', id)
    .where('eventId', '=', eventId)
    .where('toldAt', 'is', null)
    .where('heldUntil', '>', heldAfter)
    .returning('id')
    .execute()
  return gone.length > 0
}
