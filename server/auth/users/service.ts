import { hashPassword } from 'better-auth/crypto'
import type { Db, Trx } from '#db/client.ts'
import { violatedUnique } from '#db/errors.ts'
import type { Actor } from '#server/access/actor.ts'
import { covers, scopeFor, type Scope } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import {
  countOtherRepublicAdministrators,
  findPlace,
  isRepublicAdministrator,
} from '#server/auth/grants/queries.ts'
import { sendInvitation } from '#server/auth/letters.ts'
import { INVITATION_DAYS } from '#server/auth/limits.ts'
import {
  deletePasswordTokens,
  deleteSessions,
  insertPasswordToken,
  upsertPassword,
} from '#server/auth/password/queries.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from '#server/auth/password/rules.ts'
import { newId } from '#server/kit/id.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { Problem } from '#server/kit/problem.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { whyNotDisable, whyNotManage, whyNotSee } from './manage.ts'
import { findByEmail, findManagedAccount } from './queries.ts'
import type { EditUserInput } from './schema.ts'

type Ask = { actor: Actor; now: Date }

export type NewUser = {
  name: string
  email: string
  locale: Locale
  /** territory whose administrators keep the account; left out for a participant */
  homeKato?: string | null
  /** given by the program itself (demo, command line); people choose theirs by the link of the invitation */
  password?: string
  isDemo?: boolean
  /** sends the letter with the link; `publicUrl` is where the link leads */
  invite?: { publicUrl: string }
}

const DAY_MS = 24 * 60 * 60 * 1000

const searchTextOf = ({ name, email }: { name: string; email: string }) => searchFold(`${name} ${email}`).text

/** The page on which the owner of this link chooses a password; always at PUBLIC_URL, never at the asker's host. */
export const passwordLink = (publicUrl: string, locale: Locale, token: string) =>
  `${publicUrl}/${locale}/sign-in/password/${token}`

async function invite(
  trx: Trx,
  user: { id: string; name: string; email: string; locale: Locale },
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<void> {
  const token = await insertPasswordToken(trx, user.id, new Date(now.getTime() + INVITATION_DAYS * DAY_MS))
  await trx.updateTable('authUsers').set({ invitedAt: now }).where('id', '=', user.id).execute()
  await sendInvitation(
    trx,
    { channel: 'email', recipient: user.email, locale: user.locale },
    { name: user.name, link: passwordLink(publicUrl, user.locale, token) },
  )
}

async function assertHome(db: Db, scope: Scope, homeKato: string | null | undefined): Promise<void> {
  if (!homeKato) return
  const place = await findPlace(db, { kind: 'territory', id: homeKato })
  if (!place || !covers(scope, { districtKato: homeKato })) throw new Problem('place_outside', {}, 'homeKato')
}

/**
 * Makes an account for a member of staff, or takes in the one that a participant with the same address already has
 * (its sessions end, since they were opened by a code). Problems: email_taken, place_outside, not_found.
 */
export async function createUser(db: Db, { actor, now }: Ask, input: NewUser): Promise<{ id: string }> {
  const scope = scopeFor(actor, 'auth.manage')
  await assertHome(db, scope, input.homeKato)
  const passwordHash = input.password === undefined ? undefined : await hashPassword(checked(input.password))
  const email = input.email.trim().toLowerCase()
  const insert = db.transaction().execute(async (trx) => {
    const existing = await findByEmail(trx, email)
    if (existing && (existing.homeKato || existing.disabledAt || !input.homeKato))
      throw new Problem('email_taken', {}, 'email')
    const id = existing?.id ?? newId()
    const values = {
      name: input.name,
      locale: input.locale,
      homeKato: input.homeKato ?? null,
      searchText: searchTextOf({ name: input.name, email }),
      updatedAt: now,
    }
    if (existing) {
      await trx.updateTable('authUsers').set(values).where('id', '=', id).execute()
      await deleteSessions(trx, id)
    } else {
      // An address counts as proven once its owner has used the link; the program vouches for those it makes.
      const isProven = passwordHash !== undefined
      await trx
        .insertInto('authUsers')
        .values({
          id,
          email,
          emailVerified: isProven,
          isDemo: input.isDemo ?? false,
          createdAt: now,
          ...values,
        })
        .execute()
    }
    if (passwordHash) await upsertPassword(trx, id, passwordHash, now)
    if (input.invite)
      await invite(trx, { id, email, name: input.name, locale: input.locale }, { now, ...input.invite })
    await record(trx, {
      actor,
      action: 'auth.create_user',
      subjectKind: 'user',
      subjectId: id,
      kato: input.homeKato ?? REPUBLIC,
      after: input.homeKato
        ? { name: input.name, email, locale: input.locale, homeKato: input.homeKato }
        : { locale: input.locale },
    })
    return { id }
  })
  return insert.catch((error: unknown) => {
    if (violatedUnique(error) === 'auth_user_email_once') throw new Problem('email_taken', {}, 'email')
    throw error
  })
}

function checked(password: string): string {
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) throw new Problem('password_length')
  return password
}

/** The account locked for a change, when this actor may change it; Problems: not_found, account_outside. */
async function lockManaged(trx: Trx, scope: Scope, userId: string) {
  await trx.selectFrom('authUsers').select('id').where('id', '=', userId).forUpdate().execute()
  const found = await findManagedAccount(trx, userId)
  const isSeen = found && whyNotSee(scope, found.account) === null
  if (!found || !isSeen) throw new Problem('not_found')
  const why = whyNotManage(scope, found.account)
  if (why) throw new Problem(why)
  return found
}

/**
 * Changes name, address, language of letters and the territory that keeps the account. Problems: not_found,
 * account_outside, email_taken, place_outside.
 */
export async function updateUser(db: Db, { actor, now }: Ask, input: EditUserInput): Promise<void> {
  const scope = scopeFor(actor, 'auth.manage')
  await assertHome(db, scope, input.homeKato)
  const { id, name, email, locale, homeKato } = input
  const update = db.transaction().execute(async (trx) => {
    const { user } = await lockManaged(trx, scope, id)
    const isMoved = user.email.toLowerCase() !== email
    await trx
      .updateTable('authUsers')
      .set({ name, email, locale, homeKato, searchText: searchTextOf({ name, email }), updatedAt: now })
      .$if(isMoved, (query) => query.set({ emailVerified: false }))
      .where('id', '=', id)
      .execute()
    // A link that went to the old address must not open the account of the new one.
    if (isMoved) await deletePasswordTokens(trx, id)
    await record(trx, {
      actor,
      action: 'auth.update_user',
      subjectKind: 'user',
      subjectId: id,
      kato: homeKato,
      before: { name: user.name, email: user.email, locale: user.locale, homeKato: user.homeKato },
      after: { name, email, locale, homeKato },
    })
  })
  await update.catch((error: unknown) => {
    if (violatedUnique(error) === 'auth_user_email_once') throw new Problem('email_taken', {}, 'email')
    throw error
  })
}

/** Sends the link to choose a password (again). Problems: not_found, account_outside, account_disabled. */
export async function inviteAgain(
  db: Db,
  { actor, now, publicUrl }: Ask & { publicUrl: string },
  { id }: { id: string },
): Promise<void> {
  const scope = scopeFor(actor, 'auth.manage')
  await db.transaction().execute(async (trx) => {
    const { user } = await lockManaged(trx, scope, id)
    if (user.disabledAt) throw new Problem('account_disabled')
    await invite(trx, user, { now, publicUrl })
    await record(trx, {
      actor,
      action: 'auth.invite',
      subjectKind: 'user',
      subjectId: id,
      kato: user.homeKato,
    })
  })
}

/**
 * Closes an account and ends its sessions; its roles stay written for the day it is opened again. Problems: not_found,
 * account_outside, account_own, last_administrator.
 */
export async function disable(
  db: Db,
  { actor, now }: Ask,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const scope = scopeFor(actor, 'auth.manage')
  await db.transaction().execute(async (trx) => {
    const { user, account } = await lockManaged(trx, scope, id)
    const why = whyNotDisable(scope, account)
    if (why) throw new Problem(why)
    if (user.disabledAt) return
    const isLast =
      (await isRepublicAdministrator(trx, id)) &&
      (await countOtherRepublicAdministrators(trx, { userId: id, isDemo: user.isDemo })) === 0
    if (isLast) throw new Problem('last_administrator')
    await trx.updateTable('authUsers').set({ disabledAt: now, updatedAt: now }).where('id', '=', id).execute()
    await deleteSessions(trx, id)
    await deletePasswordTokens(trx, id)
    await record(trx, {
      actor,
      action: 'auth.disable',
      subjectKind: 'user',
      subjectId: id,
      kato: user.homeKato,
      before: { isDisabled: false },
      after: { isDisabled: true },
      reason,
    })
  })
}

/** Opens a closed account again. Problems: not_found, account_outside. */
export async function enable(db: Db, { actor, now }: Ask, { id }: { id: string }): Promise<void> {
  const scope = scopeFor(actor, 'auth.manage')
  await db.transaction().execute(async (trx) => {
    const { user } = await lockManaged(trx, scope, id)
    if (!user.disabledAt) return
    await trx
      .updateTable('authUsers')
      .set({ disabledAt: null, updatedAt: now })
      .where('id', '=', id)
      .execute()
    await record(trx, {
      actor,
      action: 'auth.enable',
      subjectKind: 'user',
      subjectId: id,
      kato: user.homeKato,
      before: { isDisabled: true },
      after: { isDisabled: false },
    })
  })
}

/**
 * Takes the second factor off an account whose owner has lost it, and ends its sessions. Problems: not_found,
 * account_outside, account_own (one's own is switched off with the password, on the account page).
 */
export async function resetSecondFactor(db: Db, { actor, now }: Ask, { id }: { id: string }): Promise<void> {
  const scope = scopeFor(actor, 'auth.manage')
  await db.transaction().execute(async (trx) => {
    const { user, account } = await lockManaged(trx, scope, id)
    const why = whyNotDisable(scope, account)
    if (why) throw new Problem(why)
    await trx.deleteFrom('authTwoFactors').where('userId', '=', id).execute()
    await trx
      .updateTable('authUsers')
      .set({ twoFactorEnabled: false, updatedAt: now })
      .where('id', '=', id)
      .execute()
    await deleteSessions(trx, id)
    await record(trx, {
      actor,
      action: 'auth.reset_second_factor',
      subjectKind: 'user',
      subjectId: id,
      kato: user.homeKato,
    })
  })
}

/** Sets a password from the command line and ends the sessions. Problems: not_found, not_allowed, password_length. */
export async function setPassword(
  db: Db,
  { actor, now }: Ask,
  { id, password }: { id: string; password: string },
): Promise<void> {
  if (actor.kind !== 'system') throw new Problem('not_allowed')
  const hash = await hashPassword(checked(password))
  await db.transaction().execute(async (trx) => {
    const found = await findManagedAccount(trx, id)
    if (!found) throw new Problem('not_found')
    await upsertPassword(trx, id, hash, now)
    await deleteSessions(trx, id)
    await record(trx, {
      actor,
      action: 'auth.set_password',
      subjectKind: 'user',
      subjectId: id,
      kato: found.user.homeKato ?? REPUBLIC,
    })
  })
}
