import { sql, type Kysely } from 'kysely'

/** Programmes, venues, events with their sessions and entry types. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table programmes (
      id uuid primary key,
      slug text not null constraint programme_slug_once unique,
      name_kk text not null,
      name_ru text not null,
      name_en text,
      description_kk text,
      description_ru text,
      description_en text,
      region_kato text references divisions (kato),
      target_groups text[] not null default '{}',
      planned_people integer constraint programme_planned_people_not_negative check (planned_people >= 0),
      link text,
      partners text,
      is_demo boolean not null default false,
      archived_at timestamptz,
      created_at timestamptz not null default now()
    )`.execute(db)

  await sql`
    create table venues (
      id uuid primary key,
      kind text not null constraint venue_kind_known check (kind in
        ('college', 'community_centre', 'leisure_centre', 'market', 'stadium', 'school', 'enterprise', 'hall', 'online', 'other')),
      name_kk text not null,
      name_ru text not null,
      name_en text,
      address_kk text,
      address_ru text,
      district_kato text not null references divisions (kato),
      region_kato text not null references divisions (kato),
      institution_id uuid references institutions (id),
      lat double precision,
      lon double precision,
      capacity integer constraint venue_capacity_positive check (capacity > 0),
      phone text,
      search_text text not null default '',
      is_demo boolean not null default false,
      archived_at timestamptz,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index venues_by_district on venues (region_kato, district_kato)`.execute(db)

  await sql`
    create table events (
      id uuid primary key,
      kind text not null constraint event_kind_known check (kind in
        ('job_fair', 'career_day', 'worldskills_qualifier', 'abilympics_qualifier', 'mastery_contest', 'league_day', 'national_games',
         'exhibition', 'forum', 'open_day', 'excursion', 'course', 'other')),
      status text not null default 'draft' constraint event_status_known check (status in ('draft', 'published', 'cancelled')),
      programme_id uuid references programmes (id),
      institution_id uuid references institutions (id),
      contact_phone text,
      title_kk text,
      title_ru text,
      title_en text,
      description_kk text,
      description_ru text,
      description_en text,
      district_kato text references divisions (kato),
      region_kato text references divisions (kato),
      venue_id uuid references venues (id),
      planned_people integer constraint event_planned_people_not_negative check (planned_people >= 0),
      target_groups text[] not null default '{}',
      age_min smallint constraint event_age_min_sensible check (age_min between 0 and 120),
      age_max smallint constraint event_age_max_sensible check (age_max between 0 and 120),
      languages text[] not null default '{}' constraint event_languages_known check (languages <@ array['kk', 'ru', 'en']),
      registration_opens_at timestamptz,
      registration_closes_at timestamptz,
      starts_at timestamptz,
      ends_at timestamptz,
      search_text text not null default '',
      version integer not null default 1,
      sequence integer not null default 0,
      is_demo boolean not null default false,
      created_by text references auth_users (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      published_at timestamptz,
      cancelled_at timestamptz,
      cancel_reason text,
      constraint event_ages_in_order check (age_min is null or age_max is null or age_min <= age_max),
      constraint event_registration_in_order check (registration_opens_at is null or registration_closes_at is null
        or registration_opens_at < registration_closes_at),
      constraint event_published_is_complete check (status = 'draft' or published_at is null or (
        num_nonnulls(title_kk, title_ru, title_en) > 0 and district_kato is not null and region_kato is not null
        and venue_id is not null and institution_id is not null and contact_phone is not null and starts_at is not null and ends_at is not null)),
      constraint event_published_has_time check (status <> 'published' or published_at is not null),
      constraint event_cancelled_has_reason check (status <> 'cancelled' or (cancelled_at is not null and cancel_reason is not null))
    )`.execute(db)
  await sql`create index events_public_by_time on events (starts_at, id) where status = 'published'`.execute(
    db,
  )
  await sql`create index events_by_region on events (region_kato, district_kato, starts_at)`.execute(db)
  await sql`create index events_by_institution on events (institution_id, starts_at)`.execute(db)
  await sql`create index events_by_search on events using gin (search_text gin_trgm_ops)`.execute(db)
  await sql`alter table role_grants add constraint role_grant_event foreign key (event_id) references events (id) on delete cascade`.execute(
    db,
  )
  await sql`alter table outbox add constraint outbox_event foreign key (event_id) references events (id) on delete set null`.execute(
    db,
  )

  // A draft may have gaps, so the times of its only session may be unknown; a published event's may not (service, verify).
  await sql`
    create table event_sessions (
      id uuid primary key,
      event_id uuid not null references events (id) on delete cascade,
      position integer not null default 1,
      title_kk text,
      title_ru text,
      title_en text,
      venue_id uuid references venues (id),
      starts_at timestamptz,
      ends_at timestamptz,
      first_starts_at timestamptz,
      moved_at timestamptz,
      cancelled_at timestamptz,
      attendance_closed_at timestamptz,
      attendance_closed_by text references auth_users (id),
      constraint event_session_times_in_order check (starts_at < ends_at),
      constraint event_session_at_most_three_days check (ends_at - starts_at <= interval '3 days'),
      constraint event_session_position_once unique (event_id, position) deferrable initially deferred
    )`.execute(db)
  await sql`create index event_sessions_by_time on event_sessions (starts_at) where cancelled_at is null`.execute(
    db,
  )

  await sql`
    create table entry_types (
      id uuid primary key,
      event_id uuid not null references events (id) on delete cascade,
      position integer not null default 1,
      kind text not null default 'visitor' constraint entry_type_kind_known check (kind in ('visitor', 'competitor', 'volunteer', 'expert', 'exhibitor')),
      capacity integer constraint entry_type_capacity_not_negative check (capacity >= 0),
      taken integer not null default 0 constraint entry_type_taken_not_negative check (taken >= 0),
      waiting integer not null default 0 constraint entry_type_waiting_not_negative check (waiting >= 0),
      has_waiting_list boolean not null default true,
      constraint entry_type_never_oversold check (capacity is null or taken <= capacity),
      constraint entry_type_kind_once unique (event_id, kind)
    )`.execute(db)

  // What everyone registered must be told of; the upper domain (registration) reads it and writes the letters.
  await sql`
    create table event_changes (
      id uuid primary key,
      event_id uuid not null references events (id) on delete cascade,
      kind text not null constraint event_change_kind_known check (kind in ('cancelled', 'moved', 'changed', 'capacity')),
      before jsonb,
      after jsonb,
      reason text,
      at timestamptz not null default now(),
      told_at timestamptz
    )`.execute(db)
  await sql`create index event_changes_untold on event_changes (at) where told_at is null`.execute(db)

  for (const table of ['programmes', 'venues', 'institutions', 'events', 'event_sessions', 'entry_types']) {
    await sql
      .raw(
        `create trigger ${table}_public_version after insert or update or delete on ${table} for each statement execute function bump_public_version()`,
      )
      .execute(db)
  }
}
