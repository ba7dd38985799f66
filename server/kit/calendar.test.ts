import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  isIsoDate,
  isoWeek,
  parseTypedDate,
  startOfWeek,
  weekdayOf,
  weeksOfMonth,
} from './calendar.ts'

const anyDate = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2100, 0, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))

describe('typed dates', () => {
  it('reads what people type, day before month', () => {
    for (const text of [
      '08.03.2025',
      '8.3.25',
      ' 8/3/2025 ',
      '2025-03-08',
      '08 03 2025',
      '8.03.2025 г.',
      '2025.3.8',
    ]) {
      expect(parseTypedDate(text)).toBe('2025-03-08')
    }
  })

  it('refuses days that do not exist and things that are no date', () => {
    for (const text of [
      '31.04.2025',
      '29.02.2025',
      '12.13.2025',
      '0.1.2025',
      '8.3',
      'сенбі',
      '',
      '8.3.225',
    ]) {
      expect(parseTypedDate(text)).toBeUndefined()
    }
    expect(parseTypedDate('29.02.2024')).toBe('2024-02-29')
  })

  it('puts a two-digit birth year into the past', () => {
    expect(parseTypedDate('1.5.65', 2025)).toBe('1965-05-01')
    expect(parseTypedDate('1.5.25', 2025)).toBe('2025-05-01')
    expect(parseTypedDate('1.5.26', 2025)).toBe('1926-05-01')
  })

  it('knows an ISO date from its look-alikes', () => {
    expect(isIsoDate('2025-03-08')).toBe(true)
    for (const value of ['2025-3-8', '2025-02-29', '2025-03-08T00:00', 20250308, null])
      expect(isIsoDate(value)).toBe(false)
  })
})

describe('calendar arithmetic', () => {
  it('starts weeks on Monday', () => {
    expect(weekdayOf('2025-03-08')).toBe(6)
    expect(startOfWeek('2025-03-09')).toBe('2025-03-03')
    fc.assert(
      fc.property(anyDate, (on) => {
        expect(weekdayOf(startOfWeek(on))).toBe(1)
        expect(daysBetween(startOfWeek(on), on)).toBe(weekdayOf(on) - 1)
      }),
    )
  })

  it('numbers weeks as ISO 8601 does at the edges of years', () => {
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 })
    expect(isoWeek('2021-01-03')).toEqual({ year: 2020, week: 53 })
    expect(isoWeek('2025-12-28')).toEqual({ year: 2025, week: 52 })
    expect(isoWeek('2026-12-31')).toEqual({ year: 2026, week: 53 })
  })

  it('adds days back and forth, and months without leaving the month', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (on, days) => {
        expect(daysBetween(on, addDays(on, days))).toBe(days)
      }),
    )
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28')
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15')
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
  })

  it('lays a month out in whole weeks that hold each of its days once', () => {
    const weeks = weeksOfMonth(2025, 3)
    expect(weeks[0]?.[0]).toBe('2025-02-24')
    expect(weeks.at(-1)?.at(-1)).toBe('2025-04-06')
    expect(weeks.flat().filter((on) => on.startsWith('2025-03'))).toHaveLength(31)
    expect(weeksOfMonth(2021, 2)).toHaveLength(4)
  })
})
