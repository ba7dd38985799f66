import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { ALMATY_CITY, KARAGANDA_REGION, makeUser } from '#db/testing/make.ts'
import type { Grant, SignedInActor } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { asProblem } from '#server/kit/problem.ts'
import { listProgrammeChoices, listProgrammes, listPublicRegister } from './queries.ts'
import { programmeListSchema, programmeSchema } from './schema.ts'
import { archiveProgramme, saveProgramme } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-11-22T06:00:00Z')

let ofRegion: By
let ofCountry: By

async function administrator(kato: string): Promise<By> {
  const user = await makeUser(test.db)
  const grant: Grant = { id: 'g', role: 'administrator', kato, institutionId: null, eventId: null }
  const actor: SignedInActor = {
    kind: 'user',
    userId: user.id,
    name: user.name,
    email: user.email,
    phone: null,
    isDemo: false,
    hasSecondFactor: false,
    grants: [grant],
  }
  return { actor, scope: scopeFor(actor, 'programmes.edit'), now: NOW }
}

beforeEach(async () => {
  ofRegion = await administrator(KARAGANDA_REGION)
  ofCountry = await administrator(REPUBLIC)
})

const league = (given: Record<string, unknown> = {}) =>
  programmeSchema.parse({
    nameKk: 'Дүйсенбілік Sport',
    nameRu: 'Dúisenbilik Sport',
    targetGroups: ['market_worker'],
    plannedPeople: 1500,
    ...given,
  })

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => asProblem(error)?.code ?? error,
  )

const list = (by: By, given: Record<string, unknown> = {}) =>
  listProgrammes(test.db, by.scope, programmeListSchema.parse(given))

describe('the register of programmes', () => {
  it('of the country is written by who answers for the country', async () => {
    expect(await codeOf(saveProgramme(test.db, ofRegion, league()))).toBe('place_outside')
    const { id } = await saveProgramme(test.db, ofCountry, league())
    expect(await codeOf(saveProgramme(test.db, ofRegion, league({ id, kato: KARAGANDA_REGION })))).toBe(
      'not_found',
    )
    expect(await codeOf(archiveProgramme(test.db, ofRegion, { id, isArchived: true }))).toBe('not_found')
    expect((await list(ofRegion)).total).toBe(0)
  })

  it('of a region is written there, and offered to its events alone', async () => {
    const { id } = await saveProgramme(test.db, ofRegion, league({ kato: KARAGANDA_REGION }))
    expect((await list(ofRegion, { q: 'дуйсенбилик' })).rows.map((row) => row.id)).toEqual([id])
    expect(await codeOf(saveProgramme(test.db, ofRegion, league({ kato: ALMATY_CITY })))).toBe(
      'place_outside',
    )
    expect((await listProgrammeChoices(test.db, ['35'])).map((row) => row.id)).toEqual([id])
    expect(await listProgrammeChoices(test.db, ['75'])).toEqual([])
  })

  it('has an address of its own, also when two are called alike', async () => {
    await saveProgramme(test.db, ofCountry, league())
    await saveProgramme(test.db, ofCountry, league())
    const slugs = (await listProgrammeChoices(test.db)).map((row) => row.slug)
    expect(new Set(slugs).size).toBe(2)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]+$/)
  })

  it('leaves the choices when archived', async () => {
    const { id } = await saveProgramme(test.db, ofCountry, league())
    await archiveProgramme(test.db, ofCountry, { id, isArchived: true })
    expect(await listProgrammeChoices(test.db)).toEqual([])
    expect((await list(ofCountry, { isArchived: true })).total).toBe(1)
  })
})

it('keeps the systems it lives in outside, and shows the register to everybody', async () => {
  const systems = 'Электронды еңбек биржасы https://enbek.kz\nOLX'
  const { id } = await saveProgramme(test.db, ofCountry, league({ outsideSystems: systems }))
  const old = await saveProgramme(test.db, ofCountry, league({ nameKk: 'Ескі', nameRu: 'Старая' }))
  await archiveProgramme(test.db, ofCountry, { id: old.id, isArchived: true })
  const register = await listPublicRegister(test.db, { now: NOW })
  expect(register).toMatchObject([
    {
      nameKk: 'Дүйсенбілік Sport',
      ahead: 0,
      outsideSystems: [
        { name: 'Электронды еңбек биржасы', url: 'https://enbek.kz' },
        { name: 'OLX', url: null },
      ],
    },
  ])
  await saveProgramme(test.db, ofCountry, { ...league(), id })
  expect((await listPublicRegister(test.db, { now: NOW }))[0]?.outsideSystems).toEqual([])
  expect(programmeSchema.safeParse({ ...league(), outsideSystems: 'ftp://enbek.kz' }).success).toBe(false)
})
