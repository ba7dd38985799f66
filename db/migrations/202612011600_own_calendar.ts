import { sql, type Kysely } from 'kysely'

/** Private calendar addresses and the filters a person keeps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The address itself is never kept: whoever reads the table can open nobody's calendar.
  await sql`
    create table personal_feeds (
      id uuid primary key,
      user_id text not null references auth_users (id) on delete cascade,
      kind text not null constraint personal_feed_kind_known check (kind in ('registrations', 'work')),
      token_hash text not null constraint personal_feed_token_once unique,
      created_at timestamptz not null default now(),
      last_used_at timestamptz,
      constraint personal_feed_one_of_a_kind unique (user_id, kind)
    )`.execute(db)

  await sql`
    create table saved_filters (
      id uuid primary key,
      user_id text not null references auth_users (id) on delete cascade,
      name text not null constraint saved_filter_name_sensible check (length(name) between 1 and 100),
      filter jsonb not null constraint saved_filter_keeps_no_age check (not filter ? 'age'),
      created_at timestamptz not null default now(),
      constraint saved_filter_name_once unique (user_id, name)
    )`.execute(db)
}
