import { sql, type Kysely } from 'kysely'

/** Templates of events, and their roll-outs to regions: one draft a region, with its own deadline and plan figure. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // kato says whose it is: the country's, a region's, a district's; an organisation's lies where the organisation does.
  await sql`
    create table event_templates (
      id uuid primary key,
      kato text not null references divisions (kato),
      institution_id uuid references institutions (id),
      kind text not null constraint template_kind_known check (kind in
        ('job_fair', 'career_day', 'worldskills_qualifier', 'abilympics_qualifier', 'mastery_contest', 'league_day', 'national_games',
         'exhibition', 'forum', 'open_day', 'excursion', 'course', 'other')),
      programme_id uuid references programmes (id),
      title_kk text,
      title_ru text,
      title_en text,
      description_kk text,
      description_ru text,
      description_en text,
      planned_people integer constraint template_planned_people_not_negative check (planned_people >= 0),
      target_groups text[] not null default '{}',
      age_min smallint constraint template_age_min_sensible check (age_min between 0 and 120),
      age_max smallint constraint template_age_max_sensible check (age_max between 0 and 120),
      languages text[] not null default '{}' constraint template_languages_known check (languages <@ array['kk', 'ru', 'en']),
      usual_start text constraint template_start_is_time check (usual_start ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      duration_minutes smallint constraint template_duration_within_day check (duration_minutes between 5 and 1439),
      entry_types jsonb not null default '[]' constraint template_entry_types_listed check (jsonb_typeof(entry_types) = 'array'),
      notes_kk text,
      notes_ru text,
      checklist text[] not null default '{}',
      search_text text not null default '',
      version integer not null default 1,
      is_demo boolean not null default false,
      created_by text references auth_users (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      constraint template_has_title check (num_nonnulls(title_kk, title_ru, title_en) > 0),
      constraint template_ages_in_order check (age_min is null or age_max is null or age_min <= age_max)
    )`.execute(db)
  await sql`create index event_templates_by_place on event_templates (kato)`.execute(db)
  await sql`create index event_templates_by_institution on event_templates (institution_id) where institution_id is not null`.execute(
    db,
  )

  await sql`alter table events add column template_id uuid constraint event_template references event_templates (id)`.execute(
    db,
  )
  await sql`create index events_by_template on events (template_id) where template_id is not null`.execute(db)

  // A draft given to a region lies in the region itself until somebody there chooses its district.
  await sql`alter table events add constraint event_published_in_district
    check (status <> 'published' or district_kato not like '__0000000')`.execute(db)

  await sql`
    create table template_rollouts (
      id uuid primary key,
      template_id uuid not null references event_templates (id),
      template_version integer not null,
      kato text not null references divisions (kato),
      period_from date not null,
      period_to date not null,
      note text,
      created_by text references auth_users (id),
      created_at timestamptz not null,
      constraint rollout_period_in_order check (period_from <= period_to)
    )`.execute(db)
  await sql`create index template_rollouts_by_template on template_rollouts (template_id, created_at)`.execute(
    db,
  )

  // However often a template is rolled out, a region has one draft of it.
  await sql`
    create table template_rollout_targets (
      rollout_id uuid not null references template_rollouts (id) on delete cascade,
      kato text not null references divisions (kato),
      event_id uuid constraint rollout_draft_once unique references events (id) on delete set null,
      deadline date not null,
      planned_people integer constraint rollout_planned_people_not_negative check (planned_people >= 0),
      created_at timestamptz not null,
      reminded_at timestamptz,
      constraint rollout_target_once primary key (rollout_id, kato)
    )`.execute(db)
  await sql`create index template_rollout_targets_by_place on template_rollout_targets (kato)`.execute(db)
}
