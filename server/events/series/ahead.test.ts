import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#server/kit/calendar.ts'
import { instantOf } from '#server/kit/zone.ts'
import { endCounts } from './ahead.ts'

const NOW = new Date('2026-12-01T06:00:00Z')
const event = (on: string, status: 'draft' | 'published' | 'cancelled', people = 0) => ({
  status,
  seriesOn: on,
  startsAt: instantOf({ on, time: '19:00' }),
  isPartlyClosed: false,
  taken: people,
  waiting: people > 0 ? 1 : 0,
})
const SERIES = [
  event('2026-11-30', 'published', 40),
  event('2026-12-07', 'published', 20),
  event('2026-12-14', 'published', 5),
  event('2026-12-21', 'cancelled', 7),
  event('2026-12-28', 'draft'),
]

it('the end of a series is counted for the day that is asked for, not for today', () => {
  const on = (lastOn: string) => endCounts(SERIES, { lastOn, now: NOW })
  expect(on('2026-12-01')).toEqual({ cancelled: 2, told: 27, removed: 1 })
  expect(on('2026-12-07')).toEqual({ cancelled: 1, told: 6, removed: 1 })
  expect(on('2026-12-28')).toEqual({ cancelled: 0, told: 0, removed: 0 })
  // What has been is not called off whatever day is typed.
  expect(on('2026-01-01')).toEqual(on('2026-12-01'))
})

it('a later end never calls off more', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 40 }), fc.integer({ min: 0, max: 20 }), (from, more) => {
      const at = (days: number) => endCounts(SERIES, { lastOn: addDays('2026-12-01', days), now: NOW })
      const [sooner, later] = [at(from), at(from + more)]
      expect(later.cancelled).toBeLessThanOrEqual(sooner.cancelled)
      expect(later.told).toBeLessThanOrEqual(sooner.told)
      expect(later.removed).toBeLessThanOrEqual(sooner.removed)
    }),
  )
})
