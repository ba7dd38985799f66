import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#server/kit/calendar.ts'
import { dayOff, fixedHoliday, isWorkingDay, type MovedDay } from './holiday.ts'

const off = (heldOn: string, kind: MovedDay['kind'] = 'day_off'): MovedDay => ({
  heldOn,
  kind,
  nameKk: 'Демалыс',
  nameRu: 'Выходной',
  nameEn: null,
})

/** Every holiday, day off, substitute and moved day of 2025 as published (date-holidays 3.37.0, ZTB News, ulysmedia.kz). */
const MOVED_2025 = [
  off('2025-01-03'),
  off('2025-01-05', 'working_day'),
  off('2025-03-10'),
  off('2025-03-24'),
  off('2025-03-25'),
  off('2025-06-06'),
  off('2025-07-07'),
  off('2025-09-01'),
  off('2025-10-27'),
]
const DAYS_OFF_2025 = [
  '01-01 01-02 01-03 01-07 03-08 03-10 03-21 03-22 03-23 03-24 03-25 05-01 05-07 05-09 06-06 07-06 07-07',
  '08-30 09-01 10-25 10-27 12-16',
]
  .join(' ')
  .split(' ')
  .map((day) => `2025-${day}`)

const daysOf = (year: number) =>
  Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((on) =>
    on.startsWith(String(year)),
  )

describe('days off', () => {
  it('are those of the published calendar of 2025', () => {
    expect(daysOf(2025).filter((on) => dayOff(on, MOVED_2025))).toEqual(DAYS_OFF_2025)
  })

  it('Constitution Day is on 30 August until 2025 and on 15 March from 2026', () => {
    expect([fixedHoliday('2025-08-30'), fixedHoliday('2025-03-15')]).toEqual(['constitution_day', undefined])
    expect([fixedHoliday('2026-08-30'), fixedHoliday('2026-03-15')]).toEqual([undefined, 'constitution_day'])
  })

  it('come to the same number by rule in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2022, max: 2100 }), (year) => {
        expect(daysOf(year).filter(fixedHoliday)).toHaveLength(14)
      }),
    )
  })

  it('a working day in the table overrules the rule and the weekend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const on = addDays('2025-01-01', days)
        const table = [off(on, 'working_day')]
        expect(dayOff(on, table)).toBeUndefined()
        expect(isWorkingDay(on, table)).toBe(true)
        expect(isWorkingDay(on, [off(on)])).toBe(false)
      }),
    )
  })
})
