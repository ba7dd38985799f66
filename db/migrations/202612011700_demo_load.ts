import { sql, type Kysely } from 'kysely'

/** Whether the demo was loaded to its end: a first start that is interrupted must not leave half of it for good. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table demo_loads (
      id smallint primary key default 1 constraint demo_load_once check (id = 1),
      started_at timestamptz not null,
      finished_at timestamptz
    )`.execute(db)
}
