import { sql, type Kysely } from 'kysely'

/** The ledger holds: an attendance and a headcount are written once and only ever annulled (rules/attendance.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  // person_id follows when two records turn out to be one person; everything else of the fact stays as it was accepted.
  await sql
    .raw(`
    create or replace function keep_attendance() returns trigger language plpgsql as $$
    declare
      annulling constant text[] := array['annulled_at', 'annulled_by', 'annul_reason'];
      was jsonb := to_jsonb(old) - 'person_id';
      becomes jsonb;
    begin
      if tg_op = 'DELETE' then
        raise exception 'attendances are never deleted' using errcode = '23514', constraint = 'attendances_append_only';
      end if;
      becomes := to_jsonb(new) - 'person_id';
      if was - annulling <> becomes - annulling or (old.annulled_at is not null and was <> becomes) then
        raise exception 'an attendance is only annulled' using errcode = '23514', constraint = 'attendances_append_only';
      end if;
      return new;
    end $$`)
    .execute(db)

  await sql`alter table headcounts add constraint headcount_annulled_with_reason check ((annulled_at is null) = (annul_reason is null))`.execute(
    db,
  )
  await sql
    .raw(`
    create function keep_headcount() returns trigger language plpgsql as $$
    declare
      annulling constant text[] := array['annulled_at', 'annul_reason'];
    begin
      if tg_op = 'DELETE' then
        raise exception 'headcounts are never deleted' using errcode = '23514', constraint = 'headcounts_append_only';
      end if;
      if old.annulled_at is not null or to_jsonb(old) - annulling <> to_jsonb(new) - annulling then
        raise exception 'a headcount is only replaced' using errcode = '23514', constraint = 'headcounts_append_only';
      end if;
      return new;
    end $$`)
    .execute(db)
  await sql`create trigger headcounts_append_only before update or delete on headcounts for each row execute function keep_headcount()`.execute(
    db,
  )
}
