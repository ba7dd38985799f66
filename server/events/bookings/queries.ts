import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { katoPrefix, REPUBLIC } from '#server/access/territory.ts'

const thingNames = [
  sql<string>`coalesce(s.name_kk, r.name_kk)`.as('nameKk'),
  sql<string>`coalesce(s.name_ru, r.name_ru)`.as('nameRu'),
  sql<string | null>`coalesce(s.name_en, r.name_en)`.as('nameEn'),
] as const

/** The halls that a session (a column with its id) has for certain, in every language, by name: a list, never null. */
export function spacesOf(sessionId: string) {
  return sql<{ kk: string; ru: string; en: string | null }[]>`coalesce((
    select jsonb_agg(jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) order by p.name_kk, p.id)
    from bookings b join spaces p on p.id = b.space_id
    where b.session_id = ${sql.ref(sessionId)} and b.status = 'confirmed'), '[]')`
}

/** What the sessions of events have booked and, of what was declined, why; newest last. */
export function listBookingsOf(db: Db, eventIds: readonly string[]) {
  return db
    .selectFrom('bookings as b')
    .innerJoin('eventSessions as t', 't.id', 'b.sessionId')
    .leftJoin('spaces as s', 's.id', 'b.spaceId')
    .leftJoin('resources as r', 'r.id', 'b.resourceId')
    .where('t.eventId', '=', sql<string>`any(${[...eventIds]}::uuid[])`)
    .where((eb) => eb.or([eb('b.status', '<>', 'cancelled'), eb('b.reason', 'is not', null)]))
    .select([
      'b.id',
      't.eventId',
      'b.sessionId',
      'b.spaceId',
      'b.resourceId',
      'b.venueId',
      'b.isShared',
      'b.amount',
      'b.status',
      'b.reason',
    ])
    .select(thingNames)
    .orderBy('b.createdAt')
    .orderBy('b.id')
    .execute()
}

/** What the sessions of one event have booked. */
export const listBookings = (db: Db, eventId: string) => listBookingsOf(db, [eventId])

export type NewBooking = {
  id: string
  sessionId: string
  spaceId: string | null
  resourceId: string | null
  amount: number
  status: 'pending' | 'confirmed'
  askedBy: string | null
  createdAt: Date
}

/** Books; venue, numbers and hours are filled in by the database, which refuses what is taken. */
export async function insertBookings(trx: Trx, rows: readonly NewBooking[]): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('bookings')
      .values([...rows])
      .execute()
}

/** Frees what nobody but its draft has seen without a trace, and the rest with one. */
export async function releaseBookings(
  trx: Trx,
  { ids, isDraft, now }: { ids: readonly string[]; isDraft: boolean; now: Date },
): Promise<void> {
  if (ids.length === 0) return
  if (isDraft)
    await trx
      .deleteFrom('bookings')
      .where('id', 'in', [...ids])
      .execute()
  else {
    await trx
      .updateTable('bookings')
      .set({ status: 'cancelled', cancelledAt: now })
      .where('id', 'in', [...ids])
      .execute()
  }
}

/** The event that a booking is of. */
export async function findEventOf(db: Db, bookingId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('bookings as b')
    .innerJoin('eventSessions as t', 't.id', 'b.sessionId')
    .where('b.id', '=', bookingId)
    .select('t.eventId')
    .executeTakeFirst()
  return row?.eventId
}

/** One booking with its venue, locked, inside the scope of who decides. */
export function lockBooking(trx: Trx, scope: Scope, id: string) {
  return trx
    .selectFrom('bookings as b')
    .innerJoin('venues as v', 'v.id', 'b.venueId')
    .innerJoin('eventSessions as t', 't.id', 'b.sessionId')
    .where('b.id', '=', id)
    .where(inScope(scope, { district: 'v.district_kato', institution: 'v.institution_id' }))
    .select(['b.id', 'b.status', 'b.decidedAt', 'v.districtKato', 't.eventId'])
    .forNoKeyUpdate('b')
    .executeTakeFirst()
}

/** Bookings that wait for this person's word, the nearest first. */
export function listPending(db: Db, scope: Scope, now: Date) {
  return db
    .selectFrom('bookings as b')
    .innerJoin('venues as v', 'v.id', 'b.venueId')
    .innerJoin('spaces as s', 's.id', 'b.spaceId')
    .innerJoin('eventSessions as t', 't.id', 'b.sessionId')
    .innerJoin('events as e', 'e.id', 't.eventId')
    .leftJoin('institutions as i', 'i.id', 'e.institutionId')
    .leftJoin('authUsers as u', 'u.id', 'b.askedBy')
    .where('b.status', '=', 'pending')
    .where(inScope(scope, { district: 'v.district_kato', institution: 'v.institution_id' }))
    .where((eb) => eb.or([eb('t.endsAt', 'is', null), eb('t.endsAt', '>', now)]))
    .select([
      'b.id',
      'b.amount',
      'b.isShared',
      'b.createdAt',
      'v.id as venueId',
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
      's.nameKk as spaceKk',
      's.nameRu as spaceRu',
      's.nameEn as spaceEn',
      't.startsAt',
      't.endsAt',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'e.contactPhone',
      'e.plannedPeople',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'i.nameEn as institutionEn',
      'u.name as askedByName',
    ])
    .orderBy(sql`t.starts_at asc nulls last`)
    .orderBy('b.id')
    .limit(200)
    .execute()
}

/** Bookings of venues that touch a span, in the order of their hours. */
export function listOfVenues(
  db: Db,
  scope: Scope,
  { venueIds, from, to }: { venueIds: readonly string[]; from: Date; to: Date },
) {
  return db
    .selectFrom('bookings as b')
    .innerJoin('spaces as s', 's.id', 'b.spaceId')
    .innerJoin('eventSessions as t', 't.id', 'b.sessionId')
    .innerJoin('events as e', 'e.id', 't.eventId')
    .leftJoin('institutions as i', 'i.id', 'e.institutionId')
    .where(sql<boolean>`b.venue_id = any(${venueIds}::uuid[])`)
    .where('b.status', '<>', 'cancelled')
    .where(sql<boolean>`b.during && tstzrange(${from}::timestamptz, ${to}::timestamptz)`)
    .select([
      'b.id',
      'b.spaceId',
      'b.status',
      'b.amount',
      'b.isShared',
      's.capacity',
      's.minutesBefore',
      's.minutesAfter',
      't.startsAt',
      't.endsAt',
      'e.id as eventId',
      'e.status as eventStatus',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'i.nameEn as institutionEn',
    ])
    .select(
      sql<boolean>`(${inScope(scope, {
        district: 'e.district_kato',
        institution: 'e.institution_id',
        event: 'e.id',
        creator: 'e.created_by',
      })})`.as('isOwn'),
    )
    .orderBy('t.startsAt')
    .orderBy('b.id')
    .execute()
}

/** A territory has more venues than one looks at; a day of a district has fewer. */
const VENUES_MAX = 150

/** Venues of a territory that have spaces, those inside the scope, by name. */
export function listBookableVenues(db: Db, scope: Scope, { kato }: { kato: string }) {
  return db
    .selectFrom('venues as v')
    .where(inScope(scope, { district: 'v.district_kato', institution: 'v.institution_id' }))
    .where('v.archivedAt', 'is', null)
    .$if(kato !== REPUBLIC, (query) => query.where('v.districtKato', 'like', `${katoPrefix(kato)}%`))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('spaces as s')
          .whereRef('s.venueId', '=', 'v.id')
          .where('s.archivedAt', 'is', null)
          .select('s.id'),
      ),
    )
    .select(['v.id', 'v.nameKk', 'v.nameRu', 'v.nameEn', 'v.districtKato'])
    .orderBy(sql`v.name_kk collate qamtu_kk`)
    .orderBy('v.id')
    .limit(VENUES_MAX)
    .execute()
}

/** Spaces in use of venues. */
export function listSpacesOf(db: Db, venueIds: readonly string[]) {
  return db
    .selectFrom('spaces')
    .where(sql<boolean>`venue_id = any(${venueIds}::uuid[])`)
    .where('archivedAt', 'is', null)
    .select([
      'id',
      'venueId',
      'parentId',
      'nameKk',
      'nameRu',
      'nameEn',
      'isShared',
      'capacity',
      'minutesBefore',
      'minutesAfter',
      'position',
      'archivedAt',
    ])
    .orderBy('position')
    .execute()
}
