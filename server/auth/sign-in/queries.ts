import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { listGrants } from '#server/auth/grants/queries.ts'
import { DEMO_PERSONS, demoEmail } from '#server/auth/demo-accounts.ts'
import type { Contact } from './contact.ts'

/** Whether codes may open the account of a contact: never one of staff, and never one with a second factor. */
export async function findCodeAccount(db: Db, { channel, recipient }: Contact) {
  const match = channel === 'email' ? sql<string>`lower(u.email)` : sql<string>`u.phone_number`
  return db
    .selectFrom('authUsers as u')
    .where(match, '=', recipient)
    .select([
      'u.id',
      'u.homeKato',
      'u.twoFactorEnabled',
      'u.disabledAt',
      'u.isDemo',
      sql<boolean>`exists (select 1 from role_grants g where g.user_id = u.id and g.revoked_at is null)`.as(
        'hasRole',
      ),
    ])
    .executeTakeFirst()
}

/** The demo's accounts that exist here, in the order of the sign-in page, each with its roles. */
export async function listDemoAccounts(db: Db) {
  const users = await db
    .selectFrom('authUsers')
    .select(['id', 'email', 'name'])
    .where('isDemo', '=', true)
    .where('disabledAt', 'is', null)
    .where('email', 'in', DEMO_PERSONS.map(demoEmail))
    .execute()
  const grants = await listGrants(
    db,
    users.map(({ id }) => id),
  )
  return DEMO_PERSONS.flatMap((person) => {
    const user = users.find(({ email }) => email === demoEmail(person))
    if (!user) return []
    return [{ ...user, person, grants: grants.filter(({ userId }) => userId === user.id) }]
  })
}
