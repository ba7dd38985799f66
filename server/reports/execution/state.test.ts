import { describe, expect, it } from 'vitest'
import { shareOfYears, standingOf, talliesBy, type MeasureFacts } from './state.ts'

const measure = (given: Partial<MeasureFacts> = {}): MeasureFacts => ({
  termFrom: '2026-04-01',
  termTo: '2026-06-30',
  plannedEvents: 2,
  state: null,
  movedTo: null,
  ...given,
})
const none = { held: 0, coming: 0 }

describe('the state of a measure', () => {
  it.each([
    ['2026-05-01', none, 'in_work', undefined],
    ['2026-06-15', none, 'at_risk', undefined],
    ['2026-06-15', { held: 1, coming: 1 }, 'in_work', undefined],
    ['2026-06-30', none, 'at_risk', undefined],
    ['2026-07-01', { held: 1, coming: 1 }, 'not_done', '2026-07-01'],
    ['2026-07-01', { held: 2, coming: 0 }, 'done', undefined],
  ])('follows from its events: on %s with %j it is %s', (today, events, state, lateSince) => {
    expect(standingOf(measure(), events, today)).toEqual({ state, isByHand: false, lateSince })
  })

  it('needs one event when the plan says no number, and none is told by hand', () => {
    expect(standingOf(measure({ plannedEvents: null }), { held: 1, coming: 0 }, '2026-05-01').state).toBe(
      'done',
    )
    expect(standingOf(measure({ plannedEvents: 0 }), none, '2026-07-02').state).toBe('not_done')
    expect(standingOf(measure({ plannedEvents: 0, state: 'done' }), none, '2026-07-02')).toEqual({
      state: 'done',
      isByHand: true,
      lateSince: undefined,
    })
  })

  it('that was moved is late only after its new day', () => {
    const moved = measure({ state: 'moved', movedTo: '2026-09-01' })
    expect(standingOf(moved, none, '2026-08-01').lateSince).toBeUndefined()
    expect(standingOf(moved, none, '2026-09-02').lateSince).toBe('2026-09-02')
  })
})

it('the share of the years gone runs from nought to one', () => {
  const years = { yearFrom: 2025, yearTo: 2026 }
  expect(shareOfYears(years, '2024-12-01')).toBe(0)
  expect(shareOfYears(years, '2026-01-01')).toBe(0.5)
  expect(shareOfYears(years, '2027-03-01')).toBe(1)
})

it('a measure of two districts counts in both', () => {
  const standing = standingOf(measure(), none, '2026-07-01')
  const tallies = talliesBy(
    [
      { districts: ['a', 'b'], standing },
      { districts: ['b'], standing },
    ],
    ({ districts }) => districts,
  )
  expect(tallies.map(({ key, measures, notDone, late }) => [key, measures, notDone, late])).toEqual([
    ['a', 1, 1, 1],
    ['b', 2, 2, 2],
  ])
})
