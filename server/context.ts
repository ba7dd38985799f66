import type { Logger } from 'pino'
import type { Db } from '#db/client.ts'
import { PUBLIC_ACTOR, SYSTEM_ACTOR, type Actor } from './access/actor.ts'
import { SESSION_PROLONGED_BELOW_MS, type Auth } from './auth/auth.ts'
import { areDemoSignInsAllowed } from './auth/demo-accounts.ts'
import { findActor, findActorsOfSessions } from './auth/queries.ts'
import { readSessionToken } from './auth/session-cookie.ts'
import type { Config } from './config.ts'
import { batcherPerDatabase } from './kit/batching.ts'
import { now } from './kit/clock.ts'
import type { Locale } from './kit/messages/message.ts'

/** What the running program holds: opened once by an entry (main, cli, tests). */
export type House = { db: Db; kind: 'embedded' | 'server'; config: Config; auth: Auth; log: Logger }

/** What a procedure is given for one request. */
export type Context = {
  db: Db
  actor: Actor
  now: Date
  locale: Locale
  config: Config
  auth: Auth
  log: Logger
  /** opaque key of the browser (signed cookie), for "shown only in the browser that made it" and limits */
  device: string | null
  /** digest of the network address, for limits; never the address itself */
  address: string
  /** request headers, for better-auth */
  headers: Headers
}

type Found = { actor: Actor; expiresAt: Date }

// Requests that come while one is looked up are looked up together after it: their roles are those of now.
const sessionReaders = batcherPerDatabase<Db, string, { found: Found | undefined }>((db) => ({
  limit: 100,
  keysOf: () => [],
  run: async (_group, tokens) => {
    const found = await findActorsOfSessions(db, { tokens: [...new Set(tokens)], now: now() })
    return tokens.map((token) => ({ found: found.get(token) }))
  },
}))

/** Session, person and roles in one statement; undefined when better-auth has to look: no session, or one to prolong. */
async function actorOfSession({ db, config }: House, cookie: string): Promise<Actor | undefined> {
  const token = readSessionToken(cookie, config.secrets.auth)
  const { found } = token ? await sessionReaders(db)('sessions', token) : {}
  const isFresh = found && found.expiresAt.getTime() - now().getTime() > SESSION_PROLONGED_BELOW_MS
  return isFresh ? found.actor : undefined
}

async function actorByAuth({ db, auth }: House, headers: Headers): Promise<Actor | undefined> {
  const session = await auth.api.getSession({ headers })
  return session ? findActor(db, session.user.id) : undefined
}

/** Who the session cookie belongs to, with the roles in force now. */
export async function actorFrom(house: House, headers: Headers): Promise<Actor> {
  const cookie = headers.get('cookie') ?? ''
  if (!cookie.includes('qamtu.session_token')) return PUBLIC_ACTOR
  const actor = (await actorOfSession(house, cookie)) ?? (await actorByAuth(house, headers))
  if (actor?.kind !== 'user') return PUBLIC_ACTOR
  // A database with demo people that has become a real one: their old sessions open nothing either.
  return actor.isDemo && !areDemoSignInsAllowed(house.config) ? PUBLIC_ACTOR : actor
}

export type RequestFacts = { headers: Headers; locale: Locale; device: string | null; address: string }

export async function createContext(house: House, facts: RequestFacts, actor?: Actor): Promise<Context> {
  return {
    db: house.db,
    config: house.config,
    auth: house.auth,
    log: house.log,
    actor: actor ?? (await actorFrom(house, facts.headers)),
    now: now(),
    ...facts,
  }
}

/** The context of the program itself: jobs and the command line. */
export function systemContext(house: House): Context {
  return {
    db: house.db,
    config: house.config,
    auth: house.auth,
    log: house.log,
    actor: SYSTEM_ACTOR,
    now: now(),
    locale: 'kk',
    device: null,
    address: 'system',
    headers: new Headers(),
  }
}
