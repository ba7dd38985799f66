import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { KARAGANDA_REGION, makeInstitution, makeUser } from '#db/testing/make.ts'
import type { Role } from '#server/access/permissions.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { asProblem } from '#server/kit/problem.ts'
import { inUtf8 } from '../testing/plan-files.ts'
import { importPlan, type PlanImport } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-12-01T06:00:00Z')
const HEAD = '№;Мероприятие;Срок;Ответственные;Сумма, тыс. тенге;Кол-во мероприятий;Охват, чел.'
const ROWS = [
  'I. Занятость;;;;;;',
  '1;Ярмарка, г. Балхаш;март;Управление образования, Акимат (по согласованию);409,4;1;300',
  '2;Форум;до 1 июля;Акимат;;1;20',
  '3;Форум;сентябрь;Акимат;;1;20',
  'II. Кадры;;;;;;',
  '4;Форум;ежемесячно;Акимат;;1;20',
]

async function by(kato = KARAGANDA_REGION, role: Role = 'organiser'): Promise<By> {
  const user = await makeUser(test.db)
  const grant = { id: user.id, role, kato, institutionId: null, eventId: null }
  const facts = { phone: null, isDemo: false, hasSecondFactor: false }
  const actor = {
    kind: 'user' as const,
    userId: user.id,
    name: user.name,
    email: user.email,
    ...facts,
    grants: [grant],
  }
  return { actor, scope: scopeFor(actor, 'plan.edit'), now: NOW }
}

const give = async (rows: readonly string[], given: Partial<PlanImport> = {}, who?: By) => {
  const report = await importPlan(test.db, who ?? (await by()), {
    bytes: inUtf8([HEAD, ...rows].join('\n')),
    region: KARAGANDA_REGION,
    years: { yearFrom: 2025, yearTo: 2025 },
    ...given,
  })
  const { rows: count, imported, updated, unchanged, read } = report
  return { rows: count, imported, updated, unchanged, bad: read.bad.length }
}

const stored = () =>
  test.db
    .selectFrom('planMeasures as m')
    .innerJoin('planDirections as d', 'd.id', 'm.directionId')
    .select([
      'm.number',
      'm.nameRu',
      'm.ordinal',
      'm.term',
      'm.cost',
      'm.districtKatos',
      'd.nameRu as direction',
    ])
    .orderBy('d.position')
    .orderBy('m.position')
    .execute()

describe('the import of a plan', () => {
  it('takes right rows, makes the plan, and a second time changes nothing', async () => {
    await makeInstitution(test.db, { nameRu: 'Управление образования', districtKato: '351000000' })
    const first = await give(ROWS)
    expect(first).toEqual({ rows: 4, imported: 4, updated: 0, unchanged: 0, bad: 0 })
    expect(await give(ROWS)).toEqual({ rows: 4, imported: 0, updated: 0, unchanged: 4, bad: 0 })
    expect((await stored()).map(({ nameRu, ordinal, direction }) => [nameRu, ordinal, direction])).toEqual([
      ['Ярмарка, г. Балхаш', 1, 'I. Занятость'],
      ['Форум', 1, 'I. Занятость'],
      ['Форум', 2, 'I. Занятость'],
      ['Форум', 1, 'II. Кадры'],
    ])
    expect((await stored())[0]).toMatchObject({ cost: 409_400, districtKatos: ['351600000'] })
    const responsibles = await test.db
      .selectFrom('planResponsibles')
      .select(['name', 'institutionId'])
      .where('position', '<=', 2)
      .orderBy('name')
      .execute()
    expect(responsibles.filter(({ institutionId }) => institutionId).map(({ name }) => name)).toEqual([
      'Управление образования',
    ])
    expect(await test.db.selectFrom('plans').select(['titleRu', 'status', 'version']).execute()).toHaveLength(
      1,
    )
    const log = await test.db.selectFrom('auditLog').select(['action', 'after']).execute()
    expect(log).toEqual([
      { action: 'plan.import', after: { rows: 4, imported: 4, updated: 0, unchanged: 0, bad: 0 } },
    ])
  })

  it('knows a measure by direction, name and ordinal, whatever its number and place', async () => {
    await give(ROWS)
    const edited = ROWS.toReversed().filter((row) => !row.startsWith('I'))
    const again = [
      ROWS[4],
      edited[0],
      ROWS[0],
      '9;ярмарка,  Г. БАЛХАШ;апрель;Управление образования, Акимат (по согласованию);409,4;1;300',
      ROWS[2],
      ROWS[3],
    ]
    expect(await give(again.map(String))).toEqual({ rows: 4, imported: 0, updated: 1, unchanged: 3, bad: 0 })
    expect((await stored()).map(({ term }) => term).toSorted()).toEqual([
      'апрель',
      'до 1 июля',
      'ежемесячно',
      'сентябрь',
    ])
  })

  it('leaves what the file has no column for', async () => {
    await give(ROWS)
    const bytes = inUtf8(
      [
        'Мероприятие;Срок;Ответственные',
        'I. Занятость',
        'Ярмарка, г. Балхаш;март;Управление образования, Акимат (по согласованию)',
      ].join('\n'),
    )
    expect(await give([], { bytes })).toEqual({ rows: 1, imported: 0, updated: 0, unchanged: 1, bad: 0 })
    expect((await stored())[0]).toMatchObject({ cost: 409_400, number: '1' })
  })

  it('keeps a bad row’s place among equal names, so that the corrected one is itself', async () => {
    const broken = ROWS.map((row) => row.replace('до 1 июля', '45 марта'))
    expect(await give(broken)).toEqual({ rows: 4, imported: 3, updated: 0, unchanged: 0, bad: 1 })
    expect(await give(ROWS)).toEqual({ rows: 4, imported: 1, updated: 0, unchanged: 3, bad: 0 })
  })

  it('that is only tried writes nothing', async () => {
    expect(await give(ROWS, { isDryRun: true })).toEqual({
      rows: 4,
      imported: 4,
      updated: 0,
      unchanged: 0,
      bad: 0,
    })
    expect(await test.db.selectFrom('plans').selectAll().execute()).toEqual([])
    expect(await test.db.selectFrom('auditLog').selectAll().execute()).toEqual([])
  })

  it('of another region, or by one district’s organiser, is refused', async () => {
    for (const kato of ['750000000', '351600000']) {
      const refused = await give(ROWS, {}, await by(kato)).catch((error: unknown) => asProblem(error)?.code)
      expect(refused).toBe('place_outside')
    }
    expect(await test.db.selectFrom('plans').selectAll().execute()).toEqual([])
  })

  it('makes an approved plan a draft of its next version, and only when something changes', async () => {
    await give(ROWS)
    await test.db.updateTable('plans').set({ status: 'approved', version: 1 }).execute()
    const status = async () =>
      (await test.db.selectFrom('plans').select('status').executeTakeFirstOrThrow()).status
    await give(ROWS)
    expect(await status()).toBe('approved')
    await give(ROWS.map((row) => row.replace('март', 'апрель')))
    expect(await status()).toBe('draft')
  })

  it('by two people at once makes every measure once', async () => {
    const counts = await Promise.all([give(ROWS), give(ROWS)])
    expect(counts.map(({ imported }) => imported).toSorted()).toEqual([0, 4])
    expect(await stored()).toHaveLength(4)
  })

  it('of the plan of two years goes into it by either year', async () => {
    const bytes = inUtf8(['План на 2025–2026 годы', HEAD, ...ROWS].join('\n'))
    await give([], { bytes })
    const years = { yearFrom: 2026, yearTo: 2026 }
    expect(await give([], { bytes, years })).toMatchObject({ imported: 0, unchanged: 4 })
    expect(await test.db.selectFrom('plans').select(['yearFrom', 'yearTo']).execute()).toEqual([
      { yearFrom: 2025, yearTo: 2026 },
    ])
  })
})
