import { describe, expect, test } from 'vitest'
import { qazaqKuresi } from '../rule-sets/combat.ts'
import { bestOfRounds, gradedBout, type DuelRules, type GradedScore } from './duel.ts'

const scores = (text: string): GradedScore[] =>
  text.split(' ').map((each) => {
    const [side, grade] = each.split('.')
    return { side: side === 'a' ? 0 : 1, grade: grade! }
  })

describe('best of three pulls', () => {
  test('two pulls win', () => {
    expect(bestOfRounds([0, 1, 0], 3)).toEqual({ winner: 0, by: 'rounds', score: '2:1' })
    expect(bestOfRounds([1, 1], 3)).toMatchObject({ winner: 1, score: '0:2' })
  })

  test('a pull after the end is refused, a missing one asked for', () => {
    expect(() => bestOfRounds([0, 0, 1], 3)).toThrow('score_impossible')
    expect(() => bestOfRounds([0, 1], 3)).toThrow('tie_not_decided')
  })
})

describe('graded scores (qazaq kuresi)', () => {
  const rules = qazaqKuresi.duel as Extract<DuelRules, { kind: 'graded' }>
  test('a clean victory ends the bout', () => {
    expect(gradedBout(scores('b.jambas a.tazaJenis'), rules)).toMatchObject({ winner: 0, by: 'tazaJenis' })
    expect(() => gradedBout(scores('a.tazaJenis b.jambas'), rules)).toThrow('score_impossible')
  })

  test('two half victories make a clean one', () => {
    expect(gradedBout(scores('a.jartylaiJenis b.jambas a.jartylaiJenis'), rules)).toMatchObject({
      winner: 0,
      by: 'tazaJenis',
    })
  })

  test('one half victory is worth more than any number of lesser scores', () => {
    expect(gradedBout(scores('b.jambas b.jambas b.jambas a.jartylaiJenis'), rules)).toMatchObject({
      winner: 0,
      by: 'jartylaiJenis',
    })
  })

  test('level on everything: the last score, or the judges', () => {
    expect(gradedBout(scores('a.jambas b.jambas'), rules)).toMatchObject({ winner: 1, by: 'lastScore' })
    expect(() => gradedBout(scores('a.jambas b.jambas'), { ...rules, lastScoreDecides: false })).toThrow(
      'tie_not_decided',
    )
    expect(() => gradedBout([], rules)).toThrow('tie_not_decided')
  })

  test('a score the rules do not know is refused', () => {
    expect(() => gradedBout(scores('a.buk'), rules)).toThrow('grade_unknown')
  })
})
