import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { actorFrom, type House } from '#server/context.ts'
import { WRONG_PASSWORDS_FROM_ADDRESS } from '#server/auth/limits.ts'
import {
  confirmSecondFactor,
  readPendingSecondFactor,
  renewBackupCodes,
  startSecondFactor,
} from '#server/auth/account/service.ts'
import { grant } from '#server/auth/grants/service.ts'
import {
  cookieHeader,
  lettersTo,
  makeUserWithPassword,
  ownAsk,
  PASSWORD,
  readActor,
  signInAsk,
  totp,
} from '#server/auth/testing/asks.ts'
import { createUser, disable } from '#server/auth/users/service.ts'
import { takePoint } from '#server/kit/rate-limit.ts'
import {
  passSecondFactor,
  requestCode,
  requestPasswordLink,
  setPasswordByLink,
  signInWithCode,
  signInWithPassword,
  signOut,
} from './service.ts'

const base = useDatabase()
const email = 'aigul@example.kz'
const minutesLater = (minutes: number) => new Date(Date.now() + minutes * 60_000)

async function codeIn(recipient: string): Promise<string> {
  const [letter] = await lettersTo(base.db, recipient)
  return /\b\d{6}\b/.exec(letter?.body ?? '')?.[0] ?? 'no code'
}

async function tokenIn(recipient: string): Promise<string> {
  const [letter] = await lettersTo(base.db, recipient)
  return /password\/([\w-]{43})/.exec(letter?.body ?? '')?.[1] ?? 'no link'
}

test('the right password opens a session, and signing out closes it', async () => {
  const userId = await makeUserWithPassword(base.db, { email })
  const ask = signInAsk(base.db)
  const signedIn = await signInWithPassword(ask, { email: 'Aigul@Example.kz', password: PASSWORD })
  expect(signedIn.userId).toBe(userId)
  const headers = cookieHeader(signedIn.setCookies)
  expect((await ask.auth.api.getSession({ headers }))?.user.id).toBe(userId)
  await signOut({ ...ask, headers })
  expect(await ask.auth.api.getSession({ headers })).toBeNull()
})

test('a wrong password and an unknown address are answered alike', async () => {
  await makeUserWithPassword(base.db, { email })
  const ask = signInAsk(base.db)
  const wrong = signInWithPassword(ask, { email, password: 'not the password' })
  await expect(wrong).rejects.toMatchObject({ code: 'wrong_sign_in', details: {} })
  const unknown = signInWithPassword(ask, { email: 'nobody@example.kz', password: 'not the password' })
  await expect(unknown).rejects.toMatchObject({ code: 'wrong_sign_in', details: {} })
})

test('the eleventh wrong password in a quarter of an hour is refused, even a right one and from elsewhere', async () => {
  await makeUserWithPassword(base.db, { email })
  const ask = signInAsk(base.db)
  for (let n = 1; n <= 10; n += 1) {
    const wrong = signInWithPassword(ask, { email, password: `wrong ${n}` })
    await expect(wrong).rejects.toMatchObject({ code: 'wrong_sign_in' })
  }
  const elsewhere = { ...ask, address: 'address-2' }
  const right = signInWithPassword(elsewhere, { email, password: PASSWORD })
  await expect(right).rejects.toMatchObject({ code: 'too_many_requests', details: { minutes: 15 } })
})

test('ten wrong passwords at once count as ten', async () => {
  await makeUserWithPassword(base.db, { email })
  const ask = signInAsk(base.db)
  const tries = Array.from({ length: 12 }, (_, n) =>
    signInWithPassword(ask, { email, password: `wrong ${n}` }),
  )
  const outcomes = await Promise.allSettled(tries)
  const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'in'))
  expect(codes.filter((code) => code === 'wrong_sign_in')).toHaveLength(10)
  expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(2)
})

test('a right password forgets the wrong ones before it', async () => {
  await makeUserWithPassword(base.db, { email })
  const ask = signInAsk(base.db)
  for (let n = 1; n <= 9; n += 1) {
    await expect(signInWithPassword(ask, { email, password: `wrong ${n}` })).rejects.toThrow()
  }
  await signInWithPassword(ask, { email, password: PASSWORD })
  for (let n = 1; n <= 9; n += 1) {
    await expect(signInWithPassword(ask, { email, password: `wrong ${n}` })).rejects.toThrow()
  }
  await expect(signInWithPassword(ask, { email, password: PASSWORD })).resolves.toBeDefined()
})

/** As if so many wrong passwords had come from this address already. */
async function failFrom(address: string, times: number): Promise<void> {
  for (let n = 1; n <= times; n += 1) {
    await takePoint(base.db, { limit: WRONG_PASSWORDS_FROM_ADDRESS, subject: address, now: new Date() })
  }
}

test('one address that tries many accounts is stopped, others are not', async () => {
  await makeUserWithPassword(base.db, { email })
  const ask = signInAsk(base.db, { address: 'address-1' })
  await failFrom('address-1', 60)
  await expect(signInWithPassword(ask, { email, password: PASSWORD })).rejects.toMatchObject({
    code: 'too_many_requests',
  })
  await expect(
    signInWithPassword({ ...ask, address: 'address-2' }, { email, password: PASSWORD }),
  ).resolves.toBeDefined()
})

test('the same limits guard better-auth over HTTP', async () => {
  await makeUserWithPassword(base.db, { email })
  const { auth } = signInAsk(base.db)
  const post = (password: string) =>
    auth.handler(
      new Request('http://localhost:3000/api/auth/sign-in/email', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-qamtu-address': 'address-1',
          origin: 'http://localhost:3000',
        },
        body: JSON.stringify({ email, password }),
      }),
    )
  expect((await post('wrong wrong')).status).toBe(401)
  await failFrom('address-1', 59)
  expect((await post(PASSWORD)).status).toBe(429)
})

test('a disabled account is closed at once, and its owner is told so only with the right password', async () => {
  const userId = await makeUserWithPassword(base.db, { email, homeKato: '350000000' })
  const ask = signInAsk(base.db)
  const { setCookies } = await signInWithPassword(ask, { email, password: PASSWORD })
  await disable(base.db, { actor: SYSTEM_ACTOR, now: ask.now }, { id: userId, reason: 'жұмыстан шықты' })
  expect(await ask.auth.api.getSession({ headers: cookieHeader(setCookies) })).toBeNull()
  await expect(signInWithPassword(ask, { email, password: 'wrong wrong' })).rejects.toMatchObject({
    code: 'wrong_sign_in',
  })
  await expect(signInWithPassword(ask, { email, password: PASSWORD })).rejects.toMatchObject({
    code: 'account_disabled',
  })
})

test('where demo sign-ins are off, a demo account gets no session and an old one opens nothing', async () => {
  await makeUserWithPassword(base.db, { email, isDemo: true, homeKato: '350000000' })
  const { setCookies } = await signInWithPassword(signInAsk(base.db), { email, password: PASSWORD })
  const ask = signInAsk(base.db, { isDemoAllowed: false })
  await expect(signInWithPassword(ask, { email, password: PASSWORD })).rejects.toMatchObject({
    code: 'demo_sign_ins_off',
  })
  const houseWith = (publicUrl: string) =>
    ({
      db: base.db,
      auth: ask.auth,
      config: { ...ask.config, demo: undefined, publicUrl },
    }) as unknown as House
  const headers = cookieHeader(setCookies)
  expect((await actorFrom(houseWith('http://localhost:3000'), headers)).kind).toBe('user')
  expect((await actorFrom(houseWith('https://qamtu.example.kz'), headers)).kind).toBe('public')
})

async function withSecondFactor() {
  const userId = await makeUserWithPassword(base.db, { email, homeKato: '350000000' })
  const ask = signInAsk(base.db)
  const { setCookies } = await signInWithPassword(ask, { email, password: PASSWORD })
  const own = await ownAsk(ask, userId, cookieHeader(setCookies))
  await startSecondFactor(own, { password: PASSWORD })
  const pending = await readPendingSecondFactor(own)
  if (!pending) throw new Error('the second factor should wait for its first code')
  await confirmSecondFactor(own, { code: totp(pending.key, new Date()) })
  return { userId, ask, ...pending }
}

test('with a second factor the password alone opens nothing; a code or a backup code does, each backup code once', async () => {
  const { userId, ask, key, backupCodes } = await withSecondFactor()
  const first = await signInWithPassword(ask, { email, password: PASSWORD })
  expect(first.userId).toBeNull()
  const between = cookieHeader(first.setCookies)
  expect(await ask.auth.api.getSession({ headers: between })).toBeNull()
  await expect(passSecondFactor({ ...ask, headers: between }, { code: '000000' })).rejects.toMatchObject({
    code: 'code_wrong',
    field: 'code',
  })
  const passed = await passSecondFactor({ ...ask, headers: between }, { code: totp(key, new Date()) })
  expect(passed.userId).toBe(userId)

  const [backupCode = ''] = backupCodes
  const second = await signInWithPassword(ask, { email, password: PASSWORD })
  const headers = cookieHeader(second.setCookies)
  expect((await passSecondFactor({ ...ask, headers }, { code: backupCode })).userId).toBe(userId)
  const third = await signInWithPassword(ask, { email, password: PASSWORD })
  await expect(
    passSecondFactor({ ...ask, headers: cookieHeader(third.setCookies) }, { code: backupCode }),
  ).rejects.toMatchObject({ code: 'code_wrong' })
})

test('the second step without the first is refused', async () => {
  const { ask, key } = await withSecondFactor()
  const alone = passSecondFactor({ ...ask, headers: new Headers() }, { code: totp(key, new Date()) })
  await expect(alone).rejects.toMatchObject({ code: 'second_step_expired' })
})

test('who is signed in and has no second factor is told so, whatever the code looks like', async () => {
  await makeUserWithPassword(base.db, { email, homeKato: '350000000' })
  const ask = signInAsk(base.db)
  const { setCookies } = await signInWithPassword(ask, { email, password: PASSWORD })
  const signedIn = { ...ask, headers: cookieHeader(setCookies) }
  for (const code of ['000000', 'a@b']) {
    await expect(passSecondFactor(signedIn, { code })).rejects.toMatchObject({ code: 'second_factor_is_off' })
  }
})

test('five wrong codes end the second step, ten in a row close the account for a while', async () => {
  const { ask, key } = await withSecondFactor()
  const begin = async () =>
    cookieHeader((await signInWithPassword(ask, { email, password: PASSWORD })).setCookies)
  for (let round = 1; round <= 2; round += 1) {
    const headers = await begin()
    for (let n = 1; n <= 5; n += 1) {
      await expect(passSecondFactor({ ...ask, headers }, { code: '000000' })).rejects.toMatchObject({
        code: 'code_wrong',
      })
    }
    if (round === 1) {
      await expect(passSecondFactor({ ...ask, headers }, { code: '000000' })).rejects.toMatchObject({
        code: 'second_step_expired',
      })
    }
  }
  const headers = await begin()
  await expect(passSecondFactor({ ...ask, headers }, { code: totp(key, new Date()) })).rejects.toMatchObject({
    code: 'too_many_requests',
  })
})

test('new backup codes need the password and end the old ones', async () => {
  const { userId, ask, key, backupCodes } = await withSecondFactor()
  const first = await signInWithPassword(ask, { email, password: PASSWORD })
  const headers = cookieHeader(first.setCookies)
  const { setCookies } = await passSecondFactor({ ...ask, headers }, { code: totp(key, new Date()) })
  const own = await ownAsk(ask, userId, cookieHeader(setCookies))
  await expect(renewBackupCodes(own, { password: 'wrong wrong' })).rejects.toMatchObject({
    code: 'wrong_password',
  })
  const renewed = await renewBackupCodes(own, { password: PASSWORD })
  expect(renewed).toHaveLength(10)
  expect(renewed).not.toContain(backupCodes[0])
})

test('a code by e-mail opens an account for a participant, in the language of the page', async () => {
  const ask = signInAsk(base.db, { locale: 'ru' })
  await requestCode(ask, { contact: ' Dana@Mail.kz ' })
  const code = await codeIn('dana@mail.kz')
  await expect(
    signInWithCode(ask, { contact: 'dana@mail.kz', code: code === '000000' ? '000001' : '000000' }),
  ).rejects.toMatchObject({ code: 'code_wrong', field: 'code' })
  const { userId } = await signInWithCode(ask, { contact: 'dana@mail.kz', code })
  const user = await base.db.selectFrom('authUsers').selectAll().executeTakeFirstOrThrow()
  expect(user).toMatchObject({
    id: userId,
    email: 'dana@mail.kz',
    emailVerified: true,
    locale: 'ru',
    homeKato: null,
  })
  await expect(signInWithCode(ask, { contact: 'dana@mail.kz', code })).rejects.toMatchObject({
    code: 'code_wrong',
  })
})

test('a code by phone does the same, and the made-up address shows nowhere', async () => {
  const ask = signInAsk(base.db)
  await requestCode(ask, { contact: '8 701 123 45 67' })
  const { userId } = await signInWithCode(ask, {
    contact: '+7 (701) 123-45-67',
    code: await codeIn('+77011234567'),
  })
  const actor = await readActor(base.db, userId ?? '')
  expect(actor).toMatchObject({ email: null, phone: '+77011234567', name: '+77011234567' })
  const letters = await base.db.selectFrom('outbox').selectAll().execute()
  expect(JSON.stringify(letters)).not.toContain('.invalid')
  await requestPasswordLink(ask, {
    email: (await base.db.selectFrom('authUsers').select('email').executeTakeFirstOrThrow()).email,
  })
  expect(await base.db.selectFrom('outbox').selectAll().execute()).toHaveLength(letters.length)
})

test('codes go to mobiles of Kazakhstan and to addresses only', async () => {
  const ask = signInAsk(base.db)
  await expect(requestCode(ask, { contact: '8 7212 41 12 34' })).rejects.toMatchObject({
    code: 'phone_not_mobile',
  })
  await expect(requestCode(ask, { contact: '+1 202 555 0123' })).rejects.toMatchObject({
    code: 'phone_not_mobile',
  })
  await expect(requestCode(ask, { contact: 'dana@' })).rejects.toMatchObject({ code: 'contact_wrong' })
})

test('a sixth code in an hour is refused', async () => {
  const ask = signInAsk(base.db)
  for (let n = 1; n <= 5; n += 1) await requestCode(ask, { contact: 'dana@mail.kz' })
  await expect(requestCode(ask, { contact: 'dana@mail.kz' })).rejects.toMatchObject({
    code: 'too_many_requests',
  })
  await expect(requestCode(ask, { contact: 'erlan@mail.kz' })).resolves.toBeDefined()
  await expect(
    requestCode({ ...ask, now: minutesLater(61) }, { contact: 'dana@mail.kz' }),
  ).resolves.toBeDefined()
})

test('five wrong tries kill a code', async () => {
  const ask = signInAsk(base.db)
  await requestCode(ask, { contact: 'dana@mail.kz' })
  const code = await codeIn('dana@mail.kz')
  const wrong = code === '000000' ? '000001' : '000000'
  for (let n = 1; n <= 5; n += 1) {
    await expect(signInWithCode(ask, { contact: 'dana@mail.kz', code: wrong })).rejects.toThrow()
  }
  await expect(signInWithCode(ask, { contact: 'dana@mail.kz', code })).rejects.toMatchObject({
    code: 'code_expired',
  })
})

test('who works here gets no code but a letter that says so: a code would go around password and second factor', async () => {
  const userId = await makeUserWithPassword(base.db, { email })
  const ask = signInAsk(base.db)
  await grant(
    base.db,
    { actor: SYSTEM_ACTOR, now: ask.now },
    { userId, role: 'organiser', place: { kind: 'territory', id: '350000000' } },
  )
  await expect(requestCode(ask, { contact: email })).resolves.toEqual({ channel: 'email', recipient: email })
  expect(await lettersTo(base.db, email)).toMatchObject([{ template: 'auth_use_password' }])
  await ask.auth.api.sendVerificationOTP({ body: { email, type: 'sign-in' } })
  const stolen = signInWithCode(ask, { contact: email, code: await codeIn(email) })
  await expect(stolen).rejects.toMatchObject({ code: 'code_wrong' })
})

test('a forgotten password: one link, used once, ends all sessions', async () => {
  await makeUserWithPassword(base.db, { email, homeKato: '350000000' })
  const ask = signInAsk(base.db)
  const old = await signInWithPassword(ask, { email, password: PASSWORD })
  await requestPasswordLink(ask, { email })
  const token = await tokenIn(email)
  const kept = await base.db.selectFrom('authVerifications').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(token)
  await expect(setPasswordByLink(ask, { token, password: '1234567890' })).rejects.toMatchObject({
    code: 'password_common',
  })
  await setPasswordByLink(ask, { token, password: 'жаңа құпиясөз 7' })
  await expect(setPasswordByLink(ask, { token, password: 'басқа құпиясөз 8' })).rejects.toMatchObject({
    code: 'link_expired',
  })
  expect(await ask.auth.api.getSession({ headers: cookieHeader(old.setCookies) })).toBeNull()
  await expect(signInWithPassword(ask, { email, password: PASSWORD })).rejects.toThrow()
  await expect(signInWithPassword(ask, { email, password: 'жаңа құпиясөз 7' })).resolves.toBeDefined()
})

test('a link works for an hour', async () => {
  await makeUserWithPassword(base.db, { email, homeKato: '350000000' })
  const ask = signInAsk(base.db)
  await requestPasswordLink(ask, { email })
  const late = { ...ask, now: minutesLater(61) }
  await expect(
    setPasswordByLink(late, { token: await tokenIn(email), password: 'жаңа құпиясөз 7' }),
  ).rejects.toMatchObject({ code: 'link_expired' })
})

test('nobody learns from a password link who has an account', async () => {
  const ask = signInAsk(base.db)
  await expect(requestPasswordLink(ask, { email: 'nobody@example.kz' })).resolves.toBeUndefined()
  expect(await lettersTo(base.db, 'nobody@example.kz')).toEqual([])
})

test('a participant who asks for a password link is told to use a code', async () => {
  const ask = signInAsk(base.db)
  await requestCode(ask, { contact: 'dana@mail.kz' })
  await signInWithCode(ask, { contact: 'dana@mail.kz', code: await codeIn('dana@mail.kz') })
  await requestPasswordLink(ask, { email: 'dana@mail.kz' })
  expect((await lettersTo(base.db, 'dana@mail.kz'))[0]).toMatchObject({ template: 'auth_use_code' })
})

test('an invited person sets the first password by the link of the letter, in their language', async () => {
  const now = new Date()
  await createUser(
    base.db,
    { actor: SYSTEM_ACTOR, now },
    {
      name: 'Ержан Омаров',
      email: 'erzhan@example.kz',
      locale: 'ru',
      homeKato: '350000000',
      invite: { publicUrl: 'https://qamtu.example.kz' },
    },
  )
  const [letter] = await lettersTo(base.db, 'erzhan@example.kz')
  expect(letter).toMatchObject({ template: 'auth_invitation', locale: 'ru' })
  expect(letter?.body).toContain('https://qamtu.example.kz/ru/sign-in/password/')
  const ask = signInAsk(base.db)
  await setPasswordByLink(ask, { token: await tokenIn('erzhan@example.kz'), password: 'первый пароль 9' })
  await expect(
    signInWithPassword(ask, { email: 'erzhan@example.kz', password: 'первый пароль 9' }),
  ).resolves.toBeDefined()
})
