import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { SYSTEM_ACTOR, type Actor } from '#server/access/actor.ts'
import type { Role } from '#server/access/permissions.ts'
import { ROLE_PLACES, ROLES } from '#server/access/permissions.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { makeUser, readActor } from '#server/auth/testing/asks.ts'
import { disable } from '#server/auth/users/service.ts'
import { newId } from '#server/kit/id.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { grant, revoke } from './service.ts'
import { findPlaces, listGrants } from './queries.ts'
import { scopeFor } from '#server/access/scope.ts'

const base = useDatabase()
const now = new Date()
const KARAGANDA = '350000000'
const BALKHASH = '351600000'
const ALMATY = '750000000'

const bySystem = { actor: SYSTEM_ACTOR, now }
const territory = (id: string) => ({ kind: 'territory', id }) as const

let made = 0
async function makePerson(homeKato: string | null = KARAGANDA): Promise<string> {
  made += 1
  return makeUser(base.db, { email: `person${made}@example.kz`, homeKato })
}

async function makeAdministrator(kato: string): Promise<Actor> {
  const userId = await makePerson(kato)
  await grant(base.db, bySystem, { userId, role: 'administrator', place: territory(kato) })
  return readActor(base.db, userId)
}

async function makeInstitution(districtKato: string): Promise<string> {
  const id = newId()
  await base.db
    .insertInto('institutions')
    .values({
      id,
      kind: 'college',
      nameKk: 'Балқаш колледжі',
      nameRu: 'Балхашский колледж',
      districtKato,
      regionKato: `${districtKato.slice(0, 2)}0000000`,
      searchText: searchFold('Балқаш колледжі Балхашский колледж').text,
    })
    .execute()
  return id
}

test('a regional administrator gives roles inside the region and nowhere else', async () => {
  const actor = await makeAdministrator(KARAGANDA)
  const userId = await makePerson()
  await grant(base.db, { actor, now }, { userId, role: 'reviewer', place: territory(BALKHASH) })
  for (const outside of [ALMATY, REPUBLIC, '999999999']) {
    await expect(
      grant(base.db, { actor, now }, { userId, role: 'reviewer', place: territory(outside) }),
    ).rejects.toMatchObject({ code: 'place_outside', field: 'placeId' })
  }
  const elsewhere = { kind: 'institution', id: await makeInstitution('751210000') } as const
  await expect(
    grant(base.db, { actor, now }, { userId, role: 'organiser', place: elsewhere }),
  ).rejects.toMatchObject({ code: 'place_outside' })
  expect(await listGrants(base.db, [userId])).toMatchObject([
    {
      role: 'reviewer',
      place: { kind: 'territory', id: BALKHASH, within: { ru: 'Карагандинская область' } },
    },
  ])
})

test('a district administrator does not reach the region around', async () => {
  const actor = await makeAdministrator(BALKHASH)
  const userId = await makePerson(BALKHASH)
  await expect(
    grant(base.db, { actor, now }, { userId, role: 'organiser', place: territory(KARAGANDA) }),
  ).rejects.toMatchObject({ code: 'place_outside' })
})

test('nobody without the permission gives roles', async () => {
  const userId = await makePerson()
  const organiser = await makePerson()
  await grant(base.db, bySystem, { userId: organiser, role: 'organiser', place: territory(KARAGANDA) })
  const actor = await readActor(base.db, organiser)
  const tried = grant(base.db, { actor, now }, { userId, role: 'door', place: territory(KARAGANDA) })
  await expect(tried).rejects.toMatchObject({ code: 'not_allowed' })
})

test('each role is given only for its own kinds of place', async () => {
  const userId = await makePerson()
  const institution = { kind: 'institution', id: await makeInstitution(BALKHASH) } as const
  const outcome = async (role: Role, place: typeof institution | ReturnType<typeof territory>) =>
    grant(base.db, bySystem, { userId, role, place }).then(
      () => null,
      (error: unknown) => (error as { code: string }).code,
    )
  for (const role of ROLES) {
    expect(await outcome(role, institution), role).toBe(
      ROLE_PLACES[role].includes('institution') ? null : 'place_wrong_kind',
    )
    expect(await outcome(role, territory(KARAGANDA)), role).toBe(
      ROLE_PLACES[role].includes('territory') ? null : 'place_wrong_kind',
    )
  }
})

test('the same role in the same place is given once, and again after it was taken away', async () => {
  const userId = await makePerson()
  const asked = { userId, role: 'organiser', place: territory(KARAGANDA) } as const
  const { id } = await grant(base.db, bySystem, asked)
  await expect(grant(base.db, bySystem, asked)).rejects.toMatchObject({ code: 'grant_exists' })
  await revoke(base.db, bySystem, { grantId: id })
  await expect(revoke(base.db, bySystem, { grantId: id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(grant(base.db, bySystem, asked)).resolves.toBeDefined()
})

test('a neighbour takes away nothing, and is told nothing', async () => {
  const userId = await makePerson()
  const { id } = await grant(base.db, bySystem, { userId, role: 'organiser', place: territory(KARAGANDA) })
  const neighbour = await makeAdministrator(ALMATY)
  await expect(revoke(base.db, { actor: neighbour, now }, { grantId: id })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect(await listGrants(base.db, [userId])).toHaveLength(1)
})

test('giving and taking away is written into the log with the place, and who did it', async () => {
  const actor = await makeAdministrator(KARAGANDA)
  const userId = await makePerson()
  const { id } = await grant(
    base.db,
    { actor, now },
    { userId, role: 'organiser', place: territory(BALKHASH) },
  )
  await revoke(base.db, { actor, now }, { grantId: id, reason: 'басқа жұмысқа ауысты' })
  const log = await base.db
    .selectFrom('auditLog')
    .select(['action', 'actorUserId', 'kato', 'before', 'after', 'reason'])
    .where('subjectId', '=', userId)
    .where('action', 'in', ['auth.grant', 'auth.revoke'])
    .orderBy('id')
    .execute()
  const role = { role: 'organiser', kato: BALKHASH, institutionId: null, eventId: null }
  const by = actor.kind === 'user' ? actor.userId : ''
  expect(log).toEqual([
    { action: 'auth.grant', actorUserId: by, kato: BALKHASH, before: null, after: role, reason: null },
    {
      action: 'auth.revoke',
      actorUserId: by,
      kato: BALKHASH,
      before: role,
      after: null,
      reason: 'басқа жұмысқа ауысты',
    },
  ])
})

test('an administrator cannot take the own role away, and the last one of the republic stays', async () => {
  const first = await makeAdministrator(REPUBLIC)
  const [own] = first.kind === 'user' ? first.grants : []
  await expect(revoke(base.db, { actor: first, now }, { grantId: own?.id ?? '' })).rejects.toMatchObject({
    code: 'grant_own',
  })
  await expect(revoke(base.db, bySystem, { grantId: own?.id ?? '' })).rejects.toMatchObject({
    code: 'last_administrator',
  })
  const userId = first.kind === 'user' ? first.userId : ''
  await expect(disable(base.db, bySystem, { id: userId, reason: 'сынақ' })).rejects.toMatchObject({
    code: 'last_administrator',
  })
  const second = await makeAdministrator(REPUBLIC)
  await revoke(base.db, { actor: second, now }, { grantId: own?.id ?? '' })
  expect(await listGrants(base.db, [userId])).toEqual([])
})

test('a demo administrator does not stand in for the last real one', async () => {
  const real = await makeAdministrator(REPUBLIC)
  const demo = await makeUser(base.db, { email: 'admin@demo.qamtu.kz', isDemo: true, homeKato: REPUBLIC })
  await grant(base.db, bySystem, { userId: demo, role: 'administrator', place: territory(REPUBLIC) })
  const id = real.kind === 'user' ? (real.grants[0]?.id ?? '') : ''
  await expect(revoke(base.db, bySystem, { grantId: id })).rejects.toMatchObject({
    code: 'last_administrator',
  })
})

test('two administrators who remove each other at the same moment leave one', async () => {
  const [one, other] = [await makeAdministrator(REPUBLIC), await makeAdministrator(REPUBLIC)]
  if (one.kind !== 'user' || other.kind !== 'user') throw new Error('both are people')
  const outcomes = await Promise.allSettled([
    disable(base.db, { actor: one, now }, { id: other.userId, reason: 'бір мезгілде' }),
    revoke(base.db, { actor: other, now }, { grantId: one.grants[0]?.id ?? '' }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('places are found in any spelling, inside the scope only', async () => {
  const actor = await makeAdministrator(KARAGANDA)
  const scope = scopeFor(actor, 'auth.manage')
  const find = (kind: 'territory' | 'institution', q: string) => findPlaces(base.db, scope, { kind, q, now })
  for (const q of ['балқаш', 'Балхаш', 'balqash']) {
    expect(
      (await find('territory', q)).map(({ id }) => id),
      q,
    ).toContain(BALKHASH)
  }
  expect(await find('territory', 'алматы')).toEqual([])
  const institution = await makeInstitution(BALKHASH)
  expect((await find('institution', 'колледж балхаш')).map(({ id }) => id)).toEqual([institution])
})
