import { expect, it } from 'vitest'
import { planSheet } from './plan-sheet.ts'

const measure = (given: Partial<Parameters<typeof planSheet>[0]['measures'][number]> = {}) => ({
  directionId: 'd',
  number: '1',
  nameKk: null,
  nameRu: 'Форум',
  nameKey: 'forum',
  ordinal: 1,
  form: null,
  term: 'май',
  responsible: 'Акимат',
  funding: null,
  cost: 500,
  plannedEvents: null,
  plannedPeople: 20,
  districtKatos: [],
  partners: null,
  documents: null,
  attached: [],
  note: null,
  ...given,
})
const sheetOf = (...measures: ReturnType<typeof measure>[]) =>
  planSheet(
    { directions: [{ id: 'd', nameKk: null, nameRu: 'I. Кадры' }], measures },
    { locale: 'ru', placeName: (kato) => `место ${kato}` },
  )

it('a plan is written under its directions, with only the columns it fills', () => {
  const { headings, sections } = sheetOf(
    measure(),
    measure({ number: '2', nameRu: 'Курсы', nameKey: 'kursi' }),
  )
  expect(headings).toEqual([
    '№ п/п',
    'Наименование мероприятия',
    'Форма завершения',
    'Срок исполнения',
    'Ответственные исполнители',
    'Источник финансирования',
    'Сумма, тенге',
    'Количество мероприятий',
    'Охват, человек',
  ])
  expect(sections.map(({ name, rows }) => [name, rows.length])).toEqual([['I. Кадры', 2]])
  expect(sections[0]?.rows[0]).toEqual(['1', 'Форум', null, 'май', 'Акимат', null, 500, null, 20])
})

it('names in two languages, districts and a gap among equal names get columns of their own', () => {
  const { headings } = sheetOf(measure({ nameKk: 'Форум өтеді', ordinal: 2, districtKatos: ['351600000'] }))
  expect(headings).toContain('Наименование (на казахском)')
  expect(headings).toContain('Районы и города')
  expect(headings).toContain('Порядок среди одноимённых пунктов')
})
