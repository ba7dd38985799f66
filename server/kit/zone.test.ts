import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  almatyOffsetIsRight,
  endOfDay,
  fromLocalInput,
  instantOf,
  localDate,
  localDateTime,
  offsetMinutes,
  startOfDay,
  toLocalInput,
} from './zone.ts'

const KAZAKH_ZONES = ['Almaty', 'Qostanay', 'Qyzylorda', 'Aqtau', 'Aqtobe', 'Atyrau', 'Oral'].map(
  (city) => `Asia/${city}`,
)

function clockOfNode(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)
  const [, day, month, year, time] = /^(\d+)\/(\d+)\/(\d+), (.+)$/.exec(parts) ?? []
  return `${year}-${month}-${day}T${time}`
}

describe('Kazakhstan time', () => {
  it('is UTC+5 from 1 March 2024 and UTC+6 in Almaty before', () => {
    expect(almatyOffsetIsRight()).toBe(true)
    expect(localDateTime(new Date('2024-03-01T12:00:00Z'))).toEqual({ on: '2024-03-01', time: '17:00' })
    expect(localDateTime(new Date('2024-02-29T12:00:00Z'))).toEqual({ on: '2024-02-29', time: '18:00' })
    expect(offsetMinutes(new Date('2025-07-01T00:00:00Z'))).toBe(300)
  })

  it('agrees with the zone data of this machine at every instant of every zone of the country', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.constantFrom(...KAZAKH_ZONES, 'Europe/Paris', 'America/New_York'),
        (at, zone) => {
          expect(toLocalInput(at, zone)).toBe(clockOfNode(at, zone))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('gives back the minute that was typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2005, 0, 2) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 }),
        fc.constantFrom(...KAZAKH_ZONES, 'Europe/Paris'),
        (minutes, zone) => {
          const typed = toLocalInput(new Date(minutes * 60_000), zone)
          const at = fromLocalInput(typed, zone)
          expect(at && toLocalInput(at, zone)).toBe(typed)
        },
      ),
    )
  })

  it('takes the first of an hour that happens twice and the time after a gap', () => {
    expect(instantOf({ on: '2024-02-29', time: '23:30' }).toISOString()).toBe('2024-02-29T17:30:00.000Z')
    expect(instantOf({ on: '2025-03-30', time: '02:30' }, 'Europe/Paris').toISOString()).toBe(
      '2025-03-30T01:30:00.000Z',
    )
  })

  it('bounds a local day', () => {
    expect(startOfDay('2025-03-08').toISOString()).toBe('2025-03-07T19:00:00.000Z')
    expect(endOfDay('2025-03-08').toISOString()).toBe('2025-03-08T19:00:00.000Z')
    expect(endOfDay('2024-02-29').getTime() - startOfDay('2024-02-29').getTime()).toBe(25 * 3_600_000)
    expect(localDate(startOfDay('2024-03-01'))).toBe('2024-03-01')
  })

  it('reads the native field and what is typed where there is none, and refuses the rest', () => {
    expect(fromLocalInput('2025-03-08T15:05')?.toISOString()).toBe('2025-03-08T10:05:00.000Z')
    expect(fromLocalInput('2025-03-08T15:05:00.000')?.toISOString()).toBe('2025-03-08T10:05:00.000Z')
    expect(fromLocalInput('08.03.2025 9.00')?.toISOString()).toBe('2025-03-08T04:00:00.000Z')
    for (const wrong of ['', '2025-03-08', '2025-02-30T10:00', '2025-03-08T25:00', '2025-03-08T10:75']) {
      expect(fromLocalInput(wrong)).toBeUndefined()
    }
  })
})
