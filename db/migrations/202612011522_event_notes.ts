import { sql, type Kysely } from 'kysely'

/** What people write into the official note of an event: results and who signs; its figures are counted when it is read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table event_notes (
      event_id uuid primary key references events (id) on delete cascade,
      results_kk text,
      results_ru text,
      position_kk text,
      position_ru text,
      signer text,
      saved_by text references auth_users (id),
      saved_at timestamptz not null
    )`.execute(db)
}
