import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { playOut, seededEntrants } from '../testing/play-out.ts'
import type { KnockoutResult } from './decision.ts'
import { laterMatches, recordResult } from './record.ts'
import { singleElimination } from './single-elimination.ts'

const bracket = singleElimination({ entrants: 4, decidedPlaces: 4 })
const input = { bracket, entrants: seededEntrants(4) }
const home: KnockoutResult = { kind: 'score', time: [2, 0] }
const away: KnockoutResult = { kind: 'score', time: [0, 2] }

test('the matches that wait for a match', () => {
  expect(laterMatches(bracket, '1')).toEqual(['3', '4'])
  expect(laterMatches(bracket, '4')).toEqual([])
})

describe('changing a result', () => {
  const semis = new Map([
    ['1', home],
    ['2', home],
  ])
  const whole = new Map([...semis, ['3', home], ['4', home]])

  test('is free before the next round began', () => {
    const { results, reset } = recordResult({ ...input, results: semis, match: '1', result: away })
    expect(results.get('1')).toEqual(away)
    expect(reset).toEqual([])
  })

  test('is refused afterwards and names what would be lost', () => {
    expect(() => recordResult({ ...input, results: whole, match: '1', result: away })).toThrow(
      'next_round_began',
    )
  })

  test('is free afterwards when the same side still wins', () => {
    const { results, reset } = recordResult({
      ...input,
      results: whole,
      match: '1',
      result: { kind: 'score', time: [3, 1] },
    })
    expect(reset).toEqual([])
    expect(results.size).toBe(4)
  })

  test('takes the later results away when that is confirmed', () => {
    const { results, reset } = recordResult({
      ...input,
      results: whole,
      match: '1',
      result: away,
      isResetConfirmed: true,
    })
    expect(reset).toEqual(['3', '4'])
    expect([...results.keys()]).toEqual(['1', '2'])
  })

  test('of a match that is not there, or before its entrants are known, is refused', () => {
    expect(() => recordResult({ ...input, results: new Map(), match: '9', result: home })).toThrow(
      'match_not_wired',
    )
    expect(() => recordResult({ ...input, results: new Map(), match: '4', result: home })).toThrow(
      'result_before_entrants',
    )
  })
})

test('the same result twice changes nothing', () => {
  const tosses = fc.infiniteStream(fc.constantFrom(0 as const, 1 as const))
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), tosses, (entrants, stream) => {
      const big = singleElimination({ entrants, decidedPlaces: 8 })
      const { results } = playOut({
        bracket: big,
        entrants: seededEntrants(entrants),
        choose: () => stream.next().value,
      })
      for (const [match, result] of results) {
        const again = recordResult({
          bracket: big,
          entrants: seededEntrants(entrants),
          results,
          match,
          result,
        })
        expect([...again.results]).toEqual([...results])
        expect(again.reset).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
})
