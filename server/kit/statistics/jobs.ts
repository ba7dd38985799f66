import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** A table is looked at again when a fifth of its rows changed, small tables when there are this many changes. */
const CHANGED_PART = 0.2
const CHANGED_AT_LEAST = 1000

/**
 * Gathers the planner's statistics of tables that have changed much, and returns their names. PostgreSQL does so by
 * itself; the embedded database has nobody who would, and would plan for a hundred events when there are thousands.
 */
export async function gatherStatistics(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select s.relname as name from pg_stat_user_tables s join pg_class c on c.oid = s.relid
    where s.n_mod_since_analyze > ${CHANGED_AT_LEAST}::int + ${CHANGED_PART}::float8 * greatest(c.reltuples, 0)
    order by s.relname`.execute(db)
  // One statement each: whoever asks meanwhile waits for one table, not for all.
  for (const { name } of rows) await sql`analyze ${sql.table(name)}`.execute(db)
  return rows.map(({ name }) => name)
}

/** What the embedded database needs on the clock. */
export const statisticsJobs = [
  {
    name: 'gather statistics',
    everySeconds: 120,
    run: async ({ db, kind }: { db: Db; kind: 'embedded' | 'server' }) => {
      if (kind === 'embedded') await gatherStatistics(db)
    },
  },
]
