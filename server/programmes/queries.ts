import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import type { OutsideSystem } from './outside-systems.ts'
import type { ProgrammeListInput } from './schema.ts'

export const PROGRAMMES_PER_PAGE = 50

// A programme of the whole country has no region: only a scope over the republic covers it.
const within = (scope: Scope) => inScope(scope, { district: 'p.region_kato' })
const kazakh = (column: string) => sql<string>`${sql.ref(column)} collate qamtu_kk`

/** One page of the register inside the scope, with how many events each has. */
export async function listProgrammes(
  db: Db,
  scope: Scope,
  { q, isArchived, sort, page }: ProgrammeListInput,
) {
  let base = db
    .selectFrom('programmes as p')
    .leftJoin('divisions as r', 'r.kato', 'p.regionKato')
    .where(within(scope))
    .where('p.archivedAt', isArchived ? 'is not' : 'is', null)
  for (const token of searchFold(q).tokens) base = base.where('p.searchText', 'like', `%${token}%`)
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  const ordered = sort.endsWith('planned')
    ? base.orderBy('p.plannedPeople', (order) =>
        (direction === 'asc' ? order.asc() : order.desc()).nullsLast(),
      )
    : base.orderBy(kazakh('p.name_kk'), direction)
  const rows = await ordered
    .orderBy('p.id')
    .select([
      'p.id',
      'p.nameKk',
      'p.nameRu',
      'p.nameEn',
      'p.regionKato',
      'p.targetGroups',
      'p.plannedPeople',
      'p.link',
      'r.nameKk as regionKk',
      'r.nameRu as regionRu',
      'r.nameEn as regionEn',
    ])
    .select((eb) =>
      eb
        .selectFrom('events as e')
        .whereRef('e.programmeId', '=', 'p.id')
        .where('e.status', '=', 'published')
        .select(sql<number>`count(*)`.as('count'))
        .as('eventCount'),
    )
    .limit(PROGRAMMES_PER_PAGE)
    .offset((page - 1) * PROGRAMMES_PER_PAGE)
    .execute()
  const { total } = await base.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total, pageSize: PROGRAMMES_PER_PAGE }
}

/** One programme inside the scope. */
export function findProgramme(db: Db, scope: Scope, id: string) {
  return db
    .selectFrom('programmes as p')
    .where('p.id', '=', id)
    .where(within(scope))
    .selectAll('p')
    .executeTakeFirst()
}

/** Short names that begin like this one, so that a new one differs. */
export async function listSlugsLike(db: Db, slug: string): Promise<Set<string>> {
  const rows = await db.selectFrom('programmes').where('slug', 'like', `${slug}%`).select('slug').execute()
  return new Set(rows.map((row) => row.slug))
}

/**
 * Programmes that an event may belong to: those of the country and, when regions are named, of these regions.
 * `prefixes` are the first two digits of their KATO codes.
 */
export function listProgrammeChoices(db: Db, prefixes?: readonly string[]) {
  let query = db.selectFrom('programmes as p').where('p.archivedAt', 'is', null)
  if (prefixes && !prefixes.includes('')) {
    const patterns = prefixes.map((prefix) => `${prefix}%`)
    query = query.where(sql<boolean>`(p.region_kato is null or p.region_kato like any(${patterns}::text[]))`)
  }
  return query
    .select(['p.id', 'p.slug', 'p.nameKk', 'p.nameRu', 'p.nameEn', 'p.regionKato', 'p.targetGroups'])
    .orderBy(kazakh('p.name_kk'))
    .execute()
}

/** A programme for an event, wherever it belongs. */
export function findAnyProgramme(db: Db, id: string) {
  return db
    .selectFrom('programmes')
    .where('id', '=', id)
    .select(['id', 'nameKk', 'nameRu', 'nameEn', 'regionKato', 'archivedAt'])
    .executeTakeFirst()
}

/** The register as everybody may read it, in the order of the names, with how many events are ahead. */
export async function listPublicRegister(db: Db, { now }: { now: Date }) {
  const rows = await db
    .selectFrom('programmes as p')
    .leftJoin('divisions as r', 'r.kato', 'p.regionKato')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('events')
          .where('status', '=', 'published')
          .where('endsAt', '>=', now)
          .where('programmeId', 'is not', null)
          .groupBy('programmeId')
          .select(({ fn }) => ['programmeId', fn.countAll<number>().as('ahead')])
          .as('e'),
      (join) => join.onRef('e.programmeId', '=', 'p.id'),
    )
    .where('p.archivedAt', 'is', null)
    .orderBy(kazakh('p.name_kk'))
    .select([
      'p.slug',
      'p.nameKk',
      'p.nameRu',
      'p.nameEn',
      'p.descriptionKk',
      'p.descriptionRu',
      'p.descriptionEn',
      'p.regionKato',
      'p.targetGroups',
      'p.plannedPeople',
      'p.link',
      'p.partners',
      'p.outsideSystems',
      'r.nameKk as regionKk',
      'r.nameRu as regionRu',
      'r.nameEn as regionEn',
      'e.ahead',
    ])
    .execute()
  return rows.map(({ ahead, outsideSystems, ...row }) => ({
    ...row,
    ahead: ahead ?? 0,
    outsideSystems: outsideSystems as OutsideSystem[],
  }))
}
