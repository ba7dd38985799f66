import { createHmac } from 'node:crypto'
import type { Db } from '#db/client.ts'
import { SYSTEM_ACTOR, type SignedInActor } from '#server/access/actor.ts'
import { makeAuth } from '#server/auth/auth.ts'
import { findActor } from '#server/auth/queries.ts'
import type { OwnAsk } from '#server/auth/account/service.ts'
import type { SignInAsk } from '#server/auth/sign-in/pipeline.ts'
import { createUser, type NewUser } from '#server/auth/users/service.ts'

const SECRET = 'a-secret-of-the-tests-that-is-long-enough'
export const PASSWORD = 'correct horse battery'

/** A request as the sign-in page makes it, from one address and with the cookies given. */
export function signInAsk(db: Db, options: Partial<SignInAsk> & { isDemoAllowed?: boolean } = {}): SignInAsk {
  const { isDemoAllowed = true, ...rest } = options
  return {
    db,
    auth: makeAuth({
      db,
      secret: SECRET,
      baseUrl: 'http://localhost:3000',
      isBaseUrlGiven: false,
      areDemoSignInsAllowed: isDemoAllowed,
    }),
    config: { publicUrl: 'http://localhost:3000', secrets: { auth: SECRET } },
    now: new Date(),
    locale: 'kk',
    address: 'address-1',
    headers: new Headers(),
    ...rest,
  }
}

/** The Cookie header of a browser that got these answers. */
export function cookieHeader(setCookies: readonly string[]): Headers {
  const pairs = setCookies.map((cookie) => cookie.split(';')[0] ?? '').filter((pair) => !pair.endsWith('='))
  return new Headers({ cookie: pairs.join('; ') })
}

export async function readActor(db: Db, userId: string): Promise<SignedInActor> {
  const actor = await findActor(db, userId)
  if (actor?.kind !== 'user') throw new Error('no such actor')
  return actor
}

/** An account made by the program; without a password it cannot sign in, and making it takes no time. */
export async function makeUser(db: Db, given: Partial<NewUser> & { email: string }): Promise<string> {
  const { id } = await createUser(
    db,
    { actor: SYSTEM_ACTOR, now: new Date() },
    { name: 'Айгүл Сәрсенова', locale: 'kk', ...given },
  )
  return id
}

/** The same with `PASSWORD`. */
export function makeUserWithPassword(db: Db, given: Partial<NewUser> & { email: string }): Promise<string> {
  return makeUser(db, { password: PASSWORD, ...given })
}

export async function ownAsk(ask: SignInAsk, userId: string, headers: Headers): Promise<OwnAsk> {
  return { ...ask, headers, actor: await readActor(ask.db, userId) }
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator shows for this key (RFC 6238, SHA-1, six digits). */
export function totp(key: string, at: Date): string {
  const bits = Array.from(key, (letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Bodies of the letters that wait for somebody, the latest first. */
export async function lettersTo(db: Db, recipient: string) {
  return db
    .selectFrom('outbox')
    .select(['template', 'body', 'locale'])
    .where('recipient', '=', recipient)
    .orderBy('id', 'desc')
    .execute()
}
