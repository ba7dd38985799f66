import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#server/kit/calendar.ts'
import { instantOf } from '#server/kit/zone.ts'
import { organiserOf, toldOf } from './organiser.ts'
import { chosenDay, daysLate, standingOf, tallyOf, type Given } from './standing.ts'

const NOW = instantOf({ on: '2026-12-01', time: '12:00' })
const given = (facts: Partial<Given> = {}): Given => ({
  deadline: '2026-11-28',
  status: 'draft',
  isUntouched: true,
  startsAt: null,
  endsAt: null,
  heldOn: null,
  ...facts,
})
const at = (on: string) => instantOf({ on, time: '10:00' })

it('says how far a territory has come, and how many days it is late', () => {
  const cases: [Partial<Given>, string, number][] = [
    [{}, 'untouched', 3],
    [{ isUntouched: false }, 'filling', 3],
    [{ deadline: '2026-12-01' }, 'untouched', 0],
    [{ isUntouched: false, heldOn: '2026-12-20' }, 'dated', 0],
    [{ isUntouched: false, startsAt: at('2026-12-20') }, 'dated', 0],
    [{ status: 'published', startsAt: at('2026-12-20'), endsAt: at('2026-12-20') }, 'published', 0],
    [{ status: 'published', startsAt: at('2026-11-20'), endsAt: at('2026-11-20') }, 'held', 0],
    [{ status: 'cancelled', startsAt: at('2026-12-20') }, 'cancelled', 0],
    [{ status: null, isUntouched: false }, 'removed', 3],
  ]
  for (const [facts, standing, days] of cases) {
    expect([standingOf(given(facts), NOW), daysLate(given(facts), NOW)]).toEqual([standing, days])
  }
  expect(chosenDay(given({ startsAt: at('2026-12-20') }))).toBe('2026-12-20')
  expect(
    tallyOf(
      cases.map(([facts]) => given(facts)),
      NOW,
    ),
  ).toMatchObject({ scheduled: 4, late: 3, total: 9 })
})

it('is late by the days since the deadline, and never with a date', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.boolean(), (days, isDated) => {
      const one = given({
        deadline: addDays('2026-12-01', -days),
        startsAt: isDated ? at('2027-01-10') : null,
      })
      expect(daysLate(one, NOW)).toBe(isDated ? 0 : Math.max(0, days))
    }),
  )
})

it('gives a region’s draft to its only department, and to nobody where it is not clear', () => {
  const department = { id: 'youth', kind: 'department', districtKato: '351000000' }
  const second = { ...department, id: 'education' }
  const elsewhere = { ...department, id: 'almaty', districtKato: '751410000' }
  const akimat = { id: 'akimat', kind: 'akimat', districtKato: '351600000' }
  expect(organiserOf([department, elsewhere, akimat], '350000000')?.id).toBe('youth')
  expect(organiserOf([department, second], '350000000')).toBeUndefined()
  expect(organiserOf([], '350000000')).toBeUndefined()
  expect(organiserOf([department, akimat], '351600000')?.id).toBe('akimat')
})

it('tells organisers of just this territory, administrators only where there are none', () => {
  const person = (userId: string, kato: string | null, role = 'organiser') => ({
    userId,
    role,
    kato,
    institutionId: null,
  })
  const region = person('region', '350000000')
  const admin = person('admin', '350000000', 'administrator')
  const holder = { ...person('holder', null), institutionId: 'youth' }
  const ids = (people: Parameters<typeof toldOf>[0], institutionId: string | null = null) =>
    toldOf(people, { kato: '350000000', institutionId }).map(({ userId }) => userId)
  expect(ids([person('republic', '000000000'), person('district', '351600000'), admin, region])).toEqual([
    'region',
  ])
  expect(ids([admin])).toEqual(['admin'])
  expect(ids([holder, region, region], 'youth')).toEqual(['holder', 'region'])
  expect(ids([])).toEqual([])
})
