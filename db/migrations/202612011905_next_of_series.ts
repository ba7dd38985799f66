import { sql, type Kysely } from 'kysely'

/** The next date of a series is looked for once for each of its events that a list would show. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index events_next_of_series on events (series_id, ends_at, id)
    where series_id is not null and status = 'published'`.execute(db)
}
