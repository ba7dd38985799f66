import type { Db } from '#db/client.ts'
import type { Actor, Grant } from '#server/access/actor.ts'
import { realEmail } from './temporary-email.ts'

/** The person behind a user id with the roles in force; undefined when disabled or unknown. */
export async function findActor(db: Db, userId: string): Promise<Actor | undefined> {
  const rows = await db
    .selectFrom('authUsers as u')
    .leftJoin('roleGrants as g', (join) => join.onRef('g.userId', '=', 'u.id').on('g.revokedAt', 'is', null))
    .where('u.id', '=', userId)
    .where('u.disabledAt', 'is', null)
    .select([
      'u.id as userId',
      'u.name',
      'u.email',
      'u.phoneNumber',
      'u.isDemo',
      'u.twoFactorEnabled',
      'g.id as grantId',
      'g.role',
      'g.kato',
      'g.institutionId',
      'g.eventId',
    ])
    .execute()
  const first = rows[0]
  if (!first) return undefined
  const grants: Grant[] = rows.flatMap((row) =>
    row.grantId && row.role
      ? [
          {
            id: row.grantId,
            role: row.role,
            kato: row.kato,
            institutionId: row.institutionId,
            eventId: row.eventId,
          },
        ]
      : [],
  )
  const email = realEmail(first.email)
  return {
    kind: 'user',
    userId: first.userId,
    // Who came by a code has told no name yet.
    name: first.name || email || first.phoneNumber || '',
    email,
    phone: first.phoneNumber,
    isDemo: first.isDemo,
    hasSecondFactor: first.twoFactorEnabled ?? false,
    grants,
  }
}
