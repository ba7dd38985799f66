import { sql, type Insertable, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { newId } from '#server/kit/id.ts'
import { eventSearchText } from '../search-text.ts'
import { UNSEEN, type EventKind } from '../words.ts'

/** `where('id', '=', anyOf(ids))`: one parameter for however many. */
const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`

/**
 * The rows of events, locked against other writers in the order of their ids; people may go on registering (their key
 * share passes).
 */
export function lockEvents(trx: Trx, ids: readonly string[]) {
  return trx
    .selectFrom('events')
    .where('id', '=', anyOf(ids))
    .selectAll()
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}
export type EventRow = Awaited<ReturnType<typeof lockEvents>>[number]

export async function lockEvent(trx: Trx, id: string): Promise<EventRow | undefined> {
  return (await lockEvents(trx, [id]))[0]
}

/** Sessions of events; those of one event in its order. */
export function listSessionsOf(db: Db, eventIds: readonly string[]) {
  return db
    .selectFrom('eventSessions')
    .where('eventId', '=', anyOf(eventIds))
    .selectAll()
    .orderBy('position')
    .execute()
}
export type SessionRow = Awaited<ReturnType<typeof listSessionsOf>>[number]

export const listSessions = (db: Db, eventId: string) => listSessionsOf(db, [eventId])

/** Entry types of events; those of one event in its order. */
export function listEntryTypesOf(db: Db, eventIds: readonly string[]) {
  return db
    .selectFrom('entryTypes')
    .where('eventId', '=', anyOf(eventIds))
    .selectAll()
    .orderBy('position')
    .execute()
}
export type EntryTypeRow = Awaited<ReturnType<typeof listEntryTypesOf>>[number]

export const listEntryTypes = (db: Db, eventId: string) => listEntryTypesOf(db, [eventId])

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

/** What of an event decides its search text. */
export const belongingsOf = (event: Belongings): Belongings => ({
  kind: event.kind,
  titleKk: event.titleKk,
  titleRu: event.titleRu,
  titleEn: event.titleEn,
  districtKato: event.districtKato,
  programmeId: event.programmeId,
  institutionId: event.institutionId,
  venueId: event.venueId,
})

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

/** The words of their search text are made by the database, also for a row that was copied. */
export async function insertEvents(trx: Trx, rows: readonly Insertable<DB['events']>[]): Promise<void> {
  if (rows.length === 0) return
  const own = rows.map(({ searchWords: _words, ...row }) => row)
  await trx.insertInto('events').values(own).execute()
}

export async function updateEvent(trx: Trx, id: string, row: Updateable<DB['events']>): Promise<void> {
  await trx.updateTable('events').set(row).where('id', '=', id).execute()
}

/** Events that nobody but staff has seen; their sessions and entry types go with them. */
export async function deleteEvents(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx
    .deleteFrom('events')
    .where('id', '=', anyOf(ids))
    .where('status', 'in', [...UNSEEN])
    .execute()
}

export async function insertSessions(trx: Trx, rows: Insertable<DB['eventSessions']>[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('eventSessions').values(rows).execute()
}

export async function deleteSessions(trx: Trx, ids: string[]): Promise<void> {
  if (ids.length > 0) await trx.deleteFrom('eventSessions').where('id', 'in', ids).execute()
}

/** Sessions that were never moved keep the hour they were first announced for, which reports compare with. */
export async function keepFirstStarts(trx: Trx, eventIds: readonly string[]): Promise<void> {
  await trx
    .updateTable('eventSessions')
    .set((eb) => ({ firstStartsAt: eb.ref('startsAt') }))
    .where('eventId', '=', anyOf(eventIds))
    .where('firstStartsAt', 'is', null)
    .execute()
}

export async function insertEntryTypes(trx: Trx, rows: Insertable<DB['entryTypes']>[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('entryTypes').values(rows).execute()
}

/** Removes entry types that nobody ever used; false when somebody used one of them. */
export async function deleteEntryTypes(trx: Trx, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const gone = await trx
    .deleteFrom('entryTypes as t')
    .where('t.id', '=', anyOf(ids))
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
  return gone.length === ids.length
}

export type CapacityAnswer =
  | { status: 'changed'; taken: number; promoted: number }
  | { status: 'below_taken'; taken: number; over: number }
  | { status: 'unknown' }

/**
 * Sets capacity and waiting list of entry types under their locks, in the order of their ids, and serves those who wait
 * at once (the SQL function of registration; `null` capacity is no limit). Answers by id.
 */
export async function changeCapacities(
  trx: Trx,
  changes: readonly { id: string; capacity: number | null; hasWaitingList: boolean }[],
  now: Date,
): Promise<Map<string, CapacityAnswer>> {
  if (changes.length === 0) return new Map()
  const given = changes.map(({ id, capacity, hasWaitingList }) => ({ id, capacity, waits: hasWaitingList }))
  const { rows } = await sql<{ id: string; answer: CapacityAnswer }>`
    select c.id, change_capacity(c.id, c.capacity, c.waits, ${now}::timestamptz) as answer
    from (select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (id uuid, capacity integer, waits boolean)
      order by id) c`.execute(trx)
  return new Map(rows.map(({ id, answer }) => [id, answer]))
}

/**
 * Takes the locks of these entry types for the rest of the transaction, in the order of their ids. Before any row of
 * them is written: a registration holds its lock first and the row after, and the other way round they would wait
 * for each other.
 */
export async function lockPlaces(trx: Trx, entryTypeIds: readonly string[]): Promise<void> {
  if (entryTypeIds.length === 0) return
  const ids = [...entryTypeIds].sort()
  await sql`select lock_entry_type(id) from unnest(${ids}::uuid[]) with ordinality as t (id, n) order by n`.execute(
    trx,
  )
}

export type EventChange = {
  kind: 'cancelled' | 'moved' | 'changed' | 'capacity'
  before?: object
  after?: object
  reason?: string | undefined
  /** until then it may still be taken back, and nobody is told */
  heldUntil?: Date | undefined
}

type NewChange = { eventId: string; change: EventChange }

/** News for everyone registered; registration/jobs.ts tells them. Ids in the order given. */
export async function insertChanges(trx: Trx, news: readonly NewChange[], now: Date): Promise<string[]> {
  const rows = news.map(({ eventId, change }) => ({
    id: newId(),
    eventId,
    kind: change.kind,
    before: change.before ? JSON.stringify(change.before) : null,
    after: change.after ? JSON.stringify(change.after) : null,
    reason: change.reason ?? null,
    at: now,
    heldUntil: change.heldUntil ?? null,
  }))
  if (rows.length > 0) await trx.insertInto('eventChanges').values(rows).execute()
  return rows.map(({ id }) => id)
}

export async function insertChange(
  trx: Trx,
  { eventId, now, change }: NewChange & { now: Date },
): Promise<{ id: string }> {
  const [id = ''] = await insertChanges(trx, [{ eventId, change }], now)
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
