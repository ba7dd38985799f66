import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { POPULATIONS_PAGE, type PopulationListInput } from './schema.ts'

/** One page of the population figures inside the scope, by unit and newest first; and how many there are. */
export async function listPopulations(db: Db, scope: Scope, { q, page }: PopulationListInput) {
  let base = db
    .selectFrom('populations as p')
    .innerJoin('divisions as d', 'd.kato', 'p.kato')
    .where(inScope(scope, { district: 'p.kato' }))
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    base = base.where((eb) =>
      eb.or(
        (['d.nameKk', 'd.nameRu', 'd.nameEn', 'p.source', 'p.kato'] as const).map((name) =>
          eb(name, 'ilike', pattern),
        ),
      ),
    )
  }
  const rows = await base
    .select([
      'p.id',
      'p.kato',
      'd.nameKk',
      'd.nameRu',
      'd.nameEn',
      'p.targetGroup',
      'p.asOf',
      'p.definition',
      'p.source',
    ])
    .select(['p.people', 'p.isInvented'])
    .orderBy('p.kato')
    .orderBy('p.targetGroup')
    .orderBy('p.asOf', 'desc')
    .orderBy('p.id')
    .limit(POPULATIONS_PAGE)
    .offset((page - 1) * POPULATIONS_PAGE)
    .execute()
  const { total } = await base.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  return { rows, total, pageSize: POPULATIONS_PAGE }
}
