import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, fractionText } from '../exact/fraction.ts'
import {
  awardMedals,
  FEW_STARTERS,
  RAW_MARK_MEDALS,
  SCALE_MEDALS,
  type Award,
  type MedalRules,
} from './medals.ts'
import { worldSkillsScale } from './scale.ts'

const awards = (scores: number[], rules: MedalRules = SCALE_MEDALS, starters?: number) =>
  awardMedals(scores, rules, starters).map(({ award }) => award)

describe('medals', () => {
  test.each<[string, number[], Award[]]>([
    ['two golds leave no silver', [760, 759, 740, 720], ['gold', 'gold', 'bronze', 'medallion']],
    ['three golds leave bronze only within reach', [760, 759, 758, 756], ['gold', 'gold', 'gold', 'bronze']],
    [
      'two silvers and one within reach',
      [780, 750, 749, 747, 700],
      ['gold', 'silver', 'silver', 'bronze', 'medallion'],
    ],
    ['the order of the list does not matter', [699, 712, 755], ['bronze', 'silver', 'gold']],
    ['one competitor', [650], ['gold']],
    ['nobody', [], []],
  ])('%s', (_, scores, expected) => {
    expect(awards(scores)).toEqual(expected)
  })

  test('chained goes on from the one before, anchored stays with the best', () => {
    const scores = [760, 758, 756, 700]
    expect(awards(scores)).toEqual(['gold', 'gold', 'bronze', 'medallion'])
    expect(awards(scores, { ...SCALE_MEDALS, comparison: 'chained' })).toEqual([
      'gold',
      'gold',
      'gold',
      'medallion',
    ])
  })

  test('raw marks share a medal only when equal to two decimals', () => {
    expect(awards([8_812, 8_812, 8_811], RAW_MARK_MEDALS)).toEqual(['gold', 'gold', 'bronze'])
  })

  test.each<[number, Award[]]>([
    [6, ['gold', 'silver', 'bronze', 'medallion', 'medallion', 'medallion']],
    [5, ['gold', 'silver', 'medallion', 'medallion', 'medallion']],
    [4, ['gold', 'medallion', 'medallion', 'medallion']],
    [3, ['medallion', 'medallion', 'medallion']],
  ])('%i starters', (count, expected) => {
    const scores = Array.from({ length: count }, (_, index) => 800 - 10 * index)
    expect(awards(scores, { ...SCALE_MEDALS, fewStarters: FEW_STARTERS })).toEqual(expected)
  })

  test('a better score never has a worse award, and there is always a gold', () => {
    const rank: Record<string, number> = { gold: 3, silver: 2, bronze: 1, medallion: 0, null: -1 }
    const rules = fc.record({
      tieWithin: fc.integer({ min: 0, max: 4 }),
      comparison: fc.constantFrom('anchored' as const, 'chained' as const),
      medallionFrom: fc.constant(700),
    })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 680, max: 720 }), { minLength: 1 }), rules, (scores, given) => {
        const given2 = awards(scores, given)
        expect(given2).toContain('gold')
        for (const [a, mine] of scores.entries()) {
          for (const [b, other] of scores.entries()) {
            if (mine > other)
              expect(rank[String(given2[a])]!).toBeGreaterThanOrEqual(rank[String(given2[b])]!)
            if (mine === other) expect(given2[a]).toBe(given2[b])
          }
        }
      }),
    )
  })

  test('every award says why', () => {
    expect(awardMedals([760, 759, 740, 690], SCALE_MEDALS).map(({ reason }) => reason)).toEqual([
      { code: 'shared', with: [1], within: 2 },
      { code: 'shared', with: [0], within: 2 },
      { code: 'alone' },
      { code: 'noMedalLeft' },
    ])
  })

  test.each<[string, number[], Partial<MedalRules>]>([
    ['score_invalid', [-1], {}],
    ['score_invalid', [700.5], {}],
    ['medal_rules_invalid', [700], { tieWithin: -1 }],
    ['medal_rules_invalid', [700], { fewStarters: [{ from: 3, medals: ['gold'] }] }],
  ])('is refused: %s', (code, scores, change) => {
    expect(() => awardMedals(scores, { ...SCALE_MEDALS, ...change })).toThrow(code)
  })
})

describe('the 700 scale', () => {
  test('puts the median at 700 and keeps the order of the marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 }),
        (hundredths) => {
          const { points } = worldSkillsScale(hundredths.map((value) => exact(`${value}/100`)))
          for (const [a, mine] of hundredths.entries()) {
            for (const [b, other] of hundredths.entries()) {
              if (mine > other) expect(points[a]!).toBeGreaterThanOrEqual(points[b]!)
            }
          }
          const sorted = points.toSorted((a, b) => a - b)
          expect(sorted[Math.floor((sorted.length - 1) / 2)]!).toBeLessThanOrEqual(700)
          expect(sorted[Math.floor(sorted.length / 2)]!).toBeGreaterThanOrEqual(700)
        },
      ),
    )
  })

  test('an even number has the mean of the two middle marks, exactly', () => {
    const { median, deviation, points } = worldSkillsScale(['61.1', '60.2', '58', '50.05'].map(exact))
    expect([fractionText(median), fractionText(deviation)]).toEqual(['591/10', '31/20'])
    expect(points).toEqual([726, 714, 686, 582])
  })

  test('is refused without totals', () => {
    expect(() => worldSkillsScale([])).toThrow('scale_without_totals')
  })
})
