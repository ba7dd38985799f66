import { describe, expect, test } from 'vitest'
import { Problem } from '#server/kit/problem.ts'
import {
  decide,
  TIME_EXTRA_PENALTIES,
  type DecisionRules,
  type KnockoutResult,
  type TwoLegRules,
} from './decision.ts'

const tie = (first: [number, number], second: [number, number], more: object = {}): KnockoutResult => ({
  kind: 'legs',
  first: { time: first },
  second: { time: second, ...more },
})

const LEGS: TwoLegRules = { awayGoals: 'extraTimeToo', extraTime: true, last: 'penalties' }
const RULES: DecisionRules = { ladder: TIME_EXTRA_PENALTIES, legs: LEGS }

function decided(result: KnockoutResult, changes: Partial<DecisionRules> = {}): string {
  try {
    const { winner, by, score } = decide(result, { ...RULES, ...changes })
    return `${winner} ${by} ${score}`.trim()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return `${error.code} ${String(error.details['next'] ?? '')}`.trim()
  }
}

describe('one match', () => {
  test.each<[string, KnockoutResult]>([
    ['0 time 2:1', { kind: 'score', time: [2, 1] }],
    ['1 extraTime 1:2', { kind: 'score', time: [1, 1], extraTime: [1, 2] }],
    ['0 penalties 1:1 (4:3)', { kind: 'score', time: [0, 0], extraTime: [1, 1], penalties: [4, 3] }],
    ['0 extraTime 2:1', { kind: 'score', extraTime: [2, 1] }],
    ['1 walkover', { kind: 'walkover', winner: 1, reason: 'did not come' }],
    ['0 lots', { kind: 'decided', winner: 0, by: 'lots' }],
    ['null bothOut', { kind: 'bothOut', reason: 'brawl' }],
  ])('%s', (answer, result) => {
    expect(decided(result)).toBe(answer)
  })

  test('a level score asks for the next step of the ladder', () => {
    expect(decided({ kind: 'score', time: [1, 1] })).toBe('tie_not_decided extraTime')
    expect(decided({ kind: 'score', time: [1, 1], extraTime: [2, 2] })).toBe('tie_not_decided penalties')
    expect(decided({ kind: 'score', time: [1, 1] }, { ladder: ['time', 'penalties'] })).toBe(
      'tie_not_decided penalties',
    )
    expect(decided({ kind: 'score', time: [1, 1] }, { ladder: ['time'] })).toBe('tie_not_decided decision')
  })

  test('the better seed goes on where the ladder says so', () => {
    const ladder = ['time', 'betterSeed'] as const
    expect(decided({ kind: 'score', time: [1, 1] }, { ladder, betterSeed: 1 })).toBe('1 betterSeed 1:1')
    expect(decided({ kind: 'score', time: [1, 1] }, { ladder })).toBe('tie_not_decided betterSeed')
  })

  test.each<KnockoutResult>([
    { kind: 'score' },
    { kind: 'score', time: [-1, 0] },
    { kind: 'score', time: [1.5, 0] },
    { kind: 'score', time: [2, 1], extraTime: [3, 1] },
    { kind: 'score', time: [2, 1], penalties: [4, 3] },
    { kind: 'score', time: [2, 2], extraTime: [1, 2] },
    { kind: 'score', time: [1, 1], extraTime: [1, 1], penalties: [4, 4] },
  ])('the score %j is refused', (result) => {
    expect(decided(result)).toBe('score_impossible')
  })
})

describe('two legs, scores home–away of each match', () => {
  test('the aggregate, then goals away from home', () => {
    expect(decided(tie([2, 0], [2, 1]))).toBe('0 aggregate 2:0, 2:1')
    expect(decided(tie([1, 0], [2, 1]))).toBe('0 awayGoals 1:0, 2:1')
    expect(decided(tie([1, 1], [0, 0]))).toBe('1 awayGoals 1:1, 0:0')
  })

  test('extra time counts with the rest of the second leg', () => {
    expect(decided(tie([1, 0], [1, 0]))).toBe('tie_not_decided extraTime')
    expect(decided(tie([1, 0], [1, 0], { extraTime: [2, 0] }))).toBe('1 aggregateAfterExtraTime 1:0, 2:0')
    expect(decided(tie([1, 0], [1, 0], { extraTime: [2, 1] }))).toBe('0 awayGoalsAfterExtraTime 1:0, 2:1')
    expect(decided(tie([1, 0], [1, 0], { extraTime: [1, 0] }))).toBe('tie_not_decided penalties')
    // Penalties are written home–away of the second leg: its home side is the second of the tie.
    expect(decided(tie([1, 0], [1, 0], { extraTime: [1, 0], penalties: [4, 3] }))).toBe(
      '1 penalties 1:0, 1:0 (4:3)',
    )
  })

  test('without away goals, and with them in normal time only', () => {
    const none: TwoLegRules = { ...LEGS, awayGoals: 'none' }
    expect(decided(tie([1, 0], [2, 1]), { legs: none })).toBe('tie_not_decided extraTime')
    const normal: TwoLegRules = { ...LEGS, awayGoals: 'normalTime' }
    expect(decided(tie([1, 0], [1, 0], { extraTime: [2, 1] }), { legs: normal })).toBe(
      'tie_not_decided penalties',
    )
    const seeds: TwoLegRules = { awayGoals: 'none', extraTime: false, last: 'betterSeed' }
    expect(decided(tie([1, 0], [1, 0]), { legs: seeds, betterSeed: 0 })).toBe('0 betterSeed 1:0, 1:0')
  })

  test('a tie that was over did not go on', () => {
    expect(decided(tie([2, 0], [2, 1], { extraTime: [3, 1] }))).toBe('score_impossible')
    expect(decided(tie([1, 0], [2, 1], { extraTime: [2, 1] }))).toBe('score_impossible')
  })
})
