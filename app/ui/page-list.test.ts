import { expect, test } from 'vitest'
import { pageList } from './page-list.ts'

test('the ends and the neighbours are always there', () => {
  expect(pageList(7, 13)).toEqual([1, null, 6, 7, 8, null, 13])
  expect(pageList(1, 1)).toEqual([1])
  expect(pageList(1, 9)).toEqual([1, 2, null, 9])
})

test('dots never stand for a single page, which would be shorter to show', () => {
  expect(pageList(4, 13)).toEqual([1, 2, 3, 4, 5, null, 13])
  expect(pageList(10, 13)).toEqual([1, null, 9, 10, 11, 12, 13])
  for (let count = 1; count <= 20; count += 1) {
    for (let page = 1; page <= count; page += 1) {
      const shown = pageList(page, count)
      shown.forEach((n, index) => {
        if (n !== null) return
        const [before, after] = [shown[index - 1], shown[index + 1]]
        expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(2)
      })
    }
  }
})
