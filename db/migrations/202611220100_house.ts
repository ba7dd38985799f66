import { sql, type Kysely } from 'kysely'

/** Divisions, sign-in, permissions, audit, the outbox, limits: what every domain stands on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db)
  await sql`create extension if not exists pg_trgm`.execute(db)

  // Kazakh alphabet order: servers from 16 and the embedded database take rules, 15 knows kk (its ICU has the data).
  await sql
    .raw(`
    do $$ begin
      if current_setting('server_version_num')::int >= 160000 then
        execute $c$create collation qamtu_kk (provider = icu, locale = 'und', rules = '& Ы < і <<< І & У < ұ <<< Ұ < ү <<< Ү')$c$;
      else
        execute $c$create collation qamtu_kk (provider = icu, locale = 'kk')$c$;
      end if;
    end $$`)
    .execute(db)

  await sql`
    create table divisions (
      kato text primary key constraint division_kato_has_nine_digits check (kato ~ '^[0-9]{9}$'),
      level smallint not null constraint division_level_known check (level between 0 and 3),
      parent_kato text references divisions (kato),
      region_kato text references divisions (kato),
      name_kk text not null,
      name_ru text not null,
      name_en text not null,
      kind text not null,
      iso text,
      aliases text[] not null default '{}',
      predecessors text[] not null default '{}',
      valid_from date,
      valid_to date,
      label_lat double precision,
      label_lon double precision
    )`.execute(db)
  await sql`create index divisions_by_parent on divisions (parent_kato)`.execute(db)

  // better-auth's tables; its own migrator never runs.
  await sql`
    create table auth_users (
      id text primary key,
      name text not null,
      email text not null,
      email_verified boolean not null default false,
      image text,
      phone_number text,
      phone_number_verified boolean,
      two_factor_enabled boolean,
      locale text not null default 'kk' constraint auth_user_locale_known check (locale in ('kk', 'ru', 'en')),
      is_demo boolean not null default false,
      disabled_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create unique index auth_user_email_once on auth_users (lower(email))`.execute(db)
  await sql`create unique index auth_user_phone_once on auth_users (phone_number) where phone_number is not null`.execute(
    db,
  )
  await sql`
    create table auth_sessions (
      id text primary key,
      user_id text not null references auth_users (id) on delete cascade,
      token text not null constraint auth_session_token_once unique,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index auth_sessions_by_user on auth_sessions (user_id)`.execute(db)
  await sql`
    create table auth_accounts (
      id text primary key,
      user_id text not null references auth_users (id) on delete cascade,
      account_id text not null,
      provider_id text not null,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index auth_accounts_by_user on auth_accounts (user_id)`.execute(db)
  await sql`
    create table auth_verifications (
      id text primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index auth_verifications_by_identifier on auth_verifications (identifier)`.execute(db)
  await sql`
    create table auth_two_factors (
      id text primary key,
      user_id text not null references auth_users (id) on delete cascade,
      secret text not null,
      backup_codes text not null,
      verified boolean,
      failed_verification_count integer,
      locked_until timestamptz
    )`.execute(db)
  await sql`create index auth_two_factors_by_user on auth_two_factors (user_id)`.execute(db)

  await sql`
    create table institutions (
      id uuid primary key,
      kind text not null constraint institution_kind_known check (kind in
        ('akimat', 'department', 'college', 'university', 'school', 'community_centre', 'career_centre', 'market', 'ngo', 'employer', 'other')),
      is_state_body boolean not null default false,
      bin text constraint institution_bin_has_twelve_digits check (bin ~ '^[0-9]{12}$'),
      name_kk text not null,
      name_ru text not null,
      name_en text,
      district_kato text not null references divisions (kato),
      region_kato text not null references divisions (kato),
      address_kk text,
      address_ru text,
      phone text,
      email text,
      search_text text not null default '',
      is_demo boolean not null default false,
      archived_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create unique index institution_bin_once on institutions (bin) where bin is not null`.execute(db)
  await sql`create index institutions_by_district on institutions (region_kato, district_kato)`.execute(db)

  // event_id is tied to events by a foreign key once that table exists.
  await sql`
    create table role_grants (
      id uuid primary key,
      user_id text not null references auth_users (id) on delete cascade,
      role text not null constraint role_known check (role in ('organiser', 'door', 'judge', 'employer', 'reviewer', 'administrator')),
      kato text references divisions (kato),
      institution_id uuid references institutions (id),
      event_id uuid,
      granted_by text references auth_users (id),
      granted_at timestamptz not null default now(),
      revoked_by text references auth_users (id),
      revoked_at timestamptz,
      constraint role_grant_has_one_place check (num_nonnulls(kato, institution_id, event_id) = 1)
    )`.execute(db)
  await sql`
    create unique index role_grant_once on role_grants
      (user_id, role, coalesce(kato, ''), coalesce(institution_id::text, ''), coalesce(event_id::text, '')) where revoked_at is null`.execute(
    db,
  )

  await sql`
    create table audit_log (
      id uuid primary key,
      at timestamptz not null default now(),
      actor_user_id text,
      actor_kind text not null constraint audit_actor_kind_known check (actor_kind in ('user', 'public', 'system')),
      action text not null,
      subject_kind text not null,
      subject_id text not null,
      kato text,
      before jsonb,
      after jsonb,
      reason text
    )`.execute(db)
  await sql`create index audit_log_by_time on audit_log (at desc, id)`.execute(db)
  await sql`create index audit_log_by_subject on audit_log (subject_kind, subject_id, at)`.execute(db)
  await sql
    .raw(`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = tg_table_name || '_append_only';
    end $$`)
    .execute(db)
  await sql`create trigger audit_log_append_only before update or delete on audit_log for each row execute function refuse_change()`.execute(
    db,
  )

  await sql`
    create table outbox (
      id uuid primary key,
      channel text not null constraint outbox_channel_known check (channel in ('email', 'sms')),
      recipient text not null,
      locale text not null constraint outbox_locale_known check (locale in ('kk', 'ru', 'en')),
      template text not null,
      subject text not null default '',
      body text not null,
      calendar text,
      dedupe_key text constraint outbox_message_once unique,
      event_id uuid,
      status text not null default 'queued' constraint outbox_status_known check (status in ('queued', 'sending', 'sent', 'failed', 'unconfigured')),
      attempts integer not null default 0,
      next_attempt_at timestamptz not null default now(),
      last_error text,
      sent_at timestamptz,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index outbox_due on outbox (next_attempt_at) where status = 'queued'`.execute(db)
  await sql`create index outbox_by_time on outbox (created_at desc, id)`.execute(db)

  // The same client key gives the same answer for 24 hours (rules/capacity.md, idempotency).
  await sql`
    create table request_keys (
      key text not null,
      action text not null,
      answer jsonb,
      created_at timestamptz not null default now(),
      primary key (key, action)
    )`.execute(db)

  await sql`
    create table rate_limits (
      key text primary key,
      points integer not null,
      expires_at timestamptz not null
    )`.execute(db)

  // Pages made for everybody are kept until this changes. Each writer touches the row of its own connection, so that
  // nobody waits; the version of the public data is the sum, read together with what has been committed.
  await sql`create table public_versions (shard integer primary key, version bigint not null default 0)`.execute(
    db,
  )
  await sql`insert into public_versions (shard) select generate_series(0, 63)`.execute(db)
  await sql
    .raw(`
    create function bump_public_version() returns trigger language plpgsql as $$
    begin
      update public_versions set version = version + 1 where shard = pg_backend_pid() % 64;
      return null;
    end $$`)
    .execute(db)
}
