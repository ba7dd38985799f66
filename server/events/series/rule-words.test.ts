import { expect, it } from 'vitest'
import { LAST, type Rule } from './recurrence.ts'
import { ruleText } from './rule-words.ts'

const rule = (given: Partial<Rule>) => ({
  frequency: 'weekly' as const,
  every: 1,
  weekdays: [1],
  ordinal: null,
  monthDay: null,
  ...given,
})
const inAll = (given: Partial<Rule>) =>
  (['kk', 'ru', 'en'] as const).map((locale) => ruleText(rule(given), locale))

it('a rule is said in words of each language', () => {
  expect(inAll({})).toEqual(['дүйсенбі сайын', 'каждую неделю по понедельникам', 'every Monday'])
  expect(inAll({ every: 2, weekdays: [5, 1, 3] })).toEqual([
    '2 аптада бір, дүйсенбі, сәрсенбі және жұма күні',
    'раз в 2 недели по понедельникам, средам и пятницам',
    'every 2 weeks on Monday, Wednesday and Friday',
  ])
  expect(inAll({ frequency: 'monthly_weekday', weekdays: [6], ordinal: 1 })).toEqual([
    'айдың бірінші сенбісінде',
    'в первую субботу месяца',
    'on the first Saturday of the month',
  ])
  expect(inAll({ frequency: 'monthly_weekday', weekdays: [2], ordinal: 2, every: 3 })[1]).toBe(
    'раз в 3 месяца, во второй вторник месяца',
  )
  expect(inAll({ frequency: 'monthly_date', monthDay: LAST, weekdays: [] })).toEqual([
    'айдың соңғы күні',
    'в последний день месяца',
    'on the last day of the month',
  ])
  expect(inAll({ frequency: 'monthly_date', monthDay: 5, weekdays: [] })[1]).toBe('5-го числа месяца')
  expect(inAll({ frequency: 'picked', weekdays: [] })[0]).toBe('таңдалған күндерде')
  expect(inAll({ weekdays: [1, 2, 3, 4, 5, 6, 7] })[1]).toBe('каждый день')
})
