import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyForm, FORM_ACTIONS, takeStep, whyNotStep, type MarkForm } from './form-states.ts'
import { blindNumbers, whyNotJudge, workingMinutes } from './judging.ts'
import { BEST_IN_PROFESSION, rankMastery } from './mastery.ts'
import { regionTable } from './region-table.ts'

describe('a form of marks', () => {
  const judges = ['j1', 'j2', 'j3']
  const signed = (): MarkForm => {
    let form = takeStep(emptyForm(judges), { action: 'enter', by: 'secretary' })
    form = takeStep(form, { action: 'verify', by: 'chief' })
    for (const by of judges) form = takeStep(form, { action: 'sign', by })
    return form
  }

  test('goes from empty to published, signed only when all judges have signed', () => {
    let form = takeStep(emptyForm(judges), { action: 'enter', by: 'secretary' })
    form = takeStep(form, { action: 'verify', by: 'chief' })
    form = takeStep(form, { action: 'sign', by: 'j1' })
    expect(form.state).toBe('verified')
    expect(signed().state).toBe('signed')
    const published = takeStep(takeStep(signed(), { action: 'lock', by: 'chief' }), {
      action: 'publish',
      by: 'chief',
    })
    expect(published.state).toBe('published')
  })

  test('unlocking needs a reason, makes a revision and voids the signatures', () => {
    const locked = takeStep(signed(), { action: 'lock', by: 'chief' })
    expect(whyNotStep(locked, { action: 'unlock', by: 'chief', reason: ' ' })).toBe('form_reason_missing')
    expect(takeStep(locked, { action: 'unlock', by: 'chief', reason: 'Protest 4' })).toMatchObject({
      state: 'entered',
      revision: 2,
      signedBy: [],
    })
  })

  test('refuses whoever may not take the step', () => {
    const entered = takeStep(emptyForm(judges), { action: 'enter', by: 'secretary' })
    expect(whyNotStep(entered, { action: 'verify', by: 'secretary' })).toBe('form_verified_by_author')
    const verified = takeStep(entered, { action: 'verify', by: 'chief' })
    expect(whyNotStep(verified, { action: 'sign', by: 'guest' })).toBe('form_not_a_judge')
    const one = takeStep(verified, { action: 'sign', by: 'j1' })
    expect(whyNotStep(one, { action: 'sign', by: 'j1' })).toBe('form_signed_already')
    expect(() => takeStep(entered, { action: 'publish', by: 'chief' })).toThrow('form_step_not_possible')
  })

  test('is never locked or published without the signatures of all judges', () => {
    const steps = fc.array(
      fc.record({
        action: fc.constantFrom(...FORM_ACTIONS),
        by: fc.constantFrom('secretary', 'chief', ...judges),
        reason: fc.constantFrom(undefined, 'why'),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(steps, (list) => {
        let form = emptyForm(judges)
        for (const step of list) if (whyNotStep(form, step) === null) form = takeStep(form, step)
        if (['signed', 'locked', 'published'].includes(form.state)) {
          expect([...form.signedBy].sort()).toEqual(judges)
        }
      }),
    )
  })
})

describe('judging', () => {
  test('blind numbers are 1 to n, the same for a seed and a day, others on another day', () => {
    const people = ['Aru', 'Bek', 'Dana', 'Erlan', 'Zere', 'Nur']
    const monday = blindNumbers(people, { seed: 's', day: '2025-04-07' })
    expect([...monday.values()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
    expect(blindNumbers(people.toReversed(), { seed: 's', day: '2025-04-07' })).toEqual(monday)
    expect(blindNumbers(people, { seed: 's', day: '2025-04-08' })).not.toEqual(monday)
    expect(() => blindNumbers(['Aru', 'Aru'], { seed: 's', day: '1' })).toThrow('entrant_twice')
  })

  test('nobody marks their own institution or region unless that is allowed', () => {
    const judge = { institution: 'college 1', region: '35' }
    expect(whyNotJudge(judge, { institution: 'college 1', region: '35' })).toBe('judge_of_own_institution')
    expect(whyNotJudge(judge, { institution: 'college 2', region: '35' })).toBe('judge_of_own_region')
    expect(whyNotJudge(judge, { institution: 'college 2', region: '35' }, { ownRegion: true })).toBeNull()
    expect(whyNotJudge(judge, { institution: 'college 2', region: '75' })).toBeNull()
  })

  test('extra time is added to the working time and cannot be negative', () => {
    expect(workingMinutes(240, { extraMinutes: 60, hasAssistant: true, aids: [] })).toBe(300)
    expect(workingMinutes(240, null)).toBe(240)
    expect(() => workingMinutes(240, { extraMinutes: -5, hasAssistant: false, aids: [] })).toThrow(
      'support_invalid',
    )
  })
})

const row = (region: string, entry: string, award: 'gold' | 'silver' | null, score: number) => ({
  region,
  skill: 'Welding',
  entry,
  award,
  score,
})

describe('the table of regions', () => {
  test('a team counts once, medals give 4-3-2-1, and every place has a reason', () => {
    const table = regionTable([
      row('Abai', 't1', 'gold', 740),
      row('Abai', 't1', 'gold', 740),
      row('Ulytau', 't2', 'silver', 730),
      row('Ulytau', 't3', null, 690),
    ])
    expect(
      table.map(({ region, rank, medalPoints, entries, average }) => [
        region,
        rank,
        medalPoints,
        entries,
        average,
      ]),
    ).toEqual([
      ['Abai', 1, 4, 1, '740'],
      ['Ulytau', 2, 3, 2, '710'],
    ])
    expect(table[0]!.reason.below).toMatchObject({ criterion: 'medalPoints' })
  })

  test('nine gold, four silver, four bronze and four medallions are sixty points', () => {
    const awards = [
      ...Array.from({ length: 9 }, () => 'gold' as const),
      ...(['silver', 'bronze', 'medallion'] as const).flatMap((award) =>
        Array.from({ length: 4 }, () => award),
      ),
      null,
    ]
    const results = awards.map((award, index) => ({
      region: 'Qaragandy',
      skill: `skill ${index}`,
      entry: `${index}`,
      award,
      score: 700,
    }))
    expect(regionTable(results)).toMatchObject([
      { medalPoints: 60, gold: 9, silver: 4, bronze: 4, medallions: 4, entries: 22 },
    ])
  })

  test('two results of one team are refused', () => {
    expect(() => regionTable([row('Abai', 't1', 'gold', 740), row('Abai', 't1', null, 690)])).toThrow(
      'entry_twice',
    )
  })
})

const result = (
  entrant: string,
  [theory, practice, presentation]: [number, number, number],
  seconds?: number,
) => ({
  entrant,
  marks: { theory, practice, presentation },
  seconds,
})

describe('a contest of mastery', () => {
  test('equal totals are decided by practice, then by time, then shared', () => {
    const rows = rankMastery(
      [
        result('Aru', [8000, 8000, 8000], 900),
        result('Bek', [10_000, 7000, 8000], 800),
        result('Dana', [8000, 8000, 8000], 850),
        result('Erlan', [8000, 8000, 8000], 900),
      ],
      BEST_IN_PROFESSION,
    )
    expect(rows.map(({ entrant, rank, total }) => [entrant, rank, total])).toEqual([
      ['Dana', 1, '80'],
      ['Aru', 2, '80'],
      ['Erlan', 2, '80'],
      ['Bek', 4, '80'],
    ])
    expect(rows[2]!.reason.below).toMatchObject({ criterion: 'practice' })
  })

  test.each([
    ['mark_above_maximum', [result('Aru', [10_001, 0, 0])], BEST_IN_PROFESSION],
    ['mark_below_zero', [result('Aru', [-1, 0, 0])], BEST_IN_PROFESSION],
    ['stage_missing', [{ entrant: 'Aru', marks: { theory: 1 } }], BEST_IN_PROFESSION],
    ['stage_unknown', [{ entrant: 'Aru', marks: { dance: 1 } }], BEST_IN_PROFESSION],
    ['entrant_twice', [result('Aru', [0, 0, 0]), result('Aru', [0, 0, 0])], BEST_IN_PROFESSION],
    ['weights_not_100', [], { ...BEST_IN_PROFESSION, stages: BEST_IN_PROFESSION.stages.slice(1) }],
    ['tie_unknown', [], { ...BEST_IN_PROFESSION, ties: ['luck'] }],
  ])('is refused: %s', (code, results, rules) => {
    expect(() => rankMastery(results, rules)).toThrow(code)
  })
})
