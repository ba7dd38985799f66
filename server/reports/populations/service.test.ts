import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeUser } from '#db/testing/make.ts'
import { scopeFor } from '#server/access/scope.ts'
import { asProblem } from '#server/kit/problem.ts'
import { listPopulations } from './queries.ts'
import { importPopulations, previewPopulations } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-11-22T06:00:00Z')
const HEAD = 'Аудан;Топ;Күні;Анықтамасы;Дереккөзі;Адам'

async function by(kato: string) {
  const user = await makeUser(test.db)
  const grant = { id: user.id, role: 'reviewer' as const, kato, institutionId: null, eventId: null }
  const facts = { phone: null, isDemo: false, hasSecondFactor: false }
  const actor = {
    kind: 'user' as const,
    userId: user.id,
    name: user.name,
    email: user.email,
    ...facts,
    grants: [grant],
  }
  return { actor, scope: scopeFor(actor, 'reports.import'), now: NOW }
}

const fileOf = (...rows: string[]) => ({
  bytes: new TextEncoder().encode([HEAD, ...rows].join('\r\n')),
  locale: 'kk' as const,
})
type Reviewer = Awaited<ReturnType<typeof by>>
type File = ReturnType<typeof fileOf>

/** The file is shown, and what is right in it confirmed. */
async function give(reviewer: Reviewer, file: File) {
  const preview = await previewPopulations(test.db, reviewer, file)
  const figures = preview.figures.map(({ unit: _unit, ...figure }) => figure)
  const report = await importPopulations(test.db, reviewer, { figures })
  return {
    added: report.added,
    known: preview.known + report.known,
    faulty: [...preview.faulty.map(({ row, fault, value }) => ({ row, fault, value })), ...report.faulty],
  }
}

const stored = () =>
  test.db
    .selectFrom('populations')
    .select(['kato', 'targetGroup', 'asOf', 'people'])
    .orderBy('kato')
    .execute()

describe('population figures from a spreadsheet', () => {
  it('are taken by KATO or by name in any language, and a second time change nothing', async () => {
    const reviewer = await by('350000000')
    const file = fileOf(
      '351000000;жастар;01.01.2026;14–35;Ұлттық статистика бюросы;148 300',
      'город Балхаш;молодёжь;2026-01-01;14–35;Бюро национальной статистики;20100',
    )
    expect(await give(reviewer, file)).toEqual({ added: 2, known: 0, faulty: [] })
    expect(await stored()).toEqual([
      { kato: '351000000', targetGroup: 'youth', asOf: '2026-01-01', people: 148_300 },
      { kato: '351600000', targetGroup: 'youth', asOf: '2026-01-01', people: 20_100 },
    ])
    expect(await give(reviewer, file)).toEqual({ added: 0, known: 2, faulty: [] })
    expect(await stored()).toHaveLength(2)
    const log = await test.db.selectFrom('auditLog').select(['action', 'actorUserId']).execute()
    expect(log).toEqual([{ action: 'reports.import', actorUserId: reviewer.actor.userId }])
  })

  it('are taken where they are right, and the others listed by their row with the reason', async () => {
    const report = await give(
      await by('350000000'),
      fileOf(
        '351000000;жастар;01.01.2026;14–35;Бюро;100',
        '750000000;жастар;01.01.2026;14–35;Бюро;100',
        'Атлантида;жастар;01.01.2026;14–35;Бюро;100',
        '351600000;марсиане;01.01.2026;14–35;Бюро;100',
        '351600000;жастар;31.02.2026;14–35;Бюро;100',
        '351600000;жастар;01.01.2026;;Бюро;100',
        '351600000;жастар;01.01.2026;14–35;;100',
        '351600000;жастар;01.01.2026;14–35;Бюро;-5',
        '351000000;жастар;01.01.2026;14–35;Бюро;200',
      ),
    )
    expect(report.added).toBe(1)
    expect(report.faulty.map(({ row, fault }) => [row, fault])).toEqual([
      [3, 'unit_outside'],
      [4, 'unit_unknown'],
      [5, 'group_unknown'],
      [6, 'date_wrong'],
      [7, 'definition_wrong'],
      [8, 'source_wrong'],
      [9, 'people_wrong'],
      [10, 'twice'],
    ])
    expect(await stored()).toHaveLength(1)
  })

  it('that are there with another value are left alone and said', async () => {
    const reviewer = await by('350000000')
    await give(reviewer, fileOf('351000000;жастар;01.01.2026;14–35;Бюро;100'))
    const again = await give(reviewer, fileOf('351000000;жастар;01.01.2026;14–35;Бюро;101'))
    expect(again).toEqual({
      added: 0,
      known: 0,
      faulty: [{ row: 2, fault: 'known_differently', value: '100' }],
    })
    expect(await stored()).toMatchObject([{ people: 100 }])
  })

  it('without the columns, or not a table at all, are refused', async () => {
    const reviewer = await by('350000000')
    const code = (text: string) =>
      previewPopulations(test.db, reviewer, { bytes: new TextEncoder().encode(text), locale: 'ru' }).then(
        () => undefined,
        (error: unknown) => asProblem(error)?.code,
      )
    expect(await code('a;b\n1;2')).toBe('columns_missing')
    expect(await code('')).toBe('table_empty')
    expect(await code('PK\u0003\u0004 broken')).toBe('table_unreadable')
  })

  it('are shown before anything is written, with the rows that cannot be taken as they were given', async () => {
    const preview = await previewPopulations(
      test.db,
      await by('350000000'),
      fileOf('351000000;жастар;01.01.2026;14–35;Бюро;100', 'Атлантида;жастар;01.01.2026;14–35;Бюро;7'),
    )
    expect(preview.figures).toMatchObject([
      { row: 2, kato: '351000000', people: 100, unit: { kk: expect.stringMatching(/^Қарағанды/) } },
    ])
    expect(preview.head).toEqual(HEAD.split(';'))
    expect(preview.faulty).toEqual([
      {
        row: 3,
        fault: 'unit_unknown',
        value: 'Атлантида',
        cells: ['Атлантида', 'жастар', '01.01.2026', '14–35', 'Бюро', '7'],
      },
    ])
    expect(await stored()).toEqual([])
  })

  it('confirmed for a place outside, or for none, are refused whole', async () => {
    const reviewer = await by('350000000')
    const figure = {
      row: 2,
      targetGroup: 'youth' as const,
      asOf: '2026-01-01',
      definition: '14–35',
      source: 'Бюро',
    }
    for (const kato of ['751110000', '359999999']) {
      const figures = ['351000000', kato].map((place) => ({ ...figure, kato: place, people: 1 }))
      const code = await importPopulations(test.db, reviewer, { figures }).catch(
        (error: unknown) => asProblem(error)?.code,
      )
      expect(code).toBe('not_found')
    }
    expect(await stored()).toEqual([])
  })

  it('given by two at once are added once, and a differing value is said', async () => {
    const reviewer = await by('350000000')
    const figure = { row: 2, kato: '351000000', targetGroup: 'youth' as const, asOf: '2026-01-01' }
    const given = (people: number) => ({
      figures: [{ ...figure, definition: '14–35', source: 'Бюро', people }],
    })
    expect(await importPopulations(test.db, reviewer, given(100))).toEqual({ added: 1, known: 0, faulty: [] })
    expect(await importPopulations(test.db, reviewer, given(100))).toEqual({ added: 0, known: 1, faulty: [] })
    expect(await importPopulations(test.db, reviewer, given(101))).toEqual({
      added: 0,
      known: 0,
      faulty: [{ row: 2, fault: 'known_differently', value: '100' }],
    })
  })

  it('are listed inside the own territory only', async () => {
    await give(
      await by('000000000'),
      fileOf('351000000;жастар;01.01.2026;14–35;Бюро;100', '751110000;жастар;01.01.2026;14–35;Бюро;100'),
    )
    const { scope } = await by('350000000')
    const { rows, total } = await listPopulations(test.db, scope, { q: '', page: 1 })
    expect([total, rows.map(({ kato }) => kato)]).toEqual([1, ['351000000']])
  })
})
