import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shownAlone, shownTogether, SMALLEST_SHOWN } from './disclosure.ts'

it('hides one to four people, and never nobody', () => {
  expect([0, 1, 4, 5, 100].map(shownAlone)).toEqual([0, null, null, 5, 100])
  expect(shownTogether([40, 3, 12])).toEqual([40, null, null])
  // 4 and 4 could be told from what is left of the total, were nothing else hidden.
  expect(shownTogether([40, 4, 4, 12, 0])).toEqual([40, null, null, null, 0])
  expect(shownTogether([40, 12])).toEqual([40, 12])
})

it('leaves no hidden count to be computed from the total', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), (counts) => {
      const shown = shownTogether(counts)
      for (const [index, count] of counts.entries()) {
        if (shownAlone(count) === null) expect(shown[index]).toBeNull()
      }
      const hidden = counts.filter((_, index) => shown[index] === null)
      const isLarge = (count: number) => count >= SMALLEST_SHOWN
      if (hidden.length > 0) expect(hidden.some(isLarge)).toBe(counts.some(isLarge))
    }),
  )
})
