import { hashPassword } from 'better-auth/crypto'
import { PUBLIC_ACTOR } from '#server/access/actor.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { sayUseCode, sayUsePassword, sendPasswordLink } from '#server/auth/letters.ts'
import {
  CODES,
  CODES_FROM_ADDRESS,
  LINK_MINUTES,
  PASSWORD_LINKS,
  PASSWORD_LINKS_FROM_ADDRESS,
  WRONG_CODES,
  WRONG_CODES_FROM_ADDRESS,
  WRONG_SECOND_FACTORS_FROM_ADDRESS,
} from '#server/auth/limits.ts'
import {
  consumePasswordToken,
  deleteSessions,
  findPasswordHash,
  findPasswordTokenOwner,
  insertPasswordToken,
  upsertPassword,
} from '#server/auth/password/queries.ts'
import { whyNotPassword } from '#server/auth/password/rules.ts'
import { findActor } from '#server/auth/queries.ts'
import { realEmail } from '#server/auth/temporary-email.ts'
import { findByEmail } from '#server/auth/users/queries.ts'
import { passwordLink } from '#server/auth/users/service.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import { Problem } from '#server/kit/problem.ts'
import { forgetPoints, giveBackPoint, takePoint, type Limit } from '#server/kit/rate-limit.ts'
import { readContact, type Contact } from './contact.ts'
import { authHeaders, succeed, type Cookies, type SignInAsk } from './pipeline.ts'
import { findCodeAccount } from './queries.ts'

const MINUTE_MS = 60_000

const digestOf = ({ config }: SignInAsk, text: string) => keyedHash(config.secrets.auth)(text)

/** Who is in now, for choosing the page to go to; null while the second step is still to come. */
export type SignedIn = Cookies & { userId: string | null }

/**
 * First step of staff: e-mail and password. `userId` is null when the second factor is asked next. Problems:
 * wrong_sign_in (the same for an unknown address), too_many_requests, account_disabled, demo_sign_ins_off.
 */
export async function signInWithPassword(
  ask: SignInAsk,
  { email, password }: { email: string; password: string },
): Promise<SignedIn> {
  const answer = await succeed(
    ask.auth.api.signInEmail({ body: { email, password }, headers: authHeaders(ask), asResponse: true }),
  )
  return { setCookies: answer.setCookies, userId: userIdOf(answer.body) }
}

function userIdOf(body: Record<string, unknown>): string | null {
  const { user } = body
  if (typeof user !== 'object' || user === null || !('id' in user)) return null
  return typeof user.id === 'string' ? user.id : null
}

/**
 * Second step: a code of the authenticator, or one of the backup codes. Problems: code_wrong, second_step_expired
 * (begin again), too_many_requests (better-auth locks the account for 15 minutes after ten wrong ones).
 */
export async function passSecondFactor(ask: SignInAsk, { code }: { code: string }): Promise<SignedIn> {
  const fromAddress = { limit: WRONG_SECOND_FACTORS_FROM_ADDRESS, subject: ask.address, now: ask.now }
  await takePoint(ask.db, fromAddress)
  const call = { body: { code }, headers: authHeaders(ask), asResponse: true } as const
  const isDigits = /^\d{6}$/.test(code)
  const { api } = ask.auth
  const answer = await succeed(isDigits ? api.verifyTOTP(call) : api.verifyBackupCode(call))
  await giveBackPoint(ask.db, fromAddress)
  return { setCookies: answer.setCookies, userId: userIdOf(answer.body) }
}

async function takeBoth(ask: SignInAsk, [own, fromAddress]: readonly [Limit, Limit], subject: string) {
  const { db, now } = ask
  await takePoint(db, { limit: fromAddress, subject: ask.address, now })
  await takePoint(db, { limit: own, subject, now })
}

function contactOf(text: string): Contact {
  const contact = readContact(text)
  if (typeof contact === 'string') throw new Problem(contact, {}, 'contact')
  return contact
}

type CodeAccount = Awaited<ReturnType<typeof findCodeAccount>>
const needsPassword = (account: CodeAccount) =>
  Boolean(account && (account.hasRole || account.homeKato || account.twoFactorEnabled))

/**
 * Sends a code to an e-mail address or a phone; the same answer whether there is an account or not. People with a role
 * are told by letter to use their password. Problems: contact_wrong, phone_not_mobile, too_many_requests.
 */
export async function requestCode(ask: SignInAsk, input: { contact: string }): Promise<Contact> {
  const contact = contactOf(input.contact)
  await takeBoth(ask, [CODES, CODES_FROM_ADDRESS], digestOf(ask, contact.recipient))
  const account = await findCodeAccount(ask.db, contact)
  if (account?.disabledAt) return contact
  if (needsPassword(account)) {
    const link = `${ask.config.publicUrl}/${ask.locale}/sign-in`
    await sayUsePassword(ask.db, { ...contact, locale: ask.locale }, link)
    return contact
  }
  const headers = authHeaders(ask)
  if (contact.channel === 'email') {
    await ask.auth.api.sendVerificationOTP({ body: { email: contact.recipient, type: 'sign-in' }, headers })
  } else {
    await ask.auth.api.sendPhoneNumberOTP({ body: { phoneNumber: contact.recipient }, headers })
  }
  return contact
}

/**
 * Signs in with a code that was sent, and makes the account of a participant the first time. Problems: code_wrong,
 * code_expired, too_many_requests, demo_sign_ins_off.
 */
export async function signInWithCode(
  ask: SignInAsk,
  input: { contact: string; code: string },
): Promise<SignedIn> {
  const contact = contactOf(input.contact)
  const subject = digestOf(ask, contact.recipient)
  await takeBoth(ask, [WRONG_CODES, WRONG_CODES_FROM_ADDRESS], subject)
  const account = await findCodeAccount(ask.db, contact)
  if (account?.disabledAt || needsPassword(account)) throw new Problem('code_wrong', {}, 'code')
  const { api } = ask.auth
  const headers = authHeaders(ask)
  const { channel, recipient } = contact
  const answer = await succeed(
    channel === 'email'
      ? api.signInEmailOTP({ body: { email: recipient, otp: input.code }, headers, asResponse: true })
      : api.verifyPhoneNumber({
          body: { phoneNumber: recipient, code: input.code },
          headers,
          asResponse: true,
        }),
  )
  await forgetPoints(ask.db, { limit: WRONG_CODES, subject })
  await giveBackPoint(ask.db, { limit: WRONG_CODES_FROM_ADDRESS, subject: ask.address, now: ask.now })
  return { setCookies: answer.setCookies, userId: userIdOf(answer.body) }
}

/**
 * Sends a link to choose a new password; the same answer whether there is an account or not. Problems:
 * too_many_requests.
 */
export async function requestPasswordLink(ask: SignInAsk, { email }: { email: string }): Promise<void> {
  await takeBoth(ask, [PASSWORD_LINKS, PASSWORD_LINKS_FROM_ADDRESS], digestOf(ask, email))
  const user = await findByEmail(ask.db, email)
  if (!user || user.disabledAt || !realEmail(user.email)) return
  const mayHavePassword = user.homeKato !== null || (await findPasswordHash(ask.db, user.id)) !== null
  const to = { channel: 'email', recipient: user.email, locale: user.locale } as const
  await ask.db.transaction().execute(async (trx) => {
    if (!mayHavePassword) {
      await sayUseCode(trx, to, `${ask.config.publicUrl}/${user.locale}/sign-in/code`)
      return
    }
    const expiresAt = new Date(ask.now.getTime() + LINK_MINUTES * MINUTE_MS)
    const token = await insertPasswordToken(trx, user.id, expiresAt)
    await sendPasswordLink(trx, to, passwordLink(ask.config.publicUrl, user.locale, token))
  })
}

/**
 * Sets the password by a link, once: every session of the account ends and the address counts as proven. Problems:
 * link_expired, password_common, password_like_name.
 */
export async function setPasswordByLink(
  { db, now }: Pick<SignInAsk, 'db' | 'now'>,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const owner = await findPasswordTokenOwner(db, token, now)
  if (!owner) throw new Problem('link_expired')
  const why = whyNotPassword(password, [owner.email.split('@')[0] ?? '', ...owner.name.split(' ')])
  if (why) throw new Problem(why, {}, 'password')
  const hash = await hashPassword(password)
  const actor = (await findActor(db, owner.id)) ?? PUBLIC_ACTOR
  await db.transaction().execute(async (trx) => {
    if (!(await consumePasswordToken(trx, token))) throw new Problem('link_expired')
    await upsertPassword(trx, owner.id, hash, now)
    await deleteSessions(trx, owner.id)
    const { homeKato } = await trx
      .updateTable('authUsers')
      .set({ emailVerified: true, updatedAt: now })
      .where('id', '=', owner.id)
      .returning('homeKato')
      .executeTakeFirstOrThrow()
    await record(trx, {
      actor,
      action: 'auth.set_password_by_link',
      subjectKind: 'user',
      subjectId: owner.id,
      kato: homeKato ?? REPUBLIC,
    })
  })
}

/** Ends this session; its cookies leave with the answer. */
export async function signOut(ask: SignInAsk): Promise<Cookies> {
  const response = await ask.auth.api.signOut({ headers: authHeaders(ask), asResponse: true })
  return { setCookies: response.headers.getSetCookie() }
}
