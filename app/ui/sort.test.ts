import { expect, test } from 'vitest'
import { readSort, sortParam } from './sort.ts'

const allowed = ['title', 'visits']
const read = (query: string) => readSort(new URLSearchParams(query), { allowed })

test('a minus sorts downwards', () => {
  expect(read('sort=visits')).toEqual({ column: 'visits', direction: 'ascending' })
  expect(read('sort=-visits')).toEqual({ column: 'visits', direction: 'descending' })
})

test('a column that may not be sorted never reaches the query', () => {
  expect(read('sort=iin_hash')).toBeUndefined()
  expect(read('sort=-title;drop')).toBeUndefined()
  const fallback = { column: 'title', direction: 'ascending' } as const
  expect(readSort(new URLSearchParams('sort=phone'), { allowed, fallback })).toEqual(fallback)
})

test('what is written is read back', () => {
  for (const direction of ['ascending', 'descending'] as const) {
    expect(read(`sort=${sortParam({ column: 'title', direction })}`)).toEqual({ column: 'title', direction })
  }
})
