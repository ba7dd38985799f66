import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Whether nobody has put anything in yet: no account, no event. */
export async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await sql<{ isEmpty: boolean }>`
    select not exists (select from auth_users) and not exists (select from events) as is_empty`.execute(db)
  return rows[0]?.isEmpty ?? false
}

/** Whether the demo was begun and not ended. */
export async function isUnfinished(db: Db): Promise<boolean> {
  const row = await db.selectFrom('demoLoads').where('finishedAt', 'is', null).select('id').executeTakeFirst()
  return row !== undefined
}

/** False when it was begun already. */
export async function markBegun(db: Db, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('demoLoads')
    .values({ startedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function markEnded(db: Db, now: Date): Promise<void> {
  await db.updateTable('demoLoads').set({ finishedAt: now }).execute()
}

/** Throws away everything but the divisions: only for what an unfinished demo has left, where nobody was let in yet. */
export async function throwAway(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and relkind = 'r' and relname not like 'kysely_%'
      and relname not in ('divisions', 'public_versions')`.execute(db)
  await sql`truncate ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(db)
}
