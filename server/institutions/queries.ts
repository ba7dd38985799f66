import { sql, type SelectQueryBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { katoPrefix } from '#server/access/territory.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import type { InstitutionListInput } from './schema.ts'

export const INSTITUTIONS_PER_PAGE = 50

const within = (scope: Scope) => inScope(scope, { district: 'i.district_kato', institution: 'i.id' })

function filtered(db: Db, scope: Scope, { q, kind, kato, isArchived }: InstitutionListInput) {
  let query = db
    .selectFrom('institutions as i')
    .innerJoin('divisions as d', 'd.kato', 'i.districtKato')
    .innerJoin('divisions as r', 'r.kato', 'i.regionKato')
    .where(within(scope))
    .where('i.archivedAt', isArchived ? 'is not' : 'is', null)
  for (const token of searchFold(q).tokens) query = query.where('i.searchText', 'like', `%${token}%`)
  if (kind) query = query.where('i.kind', '=', kind)
  if (kato) query = query.where('i.districtKato', 'like', `${katoPrefix(kato)}%`)
  return query
}

const kazakh = (column: string) => sql<string>`${sql.ref(column)} collate qamtu_kk`

function sorted<O>(
  query: SelectQueryBuilder<
    DB & { i: DB['institutions']; d: DB['divisions']; r: DB['divisions'] },
    'i' | 'd' | 'r',
    O
  >,
  sort: InstitutionListInput['sort'],
) {
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  const byName = (builder: typeof query) => builder.orderBy(kazakh('i.name_kk'), direction).orderBy('i.id')
  switch (sort.replace('-', '')) {
    case 'district':
      return byName(query.orderBy(kazakh('d.name_kk'), direction))
    case 'kind':
      return byName(query.orderBy('i.kind', direction))
    default:
      return byName(query)
  }
}

/** One page of the register inside the scope, with how many there are in all. */
export async function listInstitutions(db: Db, scope: Scope, input: InstitutionListInput) {
  const base = filtered(db, scope, input)
  const rows = await sorted(
    base.select([
      'i.id',
      'i.kind',
      'i.isStateBody',
      'i.bin',
      'i.nameKk',
      'i.nameRu',
      'i.nameEn',
      'i.phone',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
      'r.nameKk as regionKk',
      'r.nameRu as regionRu',
      'r.nameEn as regionEn',
    ]),
    input.sort,
  )
    .limit(INSTITUTIONS_PER_PAGE)
    .offset((input.page - 1) * INSTITUTIONS_PER_PAGE)
    .execute()
  const { total } = await base.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total, pageSize: INSTITUTIONS_PER_PAGE }
}

/** One organisation inside the scope. */
export function findInstitution(db: Db, scope: Scope, id: string) {
  return db
    .selectFrom('institutions as i')
    .where('i.id', '=', id)
    .where(within(scope))
    .selectAll('i')
    .executeTakeFirst()
}

/**
 * Organisations that may hold an event for someone with this scope: their own, and those of the regions their
 * territories lie in.
 */
export function listHoldingInstitutions(db: Db, scope: Scope) {
  const regions = scope.katos.map((kato) => katoPrefix(kato).slice(0, 2))
  const patterns = regions.map((prefix) => `${prefix}%`)
  return db
    .selectFrom('institutions as i')
    .innerJoin('divisions as d', 'd.kato', 'i.districtKato')
    .where('i.archivedAt', 'is', null)
    .where(
      sql<boolean>`(i.district_kato like any(${patterns}::text[]) or i.id = any(${scope.institutionIds}::uuid[]))`,
    )
    .select([
      'i.id',
      'i.kind',
      'i.isStateBody',
      'i.nameKk',
      'i.nameRu',
      'i.nameEn',
      'i.phone',
      'i.districtKato',
      'i.searchText',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
    ])
    .orderBy(kazakh('i.name_kk'))
    .limit(2000)
    .execute()
}
