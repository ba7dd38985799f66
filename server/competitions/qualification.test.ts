import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { qualify, type Finisher, type QualificationRule, type StageWithdrawal } from './qualification.ts'

const gone = (...names: string[]): StageWithdrawal[] => names.map((entrant) => ({ entrant, reason: 'ill' }))

const FOUR: Finisher[] = ['Aru', 'Bek', 'Gani', 'Dos'].map((entrant, index) => ({ entrant, rank: index + 1 }))
const TWO: QualificationRule = { first: 2, levelAtLine: 'decide' }

function through(
  finishers: readonly Finisher[],
  rule: QualificationRule,
  withdrawals: StageWithdrawal[] = [],
): string[] {
  return qualify({ finishers, rule, withdrawals }).qualified.map(({ seed, entrant }) => `${seed} ${entrant}`)
}

describe('the first n', () => {
  test('go on with their place as seed', () => {
    const { qualified, others } = qualify({ finishers: FOUR.toReversed(), rule: TWO })
    expect(qualified.map(({ seed, entrant, reason }) => [seed, entrant, reason.code])).toEqual([
      [1, 'Aru', 'place'],
      [2, 'Bek', 'place'],
    ])
    expect(others).toEqual([
      { entrant: 'Gani', reason: { code: 'belowLine', rank: 3, last: 2 } },
      { entrant: 'Dos', reason: { code: 'belowLine', rank: 4, last: 2 } },
    ])
  })

  test('whoever withdraws makes room for the next, and the reason is kept', () => {
    const withdrawals = [{ entrant: 'Aru', reason: 'injured', on: '2025-10-10' }]
    const { qualified, others } = qualify({ finishers: FOUR, rule: TWO, withdrawals })
    expect(qualified).toEqual([
      { entrant: 'Bek', seed: 1, fromRank: 2, reason: { code: 'place', rank: 2 } },
      {
        entrant: 'Gani',
        seed: 2,
        fromRank: 3,
        reason: { code: 'promoted', rank: 3, insteadOf: 'Aru', why: 'injured', on: '2025-10-10' },
      },
    ])
    expect(others[0]).toEqual({
      entrant: 'Aru',
      reason: { code: 'withdrew', why: 'injured', on: '2025-10-10' },
    })
  })

  test('a reserve may withdraw too, and reserves may run out', () => {
    expect(through(FOUR, TWO, gone('Aru', 'Gani'))).toEqual(['1 Bek', '2 Dos'])
    expect(through(FOUR, TWO, gone('Aru', 'Gani', 'Dos'))).toEqual(['1 Bek'])
    expect(through(FOUR, { ...TWO, reserves: 1 }, gone('Aru', 'Bek'))).toEqual(['1 Gani'])
    expect(through(FOUR, { ...TWO, reserves: 0 }, gone('Aru'))).toEqual(['1 Bek'])
  })

  test('nobody without a place goes on', () => {
    const finishers: Finisher[] = [{ entrant: 'Dq', rank: null }, ...FOUR.slice(0, 1)]
    const { qualified, others } = qualify({ finishers, rule: TWO })
    expect(qualified).toHaveLength(1)
    expect(others).toEqual([{ entrant: 'Dq', reason: { code: 'noRank' } }])
  })
})

describe('level across the line', () => {
  const level: Finisher[] = [
    { entrant: 'Aru', rank: 1 },
    { entrant: 'Bek', rank: 2 },
    { entrant: 'Gani', rank: 2 },
  ]

  test('waits for a decision', () => {
    const { qualified, others } = qualify({ finishers: level, rule: TWO })
    expect(qualified.map(({ entrant }) => entrant)).toEqual(['Aru'])
    expect(others.map(({ reason }) => reason)).toEqual([
      { code: 'undecided', rank: 2, places: 1 },
      { code: 'undecided', rank: 2, places: 1 },
    ])
    const decided = qualify({ finishers: level, rule: TWO, decided: ['Gani', 'Bek'] })
    expect(decided.qualified.map(({ entrant }) => entrant)).toEqual(['Aru', 'Gani'])
  })

  test('or takes them all along', () => {
    expect(through(level, { ...TWO, levelAtLine: 'allLevel' })).toEqual(['1 Aru', '2 Bek', '3 Gani'])
  })

  test('a withdrawal may settle it', () => {
    expect(through(level, TWO, [{ entrant: 'Bek', reason: 'ill' }])).toEqual(['1 Aru', '2 Gani'])
  })
})

describe('a mark', () => {
  const finishers: Finisher[] = [
    { entrant: 'Aru', rank: 1, mark: '92.5' },
    { entrant: 'Bek', rank: 2, mark: 90 },
    { entrant: 'Gani', rank: 3, mark: '89.99' },
  ]

  test('everybody at or above it goes on', () => {
    const { qualified, others } = qualify({ finishers, rule: { mark: 90, levelAtLine: 'decide' } })
    expect(qualified.map(({ entrant, reason }) => [entrant, reason.code])).toEqual([
      ['Aru', 'mark'],
      ['Bek', 'mark'],
    ])
    expect(others[0]!.reason).toEqual({ code: 'belowMark', mark: '89.99', needed: '90' })
  })

  test('so many, and only from that mark', () => {
    expect(through(finishers, { first: 3, mark: '90,00', levelAtLine: 'decide' })).toEqual(['1 Aru', '2 Bek'])
  })
})

test('bad rules and names are refused', () => {
  expect(() => through(FOUR, { levelAtLine: 'decide' })).toThrow('qualification_rule_empty')
  expect(() => through(FOUR, { ...TWO, first: 0 })).toThrow('qualification_rule_empty')
  expect(() => through([...FOUR, FOUR[0]!], TWO)).toThrow('entrant_twice')
  expect(() => through(FOUR, TWO, [{ entrant: 'Zere', reason: '' }])).toThrow('entrant_unknown')
  const gone = { entrant: 'Aru', reason: '' }
  expect(() => through(FOUR, TWO, [gone, gone])).toThrow('withdrawn_twice')
})

test('everybody is either through or has a reason; never more than the rule allows; nobody worse overtakes', () => {
  const anyFinishers = fc
    .array(fc.option(fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 10 })
    .map((ranks) => ranks.map((rank, index): Finisher => ({ entrant: `e${index}`, rank })))
  fc.assert(
    fc.property(
      anyFinishers,
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.nat(9)),
      (finishers, first, gone) => {
        const withdrawals = [...new Set(gone)]
          .filter((index) => index < finishers.length)
          .map((index) => ({ entrant: `e${index}`, reason: 'ill' }))
        const { qualified, others } = qualify({
          finishers,
          rule: { first, levelAtLine: 'decide' },
          withdrawals,
        })
        const names = [...qualified, ...others].map(({ entrant }) => entrant)
        expect(new Set(names).size).toBe(names.length)
        expect(names.sort()).toEqual(finishers.map(({ entrant }) => entrant).sort())
        expect(qualified.length).toBeLessThanOrEqual(first)
        const worst = Math.max(0, ...qualified.map(({ fromRank }) => fromRank))
        for (const { reason } of others)
          if (reason.code === 'belowLine') expect(reason.rank).toBeGreaterThanOrEqual(worst)
      },
    ),
  )
})
