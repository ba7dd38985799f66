import { expect, it } from 'vitest'
import { answerPlaces, orderState, ORDERS_PER_PAGE, ordersShown } from './orders.ts'

const order = (given: object = {}) => ({
  text: 'Ускорить ремонт мастерских',
  owner: 'Білім басқармасы',
  measureNumber: '12',
  measureKk: null,
  measureRu: 'Ярмарка вакансий',
  districtKk: 'Балқаш қаласы',
  districtRu: 'город Балхаш',
  doneAt: null as Date | null,
  dueOn: '2026-12-01',
  ...given,
})
const today = '2026-12-01'

it('an order is overdue from the day after its own, unless it is done', () => {
  expect(orderState(order(), today)).toBe('open')
  expect(orderState(order({ dueOn: '2026-11-30' }), today)).toBe('late')
  expect(orderState(order({ dueOn: '2026-11-30', doneAt: new Date(0) }), today)).toBe('done')
})

it('an order is marked by the region, and by the districts it or its measure names', () => {
  const places = (given: object) =>
    answerPlaces({ measureId: null, districtKato: null, measureDistricts: null, ...given }, '350000000')
  expect(places({})).toEqual(['350000000'])
  expect(places({ districtKato: '351600000' })).toEqual(['351600000'])
  expect(places({ measureId: 'm', districtKato: '351600000', measureDistricts: ['352400000'] })).toEqual([
    '350000000',
    '352400000',
  ])
})

it('orders are found by any of their words in either alphabet, counted by state and given by the page', () => {
  const many = Array.from({ length: ORDERS_PER_PAGE + 2 }, (_, index) =>
    order({ text: `Поручение ${index}`, dueOn: '2026-11-01' }),
  )
  const all = [order(), order({ doneAt: new Date(0), districtKk: null, districtRu: null }), ...many]
  const shown = (given: object) => ordersShown(all, { q: '', page: 1, today, ...given })
  expect(shown({}).counts).toEqual({ all: 54, open: 1, late: 52, done: 1 })
  expect(shown({ state: 'late', page: 2 }).orders.map(({ text }) => text)).toEqual([
    'Поручение 50',
    'Поручение 51',
  ])
  expect(shown({ q: 'мастерских балкаш' })).toMatchObject({ total: 1, counts: { all: 1, open: 1 } })
  expect(shown({ q: 'bilim ремонт', state: 'done' }).total).toBe(1)
})
