import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dateParts,
  daysBetween,
  startOfWeek,
  weekdayOf,
  type IsoDate,
} from '#server/kit/calendar.ts'
import { datesOf, isTooLong, LAST, OCCURRENCES_MAX, type Rule } from './recurrence.ts'

const RULE: Rule = {
  frequency: 'weekly',
  every: 1,
  weekdays: [1],
  ordinal: null,
  monthDay: null,
  startsOn: '2026-12-01',
  untilOn: null,
  count: 4,
  addedOn: [],
  leftOutOn: [],
}
const rule = (given: Partial<Rule>): Rule => ({ ...RULE, ...given })
const monthly = (given: Partial<Rule>) => rule({ frequency: 'monthly_date', weekdays: [], ...given })

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
const end = fc.oneof(
  fc.record({ untilOn: fc.constant(null), count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ untilOn: day, count: fc.constant(null) }),
)
const weekly = fc
  .record({ every: fc.integer({ min: 1, max: 8 }), weekdays, startsOn: day, end })
  .map(({ end: last, ...given }) => rule({ ...given, ...last }))
const byWeekday = fc
  .record({
    every: fc.integer({ min: 1, max: 13 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    ordinal: fc.constantFrom(1, 2, 3, 4, 5, LAST),
    startsOn: day,
    end,
  })
  .map(({ weekday, end: last, ...given }) =>
    rule({ frequency: 'monthly_weekday', weekdays: [weekday], ...given, ...last }),
  )
const byDate = fc
  .record({
    every: fc.integer({ min: 1, max: 13 }),
    monthDay: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(LAST)),
    startsOn: day,
    end,
  })
  .map(({ end: last, ...given }) => monthly({ ...given, ...last }))
const anyRule = fc.oneof(weekly, byWeekday, byDate)

const monthsOf = (on: IsoDate) => dateParts(on).year * 12 + dateParts(on).month

describe('the dates of a series', () => {
  it('are those of the calendar: Mondays, first Saturdays, last Fridays, month ends, 29 February', () => {
    expect(datesOf(RULE)).toEqual(['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'])
    expect(datesOf(rule({ every: 2, weekdays: [3, 1], startsOn: '2026-12-02' }))).toEqual([
      '2026-12-02',
      '2026-12-14',
      '2026-12-16',
      '2026-12-28',
    ])
    const saturdays = rule({ frequency: 'monthly_weekday', weekdays: [6], ordinal: 1 })
    expect(datesOf(saturdays)).toEqual(['2026-12-05', '2027-01-02', '2027-02-06', '2027-03-06'])
    const fridays = rule({ frequency: 'monthly_weekday', weekdays: [5], ordinal: LAST, count: 3 })
    expect(datesOf(fridays)).toEqual(['2026-12-25', '2027-01-29', '2027-02-26'])
    expect(datesOf(monthly({ monthDay: 31, count: 3 }))).toEqual(['2026-12-31', '2027-01-31', '2027-03-31'])
    expect(datesOf(monthly({ monthDay: LAST, count: 3 }))).toEqual(['2026-12-31', '2027-01-31', '2027-02-28'])
    expect(datesOf(monthly({ monthDay: 29, startsOn: '2028-02-01', every: 12, count: 2 }))).toEqual([
      '2028-02-29',
      '2032-02-29',
    ])
    expect(datesOf(monthly({ monthDay: 30, startsOn: '2027-02-01', every: 12 }))).toEqual([])
  })

  it('are picked by hand where there is no rule', () => {
    const picked = rule({
      frequency: 'picked',
      count: null,
      addedOn: ['2026-12-30', '2026-12-03', '2026-12-30'],
    })
    expect(datesOf(picked)).toEqual(['2026-12-03', '2026-12-30'])
  })

  it('rise, lie between the first and the last day, and are no more than asked for', () => {
    fc.assert(
      fc.property(anyRule, (given) => {
        const dates = datesOf(given)
        for (const [index, on] of dates.entries()) {
          expect(on >= given.startsOn).toBe(true)
          expect(given.untilOn === null || on <= given.untilOn).toBe(true)
          expect(index === 0 || on > (dates[index - 1] ?? '')).toBe(true)
        }
        expect(dates.length).toBeLessThanOrEqual(Math.min(given.count ?? OCCURRENCES_MAX, OCCURRENCES_MAX))
      }),
    )
  })

  it('of weeks are exactly the days of the chosen weeks', () => {
    fc.assert(
      fc.property(weekly, (given) => {
        const dates = datesOf(given)
        const last = dates.at(-1) ?? given.startsOn
        const expected: IsoDate[] = []
        for (let on = given.startsOn; on <= last; on = addDays(on, 1)) {
          const weeks = daysBetween(startOfWeek(given.startsOn), startOfWeek(on)) / 7
          if (weeks % given.every === 0 && given.weekdays.includes(weekdayOf(on))) expected.push(on)
        }
        expect(dates).toEqual(dates.length === 0 ? [] : expected)
      }),
    )
  })

  it('of months are the day asked for, one a month, in every month that has it', () => {
    fc.assert(
      fc.property(fc.oneof(byWeekday, byDate), (given) => {
        const dates = datesOf(given)
        for (const on of dates) {
          expect((monthsOf(on) - monthsOf(given.startsOn)) % given.every).toBe(0)
          const { day: number } = dateParts(on)
          const isLastWeek = dateParts(addDays(on, 7)).month !== dateParts(on).month
          if (given.frequency === 'monthly_weekday') {
            expect(weekdayOf(on)).toBe(given.weekdays[0])
            if (given.ordinal === LAST) expect(isLastWeek).toBe(true)
            else expect(Math.ceil(number / 7)).toBe(given.ordinal)
          } else if (given.monthDay === LAST) expect(dateParts(addDays(on, 1)).day).toBe(1)
          else expect(number).toBe(given.monthDay)
        }
        expect(new Set(dates.map(monthsOf)).size).toBe(dates.length)
        const isInEveryMonth =
          given.monthDay === LAST || given.ordinal === LAST || (given.monthDay ?? given.ordinal ?? 0) <= 4
        if (!isInEveryMonth) return
        for (const [index, on] of dates.entries()) {
          if (index > 0) expect(monthsOf(on) - monthsOf(dates[index - 1] ?? '')).toBe(given.every)
        }
      }),
    )
  })

  it('take what is added and leave what is left out, and a longer rule begins with the shorter one', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.array(day, { maxLength: 5 }),
        fc.array(day, { maxLength: 5 }),
        (given, added, left) => {
          const dates = datesOf({ ...given, addedOn: added, leftOutOn: left })
          const expected = [...new Set([...datesOf(given), ...added])]
            .filter((on) => !left.includes(on))
            .sort()
          // A rule that gives more than a series may have goes on where a date is left out: see below.
          if (!isTooLong(given)) expect(dates).toEqual(expected.slice(0, OCCURRENCES_MAX))
          const short = datesOf(given)
          const longer = given.untilOn
            ? { ...given, untilOn: addDays(given.untilOn, 40) }
            : { ...given, count: (given.count ?? 0) + 3 }
          expect(datesOf(longer).slice(0, short.length)).toEqual(short)
        },
      ),
    )
  })

  it('are a year of days at most, and whoever wants more is told', () => {
    const daily = rule({ weekdays: [1, 2, 3, 4, 5, 6, 7], count: null, untilOn: '2027-12-01' })
    expect(datesOf(daily)).toHaveLength(OCCURRENCES_MAX)
    expect([isTooLong(daily), isTooLong({ ...daily, untilOn: '2027-11-30' })]).toEqual([false, false])
    expect(isTooLong({ ...daily, untilOn: '2027-12-02' })).toBe(true)
    expect(isTooLong({ ...daily, untilOn: '2027-12-02', leftOutOn: ['2026-12-16'] })).toBe(false)
  })

  it('are up to the last day where a date left out makes room for it', () => {
    const mondays = rule({ startsOn: '2024-01-01', count: null, untilOn: '2031-01-06' })
    expect([datesOf(mondays).at(-1), isTooLong(mondays)]).toEqual(['2030-12-30', true])
    const shorter = { ...mondays, leftOutOn: ['2024-01-01'] }
    expect(datesOf(shorter)).toHaveLength(OCCURRENCES_MAX)
    expect([datesOf(shorter).at(-1), isTooLong(shorter)]).toEqual(['2031-01-06', false])
  })
})
