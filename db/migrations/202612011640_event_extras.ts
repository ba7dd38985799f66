import { sql, type Kysely } from 'kysely'

/** How one takes part in an event, who holds it with whom, and what happens when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The link to join stands apart from the row of the event, which the log and public queries read whole.
  await sql`
    create table event_extras (
      event_id uuid primary key references events (id) on delete cascade,
      mode text not null default 'onsite' constraint event_mode_known check (mode in ('onsite', 'online', 'hybrid')),
      join_link text constraint event_join_link_is_secure check (join_link like 'https://%'),
      accessibility_kk text,
      accessibility_ru text,
      version integer not null default 1,
      constraint event_onsite_has_no_link check (mode <> 'onsite' or join_link is null)
    )`.execute(db)

  await sql`
    create table event_partners (
      id uuid primary key,
      event_id uuid not null references events (id) on delete cascade,
      position integer not null,
      institution_id uuid references institutions (id),
      name text,
      constraint event_partner_is_named check (num_nonnulls(institution_id, name) = 1),
      constraint event_partner_position_once unique (event_id, position)
    )`.execute(db)
  await sql`create unique index event_partner_institution_once on event_partners (event_id, institution_id) where institution_id is not null`.execute(
    db,
  )

  await sql`
    create table agenda_items (
      id uuid primary key,
      session_id uuid not null references event_sessions (id) on delete cascade,
      position integer not null,
      starts text constraint agenda_start_is_time check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      title_kk text,
      title_ru text,
      title_en text,
      speaker text,
      resource_id uuid references resources (id),
      space_id uuid references spaces (id),
      constraint agenda_item_has_title check (num_nonnulls(title_kk, title_ru, title_en) > 0),
      constraint agenda_speaker_is_one check (num_nonnulls(speaker, resource_id) < 2),
      constraint agenda_position_once unique (session_id, position)
    )`.execute(db)

  for (const table of ['event_extras', 'event_partners', 'agenda_items']) {
    await sql
      .raw(
        `create trigger ${table}_public_version after insert or update or delete on ${table} for each statement execute function bump_public_version()`,
      )
      .execute(db)
  }
}
