import type { IsoDate } from '#server/kit/calendar.ts'
import { matchesSearch, searchFold } from '#server/kit/search-fold.ts'

export const ORDER_STATES = ['open', 'late', 'done'] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** An order is done, or overdue from the day after its own, or in work. */
export function orderState(order: { doneAt: Date | null; dueOn: IsoDate }, today: IsoDate): OrderState {
  if (order.doneAt) return 'done'
  return order.dueOn < today ? 'late' : 'open'
}

/**
 * The territories any of which may mark an order: an order on a measure belongs to the region and to the districts of the
 * measure, another one to its district, or to the region when it names none.
 */
export function answerPlaces(
  order: {
    measureId: string | null
    districtKato: string | null
    measureDistricts: readonly string[] | null
  },
  regionKato: string,
): string[] {
  if (order.measureId) return [regionKato, ...(order.measureDistricts ?? [])]
  return [order.districtKato ?? regionKato]
}

export const ORDERS_PER_PAGE = 50

type Searched = {
  text: string
  owner: string
  measureNumber: string | null
  measureKk: string | null
  measureRu: string | null
  districtKk: string | null
  districtRu: string | null
}

/** The text an order is looked for in: itself, whose it is, its measure and district. */
const searchedIn = (order: Searched) =>
  searchFold(
    [
      order.text,
      order.owner,
      order.measureNumber,
      order.measureKk,
      order.measureRu,
      order.districtKk,
      order.districtRu,
    ].join(' '),
  ).text

/** One page of a plan's orders that hold every word and are in this state, with how many are in each. */
export function ordersShown<Order extends Searched & { doneAt: Date | null; dueOn: IsoDate }>(
  orders: readonly Order[],
  { q, state, page, today }: { q: string; state?: OrderState | undefined; page: number; today: IsoDate },
) {
  const found = orders
    .filter((order) => !q || matchesSearch(searchedIn(order), q))
    .map((order) => ({ ...order, state: orderState(order, today) }))
  const counts = { all: found.length, open: 0, late: 0, done: 0 }
  for (const order of found) counts[order.state] += 1
  const inState = found.filter((order) => !state || order.state === state)
  return {
    counts,
    total: inState.length,
    orders: inState.slice((page - 1) * ORDERS_PER_PAGE, page * ORDERS_PER_PAGE),
  }
}
