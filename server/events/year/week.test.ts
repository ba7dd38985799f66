import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoWeek, weekdayOf } from '#server/kit/calendar.ts'
import { heatOf, longestGap, monthsOf, weeksOfYear } from './week.ts'

describe('weeks of a year', () => {
  it('follow one another from Monday, are numbered as ISO 8601 numbers them, and meet the next year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
        const weeks = weeksOfYear(year)
        expect([52, 53]).toContain(weeks.length)
        for (const { week, monday } of weeks) {
          expect(weekdayOf(monday)).toBe(1)
          expect(isoWeek(monday)).toEqual({ year, week })
        }
        expect(addDays(weeks.at(-1)?.monday ?? '', 7)).toBe(weeksOfYear(year + 1)[0]?.monday)
        const months = monthsOf(weeks)
        expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
        expect(months.reduce((sum, { weeks: count }) => sum + count, 0)).toBe(weeks.length)
      }),
      { numRuns: 20 },
    )
    expect(weeksOfYear(2026).length).toBe(53)
    expect(weeksOfYear(2027)[0]).toEqual({ week: 1, monday: '2027-01-04', month: 1 })
  })
})

describe('the longest gap', () => {
  it('holds nothing, is bounded by something, and no other is longer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 53 }), (cells) => {
        const gap = longestGap(cells)
        const longest = Math.max(0, ...cells.map((_, at) => cells.slice(at).concat(1).findIndex(Boolean)))
        expect(gap?.length ?? 0).toBe(longest)
        if (gap) expect(cells.slice(gap.from - 1, gap.to).every((value) => value === 0)).toBe(true)
      }),
    )
  })
})

it('nothing has no heat, the fullest has the most, and more is never paler', () => {
  expect([0, 1, 10].map((value) => heatOf(value, 10))).toEqual([0, 1, 5])
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 500 }), (a, b, top) => {
      expect(heatOf(Math.min(a, b), top)).toBeLessThanOrEqual(heatOf(Math.max(a, b), top))
    }),
  )
})
