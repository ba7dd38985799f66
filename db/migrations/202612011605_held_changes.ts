import { sql, type Kysely } from 'kysely'

/** A change that may be taken back for a while is told of after that; the month of the desk finds days without hours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table event_changes add column held_until timestamptz`.execute(db)
  // Parts without hours are looked for by their day.
  await sql`create index event_sessions_by_day on event_sessions (held_on) where starts_at is null`.execute(
    db,
  )
}
