import { sql, type Kysely } from 'kysely'

/**
 * The year of districts is also kept for each kind, programme and group apart, so that a filtered year reads as few rows
 * as a whole one. Everything is counted anew after this.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from event_weeks`.execute(db)
  // '' is everything; otherwise 'kind:forum', 'programme:<id>', 'group:pupil'.
  await sql`alter table event_weeks add column facet text not null`.execute(db)
  await sql`alter table event_weeks drop constraint event_weeks_pkey`.execute(db)
  await sql`alter table event_weeks add constraint event_weeks_pkey primary key (year, facet, district_kato, week, status)`.execute(
    db,
  )
  await sql
    .raw(`
    create or replace function mark_years_of_events() returns trigger language plpgsql as $$
    begin
      insert into event_years_stale (district_kato, year)
        select distinct coalesce(k.kato, ''), extract(isoyear from event_day(s.starts_at, s.held_on))
        from old_rows o join new_rows n on n.id = o.id join event_sessions s on s.event_id = n.id
          cross join lateral (values (o.district_kato), (n.district_kato)) k (kato)
        where event_day(s.starts_at, s.held_on) is not null
          and (o.district_kato, o.status, o.planned_people, o.kind, o.programme_id, o.target_groups)
            is distinct from (n.district_kato, n.status, n.planned_people, n.kind, n.programme_id, n.target_groups);
      return null;
    end $$`)
    .execute(db)
  await sql`delete from event_years_stale`.execute(db)
  await sql`
    insert into event_years_stale (district_kato, year)
      select distinct coalesce(e.district_kato, ''), extract(isoyear from event_day(s.starts_at, s.held_on))
      from events e join event_sessions s on s.event_id = e.id where event_day(s.starts_at, s.held_on) is not null`.execute(
    db,
  )
}
