import { sql, type Kysely } from 'kysely'

/** Pages made for everybody name the halls of an event, so what is kept of them goes when bookings or names change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['bookings', 'spaces']) {
    await sql
      .raw(
        `create trigger ${table}_public_version after insert or update or delete on ${table} for each statement execute function bump_public_version()`,
      )
      .execute(db)
  }
}
