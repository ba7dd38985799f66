import { sql, type Kysely } from 'kysely'

// rules/capacity.md, the sixth design: everything that gives or takes a place holds the advisory lock of its entry
// type, in one statement; "full" is a value. Plans are made once for a session, perhaps while the tables are still
// empty, so they are kept to indexes. Locks are taken in one order: entry type, person keys (sorted), people (sorted),
// counters.
const INDEXES_ONLY = `set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set lock_timeout = '10s'`

/** Registration of people: one function for each way a place is given, taken back or passed on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table registrations add column search_text text not null default ''`.execute(db)
  await sql`alter table registrations add column promotion_told_at timestamptz`.execute(db)
  await sql`create index registrations_promoted_untold on registrations (promoted_at) where promoted_at is not null and promotion_told_at is null`.execute(
    db,
  )
  await sql`create index registrations_by_phone on registrations (contact_phone) where contact_phone is not null`.execute(
    db,
  )
  await sql`create index registrations_by_email on registrations (lower(contact_email)) where contact_email is not null`.execute(
    db,
  )
  await sql`create index registrations_by_queue on registrations (entry_type_id, queue_number) where status = 'waiting'`.execute(
    db,
  )

  // Two people whose keys met in one registration (an IIN of one, name and phone of the other): kept apart, shown.
  await sql`
    create table person_key_clashes (
      person_a uuid not null references people (id) on delete cascade,
      person_b uuid not null references people (id) on delete cascade,
      at timestamptz not null default now(),
      primary key (person_a, person_b),
      constraint person_key_clash_in_order check (person_a < person_b)
    )`.execute(db)

  await sql`
    create type registration_attempt as (
      ordinal integer, registration_id uuid, person_id uuid, client_key uuid, code text, places integer, children_count integer,
      surname text, given_name text, patronymic text, name_key text, latin_key text, search_text text, birth_on date,
      contact_phone text, contact_email text, iin_key text, iin_last4 text, phone_key text, email_key text,
      target_groups text[], group_ids uuid[], residence_kato text, guardian_name text, guardian_phone text,
      consent_version text, consent_by text, photo_consent boolean, employer_consent boolean,
      device_key text, locale text, channel text, user_id text, may_wait boolean, is_demo boolean,
      audit_id uuid, actor_kind text, actor_user_id text, declared_on date, letters jsonb
    )`.execute(db)

  await sql
    .raw(
      `
    create function lock_entry_type(p_entry_type uuid) returns void language sql as $$
      select pg_advisory_xact_lock(hashtextextended('entry_type:' || p_entry_type, 0))
    $$`,
    )
    .execute(db)

  // Who an attempt is, by keys alone. The IIN comes first; an unknown IIN beside the name and phone of a person who
  // has another IIN is somebody new (rules/people.md).
  await sql
    .raw(
      `
    create function resolve_people(p_attempts registration_attempt[]) returns table (ordinal integer, person_id uuid)
    language sql stable ${INDEXES_ONLY} as $$
      select a.ordinal, coalesce(iin.person_id, case
        when a.iin_key is null then other.person_id
        when not exists (select from person_keys o where o.person_id = other.person_id and o.kind = 'iin') then other.person_id
      end)
      from unnest(p_attempts) a
      left join person_keys iin on iin.key = a.iin_key
      left join person_keys phone on phone.key = a.phone_key
      left join person_keys email on email.key = a.email_key
      cross join lateral (select coalesce(phone.person_id, email.person_id) as person_id) other
    $$`,
    )
    .execute(db)

  // Who waits longest comes first; a party that does not fit is passed over and keeps its number, those behind it who
  // fit go ahead. Returns how many were promoted; the letters are written by registration/jobs.ts.
  await sql
    .raw(
      `
    create function promote_waiting(p_entry_type uuid, p_now timestamptz) returns integer
    language plpgsql ${INDEXES_ONLY} as $$
    declare
      free integer;
      is_unlimited boolean;
      next record;
      given integer := 0;
      promoted integer := 0;
    begin
      perform lock_entry_type(p_entry_type);
      select t.capacity - t.taken, t.capacity is null into free, is_unlimited
      from entry_types t join events e on e.id = t.event_id
      where t.id = p_entry_type and t.waiting > 0 and e.status = 'published' and e.ends_at > p_now;
      if not found then return 0; end if;
      for next in
        select r.id, r.places, r.event_id from registrations r
        where r.entry_type_id = p_entry_type and r.status = 'waiting' order by r.queue_number
      loop
        exit when not is_unlimited and free - given <= 0;
        continue when not is_unlimited and next.places > free - given;
        update registrations set status = 'confirmed', queue_number = null, promoted_at = p_now, promotion_told_at = null, updated_at = p_now
        where id = next.id;
        insert into audit_log (id, at, actor_kind, action, subject_kind, subject_id, kato, before, after)
        select gen_random_uuid(), p_now, 'system', 'registration.promote', 'registration', next.id::text, e.district_kato,
          jsonb_build_object('status', 'waiting'), jsonb_build_object('status', 'confirmed', 'places', next.places)
        from events e where e.id = next.event_id;
        given := given + next.places;
        promoted := promoted + 1;
      end loop;
      if promoted > 0 then
        update entry_types t set taken = t.taken + given, waiting = t.waiting - promoted
        where t.id = p_entry_type and (t.capacity is null or t.taken + given <= t.capacity);
        if not found then raise exception 'places changed without their lock' using errcode = '40001'; end if;
      end if;
      return promoted;
    end $$`,
    )
    .execute(db)

  await sql
    .raw(
      `
    create function register_people(p_entry_type uuid, p_attempts jsonb, p_now timestamptz) returns jsonb
    language plpgsql ${INDEXES_ONLY} as $$
    declare
      attempts registration_attempt[];
      entry entry_types;
      event record;
      size integer;
      statuses text[];
      currents text[];
      registration_ids uuid[];
      person_ids uuid[];
      is_new boolean[];
      queue_numbers bigint[];
      positions integer[];
      given integer := 0;
      queued integer := 0;
      next_queue bigint;
      changed uuid[];
      r record;
    begin
      select array_agg(a order by a.ordinal) into attempts from jsonb_populate_recordset(null::registration_attempt, p_attempts) a;
      size := coalesce(array_length(attempts, 1), 0);
      if size = 0 then return '[]'; end if;
      if exists (
        select from unnest(attempts) a cross join lateral unnest(array[a.iin_key, a.phone_key, a.email_key, a.client_key::text]) k
        where k is not null group by k having count(*) > 1
      ) then
        raise exception 'two attempts of one batch are of one person' using errcode = '22023';
      end if;
      statuses := array_fill(null::text, array[size]);
      currents := statuses;
      registration_ids := array_fill(null::uuid, array[size]);
      person_ids := registration_ids;
      is_new := array_fill(false, array[size]);
      queue_numbers := array_fill(null::bigint, array[size]);
      positions := array_fill(null::integer, array[size]);

      select * into strict entry from entry_types t where t.id = p_entry_type;

      -- Nothing to give and nowhere to wait: answered without the lock.
      if not (entry.taken >= entry.capacity and not entry.has_waiting_list) or entry.capacity is null then
        perform lock_entry_type(p_entry_type);
        select * into strict entry from entry_types t where t.id = p_entry_type;
        if entry.waiting > 0 and (entry.capacity is null or entry.taken < entry.capacity) then
          perform promote_waiting(p_entry_type, p_now);
          select * into strict entry from entry_types t where t.id = p_entry_type;
        end if;
      end if;
      select e.id, e.status, e.district_kato into strict event from events e where e.id = entry.event_id;

      for r in
        select a.ordinal, g.id, g.person_id, g.status from unnest(attempts) a join registrations g on g.client_key = a.client_key
      loop
        statuses[r.ordinal] := 'same';
        currents[r.ordinal] := r.status;
        registration_ids[r.ordinal] := r.id;
        person_ids[r.ordinal] := r.person_id;
      end loop;

      for r in
        select p.ordinal, p.person_id, g.id as registration_id, g.status
        from resolve_people(attempts) p
        left join registrations g on g.event_id = entry.event_id and g.person_id = p.person_id and g.status <> 'cancelled'
        where p.person_id is not null
      loop
        continue when statuses[r.ordinal] is not null;
        person_ids[r.ordinal] := r.person_id;
        if r.registration_id is not null then
          statuses[r.ordinal] := 'already';
          currents[r.ordinal] := r.status;
          registration_ids[r.ordinal] := r.registration_id;
        end if;
      end loop;

      for i in 1..size loop
        continue when statuses[i] is not null;
        if event.status <> 'published' then
          statuses[i] := 'not_open';
        elsif entry.capacity is null or entry.taken + given + (attempts[i]).places <= entry.capacity then
          statuses[i] := 'confirmed';
          given := given + (attempts[i]).places;
        elsif entry.has_waiting_list and (attempts[i]).may_wait then
          statuses[i] := 'waiting';
          if next_queue is null then
            select coalesce(max(g.queue_number), 0) into next_queue from registrations g
            where g.entry_type_id = p_entry_type and g.status = 'waiting';
          end if;
          next_queue := next_queue + 1;
          queued := queued + 1;
          queue_numbers[i] := next_queue;
          positions[i] := entry.waiting + queued;
        else
          statuses[i] := 'full';
        end if;
        if statuses[i] in ('confirmed', 'waiting') then
          registration_ids[i] := (attempts[i]).registration_id;
          if person_ids[i] is null then
            person_ids[i] := (attempts[i]).person_id;
            is_new[i] := true;
          end if;
        end if;
      end loop;

      if given + queued > 0 then
        insert into people (id, surname, given_name, patronymic, name_key, latin_key, birth_on, phone, email, iin_last4, residence_kato,
          user_id, is_demo, created_at, updated_at)
        select a.person_id, a.surname, a.given_name, a.patronymic, a.name_key, a.latin_key, a.birth_on, a.contact_phone, a.contact_email,
          a.iin_last4, a.residence_kato, a.user_id, a.is_demo, p_now, p_now
        from unnest(attempts) a where is_new[a.ordinal];

        -- In the order of the keys: two events that register the same people wait for each other, never in a circle.
        insert into person_keys (key, kind, person_id)
        select k.key, k.kind, person_ids[a.ordinal] from unnest(attempts) a
        cross join lateral (values (a.iin_key, 'iin'), (a.phone_key, 'phone'), (a.email_key, 'email')) k (key, kind)
        where k.key is not null and statuses[a.ordinal] in ('confirmed', 'waiting')
        order by k.key
        on conflict (key) do nothing;

        for r in
          select a.ordinal, o.person_id as owner from unnest(attempts) a
          join person_keys o on o.key = any(array[a.iin_key, a.phone_key, a.email_key])
          where statuses[a.ordinal] in ('confirmed', 'waiting') and o.person_id <> person_ids[a.ordinal]
          order by a.ordinal, o.kind = 'iin' desc
        loop
          continue when person_ids[r.ordinal] = r.owner;
          if is_new[r.ordinal] and not exists (select from person_keys o where o.person_id = person_ids[r.ordinal]) then
            -- Another event made this person a moment ago.
            delete from people where id = person_ids[r.ordinal];
            person_ids[r.ordinal] := r.owner;
            is_new[r.ordinal] := false;
          else
            insert into person_key_clashes (person_a, person_b, at)
            values (least(person_ids[r.ordinal], r.owner), greatest(person_ids[r.ordinal], r.owner), p_now)
            on conflict do nothing;
          end if;
        end loop;

        insert into registrations (id, event_id, entry_type_id, person_id, status, places, children_count, code, queue_number, channel,
          client_key, device_key, locale, surname, given_name, patronymic, contact_phone, contact_email, target_groups, groups_declared_on,
          residence_kato, guardian_name, guardian_phone, consent_version, consent_at, photo_consent, employer_consent, consent_by, user_id,
          search_text, created_at, updated_at)
        select a.registration_id, entry.event_id, p_entry_type, person_ids[a.ordinal], statuses[a.ordinal], a.places, a.children_count, a.code,
          queue_numbers[a.ordinal], a.channel, a.client_key, a.device_key, a.locale, a.surname, a.given_name, a.patronymic, a.contact_phone,
          a.contact_email, a.target_groups, case when a.target_groups <> '{}' then a.declared_on end, a.residence_kato, a.guardian_name,
          a.guardian_phone, a.consent_version, case when a.consent_version is not null then p_now end, a.photo_consent, a.employer_consent,
          a.consent_by, a.user_id, a.search_text, p_now, p_now
        from unnest(attempts) a where statuses[a.ordinal] in ('confirmed', 'waiting')
        order by a.ordinal;

        insert into person_groups (id, person_id, target_group, source, declared_on)
        select g.id, person_ids[a.ordinal], g.target_group, 'self', a.declared_on
        from unnest(attempts) a cross join lateral unnest(a.group_ids, a.target_groups) g (id, target_group)
        where statuses[a.ordinal] in ('confirmed', 'waiting')
        order by person_ids[a.ordinal], g.target_group
        on conflict on constraint person_group_once_a_day do nothing;

        insert into outbox (id, channel, recipient, locale, template, subject, body, calendar, dedupe_key, event_id, created_at, next_attempt_at)
        select l.id, l.channel, l.recipient, a.locale, l.template, l.subject,
          replace(l.body, '{position}', coalesce(positions[a.ordinal], 0)::text), l.calendar, l.dedupe_key, entry.event_id, p_now, p_now
        from unnest(attempts) a cross join lateral jsonb_to_recordset(a.letters)
          l (id uuid, stage text, channel text, recipient text, template text, subject text, body text, calendar text, dedupe_key text)
        where l.stage = statuses[a.ordinal];

        insert into audit_log (id, at, actor_user_id, actor_kind, action, subject_kind, subject_id, kato, after)
        select a.audit_id, p_now, a.actor_user_id, a.actor_kind, 'registration.register', 'registration', a.registration_id::text,
          event.district_kato, jsonb_build_object('eventId', entry.event_id, 'status', statuses[a.ordinal], 'places', a.places, 'channel', a.channel)
        from unnest(attempts) a where statuses[a.ordinal] in ('confirmed', 'waiting');

        -- What is newly known of people who were here before; the first contact stays.
        select array_agg(p.id order by p.id) into changed from unnest(attempts) a join people p on p.id = person_ids[a.ordinal]
        where statuses[a.ordinal] in ('confirmed', 'waiting') and not is_new[a.ordinal] and (
          coalesce(a.residence_kato, p.residence_kato) is distinct from p.residence_kato or p.phone is null and a.contact_phone is not null
          or p.email is null and a.contact_email is not null or p.iin_last4 is null and a.iin_last4 is not null
          or p.user_id is null and a.user_id is not null);
        if changed is not null then
          perform from people p where p.id = any(changed) order by p.id for no key update;
          update people p set residence_kato = coalesce(a.residence_kato, p.residence_kato), phone = coalesce(p.phone, a.contact_phone),
            email = coalesce(p.email, a.contact_email), iin_last4 = coalesce(p.iin_last4, a.iin_last4), user_id = coalesce(p.user_id, a.user_id),
            updated_at = p_now
          from unnest(attempts) a where p.id = person_ids[a.ordinal] and p.id = any(changed);
        end if;

        update entry_types t set taken = t.taken + given, waiting = t.waiting + queued
        where t.id = p_entry_type and (t.capacity is null or t.taken + given <= t.capacity);
        if not found then raise exception 'places changed without their lock' using errcode = '40001'; end if;
      end if;

      return (
        select jsonb_agg(jsonb_build_object('status', statuses[i], 'current', currents[i], 'registrationId', registration_ids[i],
          'personId', person_ids[i], 'position', positions[i],
          'placesLeft', entry.capacity - entry.taken - given) order by i)
        from generate_series(1, size) i
      );
    end $$`,
    )
    .execute(db)

  await sql
    .raw(
      `
    create function cancel_registration(p_registration uuid, p_by text, p_reason text, p_now timestamptz, p_actor_kind text, p_actor_user text)
    returns jsonb language plpgsql ${INDEXES_ONLY} as $$
    declare
      entry_type uuid;
      found_one registrations;
      promoted integer := 0;
    begin
      select r.entry_type_id into entry_type from registrations r where r.id = p_registration;
      if not found then return jsonb_build_object('status', 'unknown'); end if;
      perform lock_entry_type(entry_type);
      -- A scan of the same moment waits, or is waited for: it locks the row too (attendance/queries.ts).
      select * into strict found_one from registrations r where r.id = p_registration for update;
      if found_one.status = 'cancelled' then return jsonb_build_object('status', 'already'); end if;
      if exists (select from attendances a where a.registration_id = p_registration and a.annulled_at is null) then
        return jsonb_build_object('status', 'came');
      end if;
      update registrations set status = 'cancelled', queue_number = null, cancelled_at = p_now, cancelled_by = p_by, cancel_reason = p_reason,
        updated_at = p_now
      where id = p_registration;
      insert into audit_log (id, at, actor_user_id, actor_kind, action, subject_kind, subject_id, kato, before, after, reason)
      select gen_random_uuid(), p_now, p_actor_user, p_actor_kind, 'registration.cancel', 'registration', p_registration::text, e.district_kato,
        jsonb_build_object('status', found_one.status), jsonb_build_object('status', 'cancelled', 'by', p_by), p_reason
      from events e where e.id = found_one.event_id;
      if found_one.status = 'waiting' then
        update entry_types t set waiting = t.waiting - 1 where t.id = entry_type;
      else
        update entry_types t set taken = t.taken - found_one.places where t.id = entry_type;
        promoted := promote_waiting(entry_type, p_now);
      end if;
      return jsonb_build_object('status', 'cancelled', 'promoted', promoted);
    end $$`,
    )
    .execute(db)

  // Capacity may grow (the list is served at once) or shrink, never below what is given. null is no limit.
  await sql
    .raw(
      `
    create function change_capacity(p_entry_type uuid, p_capacity integer, p_has_waiting_list boolean, p_now timestamptz)
    returns jsonb language plpgsql ${INDEXES_ONLY} as $$
    declare
      given integer;
      promoted integer;
    begin
      perform lock_entry_type(p_entry_type);
      select t.taken into given from entry_types t where t.id = p_entry_type;
      if not found then return jsonb_build_object('status', 'unknown'); end if;
      if p_capacity < given then
        return jsonb_build_object('status', 'below_taken', 'taken', given, 'over', given - p_capacity);
      end if;
      update entry_types t set capacity = p_capacity, has_waiting_list = p_has_waiting_list
      where t.id = p_entry_type and (t.capacity is distinct from p_capacity or t.has_waiting_list <> p_has_waiting_list);
      promoted := promote_waiting(p_entry_type, p_now);
      return jsonb_build_object('status', 'changed', 'taken', given, 'promoted', promoted);
    end $$`,
    )
    .execute(db)
}
