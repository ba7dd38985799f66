import { sql, type Kysely } from 'kysely'

/** Territories that ask for approval before an event of theirs is published, and what was asked and answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table approval_rules (
      kato text primary key references divisions (kato),
      set_by text references auth_users (id),
      set_at timestamptz not null default now()
    )`.execute(db)

  await sql`alter table events drop constraint event_status_known`.execute(db)
  await sql`
    alter table events
      add column approved_at timestamptz,
      add column approved_by text references auth_users (id),
      add constraint event_status_known check (status in ('draft', 'submitted', 'approved', 'published', 'cancelled')),
      add constraint event_approved_has_time check (status <> 'approved' or approved_at is not null),
      add constraint event_submitted_is_not_approved check (status not in ('draft', 'submitted') or approved_at is null),
      add constraint event_submitted_is_complete check (status not in ('submitted', 'approved') or (
        num_nonnulls(title_kk, title_ru, title_en) > 0 and district_kato is not null and region_kato is not null
        and venue_id is not null and institution_id is not null and contact_phone is not null and starts_at is not null and ends_at is not null))`.execute(
    db,
  )

  // One row each time approval is asked for; open until somebody decides or it is taken back. rule_kato: the territory
  // whose word it is, kept although its rule may go.
  await sql`
    create table event_approvals (
      id uuid primary key,
      event_id uuid not null references events (id) on delete cascade,
      rule_kato text not null references divisions (kato),
      publishes boolean not null,
      asked_by text references auth_users (id),
      asked_at timestamptz not null,
      asked_told_at timestamptz,
      decision text constraint event_approval_decision_known check (decision in ('approved', 'returned', 'withdrawn')),
      decided_by text references auth_users (id),
      decided_at timestamptz,
      decided_told_at timestamptz,
      remarks text,
      constraint event_approval_decided_has_time check ((decision is null) = (decided_at is null)),
      constraint event_approval_returned_has_remarks check (decision is distinct from 'returned' or remarks is not null)
    )`.execute(db)
  await sql`create unique index event_approval_open_once on event_approvals (event_id) where decided_at is null`.execute(
    db,
  )
  await sql`create index event_approvals_by_event on event_approvals (event_id, asked_at)`.execute(db)
  await sql`create index event_approvals_untold on event_approvals (asked_at)
    where asked_told_at is null or (decided_at is not null and decided_told_at is null)`.execute(db)

  // A rule that is set later does not reach back to what is published already.
  await sql
    .raw(`
    create function keep_event_approval() returns trigger language plpgsql as $$
    begin
      if new.approved_at is null and exists (select from approval_rules where kato in
        (new.district_kato, left(new.district_kato, 4) || '00000', left(new.district_kato, 2) || '0000000')) then
        raise exception 'the territory asks for approval' using errcode = '23514', constraint = 'event_published_is_approved';
      end if;
      return new;
    end $$`)
    .execute(db)
  await sql`create trigger events_approval_inserted before insert on events for each row
    when (new.status = 'published') execute function keep_event_approval()`.execute(db)
  await sql`create trigger events_approval_updated before update of status on events for each row
    when (new.status = 'published' and old.status <> 'published') execute function keep_event_approval()`.execute(
    db,
  )
}
