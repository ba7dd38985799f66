import { sql, type Kysely } from 'kysely'

/**
 * What every district plans week by week, counted once and kept, so that the year of the country reads some ten
 * thousand rows however many events there are. Whoever writes an event only marks the year of its district as stale:
 * nobody waits for anybody, and a reader counts what is marked anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Weeks are those of ISO 8601; week 0 is the whole year, where an event of many weeks counts once. No district is ''.
  await sql`
    create table event_weeks (
      district_kato text not null,
      year smallint not null,
      week smallint not null constraint event_week_in_year check (week between 0 and 53),
      status text not null,
      events integer not null,
      sessions integer not null,
      planned_people bigint not null,
      primary key (year, district_kato, week, status)
    )`.execute(db)
  await sql`
    create table event_years_stale (
      id bigint generated always as identity primary key,
      district_kato text not null,
      year smallint not null
    )`.execute(db)
  await sql`
    create function event_day(starts_at timestamptz, held_on date) returns date language sql immutable parallel safe
    return coalesce((starts_at at time zone 'Asia/Almaty')::date, held_on)`.execute(db)

  await sql
    .raw(`
    create function mark_years_of_sessions() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into event_years_stale (district_kato, year)
          select distinct coalesce(e.district_kato, ''), extract(isoyear from event_day(n.starts_at, n.held_on))
          from new_rows n join events e on e.id = n.event_id where event_day(n.starts_at, n.held_on) is not null;
      elsif tg_op = 'DELETE' then
        insert into event_years_stale (district_kato, year)
          select distinct coalesce(e.district_kato, ''), extract(isoyear from event_day(o.starts_at, o.held_on))
          from old_rows o join events e on e.id = o.event_id where event_day(o.starts_at, o.held_on) is not null;
      else
        insert into event_years_stale (district_kato, year)
          select distinct coalesce(e.district_kato, ''), extract(isoyear from d.day)
          from old_rows o join new_rows n on n.id = o.id join events e on e.id = n.event_id
            cross join lateral (values (event_day(o.starts_at, o.held_on)), (event_day(n.starts_at, n.held_on))) d (day)
          where d.day is not null
            and (o.starts_at, o.held_on, o.cancelled_at is null) is distinct from (n.starts_at, n.held_on, n.cancelled_at is null);
      end if;
      return null;
    end $$`)
    .execute(db)
  await sql
    .raw(`
    create function mark_years_of_events() returns trigger language plpgsql as $$
    begin
      insert into event_years_stale (district_kato, year)
        select distinct coalesce(k.kato, ''), extract(isoyear from event_day(s.starts_at, s.held_on))
        from old_rows o join new_rows n on n.id = o.id join event_sessions s on s.event_id = n.id
          cross join lateral (values (o.district_kato), (n.district_kato)) k (kato)
        where event_day(s.starts_at, s.held_on) is not null
          and (o.district_kato, o.status, o.planned_people) is distinct from (n.district_kato, n.status, n.planned_people);
      return null;
    end $$`)
    .execute(db)
  // Its sessions go with an event, and by then it is no longer there to say whose year it was.
  await sql
    .raw(`
    create function mark_years_of_event_removed() returns trigger language plpgsql as $$
    begin
      insert into event_years_stale (district_kato, year)
        select distinct coalesce(old.district_kato, ''), extract(isoyear from event_day(s.starts_at, s.held_on))
        from event_sessions s where s.event_id = old.id and event_day(s.starts_at, s.held_on) is not null;
      return old;
    end $$`)
    .execute(db)
  for (const trigger of [
    'event_sessions_year_inserted after insert on event_sessions referencing new table as new_rows for each statement execute function mark_years_of_sessions()',
    'event_sessions_year_updated after update on event_sessions referencing old table as old_rows new table as new_rows for each statement execute function mark_years_of_sessions()',
    'event_sessions_year_deleted after delete on event_sessions referencing old table as old_rows for each statement execute function mark_years_of_sessions()',
    'events_year_updated after update on events referencing old table as old_rows new table as new_rows for each statement execute function mark_years_of_events()',
    'events_year_deleted before delete on events for each row execute function mark_years_of_event_removed()',
  ]) {
    await sql.raw(`create trigger ${trigger}`).execute(db)
  }
  await sql`
    insert into event_years_stale (district_kato, year)
      select distinct coalesce(e.district_kato, ''), extract(isoyear from event_day(s.starts_at, s.held_on))
      from events e join event_sessions s on s.event_id = e.id where event_day(s.starts_at, s.held_on) is not null`.execute(
    db,
  )
}
