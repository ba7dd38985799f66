import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent, makeUser } from '#db/testing/make.ts'
import { scopeFor } from '#server/access/scope.ts'
import { newId } from '#server/kit/id.ts'
import { asProblem } from '#server/kit/problem.ts'
import type { Db } from '#db/client.ts'
import { nameKeys } from './name-key.ts'
import { listPossibleDuplicates } from './queries.ts'
import { decide } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-11-02T05:00:00Z')
const REPUBLIC = '000000000'

async function deskOf(kato: string) {
  const { id: userId } = await makeUser(test.db)
  const actor = {
    kind: 'user' as const,
    userId,
    name: 'Әсел Оразова',
    email: 'asel@example.kz',
    phone: null,
    isDemo: false,
    hasSecondFactor: false,
    grants: [{ id: newId(), role: 'administrator' as const, kato, institutionId: null, eventId: null }],
  }
  return { actor, scope: scopeFor(actor, 'people.duplicates'), now: NOW }
}

async function makePerson(
  db: Db,
  given: {
    surname?: string
    givenName?: string
    residenceKato?: string | null
    phone?: string
    email?: string
  } = {},
) {
  const name = { surname: given.surname ?? 'Әлиев', givenName: given.givenName ?? 'Қайрат' }
  const id = newId()
  await db
    .insertInto('people')
    .values({
      id,
      ...name,
      ...nameKeys(name),
      birthOn: '2001-05-17',
      phone: given.phone ?? null,
      email: given.email ?? null,
      residenceKato: given.residenceKato === undefined ? '751410000' : given.residenceKato,
    })
    .execute()
  return id
}

async function makeRegistration(
  db: Db,
  { personId, eventId, entryTypeId }: { personId: string; eventId: string; entryTypeId: string },
) {
  const id = newId()
  await db
    .insertInto('registrations')
    .values({
      id,
      personId,
      eventId,
      entryTypeId,
      status: 'confirmed',
      code: Array.from({ length: 8 }, () => 'ABCDEFGHJK'[Math.floor(Math.random() * 10)]).join(''),
      channel: 'walk_in',
      clientKey: newId(),
      locale: 'kk',
      surname: 'Әлиев',
      givenName: 'Қайрат',
    })
    .execute()
  return id
}

const pairsFor = async (kato: string) =>
  (await listPossibleDuplicates(test.db, (await deskOf(kato)).scope, { limit: 30, offset: 0 })).map(
    ({ personA, personB }) => [personA, personB],
  )

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => asProblem(error)?.code ?? String(error),
  )

describe('possible duplicates', () => {
  it('have one name in any alphabet and one birth date, or keys that met', async () => {
    const one = await makePerson(test.db)
    const latin = await makePerson(test.db, { surname: 'Aliev', givenName: 'Kairat' })
    const other = await makePerson(test.db, { surname: 'Ахметов', givenName: 'Болат' })
    await test.db.insertInto('personKeyClashes').values({ personA: one, personB: other }).execute()
    expect((await pairsFor(REPUBLIC)).sort()).toEqual([
      [one, latin],
      [one, other],
    ])
  })

  it('are told apart by home and by what of their contacts shows nobody where to write', async () => {
    await makePerson(test.db, { email: 'kairat@example.kz' })
    await makePerson(test.db, { phone: '+77010000042', residenceKato: null })
    const actor = scopeFor((await deskOf(REPUBLIC)).actor, 'people.duplicates')
    const [pair] = await listPossibleDuplicates(test.db, actor, { limit: 10, offset: 0 })
    expect([pair?.emailA, pair?.emailB, pair?.phoneB]).toEqual(['k…@example.kz', null, '0042'])
    expect([pair?.homeA?.nameRu, pair?.homeB]).toEqual(['Бостандыкский район', null])
    expect(JSON.stringify(pair)).not.toMatch(/kairat@|\+7701/)
  })

  it('are shown to those who answer for the place where both live, of unknown residence to the republic', async () => {
    await makePerson(test.db)
    await makePerson(test.db)
    expect(await pairsFor('750000000')).toHaveLength(1)
    expect(await pairsFor('350000000')).toEqual([])
    await makePerson(test.db, { residenceKato: null })
    expect(await pairsFor('750000000')).toHaveLength(1)
    expect(await pairsFor(REPUBLIC)).toHaveLength(3)
  })

  it('leave the list when they are told apart, by whoever may', async () => {
    const pair = {
      personA: await makePerson(test.db),
      personB: await makePerson(test.db),
      decision: 'different' as const,
      reason: undefined,
    }
    expect(await codeOf(decide(test.db, await deskOf('350000000'), pair))).toBe('not_found')
    expect(
      await codeOf(
        decide(test.db, await deskOf('750000000'), { ...pair, personA: pair.personB, personB: pair.personA }),
      ),
    ).toBe('done')
    expect(await pairsFor(REPUBLIC)).toEqual([])
  })
})

describe('two records of one person', () => {
  it('become the older one, with registrations, visits, keys and groups', async () => {
    const [older, newer] = [await makePerson(test.db), await makePerson(test.db, { phone: '+77010000001' })]
    const [first, second] = [await makeEvent(test.db, {}, NOW), await makeEvent(test.db, {}, NOW)]
    await makeRegistration(test.db, { personId: older, eventId: first.id, entryTypeId: first.entryTypeId })
    const registrationId = await makeRegistration(test.db, {
      personId: newer,
      eventId: second.id,
      entryTypeId: second.entryTypeId,
    })
    await test.db
      .insertInto('attendances')
      .values({
        id: newId(),
        sessionId: second.sessionId,
        eventId: second.id,
        registrationId,
        personId: newer,
        evidence: 'scan',
        cameAt: NOW,
      })
      .execute()
    await test.db
      .insertInto('personKeys')
      .values({ key: 'phone key', kind: 'phone', personId: newer })
      .execute()
    const group = { targetGroup: 'student', source: 'self' as const, declaredOn: '2026-11-02' }
    await test.db
      .insertInto('personGroups')
      .values([older, newer].map((personId) => ({ id: newId(), personId, ...group })))
      .execute()
    await decide(test.db, await deskOf(REPUBLIC), {
      personA: newer,
      personB: older,
      decision: 'same',
      reason: undefined,
    })
    const people = await test.db.selectFrom('people').select(['id', 'phone']).execute()
    expect(people).toEqual([{ id: older, phone: '+77010000001' }])
    for (const table of ['registrations', 'attendances', 'personKeys'] as const) {
      const rows = await test.db.selectFrom(table).select('personId').execute()
      expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set([older]))
    }
    expect(await test.db.selectFrom('personGroups').select('id').execute()).toHaveLength(1)
    const log = await test.db.selectFrom('auditLog').selectAll().executeTakeFirstOrThrow()
    expect(log).toMatchObject({ action: 'people.decide', subjectKind: 'person' })
  })

  it('stay two while both have a place at one event, or an IIN each', async () => {
    const [older, newer] = [await makePerson(test.db), await makePerson(test.db)]
    const event = await makeEvent(test.db, {}, NOW)
    for (const personId of [older, newer])
      await makeRegistration(test.db, { personId, eventId: event.id, entryTypeId: event.entryTypeId })
    const pair = { personA: older, personB: newer, decision: 'same' as const, reason: undefined }
    expect(await codeOf(decide(test.db, await deskOf(REPUBLIC), pair))).toBe('both_registered')
    await test.db
      .insertInto('personKeys')
      .values(
        [older, newer].map((personId, index) => ({ key: `iin ${index}`, kind: 'iin' as const, personId })),
      )
      .execute()
    expect(await codeOf(decide(test.db, await deskOf(REPUBLIC), pair))).toBe('two_iins')
    expect(await test.db.selectFrom('people').select('id').execute()).toHaveLength(2)
  })
})
