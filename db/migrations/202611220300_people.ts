import { sql, type Kysely } from 'kysely'

/** Persons, their registrations, attendance and what reach is compared with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The IIN itself is never kept: a keyed hash stands in person_keys, the last four digits here (rules/people.md).
  await sql`
    create table people (
      id uuid primary key,
      surname text not null,
      given_name text not null,
      patronymic text,
      name_key text not null,
      latin_key text not null,
      birth_on date,
      phone text,
      email text,
      iin_last4 text constraint person_iin_last4_has_four_digits check (iin_last4 ~ '^[0-9]{4}$'),
      residence_kato text references divisions (kato),
      user_id text references auth_users (id) on delete set null,
      is_demo boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index people_by_name_and_birth on people (name_key, birth_on)`.execute(db)
  await sql`create index people_by_user on people (user_id) where user_id is not null`.execute(db)
  await sql`create index people_by_search on people using gin ((name_key || ' ' || latin_key) gin_trgm_ops)`.execute(
    db,
  )

  // What makes two registrations the same person: a keyed hash of the IIN, or of folded name + birth date + phone or e-mail.
  await sql`
    create table person_keys (
      key text primary key,
      kind text not null constraint person_key_kind_known check (kind in ('iin', 'phone', 'email')),
      person_id uuid not null references people (id) on delete cascade
    )`.execute(db)
  await sql`create index person_keys_by_person on person_keys (person_id)`.execute(db)

  await sql`
    create table person_groups (
      id uuid primary key,
      person_id uuid not null references people (id) on delete cascade,
      target_group text not null,
      source text not null constraint person_group_source_known check (source in ('self', 'institution')),
      declared_on date not null,
      constraint person_group_once_a_day unique (person_id, target_group, declared_on)
    )`.execute(db)

  await sql`
    create table duplicate_decisions (
      person_a uuid not null references people (id) on delete cascade,
      person_b uuid not null references people (id) on delete cascade,
      decision text not null constraint duplicate_decision_known check (decision in ('different')),
      decided_by text references auth_users (id),
      decided_at timestamptz not null default now(),
      reason text,
      primary key (person_a, person_b),
      constraint duplicate_pair_in_order check (person_a < person_b)
    )`.execute(db)

  // Every look at personal data by staff.
  await sql`
    create table personal_data_views (
      id uuid primary key,
      at timestamptz not null default now(),
      user_id text not null,
      purpose text not null,
      event_id uuid,
      person_id uuid,
      kato text,
      people_count integer not null
    )`.execute(db)
  await sql`create index personal_data_views_by_time on personal_data_views (at desc)`.execute(db)
  await sql`create trigger personal_data_views_append_only before update or delete on personal_data_views for each row execute function refuse_change()`.execute(
    db,
  )

  await sql`
    create table registrations (
      id uuid primary key,
      event_id uuid not null references events (id),
      entry_type_id uuid not null references entry_types (id),
      person_id uuid not null references people (id),
      status text not null constraint registration_status_known check (status in ('confirmed', 'waiting', 'cancelled')),
      places integer not null default 1 constraint registration_places_positive check (places > 0),
      children_count integer not null default 0 constraint registration_children_sensible check (children_count between 0 and 40),
      code text not null constraint registration_code_form check (code ~ '^[A-Z]{8}$'),
      queue_number bigint,
      channel text not null constraint registration_channel_known check (channel in ('form', 'walk_in', 'import')),
      client_key uuid not null constraint registration_client_key_once unique,
      device_key text,
      locale text not null constraint registration_locale_known check (locale in ('kk', 'ru', 'en')),
      surname text not null,
      given_name text not null,
      patronymic text,
      contact_phone text,
      contact_email text,
      target_groups text[] not null default '{}',
      groups_declared_on date,
      residence_kato text references divisions (kato),
      guardian_name text,
      guardian_phone text,
      consent_version text,
      consent_at timestamptz,
      photo_consent boolean not null default false,
      employer_consent boolean not null default false,
      consent_by text not null default 'self' constraint registration_consent_by_known check (consent_by in ('self', 'guardian', 'paper')),
      user_id text references auth_users (id) on delete set null,
      promoted_at timestamptz,
      cancelled_at timestamptz,
      cancel_reason text,
      cancelled_by text constraint registration_cancelled_by_known check (cancelled_by in ('self', 'staff', 'event')),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint registration_waits_in_line check ((status = 'waiting') = (queue_number is not null)),
      constraint registration_has_consent check (channel = 'walk_in' or consent_at is not null),
      constraint registration_code_once unique (event_id, code)
    )`.execute(db)
  await sql`create unique index registration_one_per_person on registrations (event_id, person_id) where status <> 'cancelled'`.execute(
    db,
  )
  await sql`create unique index registration_queue_number_once on registrations (entry_type_id, queue_number) where queue_number is not null`.execute(
    db,
  )
  await sql`create index registrations_by_event on registrations (event_id, status)`.execute(db)
  await sql`create index registrations_by_person on registrations (person_id)`.execute(db)
  await sql`create index registrations_by_user on registrations (user_id) where user_id is not null`.execute(
    db,
  )

  // rules/attendance.md: every attempt is kept; an attendance is the accepted fact, one per session and registration.
  await sql`
    create table attendances (
      id uuid primary key,
      session_id uuid not null references event_sessions (id),
      event_id uuid not null references events (id),
      registration_id uuid not null references registrations (id),
      person_id uuid not null references people (id),
      evidence text not null constraint attendance_evidence_known check (evidence in ('scan', 'search', 'self', 'list', 'import')),
      came_at timestamptz not null,
      target_groups text[] not null default '{}',
      residence_kato text references divisions (kato),
      birth_on date,
      children_count integer not null default 0,
      operator_id text,
      annulled_at timestamptz,
      annulled_by text,
      annul_reason text,
      constraint attendance_annulled_with_reason check ((annulled_at is null) = (annul_reason is null))
    )`.execute(db)
  await sql`create unique index attendance_once on attendances (session_id, registration_id) where annulled_at is null`.execute(
    db,
  )
  await sql`create index attendances_by_event on attendances (event_id) where annulled_at is null`.execute(db)
  await sql`create index attendances_by_person on attendances (person_id) where annulled_at is null`.execute(
    db,
  )
  await sql
    .raw(`
    create function keep_attendance() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'attendances are never deleted' using errcode = '23514', constraint = 'attendances_append_only';
      end if;
      if old.annulled_at is not null or new.session_id <> old.session_id or new.registration_id <> old.registration_id
         or new.came_at <> old.came_at then
        raise exception 'an attendance is only annulled' using errcode = '23514', constraint = 'attendances_append_only';
      end if;
      return new;
    end $$`)
    .execute(db)
  await sql`create trigger attendances_append_only before update or delete on attendances for each row execute function keep_attendance()`.execute(
    db,
  )

  await sql`
    create table scan_attempts (
      id uuid primary key,
      event_id uuid not null references events (id),
      session_id uuid references event_sessions (id),
      registration_id uuid references registrations (id),
      attendance_id uuid references attendances (id),
      point text not null default 'entrance',
      direction text not null default 'in' constraint scan_direction_known check (direction in ('in', 'out')),
      evidence text not null constraint scan_evidence_known check (evidence in ('scan', 'search', 'self', 'list', 'import', 'headcount')),
      shown text,
      outcome text not null constraint scan_outcome_known check (outcome in ('green', 'yellow', 'red')),
      reason text not null,
      device text,
      operator_id text,
      device_at timestamptz,
      server_at timestamptz not null default now(),
      skew_ms integer
    )`.execute(db)
  await sql`create index scan_attempts_by_event on scan_attempts (event_id, server_at desc)`.execute(db)
  await sql`create trigger scan_attempts_append_only before update or delete on scan_attempts for each row execute function refuse_change()`.execute(
    db,
  )

  await sql`
    create table headcounts (
      id uuid primary key,
      session_id uuid not null references event_sessions (id),
      event_id uuid not null references events (id),
      target_group text not null,
      people integer not null constraint headcount_not_negative check (people >= 0),
      method text not null constraint headcount_method_known check (method in ('counter', 'estimate', 'list', 'tickets')),
      counted_by text references auth_users (id),
      counted_at timestamptz not null default now(),
      annulled_at timestamptz,
      annul_reason text
    )`.execute(db)
  await sql`create unique index headcount_one_per_group on headcounts (session_id, target_group) where annulled_at is null`.execute(
    db,
  )

  await sql`
    create table attendance_closings (
      id uuid primary key,
      session_id uuid not null references event_sessions (id),
      action text not null constraint attendance_closing_action_known check (action in ('closed', 'reopened')),
      reason text,
      by_user_id text references auth_users (id),
      at timestamptz not null default now(),
      constraint attendance_reopened_with_reason check (action = 'closed' or reason is not null)
    )`.execute(db)
  await sql`create trigger attendance_closings_append_only before update or delete on attendance_closings for each row execute function refuse_change()`.execute(
    db,
  )

  await sql`
    create table populations (
      id uuid primary key,
      kato text not null references divisions (kato),
      target_group text not null,
      as_of date not null,
      definition text not null,
      source text not null,
      people integer not null constraint population_not_negative check (people >= 0),
      is_invented boolean not null default false,
      imported_by text references auth_users (id),
      imported_at timestamptz not null default now(),
      constraint population_figure_once unique (kato, target_group, as_of, definition, source)
    )`.execute(db)
}
