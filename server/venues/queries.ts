import { sql, type SelectQueryBuilder } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { katoPrefix } from '#server/access/territory.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import type { OpeningHours } from './opening-hours.ts'
import type { VenueListInput } from './schema.ts'

export const VENUES_PER_PAGE = 50

const within = (scope: Scope) =>
  inScope(scope, { district: 'v.district_kato', institution: 'v.institution_id' })
const kazakh = (column: string) => sql<string>`${sql.ref(column)} collate qamtu_kk`

type Joined = DB & { v: DB['venues']; d: DB['divisions']; r: DB['divisions'] }

function filtered(db: Db, scope: Scope, { q, kind, kato, isArchived }: VenueListInput) {
  let query = db
    .selectFrom('venues as v')
    .innerJoin('divisions as d', 'd.kato', 'v.districtKato')
    .innerJoin('divisions as r', 'r.kato', 'v.regionKato')
    .where(within(scope))
    .where('v.archivedAt', isArchived ? 'is not' : 'is', null)
  for (const token of searchFold(q).tokens) query = query.where('v.searchText', 'like', `%${token}%`)
  if (kind) query = query.where('v.kind', '=', kind)
  if (kato) query = query.where('v.districtKato', 'like', `${katoPrefix(kato)}%`)
  return query
}

function sorted<O>(query: SelectQueryBuilder<Joined, 'v' | 'd' | 'r', O>, sort: VenueListInput['sort']) {
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  const byName = (builder: typeof query) => builder.orderBy(kazakh('v.name_kk'), direction).orderBy('v.id')
  switch (sort.replace('-', '')) {
    case 'district':
      return byName(query.orderBy(kazakh('d.name_kk'), direction))
    case 'kind':
      return byName(query.orderBy('v.kind', direction))
    case 'capacity':
      return byName(
        query.orderBy('v.capacity', (order) =>
          (direction === 'asc' ? order.asc() : order.desc()).nullsLast(),
        ),
      )
    default:
      return byName(query)
  }
}

/** One page of the register inside the scope, with how many there are in all. */
export async function listVenues(db: Db, scope: Scope, input: VenueListInput) {
  const base = filtered(db, scope, input)
  const rows = await sorted(
    base.select([
      'v.id',
      'v.kind',
      'v.nameKk',
      'v.nameRu',
      'v.nameEn',
      'v.addressKk',
      'v.addressRu',
      'v.capacity',
      'v.phone',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
      'r.nameKk as regionKk',
      'r.nameRu as regionRu',
      'r.nameEn as regionEn',
    ]),
    input.sort,
  )
    .limit(VENUES_PER_PAGE)
    .offset((input.page - 1) * VENUES_PER_PAGE)
    .execute()
  const { total } = await base.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total, pageSize: VENUES_PER_PAGE }
}

/** One venue inside the scope. */
export function findVenue(db: Db, scope: Scope, id: string) {
  return db
    .selectFrom('venues as v')
    .where('v.id', '=', id)
    .where(within(scope))
    .selectAll('v')
    .executeTakeFirst()
}

/** Venues that an event of this district may use: a public place is anybody's, whoever keeps it. */
export function listVenuesOfDistrict(db: Db, districtKato: string) {
  return db
    .selectFrom('venues as v')
    .innerJoin('divisions as d', 'd.kato', 'v.districtKato')
    .where('v.archivedAt', 'is', null)
    .where('v.districtKato', 'like', `${katoPrefix(districtKato)}%`)
    .select([
      'v.id',
      'v.kind',
      'v.nameKk',
      'v.nameRu',
      'v.nameEn',
      'v.addressKk',
      'v.addressRu',
      'v.capacity',
      'v.districtKato',
      'v.searchText',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
    ])
    .orderBy(kazakh('v.name_kk'))
    .limit(1000)
    .execute()
}

/** A venue for an event, wherever it lies and archived or not. */
export function findAnyVenue(db: Db, id: string) {
  return db
    .selectFrom('venues')
    .where('id', '=', id)
    .select([
      'id',
      'kind',
      'districtKato',
      'nameKk',
      'nameRu',
      'nameEn',
      'addressKk',
      'addressRu',
      'archivedAt',
    ])
    .executeTakeFirst()
}

/** Opening hours of one venue: its weekdays and the dates that differ. */
export async function findOpeningHours(db: Db, venueId: string): Promise<OpeningHours> {
  const weekdays = await db
    .selectFrom('venueHours')
    .where('venueId', '=', venueId)
    .select(['weekday', 'opens', 'closes'])
    .orderBy('weekday')
    .execute()
  const dates = await db
    .selectFrom('venueDays')
    .where('venueId', '=', venueId)
    .select(['heldOn', 'opens', 'closes'])
    .orderBy('heldOn')
    .execute()
  return { weekdays, dates }
}

/** Opening hours of several venues at once, by venue. */
export async function findOpeningHoursOf(
  db: Db,
  venueIds: readonly string[],
): Promise<Map<string, OpeningHours>> {
  if (venueIds.length === 0) return new Map()
  const weekdays = await db
    .selectFrom('venueHours')
    .where('venueId', 'in', [...venueIds])
    .selectAll()
    .execute()
  const dates = await db
    .selectFrom('venueDays')
    .where('venueId', 'in', [...venueIds])
    .selectAll()
    .execute()
  return new Map(
    venueIds.map((id) => [
      id,
      {
        weekdays: weekdays.filter(({ venueId }) => venueId === id),
        dates: dates.filter(({ venueId }) => venueId === id),
      },
    ]),
  )
}

/** Writes the opening hours of a venue in place of those it had. */
export async function writeOpeningHours(
  trx: Trx,
  venueId: string,
  { weekdays, dates }: OpeningHours,
): Promise<void> {
  await trx.deleteFrom('venueHours').where('venueId', '=', venueId).execute()
  await trx.deleteFrom('venueDays').where('venueId', '=', venueId).execute()
  if (weekdays.length > 0) {
    await trx
      .insertInto('venueHours')
      .values(weekdays.map((row) => ({ venueId, ...row })))
      .execute()
  }
  if (dates.length > 0) {
    await trx
      .insertInto('venueDays')
      .values(dates.map((row) => ({ venueId, ...row })))
      .execute()
  }
}
