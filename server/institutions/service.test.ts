import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { ALMATY_CITY, KARAGANDA_REGION, makeUser, places } from '#db/testing/make.ts'
import type { Grant, SignedInActor } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { asProblem } from '#server/kit/problem.ts'
import { findInstitution, listInstitutions } from './queries.ts'
import { institutionListSchema, institutionSchema } from './schema.ts'
import { archiveInstitution, saveInstitution } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-11-22T06:00:00Z')
// facts/iin-examples.json: a resident's BIN with a right check digit.
const BIN = '100140001231'

let where: { district: string; neighbour: string; elsewhere: string }
let admin: By

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
  return { actor, scope: scopeFor(actor, 'institutions.edit'), now: NOW }
}

beforeEach(async () => {
  where = await places(test.db)
  admin = await administrator(KARAGANDA_REGION)
})

const college = (given: Record<string, unknown> = {}) =>
  institutionSchema.parse({
    kind: 'college',
    nameKk: 'Қарағанды политехникалық колледжі',
    nameRu: 'Карагандинский политехнический колледж',
    districtKato: where.district,
    ...given,
  })

async function refusalOf(work: Promise<unknown>) {
  const problem = await work.then(
    () => undefined,
    (error: unknown) => asProblem(error) ?? error,
  )
  return problem as { code: string; field?: string } | undefined
}

const list = (by: By, given: Record<string, unknown> = {}) =>
  listInstitutions(test.db, by.scope, institutionListSchema.parse(given))

describe('the register of organisations', () => {
  it('keeps an organisation, finds it in any spelling, and logs who wrote what', async () => {
    const { id } = await saveInstitution(
      test.db,
      admin,
      college({ phone: '8 7212 42-10-10', isStateBody: true }),
    )
    expect(await findInstitution(test.db, admin.scope, id)).toMatchObject({
      phone: '+77212421010',
      isStateBody: true,
      regionKato: KARAGANDA_REGION,
    })
    for (const q of ['политехникалык', 'Politehnicheskii', 'карагандинский колледж']) {
      expect(
        (await list(admin, { q })).rows.map((row) => row.id),
        q,
      ).toEqual([id])
    }
    await saveInstitution(test.db, admin, college({ id, nameRu: 'Новое имя' }))
    const log = await test.db.selectFrom('auditLog').selectAll().orderBy('id').execute()
    expect(log.map((row) => row.action)).toEqual(['institutions.add', 'institutions.change'])
    expect(log[1]?.before).toMatchObject({ nameRu: 'Карагандинский политехнический колледж' })
  })

  it('holds one organisation to a BIN and a BIN to its check digit', async () => {
    expect(institutionSchema.safeParse({ ...college(), bin: '100140001232' }).success).toBe(false)
    await saveInstitution(test.db, admin, college({ bin: '100140 001231' }))
    expect(await refusalOf(saveInstitution(test.db, admin, college({ bin: BIN })))).toMatchObject({
      code: 'bin_taken',
      field: 'bin',
    })
  })

  it('is written inside the territory alone', async () => {
    expect(
      await refusalOf(saveInstitution(test.db, admin, college({ districtKato: where.elsewhere }))),
    ).toMatchObject({
      code: 'place_outside',
      field: 'districtKato',
    })
    expect(
      (await refusalOf(saveInstitution(test.db, admin, college({ districtKato: '999999999' }))))?.code,
    ).toBe('place_unknown')
    const { id } = await saveInstitution(test.db, admin, college())
    const stranger = await administrator(ALMATY_CITY)
    expect((await list(stranger)).total).toBe(0)
    expect((await refusalOf(saveInstitution(test.db, stranger, college({ id }))))?.code).toBe('not_found')
    expect((await refusalOf(archiveInstitution(test.db, stranger, { id, isArchived: true })))?.code).toBe(
      'not_found',
    )
  })

  it('moves rows to the archive and back', async () => {
    const { id } = await saveInstitution(test.db, admin, college())
    await archiveInstitution(test.db, admin, { id, isArchived: true })
    expect((await list(admin)).total).toBe(0)
    expect((await list(admin, { isArchived: true })).rows.map((row) => row.id)).toEqual([id])
    await archiveInstitution(test.db, admin, { id, isArchived: false })
    expect((await list(admin)).total).toBe(1)
  })

  it('lists names in the order of the Kazakh alphabet', async () => {
    for (const nameKk of ['Үміт', 'Іскер', 'Әлем', 'Алаш', 'Ұлан', 'Қайнар', 'Кемел']) {
      await saveInstitution(test.db, admin, college({ nameKk }))
    }
    const names = (await list(admin)).rows.map((row) => row.nameKk)
    expect(names).toEqual(['Алаш', 'Әлем', 'Кемел', 'Қайнар', 'Ұлан', 'Үміт', 'Іскер'])
    expect((await list(admin, { sort: '-name' })).rows.map((row) => row.nameKk)).toEqual([...names].reverse())
  })
})
