import { sql, type Kysely } from 'kysely'

/** What the desk's lists and its first page start from, so that none of them passes by all events that ever were. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index event_sessions_open on event_sessions (starts_at, event_id)
    where cancelled_at is null and attendance_closed_at is null`.execute(db)
  await sql`create index events_drafts on events (starts_at, id) where status = 'draft'`.execute(db)
  await sql`create index events_in_approval on events (starts_at, id) where status in ('submitted', 'approved')`.execute(
    db,
  )
  await sql`create index events_cancelled on events (starts_at, id) where status = 'cancelled'`.execute(db)
  // Drafts that lie nowhere yet are seen by whoever made them.
  await sql`create index events_of_nowhere on events (created_by) where district_kato is null and institution_id is null`.execute(
    db,
  )
}
