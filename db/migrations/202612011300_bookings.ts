import { sql, type Kysely } from 'kysely'

/** The register of venues grows: opening hours, photo, spaces, resources; and what of them is taken when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table venues
      add column accessibility text[] not null default '{}' constraint venue_accessibility_known check (accessibility <@
        array['step_free', 'lift', 'toilet', 'parking', 'hearing_loop', 'tactile', 'guide']),
      add column contact_name text,
      add column email text,
      add column opened_on date,
      add column condition text constraint venue_condition_known check (condition in ('good', 'to_modernise', 'under_repair', 'closed')),
      add column needs_approval boolean not null default false`.execute(db)

  // A venue without rows here has said nothing of its hours; one with rows is closed on the days that have none.
  await sql`
    create table venue_hours (
      venue_id uuid not null references venues (id) on delete cascade,
      weekday smallint not null constraint venue_hours_weekday check (weekday between 1 and 7),
      opens text not null constraint venue_hours_opens_is_time check (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      closes text not null constraint venue_hours_closes_is_time check (closes ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'),
      primary key (venue_id, weekday),
      constraint venue_hours_in_order check (opens < closes)
    )`.execute(db)
  // Hours of one date instead of its weekday's; without hours the venue is closed.
  await sql`
    create table venue_days (
      venue_id uuid not null references venues (id) on delete cascade,
      held_on date not null,
      opens text constraint venue_days_opens_is_time check (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      closes text constraint venue_days_closes_is_time check (closes ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'),
      primary key (venue_id, held_on),
      constraint venue_days_whole check ((opens is null) = (closes is null)),
      constraint venue_days_in_order check (opens < closes)
    )`.execute(db)
  await sql`
    create table venue_photos (
      venue_id uuid primary key references venues (id) on delete cascade,
      type text not null constraint venue_photo_type_known check (type in ('image/jpeg', 'image/png', 'image/webp')),
      digest text not null,
      bytes bytea not null constraint venue_photo_size check (octet_length(bytes) between 1 and 3145728),
      added_at timestamptz not null default now()
    )`.execute(db)

  // units: the numbers a space covers when the tree of its venue is walked from the top; it holds those of everything
  // inside it, so two spaces overlap exactly when one lies in the other.
  await sql`
    create table spaces (
      id uuid primary key,
      venue_id uuid not null references venues (id),
      parent_id uuid references spaces (id),
      name_kk text not null,
      name_ru text not null,
      name_en text,
      units int4range not null constraint space_units_not_empty check (not isempty(units)),
      is_shared boolean not null default false,
      capacity integer constraint space_capacity_positive check (capacity > 0),
      minutes_before smallint not null default 0 constraint space_minutes_before_sensible check (minutes_before between 0 and 1440),
      minutes_after smallint not null default 0 constraint space_minutes_after_sensible check (minutes_after between 0 and 1440),
      position integer not null default 1,
      archived_at timestamptz,
      created_at timestamptz not null default now(),
      constraint space_shared_has_capacity check (not is_shared or capacity is not null),
      constraint space_not_its_own_parent check (parent_id <> id)
    )`.execute(db)
  await sql`create index spaces_by_venue on spaces (venue_id)`.execute(db)

  await sql`
    create table resources (
      id uuid primary key,
      kind text not null constraint resource_kind_known check (kind in ('equipment', 'expert', 'referee', 'speaker')),
      name_kk text not null,
      name_ru text not null,
      name_en text,
      district_kato text not null references divisions (kato),
      region_kato text not null references divisions (kato),
      institution_id uuid references institutions (id),
      phone text,
      search_text text not null default '',
      is_demo boolean not null default false,
      archived_at timestamptz,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index resources_by_district on resources (region_kato, district_kato)`.execute(db)

  // lanes: all of them for who has a space alone, a lane of one's own for who shares it, so that one constraint keeps
  // both apart. during is null while a draft does not know its hours: nothing is held then.
  await sql`create sequence booking_lanes as integer maxvalue 2147483646 cycle`.execute(db)
  await sql`
    create table bookings (
      id uuid primary key,
      session_id uuid not null references event_sessions (id) on delete cascade,
      space_id uuid references spaces (id),
      resource_id uuid references resources (id),
      venue_id uuid references venues (id),
      units int4range,
      is_shared boolean not null default false,
      lanes int4range,
      amount integer not null default 1 constraint booking_amount_positive check (amount > 0),
      during tstzrange,
      status text not null default 'confirmed' constraint booking_status_known check (status in ('pending', 'confirmed', 'cancelled')),
      asked_by text references auth_users (id),
      asked_told_at timestamptz,
      decided_told_at timestamptz,
      created_at timestamptz not null default now(),
      decided_by text references auth_users (id),
      decided_at timestamptz,
      cancelled_at timestamptz,
      reason text,
      constraint booking_of_one_thing check (num_nonnulls(space_id, resource_id) = 1),
      constraint booking_space_is_placed check (space_id is null or (venue_id is not null and units is not null)),
      constraint booking_cancelled_has_time check ((status = 'cancelled') = (cancelled_at is not null)),
      constraint bookings_space_once exclude using gist (venue_id with =, units with &&, lanes with &&, during with &&)
        where (space_id is not null and status in ('pending', 'confirmed')) deferrable initially immediate,
      constraint bookings_resource_once exclude using gist (resource_id with =, during with &&)
        where (resource_id is not null and status in ('pending', 'confirmed')) deferrable initially immediate
    )`.execute(db)
  await sql`create unique index booking_thing_once on bookings (session_id, coalesce(space_id, resource_id)) where status <> 'cancelled'`.execute(
    db,
  )
  await sql`create index bookings_pending on bookings (venue_id) where status = 'pending'`.execute(db)
  await sql`create index bookings_untold on bookings (created_at)
    where (status = 'pending' and asked_told_at is null) or (decided_at is not null and decided_told_at is null)`.execute(
    db,
  )

  // The venue (or resource) is locked before its bookings are compared: without it two of them that do not see each
  // other yet would wait for one another. A new number for a space takes the same lock.
  await sql
    .raw(`
    create function fill_booking() returns trigger language plpgsql as $$
    declare
      s spaces;
      around spaces;
      t event_sessions;
      peak bigint;
      lane integer;
    begin
      if new.status = 'cancelled' then return new; end if;
      if new.space_id is null then
        perform from resources where id = new.resource_id for no key update;
      else
        select * into s from spaces where id = new.space_id;
        perform from venues where id = s.venue_id for no key update;
        select * into s from spaces where id = new.space_id;
        new.venue_id := s.venue_id;
        new.units := s.units;
        new.is_shared := s.is_shared;
      end if;
      if not new.is_shared then
        new.lanes := int4range(null, null);
      elsif new.lanes is null or upper_inf(new.lanes) then
        lane := nextval('booking_lanes')::integer;
        new.lanes := int4range(lane, lane, '[]');
      end if;
      select * into t from event_sessions where id = new.session_id;
      if t.cancelled_at is not null then
        raise exception 'a session that is called off books nothing' using errcode = '23514', constraint = 'booking_of_live_session';
      end if;
      new.during := case when t.starts_at is null or t.ends_at is null then null else tstzrange(
        t.starts_at - make_interval(mins => coalesce(s.minutes_before, 0)),
        t.ends_at + make_interval(mins => coalesce(s.minutes_after, 0))) end;
      if new.during is null or not new.is_shared then return new; end if;
      for around in select * from spaces where venue_id = s.venue_id and is_shared and units @> s.units loop
        select max((select coalesce(sum(b.amount), 0) from bookings b
            where b.venue_id = s.venue_id and b.units <@ around.units and b.is_shared and b.during @> moment.at
              and b.status in ('pending', 'confirmed') and b.id <> new.id)) into peak
        from (select lower(new.during) as at union all select lower(o.during) from bookings o
            where o.venue_id = s.venue_id and o.units <@ around.units and o.is_shared and o.during && new.during
              and o.status in ('pending', 'confirmed') and lower(o.during) > lower(new.during)) moment;
        if peak + new.amount > around.capacity then
          raise exception 'the shared space has no room' using errcode = '23P01', constraint = 'bookings_within_capacity';
        end if;
      end loop;
      return new;
    end $$`)
    .execute(db)
  await sql`create trigger bookings_filled before insert or update on bookings for each row execute function fill_booking()`.execute(
    db,
  )

  // Whatever moves or calls off a session moves or frees what it has booked.
  await sql
    .raw(`
    create function bookings_follow_session() returns trigger language plpgsql as $$
    begin
      if new.cancelled_at is not null then
        update bookings set status = 'cancelled', cancelled_at = new.cancelled_at where session_id = new.id and status <> 'cancelled';
      elsif (new.starts_at, new.ends_at) is distinct from (old.starts_at, old.ends_at) then
        update bookings set session_id = session_id where session_id = new.id and status <> 'cancelled';
      end if;
      return null;
    end $$`)
    .execute(db)
  await sql`create trigger event_sessions_bookings after update of starts_at, ends_at, cancelled_at on event_sessions for each row execute function bookings_follow_session()`.execute(
    db,
  )
  await sql
    .raw(`
    create function bookings_follow_event() returns trigger language plpgsql as $$
    begin
      update bookings set status = 'cancelled', cancelled_at = coalesce(new.cancelled_at, now())
        where session_id in (select id from event_sessions where event_id = new.id) and status <> 'cancelled';
      return null;
    end $$`)
    .execute(db)
  await sql`create trigger events_bookings after update of status on events for each row when (new.status = 'cancelled') execute function bookings_follow_event()`.execute(
    db,
  )
}
