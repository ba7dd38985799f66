import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { SavedFilter } from './schema.ts'

/** The filters a person keeps, by name, each with the names of what it points at. */
export async function listFilters(db: Db, userId: string) {
  const rows = await db
    .selectFrom('savedFilters as f')
    .leftJoin('institutions as i', (join) => join.on(sql<boolean>`i.id::text = f.filter ->> 'institution'`))
    .where('f.userId', '=', userId)
    .select(['f.id', 'f.name', 'f.filter', 'i.nameKk', 'i.nameRu', 'i.nameEn'])
    .orderBy(sql`f.name collate qamtu_kk`)
    .execute()
  return rows.map(({ filter, ...row }) => ({ ...row, filter: filter as SavedFilter }))
}

export async function countFilters(db: Db, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('savedFilters')
    .where('userId', '=', userId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
