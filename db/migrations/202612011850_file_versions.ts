import { sql, type Kysely } from 'kysely'

/** What is said of a file of an event can be changed, and nobody overwrites what somebody else has just said. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table event_files add column version integer not null default 1`.execute(db)
}
