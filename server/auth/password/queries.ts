import { createHash, randomBytes } from 'node:crypto'
import type { Db, Trx } from '#db/client.ts'
import { newId } from '#server/kit/id.ts'

// Only a hash of the token is kept: a copy of the database opens no account.
const identifierOf = (token: string) =>
  `set-password:${createHash('sha256').update(token).digest('base64url')}`

/** A new secret of a link that lets its owner set a password once; earlier links of the account stop working. */
export async function insertPasswordToken(trx: Trx, userId: string, expiresAt: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await deletePasswordTokens(trx, userId)
  await trx
    .insertInto('authVerifications')
    .values({ id: newId(), identifier: identifierOf(token), value: userId, expiresAt })
    .execute()
  return token
}

export async function deletePasswordTokens(trx: Trx, userId: string): Promise<void> {
  await trx
    .deleteFrom('authVerifications')
    .where('identifier', 'like', 'set-password:%')
    .where('value', '=', userId)
    .execute()
}

/** Whose link this is while it works; undefined for anything else. */
export async function findPasswordTokenOwner(db: Db, token: string, now: Date) {
  return db
    .selectFrom('authVerifications as v')
    .innerJoin('authUsers as u', 'u.id', 'v.value')
    .where('v.identifier', '=', identifierOf(token))
    .where('v.expiresAt', '>', now)
    .where('u.disabledAt', 'is', null)
    .select(['u.id', 'u.email', 'u.name', 'u.locale'])
    .executeTakeFirst()
}

/** Takes the token out of the world; true for the one who came first. */
export async function consumePasswordToken(trx: Trx, token: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('authVerifications')
    .where('identifier', '=', identifierOf(token))
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** The hash of the password kept for an account, if it has one. */
export async function findPasswordHash(db: Db, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('authAccounts')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}

/** Writes the hash where better-auth looks for it. */
export async function upsertPassword(trx: Trx, userId: string, hash: string, now: Date): Promise<void> {
  const updated = await trx
    .updateTable('authAccounts')
    .set({ password: hash, updatedAt: now })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  if (updated.numUpdatedRows > 0n) return
  await trx
    .insertInto('authAccounts')
    .values({ id: newId(), userId, accountId: userId, providerId: 'credential', password: hash })
    .execute()
}

/** Ends the account's sessions, all of them or all but one; returns how many. */
export async function deleteSessions(trx: Trx, userId: string, exceptId?: string): Promise<number> {
  let query = trx.deleteFrom('authSessions').where('userId', '=', userId)
  if (exceptId) query = query.where('id', '<>', exceptId)
  const result = await query.executeTakeFirst()
  return Number(result.numDeletedRows)
}
