import { sql, type Kysely } from 'kysely'

/** Staff accounts: where they belong, how they are found; the audit log read by person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Set for staff only: the territory whose administrators keep the account, even before its first role.
  await sql`alter table auth_users add column home_kato text references divisions (kato)`.execute(db)
  await sql`alter table auth_users add column search_text text not null default ''`.execute(db)
  await sql`alter table auth_users add column invited_at timestamptz`.execute(db)
  await sql`create index auth_users_staff on auth_users (home_kato) where home_kato is not null`.execute(db)
  await sql`create index role_grants_by_user on role_grants (user_id)`.execute(db)

  await sql`create index audit_log_by_actor on audit_log (actor_user_id, id desc)`.execute(db)
  await sql`create index audit_log_by_region on audit_log (left(kato, 2), id desc)`.execute(db)
}
