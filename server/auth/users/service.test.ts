import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { SYSTEM_ACTOR, type SignedInActor } from '#server/access/actor.ts'
import { scopeFor } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { grant } from '#server/auth/grants/service.ts'
import { requestCode, signInWithCode, signInWithPassword } from '#server/auth/sign-in/service.ts'
import { cookieHeader, lettersTo, makeUser, readActor, signInAsk } from '#server/auth/testing/asks.ts'
import { findUser, listUsers } from './queries.ts'
import { userListSchema } from './schema.ts'
import { createUser, disable, enable, inviteAgain, setPassword, updateUser } from './service.ts'

const base = useDatabase()
const now = new Date()
const KARAGANDA = '350000000'
const ALMATY = '750000000'
const bySystem = { actor: SYSTEM_ACTOR, now }
const publicUrl = 'https://qamtu.example.kz'

async function makeAdministrator(kato: string, email = `admin-${kato}@example.kz`): Promise<SignedInActor> {
  const userId = await makeUser(base.db, { email, homeKato: kato })
  await grant(base.db, bySystem, { userId, role: 'administrator', place: { kind: 'territory', id: kato } })
  return readActor(base.db, userId)
}

const ofKaraganda = {
  name: 'Ержан Омаров',
  email: 'erzhan@example.kz',
  locale: 'ru',
  homeKato: KARAGANDA,
} as const

test('a regional administrator makes accounts for the own region only', async () => {
  const actor = await makeAdministrator(KARAGANDA)
  const { id } = await createUser(base.db, { actor, now }, { ...ofKaraganda, invite: { publicUrl } })
  expect(await findUser(base.db, scopeFor(actor, 'auth.manage'), id)).toMatchObject({
    name: 'Ержан Омаров',
    hasPassword: false,
    grants: [],
  })
  for (const homeKato of [ALMATY, REPUBLIC, '999999999']) {
    const outside = createUser(base.db, { actor, now }, { ...ofKaraganda, email: 'b@example.kz', homeKato })
    await expect(outside).rejects.toMatchObject({ code: 'place_outside', field: 'homeKato' })
  }
})

test('one address is one account, whatever its letters', async () => {
  await createUser(base.db, bySystem, ofKaraganda)
  await expect(
    createUser(base.db, bySystem, { ...ofKaraganda, email: 'Erzhan@Example.KZ' }),
  ).rejects.toMatchObject({ code: 'email_taken', field: 'email' })
})

test('a participant who becomes staff keeps the account and gets a password; sessions by code end', async () => {
  const ask = signInAsk(base.db)
  await requestCode(ask, { contact: ofKaraganda.email })
  const [letter] = await lettersTo(base.db, ofKaraganda.email)
  const code = /\d{6}/.exec(letter?.body ?? '')?.[0] ?? ''
  const { userId, setCookies } = await signInWithCode(ask, { contact: ofKaraganda.email, code })
  const { id } = await createUser(base.db, bySystem, { ...ofKaraganda, invite: { publicUrl } })
  expect(id).toBe(userId)
  expect(await ask.auth.api.getSession({ headers: cookieHeader(setCookies) })).toBeNull()
  expect((await lettersTo(base.db, ofKaraganda.email))[0]).toMatchObject({ template: 'auth_invitation' })
})

test('lists show the staff of the scope: who is kept there, and who has a role there; never participants', async () => {
  const actor = await makeAdministrator(KARAGANDA)
  const kept = await makeUser(base.db, {
    email: 'kept@example.kz',
    name: 'Әсел Қасымова',
    homeKato: KARAGANDA,
  })
  const guest = await makeUser(base.db, { email: 'guest@example.kz', name: 'Болат Иманов', homeKato: ALMATY })
  await makeUser(base.db, { email: 'other@example.kz', homeKato: ALMATY })
  await makeUser(base.db, { email: 'participant@example.kz' })
  await grant(base.db, bySystem, {
    userId: guest,
    role: 'reviewer',
    place: { kind: 'territory', id: '351600000' },
  })
  const scope = scopeFor(actor, 'auth.manage')
  const ids = async (query: object) =>
    (await listUsers(base.db, scope, userListSchema.parse(query))).rows.map(({ id }) => id)
  expect(new Set(await ids({}))).toEqual(new Set([actor.userId, kept, guest]))
  expect(await ids({ q: 'асел касымова' })).toEqual([kept])
  expect(await ids({ role: 'reviewer' })).toEqual([guest])
  expect(await ids({ kato: '351600000' })).toEqual([guest])
  expect(await ids({ state: 'disabled' })).toEqual([])
})

test('an account that opens doors elsewhere is not changed from here, and one that is elsewhere is not seen', async () => {
  const actor = await makeAdministrator(KARAGANDA)
  const both = await makeUser(base.db, { email: 'both@example.kz', homeKato: KARAGANDA })
  for (const id of [KARAGANDA, REPUBLIC]) {
    await grant(base.db, bySystem, { userId: both, role: 'reviewer', place: { kind: 'territory', id } })
  }
  const change = { ...ofKaraganda, id: both }
  await expect(updateUser(base.db, { actor, now }, change)).rejects.toMatchObject({ code: 'account_outside' })
  await expect(disable(base.db, { actor, now }, { id: both, reason: 'сынақ' })).rejects.toMatchObject({
    code: 'account_outside',
  })
  await expect(inviteAgain(base.db, { actor, now, publicUrl }, { id: both })).rejects.toMatchObject({
    code: 'account_outside',
  })
  const elsewhere = await makeUser(base.db, { email: 'else@example.kz', homeKato: ALMATY })
  await expect(disable(base.db, { actor, now }, { id: elsewhere, reason: 'сынақ' })).rejects.toMatchObject({
    code: 'not_found',
  })
  const participant = await makeUser(base.db, { email: 'participant@example.kz' })
  await expect(disable(base.db, { actor, now }, { id: participant, reason: 'сынақ' })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('changing an address ends the links that went to the old one, and is logged before and after', async () => {
  const actor = await makeAdministrator(KARAGANDA)
  const { id } = await createUser(base.db, { actor, now }, { ...ofKaraganda, invite: { publicUrl } })
  await updateUser(base.db, { actor, now }, { ...ofKaraganda, id, email: 'omarov@example.kz' })
  expect(await base.db.selectFrom('authVerifications').selectAll().execute()).toEqual([])
  const entry = await base.db
    .selectFrom('auditLog')
    .select(['before', 'after', 'kato', 'actorUserId'])
    .where('action', '=', 'auth.update_user')
    .executeTakeFirstOrThrow()
  expect(entry).toMatchObject({
    actorUserId: actor.userId,
    kato: KARAGANDA,
    before: { email: 'erzhan@example.kz' },
    after: { email: 'omarov@example.kz' },
  })
})

test('nobody disables themselves; who is disabled can be let in again with all roles', async () => {
  const actor = await makeAdministrator(REPUBLIC)
  await expect(disable(base.db, { actor, now }, { id: actor.userId, reason: 'сынақ' })).rejects.toMatchObject(
    {
      code: 'account_own',
    },
  )
  const id = await makeUser(base.db, { email: 'organiser@example.kz', homeKato: KARAGANDA })
  await grant(base.db, bySystem, {
    userId: id,
    role: 'organiser',
    place: { kind: 'territory', id: KARAGANDA },
  })
  await disable(base.db, { actor, now }, { id, reason: 'демалыста' })
  await expect(
    grant(base.db, bySystem, { userId: id, role: 'door', place: { kind: 'territory', id: KARAGANDA } }),
  ).rejects.toMatchObject({ code: 'account_disabled' })
  await enable(base.db, { actor, now }, { id })
  expect((await readActor(base.db, id)).grants).toHaveLength(1)
})

test('the log of a participant account holds neither name nor address', async () => {
  await makeUser(base.db, { email: 'dana@example.kz', name: 'Дана Қатысушы' })
  const log = JSON.stringify(await base.db.selectFrom('auditLog').selectAll().execute())
  expect(log).toContain('auth.create_user')
  expect(log).not.toContain('Дана')
  expect(log).not.toContain('dana@')
})

test('only the program itself sets a password without asking its owner', async () => {
  const actor = await makeAdministrator(REPUBLIC)
  const id = await makeUser(base.db, { email: 'organiser@example.kz', homeKato: KARAGANDA })
  await expect(
    setPassword(base.db, { actor, now }, { id, password: 'a new password' }),
  ).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(setPassword(base.db, bySystem, { id, password: 'short' })).rejects.toMatchObject({
    code: 'password_length',
  })
  await setPassword(base.db, bySystem, { id, password: 'a new password' })
  await expect(
    signInWithPassword(signInAsk(base.db), { email: 'organiser@example.kz', password: 'a new password' }),
  ).resolves.toMatchObject({ userId: id })
})
