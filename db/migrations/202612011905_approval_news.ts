import { sql, type Kysely } from 'kysely'

/** What became different of events that had been approved, for whoever approved them to hear of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // names: the approved facts that changed; the times are those before the change.
  await sql`
    create table approval_news (
      id uuid primary key,
      event_id uuid not null references events (id) on delete cascade,
      kind text not null constraint approval_news_kind_known check (kind in ('moved', 'changed', 'cancelled')),
      names text[] not null,
      starts_before timestamptz,
      ends_before timestamptz,
      reason text,
      changed_by text references auth_users (id),
      at timestamptz not null,
      told_at timestamptz
    )`.execute(db)
  await sql`create index approval_news_untold on approval_news (at) where told_at is null`.execute(db)
  await sql`create index approval_news_by_event on approval_news (event_id)`.execute(db)
}
