import { sql, type Kysely } from 'kysely'

/** Series: a rule that gives dates, and the events held on them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table event_series (
      id uuid primary key,
      frequency text not null constraint event_series_frequency_known check (frequency in ('weekly', 'monthly_weekday', 'monthly_date', 'picked')),
      every smallint not null default 1 constraint event_series_every_sensible check (every between 1 and 52),
      weekdays smallint[] not null default '{}' constraint event_series_weekdays_known check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
      ordinal smallint constraint event_series_ordinal_known check (ordinal = -1 or ordinal between 1 and 5),
      month_day smallint constraint event_series_month_day_known check (month_day = -1 or month_day between 1 and 31),
      starts_on date not null,
      until_on date,
      occurrences smallint constraint event_series_occurrences_sensible check (occurrences between 1 and 366),
      start_time text constraint event_series_start_is_time check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      end_time text constraint event_series_end_is_time check (end_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      title_kk text,
      title_ru text,
      title_en text,
      programme_id uuid references programmes (id),
      institution_id uuid references institutions (id),
      district_kato text references divisions (kato),
      region_kato text references divisions (kato),
      version integer not null default 1,
      is_demo boolean not null default false,
      created_by text references auth_users (id),
      created_at timestamptz not null default now(),
      updated_by text references auth_users (id),
      updated_at timestamptz not null default now(),
      constraint event_series_weekly_has_days check (frequency <> 'weekly' or cardinality(weekdays) > 0),
      constraint event_series_ordinal_has_day check (frequency <> 'monthly_weekday' or (ordinal is not null and cardinality(weekdays) = 1)),
      constraint event_series_monthly_has_date check (frequency <> 'monthly_date' or month_day is not null),
      constraint event_series_has_an_end check (case when frequency = 'picked' then num_nonnulls(until_on, occurrences) = 0
        else num_nonnulls(until_on, occurrences) = 1 end),
      constraint event_series_in_order check (starts_on <= until_on)
    )`.execute(db)
  await sql`create index event_series_by_region on event_series (region_kato, district_kato)`.execute(db)

  // Dates that the rule does not give, and dates that it gives and nobody wants.
  await sql`
    create table event_series_dates (
      series_id uuid not null references event_series (id) on delete cascade,
      held_on date not null,
      kind text not null constraint event_series_date_kind_known check (kind in ('added', 'left_out')),
      primary key (series_id, held_on)
    )`.execute(db)

  // series_on is the day that the rule gives; it stays when the event is moved. series_changes: the parts that were
  // changed in this event alone.
  await sql`
    alter table events
      add column series_id uuid references event_series (id),
      add column series_on date,
      add column series_changes text[] not null default '{}',
      add constraint event_series_whole check ((series_id is null) = (series_on is null)),
      add constraint event_series_changes_only_in_series check (series_id is not null or series_changes = '{}')`.execute(
    db,
  )
  await sql`create unique index event_series_date_once on events (series_id, series_on) where status <> 'cancelled'`.execute(
    db,
  )
}
