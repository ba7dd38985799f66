import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { regionOf } from '#server/access/territory.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import type { ResourceListInput } from './schema.ts'

export const RESOURCES_PER_PAGE = 50
/** More than a form can show; the rest is found by narrowing the region. */
const CHOICES_MAX = 500

const within = (scope: Scope) =>
  inScope(scope, { district: 'r.district_kato', institution: 'r.institution_id' })
const byName = sql`r.name_kk collate qamtu_kk`

/** One page of the register inside the scope, with how many there are in all. */
export async function listResources(db: Db, scope: Scope, { q, kind, isArchived, page }: ResourceListInput) {
  let base = db
    .selectFrom('resources as r')
    .innerJoin('divisions as d', 'd.kato', 'r.districtKato')
    .where(within(scope))
    .where('r.archivedAt', isArchived ? 'is not' : 'is', null)
  for (const token of searchFold(q).tokens) base = base.where('r.searchText', 'like', `%${token}%`)
  if (kind) base = base.where('r.kind', '=', kind)
  const rows = await base
    .select([
      'r.id',
      'r.kind',
      'r.nameKk',
      'r.nameRu',
      'r.nameEn',
      'r.phone',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
    ])
    .orderBy(byName)
    .orderBy('r.id')
    .limit(RESOURCES_PER_PAGE)
    .offset((page - 1) * RESOURCES_PER_PAGE)
    .execute()
  const { total } = await base.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total, pageSize: RESOURCES_PER_PAGE }
}

/** One resource inside the scope. */
export function findResource(db: Db, scope: Scope, id: string) {
  return db
    .selectFrom('resources as r')
    .where('r.id', '=', id)
    .where(within(scope))
    .selectAll('r')
    .executeTakeFirst()
}

/** What an event of this district may take along: things and people of its region. */
export function listResourcesOfRegion(db: Db, districtKato: string) {
  return db
    .selectFrom('resources as r')
    .where('r.regionKato', '=', regionOf(districtKato))
    .where('r.archivedAt', 'is', null)
    .select(['r.id', 'r.kind', 'r.nameKk', 'r.nameRu', 'r.nameEn'])
    .orderBy(byName)
    .orderBy('r.id')
    .limit(CHOICES_MAX)
    .execute()
}

/** Resources by their ids, as a booking needs them. */
export function findResources(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('resources')
    .where('id', 'in', [...ids])
    .select(['id', 'kind', 'nameKk', 'nameRu', 'nameEn', 'regionKato', 'archivedAt'])
    .execute()
}
