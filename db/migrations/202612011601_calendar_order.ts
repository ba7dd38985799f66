import { sql, type Kysely } from 'kysely'

/** Orders the calendar is read in, so that a page costs the same however many years lie behind and ahead. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index events_shown_by_start on events (starts_at, id) where published_at is not null`.execute(
    db,
  )
  await sql`create index events_shown_of_region on events (region_kato, starts_at, id) where published_at is not null`.execute(
    db,
  )
  // What is not over yet began no longer ago than the longest event takes.
  await sql`create index events_shown_by_length on events ((ends_at - starts_at)) where published_at is not null`.execute(
    db,
  )
}
