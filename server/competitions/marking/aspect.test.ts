import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fractionText } from '../exact/fraction.ts'
import { hundredthsOfMark, markAspect, type Aspect, type AspectRecord } from './aspect.ts'
import { checkScheme, marksOf, sectionBalance, type MarkingScheme } from './scheme.ts'

const judged = (maximum: number): Aspect => ({ id: 'A1.01', type: 'J', maximum })
const measured = (maximum: number, rule: Extract<Aspect, { type: 'M' }>['rule']): Aspect => ({
  id: 'A1.02',
  type: 'M',
  maximum,
  rule,
})

describe('the mark of an aspect', () => {
  test.each<[string, Aspect, AspectRecord, number, string]>([
    ['judges give 1, 2, 2 of two marks', judged(200), { kind: 'judgement', scores: [1, 2, 2] }, 111, '10/9'],
    ['half a hundredth goes up', judged(50), { kind: 'judgement', scores: [1, 1, 1] }, 17, '1/6'],
    ['all or nothing', measured(125, { kind: 'binary' }), { kind: 'binary', isAchieved: false }, 0, '0'],
    [
      'a level stated beforehand',
      measured(100, { kind: 'steps', steps: { none: 100, one: 40 } }),
      { kind: 'step', step: 'one' },
      40,
      '2/5',
    ],
    [
      'deductions stop at nothing',
      measured(100, { kind: 'deductions', each: 25 }),
      { kind: 'deviations', count: 7 },
      0,
      '0',
    ],
  ])('%s', (_, aspect, record, mark, exact) => {
    const result = markAspect(aspect, record)
    expect([result.mark, fractionText(result.exact)]).toEqual([mark, exact])
  })

  test('never leaves 0 to the maximum, whatever the judges may legally record', () => {
    const aspects = fc.integer({ min: 1, max: 1000 }).chain((maximum) =>
      fc.oneof(
        fc.record({
          aspect: fc.constant(judged(maximum)),
          record: fc
            .tuple(
              fc.integer({ min: 0, max: 2 }),
              fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 3 }),
            )
            .map(([low, more]): AspectRecord => ({
              kind: 'judgement',
              scores: more.map((each) => low + each),
            })),
        }),
        fc.record({
          aspect: fc
            .integer({ min: 1, max: 500 })
            .map((each) => measured(maximum, { kind: 'deductions', each })),
          record: fc.nat(50).map((count): AspectRecord => ({ kind: 'deviations', count })),
        }),
      ),
    )
    fc.assert(
      fc.property(aspects, ({ aspect, record }) => {
        const { mark } = markAspect(aspect, record)
        expect(mark).toBeGreaterThanOrEqual(0)
        expect(mark).toBeLessThanOrEqual(aspect.maximum)
      }),
    )
  })

  test.each<[string, Aspect, AspectRecord]>([
    ['spread_too_wide', judged(100), { kind: 'judgement', scores: [1, 2, 3] }],
    ['judges_wrong_number', judged(100), { kind: 'judgement', scores: [2, 2] }],
    ['judge_score_impossible', judged(100), { kind: 'judgement', scores: [3, 3, 4] }],
    ['judge_score_impossible', judged(100), { kind: 'judgement', scores: [1.5, 1, 1] }],
    ['record_of_other_type', judged(100), { kind: 'binary', isAchieved: true }],
    ['record_of_other_type', measured(100, { kind: 'binary' }), { kind: 'deviations', count: 1 }],
    ['step_unknown', measured(100, { kind: 'steps', steps: { ok: 100 } }), { kind: 'step', step: 'good' }],
    [
      'mark_above_maximum',
      measured(100, { kind: 'steps', steps: { ok: 101 } }),
      { kind: 'step', step: 'ok' },
    ],
    ['deviations_invalid', measured(100, { kind: 'deductions', each: 5 }), { kind: 'deviations', count: -1 }],
    ['maximum_invalid', judged(0), { kind: 'judgement', scores: [1, 1, 1] }],
    ['maximum_invalid', measured(100, { kind: 'deductions', each: 0 }), { kind: 'deviations', count: 1 }],
  ])('is refused: %s', (code, aspect, record) => {
    expect(() => markAspect(aspect, record)).toThrow(code)
  })

  test('marks are read with a point or a comma, and not finer than hundredths', () => {
    expect([hundredthsOfMark('1,50'), hundredthsOfMark(0.1), hundredthsOfMark('2')]).toEqual([150, 10, 200])
    expect(() => hundredthsOfMark('0,125')).toThrow('mark_too_fine')
    expect(() => hundredthsOfMark('half')).toThrow('number_not_exact')
  })
})

describe('a marking scheme', () => {
  const scheme: MarkingScheme = {
    skill: 'Baking',
    criteria: [
      {
        letter: 'A',
        name: 'Bread',
        subCriteria: [
          {
            id: 'A1',
            name: 'Dough',
            aspects: [
              { ...judged(6000), id: 'A1.01', section: 1 },
              { id: 'A1.02', type: 'M', maximum: 4000, rule: { kind: 'binary' }, section: 2 },
            ],
          },
        ],
      },
    ],
    sections: { 1: 5000, 2: 5000 },
  }

  test('adds derived marks to the total and says what is still missing', () => {
    const marks = marksOf(scheme, new Map([['A1.01', { kind: 'judgement', scores: [3, 3, 2] }]]))
    expect(marks).toEqual({
      total: 5333,
      byCriterion: { A: 5333 },
      aspects: [{ id: 'A1.01', mark: 5333, maximum: 6000 }],
      missing: ['A1.02'],
    })
  })

  test('shows each section of the standard against its weight', () => {
    expect(sectionBalance(scheme)).toEqual([
      { section: 1, marks: 6000, weight: 5000 },
      { section: 2, marks: 4000, weight: 5000 },
    ])
  })

  test('is refused when it is not a hundred marks or an aspect stands twice', () => {
    const [criterion] = scheme.criteria
    const [sub] = criterion!.subCriteria
    const withAspects = (aspects: Aspect[]): MarkingScheme => ({
      ...scheme,
      criteria: [{ ...criterion!, subCriteria: [{ ...sub!, aspects }] }],
    })
    expect(() => checkScheme(scheme)).not.toThrow()
    expect(() => checkScheme(withAspects([judged(9999)]))).toThrow('total_not_100')
    expect(() => checkScheme(withAspects([judged(5000), judged(5000)]))).toThrow('aspect_twice')
    expect(() => marksOf(scheme, new Map([['Z9', { kind: 'binary', isAchieved: true }]]))).toThrow(
      'aspect_unknown',
    )
  })
})
