import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { actorFrom, type House } from '#server/context.ts'
import { cookieHeader, makeUserWithPassword, PASSWORD, signInAsk } from './testing/asks.ts'
import { endSessions } from './account/service.ts'
import { grant } from './grants/service.ts'
import { signInWithPassword } from './sign-in/service.ts'
import { ownAsk } from './testing/asks.ts'
import { disable } from './users/service.ts'

const base = useDatabase()
const email = 'aigul@example.kz'
const DAY_MS = 86_400_000

/** Somebody signed in, and a program that counts how often better-auth is asked. */
async function signedIn() {
  const userId = await makeUserWithPassword(base.db, { email, homeKato: '350000000' })
  const ask = signInAsk(base.db)
  const { setCookies } = await signInWithPassword(ask, { email, password: PASSWORD })
  let asked = 0
  const getSession: typeof ask.auth.api.getSession = ((
    ...given: Parameters<typeof ask.auth.api.getSession>
  ) => {
    asked += 1
    return ask.auth.api.getSession(...given)
  }) as typeof ask.auth.api.getSession
  const house = { db: base.db, auth: { api: { getSession } }, config: ask.config } as unknown as House
  return { userId, ask, house, headers: cookieHeader(setCookies), asked: () => asked }
}

test('a session, its person and the roles in force are read in one statement, without better-auth', async () => {
  const { userId, house, headers, asked } = await signedIn()
  const place = { kind: 'territory', id: '350000000' } as const
  await grant(base.db, { actor: SYSTEM_ACTOR, now: new Date() }, { userId, role: 'organiser', place })
  const actor = await actorFrom(house, headers)
  expect(actor).toMatchObject({
    kind: 'user',
    userId,
    email,
    grants: [{ role: 'organiser', kato: '350000000' }],
  })
  expect(asked()).toBe(0)
})

test('people who come at once are each themselves', async () => {
  const { userId, house, headers, ask } = await signedIn()
  const second = { email: 'bolat@example.kz', homeKato: '350000000' }
  const secondId = await makeUserWithPassword(base.db, second)
  const { setCookies } = await signInWithPassword(ask, { email: second.email, password: PASSWORD })
  const others = [cookieHeader(setCookies), headers, new Headers(), cookieHeader(setCookies), headers]
  const actors = await Promise.all([headers, ...others].map((one) => actorFrom(house, one)))
  expect(actors.map((actor) => (actor.kind === 'user' ? actor.userId : actor.kind))).toEqual([
    userId,
    secondId,
    userId,
    'public',
    secondId,
    userId,
  ])
})

test('a cookie with another signature, or none, opens nothing', async () => {
  const { house, headers } = await signedIn()
  const cookie = decodeURIComponent(headers.get('cookie') ?? '')
  const token = /session_token=([^.]+)/.exec(cookie)?.[1] ?? ''
  expect(token).not.toBe('')
  for (const forged of [token, `${token}.`, `${token}.${'A'.repeat(43)}=`]) {
    const forgery = new Headers({ cookie: `qamtu.session_token=${encodeURIComponent(forged)}` })
    expect((await actorFrom(house, forgery)).kind).toBe('public')
  }
})

test('an ended session and a disabled account open nothing from the next request on', async () => {
  const one = await signedIn()
  await endSessions(await ownAsk(one.ask, one.userId, one.headers), { isThisToo: true })
  expect((await actorFrom(one.house, one.headers)).kind).toBe('public')
  const { setCookies } = await signInWithPassword(one.ask, { email, password: PASSWORD })
  const headers = cookieHeader(setCookies)
  expect((await actorFrom(one.house, headers)).kind).toBe('user')
  await disable(base.db, { actor: SYSTEM_ACTOR, now: new Date() }, { id: one.userId, reason: 'кетті' })
  expect((await actorFrom(one.house, headers)).kind).toBe('public')
})

test('a session in its second day is prolonged by better-auth, one that is over opens nothing', async () => {
  const { house, headers, asked } = await signedIn()
  const ends = (ms: number) =>
    base.db
      .updateTable('authSessions')
      .set({ expiresAt: new Date(Date.now() + ms) })
      .execute()
  await ends(12 * DAY_MS)
  expect((await actorFrom(house, headers)).kind).toBe('user')
  expect(asked()).toBe(1)
  const { expiresAt } = await base.db.selectFrom('authSessions').select('expiresAt').executeTakeFirstOrThrow()
  expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 13.9 * DAY_MS)
  await ends(-1000)
  expect((await actorFrom(house, headers)).kind).toBe('public')
})
