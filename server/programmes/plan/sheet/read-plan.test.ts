import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { asProblem } from '#server/kit/problem.ts'
import { readTable } from '#server/kit/tables/read-table.ts'
import { listDivisions } from '#server/regions/queries.ts'
import { divisionTree, type DivisionTree } from '#server/regions/tree.ts'
import { in1251, inUtf8, xlsxOf } from '../testing/plan-files.ts'
import { readPlan, yearsInTitle, type MappingChoice } from './read-plan.ts'

const test = useDatabase()
let tree: DivisionTree

beforeAll(async () => {
  tree = divisionTree(await listDivisions(test.db))
})

async function read(bytes: Uint8Array, choice?: MappingChoice) {
  const years = { yearFrom: 2025, yearTo: 2025 }
  return readPlan(await readTable(bytes), { tree, region: '350000000', years, choice })
}

const HEAD = '№;Мероприятие;Срок исполнения;Ответственные;Сумма, тыс. тенге;Кол-во мероприятий;Охват, чел.'

describe('a plan in a spreadsheet', () => {
  it('of Karaganda is read with its nine bad rows, each by its own row and heading', async () => {
    const plan = await read(
      readFileSync(new URL('../../../../e2e/fixtures/plan-karaganda-2025.xlsx', import.meta.url)),
    )
    expect([plan.rows, plan.good.length, plan.bad.length]).toEqual([120, 111, 9])
    expect(plan.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [20, 'Мероприятие', 'name_missing'],
      [33, 'Срок исполнения', 'term_unreadable'],
      [45, 'охват, чел.', 'people_wrong'],
      [58, 'мероприятий', 'events_wrong'],
      [71, 'Срок исполнения', 'term_missing'],
      [83, 'Сумма, тыс. тенге', 'cost_wrong'],
      [96, 'Ответственные исполнители', 'responsible_missing'],
      [109, 'Срок исполнения', 'term_unreadable'],
      [121, 'охват, чел.', 'people_wrong'],
    ])
    expect(new Set(plan.good.map(({ direction }) => direction.name)).size).toBe(7)
    expect(plan.good[2]).toMatchObject({
      row: 11,
      values: { cost: 409_400, plannedEvents: 4, plannedPeople: 886 },
    })
    expect(plan.good[0]?.namedDistricts).toEqual(['353200000'])
    expect(plan.title).toMatch(/^План мероприятий Карагандинской области/)
  })

  it('in Kazakh, with another order, two-line headings and merged cells down the rows', async () => {
    const plan = await read(
      await xlsxOf({
        rows: [
          ['Бекітемін', null, null, null, null, null, null, null],
          ['Жұмысшы мамандықтар жылын өткізу жөніндегі 2025–2026 жылдарға арналған жоспар'],
          [],
          [
            'р/с №',
            'Орындалу мерзімі',
            'Іс-шараның атауы',
            'Жауаптылар',
            'Аяқталу нысаны',
            'Жоспар',
            null,
            'Қаржы, млн теңге',
          ],
          [null, null, null, null, null, 'іс-шаралар саны', 'қамту, адам', null],
          [1, 2, 3, 4, 5, 6, 7, 8],
          ['1-бағыт. Кәсіптік бағдар'],
          [
            1,
            'наурыздан мамырға дейін',
            'Мансап күндері, Абай ауданы',
            'Білім басқармасы',
            'ақпарат',
            3,
            '1 200',
            '1,5',
          ],
          [2, '2025 жылғы 15 және 17 шілде', 'Ашық есік күні, Балқаш қаласы', null, 'есеп', 0, 40, null],
          [null, 'қыркүйек', null, null, null, null, null, null],
          [3, 'ай сайын', 'Экскурсия', 'Колледждер', null, null, null, '-'],
          ['Барлығы', null, null, null, null, 3, 1240, '1,5'],
          ['Ескерту: жоспар толықтырылуы мүмкін'],
        ],
        merges: [
          'A1:H1',
          'A2:H2',
          'F4:G4',
          'A4:A5',
          'B4:B5',
          'C4:C5',
          'D4:D5',
          'E4:E5',
          'H4:H5',
          'A7:H7',
          'D8:D9',
          'A9:A10',
          'C9:C10',
        ],
      }),
    )
    expect(plan.faults).toEqual([])
    expect(plan.rows).toBe(3)
    expect(plan.isKazakh).toBe(true)
    expect(plan.good.map(({ row, values }) => [row, values.nameKk, values.responsible, values.term])).toEqual(
      [
        [8, 'Мансап күндері, Абай ауданы', 'Білім басқармасы', 'наурыздан мамырға дейін'],
        [9, 'Ашық есік күні, Балқаш қаласы', 'Білім басқармасы', '2025 жылғы 15 және 17 шілде; қыркүйек'],
        [11, 'Экскурсия', 'Колледждер', 'ай сайын'],
      ],
    )
    expect(plan.good[0]).toMatchObject({
      direction: { name: '1-бағыт. Кәсіптік бағдар' },
      values: { cost: 1_500_000, plannedPeople: 1200, plannedEvents: 3 },
      namedDistricts: ['353200000'],
    })
    expect(plan.good[1]?.values).toMatchObject({ termFrom: '2025-07-15', termTo: '2025-09-30' })
    expect(plan.good[2]?.values).toMatchObject({ cost: null, plannedEvents: null })
    expect(yearsInTitle(plan.title)).toEqual({ yearFrom: 2025, yearTo: 2026 })
  })

  const LINES = [
    'План на 2025 год;;;;;;',
    HEAD,
    '1;2;3;4;5;6;7',
    'Раздел 1. Занятость;;;;;;',
    '1;"Ярмарка вакансий\nдля ""выпускников""";март;Акимат;"1\u00A0234,5";1;300',
    '2;Форум;45 марта;Акимат;;1;20',
    ';;;;;;',
    'Итого;;;;1234,5;2;320',
    '3;Форум;II квартал;Акимат;;1;20',
  ]
  it.each([
    ['UTF-8 with a mark', inUtf8(LINES.join('\r\n'), { bom: true })],
    ['UTF-8 without one', inUtf8(LINES.join('\n'))],
    ['Windows-1251', in1251(LINES.join('\r\n'))],
    ['tabs', inUtf8(LINES.join('\n').replaceAll(';', '\t'))],
    [
      'commas',
      inUtf8(
        LINES.join('\n')
          .replaceAll('1234,5;', '"1234,5";')
          .replaceAll('Сумма, тыс. тенге', '"Сумма, тыс. тенге"')
          .replaceAll('Охват, чел.', '"Охват, чел."')
          .replaceAll(';', ','),
      ),
    ],
  ])('as CSV in %s is counted by its physical lines', async (_, bytes) => {
    const plan = await read(bytes)
    expect(plan.rows).toBe(3)
    expect(plan.faults).toEqual([
      { row: 7, column: 'Срок исполнения', code: 'term_unreadable', value: '45 марта' },
    ])
    expect(plan.good.map(({ row, ordinal, values }) => [row, ordinal, values.nameRu])).toEqual([
      [5, 1, 'Ярмарка вакансий для "выпускников"'],
      [10, 2, 'Форум'],
    ])
    expect(plan.good[0]?.values).toMatchObject({ cost: 1_234_500, plannedPeople: 300 })
    expect(plan.good[0]?.direction.name).toBe('Раздел 1. Занятость')
  })

  it('in Kazakh letters of KZ-1048', async () => {
    const text = 'Р/с №;Іс-шара;Мерзімі;Жауаптылар\n1;Жәрмеңке өткізу;жыл бойы;Әкімдік\n'
    const plan = await read(in1251(text))
    expect(plan.good[0]?.values).toMatchObject({
      nameKk: 'Жәрмеңке өткізу',
      responsible: 'Әкімдік',
      termKind: 'year',
    })
  })

  it('with names in both languages, several sheets and empty ones', async () => {
    const head = ['№', 'Іс-шараның атауы', 'Наименование мероприятия', 'Срок', 'Исполнитель']
    const plan = await read(
      await xlsxOf(
        { name: 'Титул', rows: [['Утверждаю'], ['Аким']] },
        { name: 'Занятость', rows: [head, [1, 'Жәрмеңке', 'Ярмарка', 'март', 'Акимат']] },
        { name: 'Пусто', rows: [] },
        {
          name: 'Кадры',
          rows: [
            head,
            [1, 'Курстар', 'Курсы', '', 'Акимат'],
            [2, '', 'Экскурсия', new Date('2025-05-14'), 'Акимат'],
          ],
        },
      ),
    )
    expect(
      plan.good.map(({ sheet, direction, values }) => [sheet, direction.name, values.nameKk, values.nameRu]),
    ).toEqual([
      ['Занятость', 'Занятость', 'Жәрмеңке', 'Ярмарка'],
      ['Кадры', 'Кадры', null, 'Экскурсия'],
    ])
    expect(plan.good[1]?.values).toMatchObject({ term: '14.05.2025', termKind: 'day' })
    expect(plan.faults).toMatchObject([{ sheet: 'Кадры', row: 2, column: 'Срок', code: 'term_missing' }])
  })

  it('tells a direction with a number of its own from a measure, and a signature from both', async () => {
    const plan = await read(
      inUtf8(
        [
          HEAD,
          'I;Престиж;;;;;',
          '1;Форум;март;Акимат;;;',
          '2;Занятость;;;;;',
          '2.1;Ярмарка;май;Акимат;;;',
          ';Руководитель управления;;И. Иванов;;;',
          '3;Без срока;;;;;',
        ].join('\n'),
      ),
    )
    expect(plan.good.map(({ direction, values }) => [direction.name, values.nameRu])).toEqual([
      ['I Престиж', 'Форум'],
      ['2 Занятость', 'Ярмарка'],
    ])
    expect(plan.faults.map(({ row, code }) => [row, code])).toEqual([
      [7, 'term_missing'],
      [7, 'responsible_missing'],
    ])
  })

  it('has doubts that keep no row out', async () => {
    const head = 'Мероприятие;Срок;Исполнители;Источник финансирования;Сумма, тенге;Место проведения'
    const plan = await read(
      inUtf8(
        [
          head,
          'Форум;март 2027;Акимат;не требуется;500;г. Балхаш, г. Алматы',
          'Курсы;05.05.2025 по звонку;Акимат;;не требуется;Дворец',
        ].join('\n'),
      ),
    )
    expect(plan.rows).toBe(2)
    expect(plan.faults).toEqual([])
    expect(plan.doubts.map(({ row, code }) => [row, code])).toEqual([
      [2, 'term_outside_years'],
      [2, 'cost_not_needed'],
      [2, 'place_elsewhere'],
      [3, 'cost_in_words'],
      [3, 'term_has_rest'],
    ])
    expect(plan.good[0]?.values.districtKatos).toEqual(['351600000'])
  })

  it('is read by the columns a person chose instead of the guess', async () => {
    const bytes = inUtf8('Что;Когда;Кто\nФорум;март;Акимат\n')
    expect(await read(bytes).catch((error: unknown) => asProblem(error)?.code)).toBe('plan_head_missing')
    const other = inUtf8('Мероприятие;Срок;Кто делает;Исполнители\nФорум;март;Акимат;двое\n')
    const plan = await read(other, { исполнители: '', 'кто делает': 'responsible' })
    expect(plan.good[0]?.values.responsible).toBe('Акимат')
  })

  it('without a column that it must have is refused by its name', async () => {
    const error = await read(inUtf8('№;Мероприятие;Срок;Сумма\n1;Форум;март;5\n')).catch((caught: unknown) =>
      asProblem(caught),
    )
    expect(error).toMatchObject({ code: 'plan_columns_missing', details: { columns: 'responsible' } })
  })
})
