import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '#server/kit/problem.ts'
import { leagueRules, matchesOf } from '../testing/league.ts'
import { rankAcrossGroups } from './cross-group.ts'
import { fairPlayValue, FIFA_CARDS } from './fair-play.ts'
import type { LeagueMatch, LeagueResult } from './match.ts'
import { mergeResults } from './results.ts'
import type { CriterionName, LeagueRules } from './rules.ts'
import { standings, type LeagueInput } from './standings.ts'

const rules = (criteria: LeagueRules['criteria']): Partial<LeagueInput> => ({
  rules: { ...RULES, criteria },
})

const sets = (...scores: [number, number][]): Partial<LeagueResult> => ({ sets: scores })

const RULES = leagueRules(['points', 'gd'])

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof Problem ? error.code : `not a Problem: ${String(error)}`
  }
  return 'no problem'
}

function league(changes: Partial<LeagueInput>): string {
  return codeOf(() =>
    standings({ entrants: ['A', 'B'], matches: matchesOf('A 1:0 B'), rules: RULES, ...changes }),
  )
}

function scored(
  home: number,
  away: number,
  rules: LeagueRules = RULES,
  result: Partial<LeagueResult> = {},
): string {
  const played = { kind: 'played', home, away, ...result } as LeagueResult
  return league({ matches: [{ home: 'A', away: 'B', result: played }], rules })
}

describe('a table refuses', () => {
  test.each([
    [-1, 0],
    [0.5, 0],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
    [100_000, 0],
  ])('the score %s:%s', (home, away) => {
    expect(scored(home, away)).toBe('score_impossible')
  })

  test('a shoot-out after a decisive score', () => {
    expect(scored(2, 1, RULES, { shootoutWinner: 'home' })).toBe('score_impossible')
  })

  test('an impossible score that was played before the award', () => {
    const result: LeagueResult = {
      kind: 'awarded',
      home: 3,
      away: 0,
      reason: 'x',
      played: { home: -1, away: 0 },
    }
    expect(league({ matches: [{ home: 'A', away: 'B', result }] })).toBe('score_impossible')
  })

  test('a draw where there is none', () => {
    expect(scored(1, 1, { ...RULES, points: { win: 2, loss: 0 } })).toBe('draw_not_possible')
  })

  test('a match of somebody against themselves, of strangers, the same match twice', () => {
    expect(league({ matches: matchesOf('A 1:0 A') })).toBe('match_against_itself')
    expect(league({ matches: matchesOf('A 1:0 Z') })).toBe('entrant_unknown')
    const [match] = matchesOf('A 1:0 B')
    expect(league({ matches: [match!, match!] })).toBe('match_twice')
  })

  test('an entrant listed twice, a deduction or withdrawal of a stranger, two withdrawals', () => {
    expect(league({ entrants: ['A', 'B', 'A'] })).toBe('entrant_twice')
    expect(league({ adjustments: [{ entrant: 'Z', points: -3, reason: '' }] })).toBe('entrant_unknown')
    const gone = { entrant: 'A', reason: '' }
    expect(league({ withdrawals: [{ ...gone, entrant: 'Z' }] })).toBe('entrant_unknown')
    expect(league({ withdrawals: [gone, gone] })).toBe('withdrawn_twice')
  })

  test('criteria nobody knows, an empty list, an unknown way of applying head-to-head again', () => {
    expect(league(rules(['points', 'style' as CriterionName]))).toBe('criterion_unknown')
    expect(league(rules([{ h2h: ['points', 'luck' as CriterionName], reapply: 'none' }]))).toBe(
      'criterion_unknown',
    )
    expect(league(rules([]))).toBe('criteria_missing')
    expect(league(rules([{ h2h: ['points'], reapply: 'sometimes' as 'none' }]))).toBe('reapply_unknown')
  })

  test('points that hundredths cannot hold', () => {
    expect(league({ rules: { ...RULES, points: { win: 1 / 3, draw: 0, loss: 0 } } })).toBe('points_not_exact')
    expect(league({ adjustments: [{ entrant: 'A', points: 0.001, reason: '' }] })).toBe('points_not_exact')
  })
})

describe('sets', () => {
  const rules: LeagueRules = {
    ...RULES,
    points: { win: 3, loss: 0 },
    sets: { bestOf: 5, setTo: 25, lastSetTo: 15, clearBy: 2 },
  }
  test.each([
    [2, 1],
    [3, 3],
    [4, 0],
    [0, 0],
  ])('%s:%s is no result of a match to three sets', (home, away) => {
    expect(scored(home, away, rules)).toBe('score_impossible')
  })

  test('set scores must be possible, as many as the result says, and end with the winning set', () => {
    expect(scored(3, 0, rules, sets([25, 10], [25, 23], [26, 24]))).toBe('no problem')
    expect(scored(3, 0, rules, sets([25, 24], [25, 23], [26, 24]))).toBe('score_impossible')
    expect(scored(3, 0, rules, sets([25, 10], [25, 23]))).toBe('score_impossible')
    expect(scored(3, 0, rules, sets([25, 10], [30, 20], [25, 20]))).toBe('score_impossible')
    expect(scored(3, 1, rules, sets([25, 10], [25, 10], [25, 20], [10, 25]))).toBe('score_impossible')
    expect(scored(3, 2, rules, sets([25, 10], [10, 25], [25, 10], [10, 25], [16, 14]))).toBe('no problem')
    expect(scored(3, 2, rules, sets([25, 10], [10, 25], [25, 10], [10, 25], [25, 20]))).toBe(
      'score_impossible',
    )
  })
})

describe('other tables refuse', () => {
  test('more going on from groups than there are, strangers to comparison between groups', () => {
    const rows = [{ group: 'A', entrant: 'x', values: { points: 3 } }]
    expect(codeOf(() => rankAcrossGroups({ rows, criteria: ['points'], qualify: 2 }))).toBe(
      'qualify_impossible',
    )
    expect(
      codeOf(() => rankAcrossGroups({ rows: [...rows, ...rows], criteria: ['points'], qualify: 1 })),
    ).toBe('entrant_twice')
    const criteria = [{ h2h: ['points'], reapply: 'none' }] as unknown as CriterionName[]
    expect(codeOf(() => rankAcrossGroups({ rows, criteria, qualify: 1 }))).toBe('criterion_between_groups')
  })

  test('half a card', () => {
    expect(codeOf(() => fairPlayValue({ yellow: 0.5 }, FIFA_CARDS))).toBe('result_impossible')
    expect(
      fairPlayValue({ yellow: 3, secondYellow: 1, directRed: 1, yellowAndDirectRed: 1 }, FIFA_CARDS),
    ).toBe(-15)
  })
})

describe('putting results in', () => {
  const matches = matchesOf('A - B\nB - C')
  const result: LeagueResult = { kind: 'played', home: 2, away: 1 }

  test('the same result twice changes nothing', () => {
    const once = mergeResults({ matches, incoming: [{ match: '1', result }] })
    expect(once.changed).toEqual(['1'])
    const twice = mergeResults({
      matches: once.matches,
      incoming: [{ match: '1', result: { away: 1, home: 2, kind: 'played' } }],
    })
    expect(twice.changed).toEqual([])
    expect(twice.matches).toBe(once.matches)
  })

  test('whatever results come, in any order and again, the table is the same', () => {
    const names = ['A', 'B', 'C', 'D', 'E']
    const season = names.flatMap((home) =>
      names.filter((away) => away !== home).map((away) => ({ id: `${home}${away}`, home, away })),
    )
    const incoming = fc
      .uniqueArray(
        fc.record({
          match: fc.constantFrom(...season.map(({ id }) => id)),
          home: fc.nat(9),
          away: fc.nat(9),
        }),
        { selector: ({ match }) => match },
      )
      .map((list) =>
        list.map(({ match, home, away }) => ({ match, result: { kind: 'played' as const, home, away } })),
      )
    const tableOf = (played: readonly LeagueMatch[]) =>
      standings({ entrants: names, matches: played, rules: RULES })
    fc.assert(
      fc.property(incoming, fc.gen(), (results, draw) => {
        const once = mergeResults({ matches: season, incoming: results })
        const again = draw(fc.shuffledSubarray, results)
        const twice = mergeResults({ matches: once.matches, incoming: again })
        expect(twice).toEqual({ matches: once.matches, changed: [] })
        const backwards = mergeResults({ matches: season, incoming: results.toReversed() })
        expect(tableOf(backwards.matches)).toEqual(tableOf(once.matches))
      }),
    )
  })

  test('another result needs a confirmation, a match that does not exist is refused', () => {
    const { matches: once } = mergeResults({ matches, incoming: [{ match: '1', result }] })
    const other = { match: '1', result: { ...result, home: 3 } }
    expect(codeOf(() => mergeResults({ matches: once, incoming: [other] }))).toBe('result_already_recorded')
    expect(mergeResults({ matches: once, incoming: [other], isReplacing: true }).changed).toEqual(['1'])
    expect(codeOf(() => mergeResults({ matches, incoming: [{ match: '9', result }] }))).toBe(
      'match_not_wired',
    )
  })
})
