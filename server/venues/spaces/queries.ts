import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'

/** Every space of a venue, archived ones too. */
export function listSpaces(db: Db, venueId: string) {
  return db
    .selectFrom('spaces')
    .where('venueId', '=', venueId)
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

/** Spaces by their ids, with what a booking needs of their venue. */
export function findSpaces(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('spaces as s')
    .innerJoin('venues as v', 'v.id', 's.venueId')
    .where('s.id', 'in', [...ids])
    .select([
      's.id',
      's.venueId',
      's.nameKk',
      's.nameRu',
      's.nameEn',
      's.isShared',
      's.capacity',
      's.minutesBefore',
      's.minutesAfter',
      's.archivedAt',
      sql<number>`lower(s.units)`.as('unitFrom'),
      sql<number>`upper(s.units)`.as('unitTo'),
      'v.needsApproval',
      'v.institutionId as ownerId',
      'v.districtKato',
    ])
    .execute()
}
export type BookableSpace = Awaited<ReturnType<typeof findSpaces>>[number]

/** The lock every booking of this venue takes too (function fill_booking). */
export async function lockVenue(trx: Trx, venueId: string): Promise<void> {
  await trx.selectFrom('venues').where('id', '=', venueId).select('id').forNoKeyUpdate().execute()
}

/** Writes the numbers of all spaces of a venue at once and lets its bookings follow. */
export async function renumberSpaces(
  trx: Trx,
  { venueId, units }: { venueId: string; units: ReadonlyMap<string, { from: number; to: number }> },
): Promise<void> {
  const rows = [...units].map(([id, { from, to }]) => ({ id, from, to }))
  await sql`
    update spaces s set units = int4range(n."from", n."to")
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, "from" integer, "to" integer)
    where s.id = n.id and s.venue_id = ${venueId}::uuid`.execute(trx)
  await sql`update bookings set session_id = session_id where venue_id = ${venueId}::uuid and status <> 'cancelled'`.execute(
    trx,
  )
}

/** Whether anything to come is booked in this space or inside it. */
export async function hasComingBookings(db: Db, spaceId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from bookings b join spaces s on s.venue_id = b.venue_id and s.units @> b.units
      where s.id = ${spaceId}::uuid and b.status <> 'cancelled'
        and (b.during is null or upper(b.during) > ${now}::timestamptz)) as found`.execute(db)
  return rows[0]?.found ?? false
}
