import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { KARAGANDA_REGION, makeInstitution, makeUser, makeVenue, places } from '#db/testing/make.ts'
import type { Grant, SignedInActor } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { asProblem } from '#server/kit/problem.ts'
import { listVenues, listVenuesOfDistrict } from './queries.ts'
import { venueListSchema, venueSchema } from './schema.ts'
import { archiveVenue, saveVenue } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-11-22T06:00:00Z')

let where: { district: string; neighbour: string; elsewhere: string }
let organiser: By

async function organiserOf(place: Partial<Grant>): Promise<By> {
  const user = await makeUser(test.db)
  const grant: Grant = {
    id: 'g',
    role: 'organiser',
    kato: null,
    institutionId: null,
    eventId: null,
    ...place,
  }
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
  return { actor, scope: scopeFor(actor, 'venues.edit'), now: NOW }
}

beforeEach(async () => {
  where = await places(test.db)
  organiser = await organiserOf({ kato: KARAGANDA_REGION })
})

const hall = (given: Record<string, unknown> = {}) =>
  venueSchema.parse({
    kind: 'hall',
    nameKk: 'Шахтёрлер үйі',
    nameRu: 'Дом шахтёров',
    addressRu: 'улица Мира, 1',
    districtKato: where.district,
    ...given,
  })

async function codeOf(work: Promise<unknown>) {
  return work.then(
    () => undefined,
    (error: unknown) => asProblem(error)?.code ?? error,
  )
}

const list = (by: By, given: Record<string, unknown> = {}) =>
  listVenues(test.db, by.scope, venueListSchema.parse(given))

describe('the register of venues', () => {
  it('is written and read inside the territory alone', async () => {
    const { id } = await saveVenue(test.db, organiser, hall())
    expect((await list(organiser, { q: 'ulica mira' })).rows.map((row) => row.id)).toEqual([id])
    expect(await codeOf(saveVenue(test.db, organiser, hall({ districtKato: where.elsewhere })))).toBe(
      'place_outside',
    )
    const stranger = await organiserOf({ kato: where.elsewhere })
    expect((await list(stranger)).total).toBe(0)
    expect(await codeOf(saveVenue(test.db, stranger, hall({ id, districtKato: where.elsewhere })))).toBe(
      'not_found',
    )
    expect(await codeOf(archiveVenue(test.db, stranger, { id, isArchived: true }))).toBe('not_found')
  })

  it('lets a college keep venues of its own', async () => {
    const institutionId = await makeInstitution(test.db, { districtKato: where.district })
    const college = await organiserOf({ institutionId })
    expect(await codeOf(saveVenue(test.db, college, hall()))).toBe('place_outside')
    await saveVenue(test.db, college, hall({ institutionId }))
    expect((await list(college)).total).toBe(1)
  })

  it('takes a point with both coordinates, inside the country', () => {
    const point = (given: object) => venueSchema.safeParse({ ...hall(), ...given }).success
    expect(point({ lat: 49.8, lon: 73.1 })).toBe(true)
    expect(point({ lat: 49.8 })).toBe(false)
    expect(point({ lat: 73.1, lon: 49.8 })).toBe(false)
  })

  it('offers an event the venues of its district, those in use, whoever keeps them', async () => {
    const own = await makeVenue(test.db, { districtKato: where.district })
    await makeVenue(test.db, { districtKato: where.district, isArchived: true })
    await makeVenue(test.db, { districtKato: where.neighbour })
    expect((await listVenuesOfDistrict(test.db, where.district)).map((row) => row.id)).toEqual([own])
  })
})
