import type { Db } from '#db/client.ts'
import { findPasswordHash } from '#server/auth/password/queries.ts'
import { realEmail } from '#server/auth/temporary-email.ts'
import { agentWords } from './agent.ts'

/** The browsers in which this account is signed in, the latest first. */
export async function listSessions(db: Db, userId: string, now: Date) {
  const rows = await db
    .selectFrom('authSessions')
    .where('userId', '=', userId)
    .where('expiresAt', '>', now)
    .select(['id', 'userAgent', 'createdAt', 'updatedAt'])
    .orderBy('updatedAt', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ userAgent, ...session }) => ({ ...session, agent: agentWords(userAgent) }))
}

/** The session of a token, while it lasts. */
export async function findSessionId(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<string | undefined> {
  const session = await db
    .selectFrom('authSessions')
    .where('token', '=', token)
    .where('expiresAt', '>', now)
    .select('id')
    .executeTakeFirst()
  return session?.id
}

/** A second factor that is on, or waits for its first code. */
export function findSecondFactor(db: Db, userId: string) {
  return db
    .selectFrom('authTwoFactors')
    .where('userId', '=', userId)
    .select(['id', 'secret', 'verified'])
    .executeTakeFirst()
}

/** An account as its owner sees it. */
export async function findOwnAccount(db: Db, userId: string) {
  const user = await db
    .selectFrom('authUsers')
    .where('id', '=', userId)
    .select(['id', 'name', 'email', 'phoneNumber', 'locale', 'twoFactorEnabled', 'homeKato'])
    .executeTakeFirstOrThrow()
  return {
    ...user,
    email: realEmail(user.email),
    hasSecondFactor: user.twoFactorEnabled ?? false,
    hasPassword: (await findPasswordHash(db, userId)) !== null,
  }
}
