import { hashPassword, symmetricDecrypt, verifyPassword } from 'better-auth/crypto'
import type { Trx } from '#db/client.ts'
import type { SignedInActor } from '#server/access/actor.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { WRONG_PASSWORDS } from '#server/auth/limits.ts'
import { deleteSessions, findPasswordHash, upsertPassword } from '#server/auth/password/queries.ts'
import { whyNotPassword } from '#server/auth/password/rules.ts'
import { readSessionToken } from '#server/auth/session-cookie.ts'
import { authHeaders, succeed, type Cookies, type SignInAsk } from '#server/auth/sign-in/pipeline.ts'
import type { AuditAction } from '#server/kit/messages/audit.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import { Problem } from '#server/kit/problem.ts'
import { forgetPoints, takePoint } from '#server/kit/rate-limit.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { base32, otpUri } from './otp-uri.ts'
import { findOwnAccount, findSecondFactor, findSessionId } from './queries.ts'
import type { OwnAccountInput } from './schema.ts'

/** A request of somebody signed in, about their own account. */
export type OwnAsk = SignInAsk & { actor: SignedInActor }

async function recordOwn(
  trx: Trx,
  ask: OwnAsk,
  action: AuditAction,
  change: { before?: object; after?: object } = {},
) {
  const user = await trx
    .selectFrom('authUsers')
    .select('homeKato')
    .where('id', '=', ask.actor.userId)
    .executeTakeFirst()
  await record(trx, {
    actor: ask.actor,
    action,
    subjectKind: 'user',
    subjectId: ask.actor.userId,
    kato: user?.homeKato ?? REPUBLIC,
    ...change,
  })
}

/** Changes one's own name and the language of letters. */
export async function updateOwnAccount(ask: OwnAsk, { name, locale }: OwnAccountInput): Promise<void> {
  const { db, actor, now } = ask
  const before = await findOwnAccount(db, actor.userId)
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('authUsers')
      .set({ name, locale, updatedAt: now })
      .$if(before.homeKato !== null, (query) =>
        query.set({ searchText: searchFold(`${name} ${before.email ?? ''}`).text }),
      )
      .where('id', '=', actor.userId)
      .execute()
    // The log keeps no names of participants.
    const isStaff = before.homeKato !== null
    await recordOwn(trx, ask, 'auth.update_own_account', {
      before: isStaff ? { name: before.name, locale: before.locale } : { locale: before.locale },
      after: isStaff ? { name, locale } : { locale },
    })
  })
}

/** Asks for the present password; counts wrong ones together with those of signing in. */
async function assertOwnPassword(ask: OwnAsk, password: string, field: string): Promise<void> {
  const { db, actor, now, config } = ask
  const subject = keyedHash(config.secrets.auth)(actor.email ?? actor.userId)
  await takePoint(db, { limit: WRONG_PASSWORDS, subject, now })
  const hash = await findPasswordHash(db, actor.userId)
  if (!hash) throw new Problem('password_not_set', {}, field)
  if (!(await verifyPassword({ hash, password }))) throw new Problem('wrong_password', {}, field)
  await forgetPoints(db, { limit: WRONG_PASSWORDS, subject })
}

/** The session of this request, which stays when the others end. */
export async function currentSessionId(ask: SignInAsk): Promise<string | undefined> {
  const token = readSessionToken(ask.headers.get('cookie') ?? '', ask.config.secrets.auth)
  return token ? findSessionId(ask.db, { token, now: ask.now }) : undefined
}

/**
 * Changes the password and ends every other session. Problems: wrong_password, password_common, password_like_name,
 * too_many_requests.
 */
export async function changePassword(
  ask: OwnAsk,
  { current, password }: { current: string; password: string },
): Promise<void> {
  await assertOwnPassword(ask, current, 'current')
  const { db, actor, now } = ask
  const why = whyNotPassword(password, [actor.email?.split('@')[0] ?? '', ...actor.name.split(' ')])
  if (why) throw new Problem(why, {}, 'password')
  const hash = await hashPassword(password)
  const sessionId = await currentSessionId(ask)
  await db.transaction().execute(async (trx) => {
    await upsertPassword(trx, actor.userId, hash, now)
    await deleteSessions(trx, actor.userId, sessionId)
    await recordOwn(trx, ask, 'auth.change_password')
  })
}

/** Ends every session but this one, or this one too; returns how many. */
export async function endSessions(ask: OwnAsk, { isThisToo }: { isThisToo: boolean }): Promise<number> {
  const sessionId = isThisToo ? undefined : await currentSessionId(ask)
  return ask.db.transaction().execute(async (trx) => {
    const ended = await deleteSessions(trx, ask.actor.userId, sessionId)
    await recordOwn(trx, ask, 'auth.end_sessions', { after: { ended } })
    return ended
  })
}

/**
 * Begins a second factor; it is on only when its first code was right (`confirmSecondFactor`). Problems:
 * wrong_password, second_factor_is_on, too_many_requests.
 */
export async function startSecondFactor(ask: OwnAsk, { password }: { password: string }): Promise<void> {
  await assertOwnPassword(ask, password, 'password')
  const headers = authHeaders(ask)
  await succeed(
    ask.auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, asResponse: true }),
  )
}

/** What the owner needs for the authenticator while the second factor waits for its first code; else undefined. */
export async function readPendingSecondFactor(ask: OwnAsk) {
  const factor = await findSecondFactor(ask.db, ask.actor.userId)
  if (!factor || factor.verified !== false) return undefined
  const { secretConfig } = await ask.auth.$context
  const secret = await symmetricDecrypt({ key: secretConfig, data: factor.secret })
  const key = base32(new TextEncoder().encode(secret))
  const { backupCodes } = await ask.auth.api.viewBackupCodes({ body: { userId: ask.actor.userId } })
  return { key, uri: otpUri({ key, account: ask.actor.email ?? ask.actor.name }), backupCodes }
}

/** Switches the second factor on with its first code. Problems: code_wrong, second_factor_is_off. */
export async function confirmSecondFactor(ask: OwnAsk, { code }: { code: string }): Promise<Cookies> {
  const answer = await succeed(
    ask.auth.api.verifyTOTP({ body: { code }, headers: authHeaders(ask), asResponse: true }),
  )
  await ask.db.transaction().execute((trx) =>
    recordOwn(trx, ask, 'auth.second_factor_on', {
      before: { hasSecondFactor: false },
      after: { hasSecondFactor: true },
    }),
  )
  return answer
}

/** Forgets a second factor that was begun and never confirmed. */
export async function cancelSecondFactor({ db, actor }: OwnAsk): Promise<void> {
  await db
    .deleteFrom('authTwoFactors')
    .where('userId', '=', actor.userId)
    .where('verified', '=', false)
    .execute()
}

/** Switches the second factor off. Problems: wrong_password, too_many_requests. */
export async function switchSecondFactorOff(
  ask: OwnAsk,
  { password }: { password: string },
): Promise<Cookies> {
  await assertOwnPassword(ask, password, 'password')
  const headers = authHeaders(ask)
  const answer = await succeed(
    ask.auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true }),
  )
  await ask.db.transaction().execute((trx) =>
    recordOwn(trx, ask, 'auth.second_factor_off', {
      before: { hasSecondFactor: true },
      after: { hasSecondFactor: false },
    }),
  )
  return answer
}

/** New backup codes; the old ones stop working. Problems: wrong_password, too_many_requests. */
export async function renewBackupCodes(ask: OwnAsk, { password }: { password: string }): Promise<string[]> {
  await assertOwnPassword(ask, password, 'password')
  const { backupCodes } = await ask.auth.api.generateBackupCodes({
    body: { password },
    headers: authHeaders(ask),
  })
  await ask.db.transaction().execute((trx) => recordOwn(trx, ask, 'auth.renew_backup_codes'))
  return backupCodes
}
