import { sql, type Kysely } from 'kysely'

/** What the organiser's desk keeps beside the events: a day without hours, programmes that can be searched. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A draft often knows its day before its hours. With hours it is their day in Almaty (service, verify).
  await sql`alter table event_sessions add column held_on date`.execute(db)
  await sql`alter table programmes add column search_text text not null default ''`.execute(db)
  await sql`create index events_by_creator on events (created_by) where status = 'draft'`.execute(db)
  await sql`create index events_by_programme on events (programme_id) where programme_id is not null`.execute(
    db,
  )
  await sql`create index event_changes_by_event on event_changes (event_id, at)`.execute(db)
}
