import { randomUUID } from 'node:crypto'
import { TRPCError } from '@trpc/server'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { useDatabase } from '#db/testing/database.ts'
import { makeUser } from '#db/testing/make.ts'
import { PUBLIC_ACTOR, type Actor, type Grant } from '#server/access/actor.ts'
import {
  ROLE_PERMISSIONS,
  ROLE_PLACES,
  ROLES,
  type Permission,
  type Role,
} from '#server/access/permissions.ts'
import { makeAuth } from '#server/auth/auth.ts'
import { CONFIG } from '#server/registration/testing/registering.ts'
import type { Context } from './context.ts'
import { asProblem } from './kit/problem.ts'
import { appRouter, createCaller } from './router.ts'
import { entryOf, type Entry } from './testing/inputs.ts'
import { fingerprint, HERE, makeWorld, NEXT_DISTRICT, NEXT_REGION, type World } from './testing/world.ts'
import type { Access } from './trpc.ts'

const base = useDatabase()

type Procedure = { _def: { meta?: { access: Access }; type: 'query' | 'mutation' | 'subscription' } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).map(
  ([path, { _def }]) => ({ path, access: _def.meta?.access, type: _def.type, entry: entryOf(path) }),
)

type Place = Partial<Pick<Grant, 'kato' | 'institutionId' | 'eventId'>>

async function actorWith(db: Db, role: Role | null, place: Place): Promise<Actor> {
  const { id, name, email } = await makeUser(db)
  const nowhere = { kato: null, institutionId: null, eventId: null }
  return {
    kind: 'user',
    userId: id,
    name,
    email,
    phone: null,
    isDemo: false,
    hasSecondFactor: false,
    grants: role ? [{ id: randomUUID(), role, ...nowhere, ...place }] : [],
  }
}

function contextOf(db: Db, actor: Actor, now: Date): Context {
  const config = { ...CONFIG, overdueDays: 3, youthUpperAge: 35, demo: true } as unknown as Context['config']
  const auth = makeAuth({
    db,
    secret: CONFIG.secrets.auth,
    baseUrl: CONFIG.publicUrl,
    isBaseUrlGiven: true,
    areDemoSignInsAllowed: true,
  })
  const facts = { locale: 'kk', device: null, address: 'address', headers: new Headers() } as const
  return { db, actor, now, config, auth, log: pino({ level: 'silent' }), ...facts }
}

type Outcome = { code: string; problem?: string | undefined; answer?: unknown }

/** Calls a procedure as somebody; what it answered, or how it refused. */
async function ask(path: string, actor: Actor, world: World | null, input: unknown): Promise<Outcome> {
  const caller = createCaller(contextOf(base.db, actor, world?.now ?? new Date())) as unknown as Record<
    string,
    unknown
  >
  const call = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller) as (
    given: unknown,
  ) => Promise<unknown>
  try {
    return { code: 'OK', answer: await call(input) }
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, problem: asProblem(error)?.code }
    throw error
  }
}

/** The words of an answer; files and pictures count as words too. */
const textOf = (answer: unknown) => JSON.stringify(answer) ?? ''
const namedIn = (outcome: Outcome, world: World) =>
  world.traces.filter((trace) => textOf(outcome.answer).includes(trace))

const rolesWith = (permission: Permission) =>
  ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission))
const rolesWithout = (permission: Permission) =>
  ROLES.filter((role) => !ROLE_PERMISSIONS[role].includes(permission))

/** The same role, everywhere but here: the next district, another region, and one organisation or event there. */
function neighbours(role: Role, { elsewhere }: World): Place[] {
  const places: Record<(typeof ROLE_PLACES)[Role][number], Place[]> = {
    territory: [{ kato: NEXT_DISTRICT }, { kato: NEXT_REGION }],
    institution: [{ institutionId: elsewhere.institutionId }],
    event: [{ eventId: elsewhere.eventId }],
  }
  return ROLE_PLACES[role].flatMap((kind) => places[kind])
}

test('every procedure says who may call it and has an entry in the table of inputs', () => {
  expect(procedures.filter(({ access }) => access === undefined)).toEqual([])
  expect(procedures.filter(({ entry }) => entry === undefined).map(({ path }) => path)).toEqual([])
})

test('what is open, and what is one’s own, is said to be so in the table, and nothing else', () => {
  const kindOf = (entry: Entry | undefined) =>
    !entry ? 'none' : 'open' in entry ? 'open' : 'own' in entry ? 'signedIn' : 'permitted'
  const wanted = (access: Access | undefined) =>
    access === 'open' || access === 'signedIn' ? access : 'permitted'
  const wrong = procedures.filter(({ access, entry }) => kindOf(entry) !== wanted(access))
  expect(wrong.map(({ path }) => path)).toEqual([])
})

describe('a stranger', () => {
  const guarded = procedures.filter(({ access }) => access !== 'open')
  test.each(guarded)('is told to sign in by $path', async ({ path }) => {
    expect(await ask(path, PUBLIC_ACTOR, null, undefined)).toMatchObject({ code: 'UNAUTHORIZED' })
  })
})

const permitted = procedures.flatMap(({ path, access, type, entry }) => {
  if (!entry || !('input' in entry) || !access || access === 'open' || access === 'signedIn') return []
  return [{ path, permission: access, type, entry }]
})

describe('without the permission', () => {
  test.each(permitted)(
    '$path is forbidden, whatever other roles one has here',
    async ({ path, permission }) => {
      const participant = await actorWith(base.db, null, {})
      expect(await ask(path, participant, null, undefined)).toMatchObject({ code: 'FORBIDDEN' })
      for (const role of rolesWithout(permission)) {
        const actor = await actorWith(base.db, role, { kato: HERE.region })
        expect(await ask(path, actor, null, undefined), role).toMatchObject({ code: 'FORBIDDEN' })
      }
    },
  )
})

// Unknown and forbidden look the same from outside, and neither looks like a conflict.
const REFUSED = new Set(['FORBIDDEN', 'NOT_FOUND'])

type Case = (typeof permitted)[number]

/** Everybody who has the permission of a procedure, but elsewhere. */
async function strangersTo({ permission, entry }: Case, world: World) {
  const strangers: { who: string; actor: Actor }[] = []
  for (const role of rolesWith(permission)) {
    for (const place of neighbours(role, world)) {
      if (entry.isOfRegion && 'kato' in place && place.kato === NEXT_DISTRICT) continue
      strangers.push({ who: `${role} of ${textOf(place)}`, actor: await actorWith(base.db, role, place) })
    }
  }
  expect(strangers).not.toEqual([])
  return strangers
}

/** The control: without it every refusal could be a wrong input. */
async function askRightly({ path, entry }: Case, world: World) {
  const rightful = await actorWith(base.db, 'administrator', { kato: HERE.region })
  const outcome = await ask(path, rightful, world, entry.input(world))
  expect(outcome, `${path}: ${textOf(outcome)}`).toMatchObject(
    entry.rightful ? { problem: entry.rightful } : { code: 'OK' },
  )
  return outcome
}

describe('a neighbour with the same role elsewhere', () => {
  test.each(permitted.filter(({ type }) => type !== 'query'))(
    'is refused by $path and changes nothing, while its own people do',
    async (procedure) => {
      const { path, entry } = procedure
      const world = await makeWorld(base.db)
      const strangers = await strangersTo(procedure, world)

      const before = await fingerprint(base.db)
      for (const { who, actor } of strangers) {
        const outcome = await ask(path, actor, world, entry.input(world))
        if (entry.mayName) continue
        expect(REFUSED, `${who}: ${outcome.code} ${outcome.problem}`).toContain(outcome.code)
        expect(namedIn(outcome, world), who).toEqual([])
      }
      expect(await fingerprint(base.db)).toBe(before)

      await askRightly(procedure, world)
      if (!entry.rightful) expect(await fingerprint(base.db)).not.toBe(before)
    },
  )

  test('learns nothing by any query, which does serve its own people', { timeout: 120_000 }, async () => {
    const world = await makeWorld(base.db)
    for (const procedure of permitted.filter(({ type }) => type === 'query')) {
      const { path, entry } = procedure
      const strangers = await strangersTo(procedure, world)
      const before = await fingerprint(base.db)
      for (const { who, actor } of strangers) {
        const outcome = await ask(path, actor, world, entry.input(world))
        if (!entry.mayName) expect.soft(namedIn(outcome, world), `${path} to ${who}`).toEqual([])
      }
      expect.soft(await fingerprint(base.db), path).toBe(before)
      const outcome = await askRightly(procedure, world)
      if (!entry.namesNothing) expect.soft(namedIn(outcome, world), path).not.toEqual([])
    }
  })
})
