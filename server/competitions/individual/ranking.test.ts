import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestAttempt, timedRace } from '../rule-sets/individual.ts'
import { jambyAtu, tengeIlu } from '../rule-sets/national-games.ts'
import type { Performance } from './performance.ts'
import { individualRanking, pointsForPlaces } from './ranking.ts'
import type { IndividualRules, Status } from './rules.ts'

const bad = (performance: Partial<Performance>, rules = RACE): (() => unknown) => {
  return () => individualRanking({ performances: [{ entrant: 'A', ...performance }], rules })
}

const RACE: IndividualRules = { measure: 'time', better: 'lower', precision: 0.01 }

function lines(performances: readonly Performance[], rules: IndividualRules, external?: string[]): string[] {
  const { places } = individualRanking({ performances, rules, ...(external ? { external } : {}) })
  return places.map(({ entrant, rank, status, result }) =>
    `${rank ?? status} ${entrant} ${result ?? ''}`.trim(),
  )
}

describe('times', () => {
  test('level on the official time share the place; without a result after the others', () => {
    const performances: Performance[] = [
      { entrant: 'Dana', status: 'DQ' },
      { entrant: 'Arman', result: '58,301' },
      { entrant: 'Sholpan', result: 58.304 },
      { entrant: 'Kuat', status: 'DNS' },
      { entrant: 'Erlan', result: 58.32 },
      { entrant: 'Aisha', status: 'DNF' },
    ]
    expect(lines(performances, RACE)).toEqual([
      '1 Arman 58.31',
      '1 Sholpan 58.31',
      '3 Erlan 58.32',
      'DNF Aisha',
      'DNS Kuat',
      'DQ Dana',
    ])
    expect(lines(performances, { ...RACE, rankingStyle: 'dense' })[2]).toBe('2 Erlan 58.32')
  })

  test('penalties are added, and the shown reason is the official time', () => {
    const performances: Performance[] = [
      { entrant: 'Fast', result: 100, faults: 2 },
      { entrant: 'Clean', result: 105.5 },
    ]
    const { places } = individualRanking({ performances, rules: timedRace.individual! })
    expect(places.map(({ entrant, result }) => `${entrant} ${result}`)).toEqual(['Clean 105.5', 'Fast 110'])
    expect(places[0]!.reason.below).toMatchObject({
      criterion: 'result',
      upper: { entrant: 'Clean', value: '105.5' },
      lower: { entrant: 'Fast', value: '110' },
    })
  })

  test('a time is never given better than it was: 9.951 is 9.96', () => {
    expect(lines([{ entrant: 'A', result: 9.951 }], RACE)).toEqual(['1 A 9.96'])
    expect(lines([{ entrant: 'A', result: 9.951 }], { ...RACE, rounding: 'down' })).toEqual(['1 A 9.95'])
  })
})

describe('attempts', () => {
  test('best attempt, then the next best; invalid ones count for nothing', () => {
    const performances: Performance[] = [
      { entrant: 'Aliya', attempts: [null, 6.21, 6.4] },
      { entrant: 'Gulim', attempts: [6.4, 6.3, null] },
      { entrant: 'Madina', attempts: [null, null, null] },
      { entrant: 'Inkar', attempts: [6.4, 6.3, 6.1] },
    ]
    expect(lines(performances, bestAttempt.individual!)).toEqual([
      '1 Inkar 6.4',
      '2 Gulim 6.4',
      '3 Aliya 6.4',
      'NM Madina',
    ])
    const { places } = individualRanking({ performances, rules: bestAttempt.individual! })
    expect(places[0]!.reason.below).toMatchObject({
      criterion: 'nextBest',
      upper: { value: '6.1' },
      lower: { value: '–' },
    })
  })

  test('sum of series, the last series first, then time (jamby atu)', () => {
    const performances: Performance[] = [
      { entrant: 'A', attempts: [20, 25, 30], time: 41.2 },
      { entrant: 'B', attempts: [25, 20, 30], time: 39.9 },
      { entrant: 'C', attempts: [30, 20, 25], time: 30 },
      { entrant: 'D', attempts: [25, 20, 30], time: 39.5 },
    ]
    expect(lines(performances, jambyAtu.individual!)).toEqual(['1 A 75', '2 D 75', '3 B 75', '4 C 75'])
  })

  test('hits, then the shorter time (tenge ilu); lots when everything is level', () => {
    const performances: Performance[] = [
      { entrant: 'A', attempts: [3, 2], time: 21.4 },
      { entrant: 'B', attempts: [2, 3], time: 20.9 },
      { entrant: 'C', attempts: [2, 3], time: 20.9 },
    ]
    expect(lines(performances, tengeIlu.individual!)).toEqual(['1 B 5', '1 C 5', '3 A 5'])
    expect(lines(performances, tengeIlu.individual!, ['C', 'B'])).toEqual(['1 C 5', '2 B 5', '3 A 5'])
  })
})

test('points may fall below zero, and are shown as they are', () => {
  const rules: IndividualRules = { measure: 'points', better: 'higher' }
  const { places } = individualRanking({
    performances: [
      { entrant: 'A', result: -2 },
      { entrant: 'B', result: 1 },
    ],
    rules,
  })
  expect(places[0]!.reason.below).toMatchObject({ upper: { value: '1' }, lower: { value: '-2' } })
})

describe('points for places', () => {
  test.each([
    ['mean', ['9', '9', '6']],
    ['best', ['10', '10', '6']],
    ['lowest', ['8', '8', '6']],
  ] as const)('shared places get the %s', (sharedPlaces, points) => {
    const rules: IndividualRules = { ...RACE, placePoints: [10, 8, 6], sharedPlaces }
    const performances = [1, 1, 2].map((result, index) => ({ entrant: `e${index}`, result }))
    expect(individualRanking({ performances, rules }).places.map(({ placePoints }) => placePoints)).toEqual(
      points,
    )
  })

  test('three share the last two paid places: thirds stay exact', () => {
    const shared = pointsForPlaces({ placePoints: [10, 6, 5], first: 2, count: 3, sharedPlaces: 'mean' })
    expect(`${shared.n}/${shared.d}`).toBe('11/3')
  })
})

describe('bad results', () => {
  test('are refused by name', () => {
    expect(bad({})).toThrow('result_missing')
    expect(bad({ result: -1 })).toThrow('result_impossible')
    expect(bad({ result: 'fast' })).toThrow('number_not_exact')
    expect(bad({ result: 10, faults: -1 })).toThrow('result_impossible')
    expect(bad({ status: 'LATE' as Status })).toThrow('status_unknown')
    expect(bad({ result: 10 }, { ...RACE, precision: 0 })).toThrow('precision_not_positive')
    expect(bad({ result: 10 }, { ...RACE, ties: ['charm' as 'sum'] })).toThrow('criterion_unknown')
    const twice = [
      { entrant: 'A', result: 1 },
      { entrant: 'A', result: 2 },
    ]
    expect(() => individualRanking({ performances: twice, rules: RACE })).toThrow('entrant_twice')
  })
})

test('everybody has one place, whatever the order of entry', () => {
  const anyPerformances = fc.uniqueArray(
    fc.record({
      entrant: fc.string({ minLength: 1, maxLength: 4 }),
      attempts: fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 4 }),
      status: fc.option(fc.constantFrom<Status>('DNF', 'DNS', 'DQ'), { nil: undefined, freq: 5 }),
    }),
    { selector: ({ entrant }) => entrant, maxLength: 12 },
  )
  const rules: IndividualRules = {
    measure: 'attempts',
    better: 'higher',
    value: 'best',
    ties: ['nextBest', 'lastBackwards'],
  }
  fc.assert(
    fc.property(anyPerformances, (performances) => {
      const { places } = individualRanking({ performances, rules })
      expect(places.map(({ entrant }) => entrant).sort()).toEqual(
        performances.map(({ entrant }) => entrant).sort(),
      )
      expect(individualRanking({ performances: performances.toReversed(), rules }).places).toEqual(places)
      for (const { rank, status } of places) expect(rank === null).toBe(status !== undefined)
    }),
  )
})
