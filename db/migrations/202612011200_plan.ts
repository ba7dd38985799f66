import { sql, type Kysely } from 'kysely'

/** The plan of a region: directions, measures, versions, how it is carried out, orders; events know their measure. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table plans (
      id uuid primary key,
      region_kato text not null references divisions (kato) constraint plan_of_region check (region_kato like '__0000000'),
      year_from smallint not null,
      year_to smallint not null,
      title_kk text,
      title_ru text,
      status text not null default 'draft' constraint plan_status_known check (status in ('draft', 'approved')),
      version integer not null default 0,
      is_demo boolean not null default false,
      created_by text references auth_users (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint plan_years_in_order check (year_from between 2000 and 2100 and year_to between year_from and year_from + 9),
      constraint plan_has_title check (num_nonnulls(title_kk, title_ru) > 0),
      constraint plan_approved_has_version check (status = 'draft' or version > 0),
      constraint plan_once_for_years unique (region_kato, year_from, year_to)
    )`.execute(db)

  // Measures above the first heading stand in a direction without a name.
  await sql`
    create table plan_directions (
      id uuid primary key,
      plan_id uuid not null references plans (id) on delete cascade,
      position integer not null,
      name_kk text,
      name_ru text,
      name_key text not null,
      constraint plan_direction_once unique (plan_id, name_key),
      constraint plan_direction_has_name check (name_key = '' or num_nonnulls(name_kk, name_ru) > 0)
    )`.execute(db)

  await sql`
    create table plan_measures (
      id uuid primary key,
      plan_id uuid not null references plans (id) on delete cascade,
      direction_id uuid not null references plan_directions (id),
      position integer not null,
      number text,
      name_kk text,
      name_ru text,
      name_key text not null,
      ordinal integer not null default 1 constraint measure_ordinal_positive check (ordinal > 0),
      form text,
      term text not null,
      term_kind text not null constraint measure_term_kind_known check (term_kind in
        ('day', 'days', 'range', 'month', 'months', 'quarter', 'half_year', 'until', 'monthly', 'year')),
      term_from date not null,
      term_to date not null,
      responsible text not null,
      funding text,
      cost numeric(18, 2) constraint measure_cost_not_negative check (cost >= 0),
      planned_events integer constraint measure_planned_events_not_negative check (planned_events >= 0),
      planned_people integer constraint measure_planned_people_not_negative check (planned_people >= 0),
      district_katos text[] not null default '{}',
      programme_id uuid references programmes (id),
      partners text,
      documents text,
      note text,
      state text constraint measure_state_known check (state in ('done', 'in_work', 'at_risk', 'not_done', 'moved')),
      state_reason text,
      state_at timestamptz,
      state_by text references auth_users (id),
      moved_to date,
      is_controlled boolean not null default false,
      search_text text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint measure_has_name check (num_nonnulls(name_kk, name_ru) > 0),
      constraint measure_term_in_order check (term_from <= term_to),
      constraint measure_moved_says_when check ((state is not distinct from 'moved') = (moved_to is not null)),
      constraint measure_once unique (direction_id, name_key, ordinal)
    )`.execute(db)
  await sql`create index plan_measures_by_plan on plan_measures (plan_id, position)`.execute(db)
  await sql`create index plan_measures_by_direction on plan_measures (direction_id)`.execute(db)
  await sql`create index plan_measures_by_search on plan_measures using gin (search_text gin_trgm_ops)`.execute(
    db,
  )

  await sql`
    create table plan_responsibles (
      measure_id uuid not null references plan_measures (id) on delete cascade,
      position integer not null,
      name text not null,
      name_key text not null,
      institution_id uuid references institutions (id),
      constraint plan_responsible_once primary key (measure_id, position)
    )`.execute(db)

  // What was approved, as it stood: a version is never changed.
  await sql`
    create table plan_versions (
      plan_id uuid not null references plans (id) on delete cascade,
      number integer not null constraint plan_version_positive check (number > 0),
      content jsonb not null,
      reason text,
      approved_at timestamptz not null,
      approved_by text references auth_users (id),
      constraint plan_version_once primary key (plan_id, number),
      constraint plan_change_has_reason check (number = 1 or reason is not null)
    )`.execute(db)

  await sql`
    create table plan_remarks (
      id uuid primary key,
      measure_id uuid not null references plan_measures (id) on delete cascade,
      text text not null,
      written_at timestamptz not null,
      written_by text references auth_users (id)
    )`.execute(db)
  await sql`create index plan_remarks_by_measure on plan_remarks (measure_id, written_at)`.execute(db)

  await sql`
    create table plan_orders (
      id uuid primary key,
      plan_id uuid not null references plans (id) on delete cascade,
      measure_id uuid references plan_measures (id) on delete cascade,
      district_kato text references divisions (kato),
      text text not null,
      owner text not null,
      meeting_on date not null,
      due_on date not null,
      done_at timestamptz,
      done_by text references auth_users (id),
      done_note text,
      created_at timestamptz not null,
      created_by text references auth_users (id),
      constraint plan_order_due_after_meeting check (due_on >= meeting_on)
    )`.execute(db)
  await sql`create index plan_orders_by_plan on plan_orders (plan_id, due_on)`.execute(db)
  await sql`create index plan_orders_by_measure on plan_orders (measure_id) where measure_id is not null`.execute(
    db,
  )

  await sql`alter table events add column measure_id uuid constraint event_measure references plan_measures (id)`.execute(
    db,
  )
  await sql`create index events_by_measure on events (measure_id) where measure_id is not null`.execute(db)

  // A programme's register entry: outside systems it lives in beside its link.
  await sql`alter table programmes add column outside_systems jsonb not null default '[]'`.execute(db)
}
