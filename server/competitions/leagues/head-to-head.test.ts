import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entrantsIn, leagueRules, matchesOf } from '../testing/league.ts'
import type { LeagueMatch } from './match.ts'
import { REAPPLY_MODES, type Reapply } from './rules.ts'
import { standings } from './standings.ts'

function orderUnder(reapply: Reapply, matches: readonly LeagueMatch[]): string[] {
  const rules = leagueRules(['points', { h2h: ['points', 'gd', 'gf'], reapply }, 'gd', 'gf'])
  return standings({ entrants: entrantsIn(matches), matches, rules }).rows.map(
    ({ rank, entrant }) => `${rank} ${entrant}`,
  )
}

/**
 * Worked by hand: all five have six points, so the block runs over the whole table. Goal difference gives B, D +1;
 * A, C 0; E −2. Goals for: D 4, B 3; A and C 3 each. Among themselves B beat D 1:0 and A beat C 2:0.
 */
const FIVE_LEVEL = matchesOf(`
  A 1:0 B
  A 2:0 C
  A 0:2 D
  A 0:1 E
  B 0:1 C
  B 1:0 D
  B 2:0 E
  C 2:0 D
  C 0:1 E
  D 2:0 E`)

describe('the head-to-head block applied again', () => {
  test('none: goals for put D above B, and nothing separates A and C', () => {
    expect(orderUnder('none', FIVE_LEVEL)).toEqual(['1 D', '2 B', '3 A', '3 C', '5 E'])
  })

  test('afterall: A and C are still level after the whole block, their own match decides', () => {
    expect(orderUnder('afterall', FIVE_LEVEL)).toEqual(['1 D', '2 B', '3 A', '4 C', '5 E'])
  })

  test('onsplit: B and D start again as soon as goal difference separates them from the others', () => {
    expect(orderUnder('onsplit', FIVE_LEVEL)).toEqual(['1 B', '2 D', '3 A', '4 C', '5 E'])
  })

  test('every mode equals its definition written out plainly', () => {
    fc.assert(
      fc.property(roundRobin, fc.constantFrom(...REAPPLY_MODES), (matches, reapply) => {
        expect(orderUnder(reapply, matches)).toEqual(
          ranked(plainRank(entrantsIn(matches), { matches, reapply })),
        )
      }),
      { numRuns: 400 },
    )
  })
})

describe('away goals in the mini-table', () => {
  const matches = matchesOf(`
    A 1:1 B
    B 0:0 A
    A 2:0 C
    C 1:0 A
    B 2:0 C
    C 1:0 B`)

  test('a goal away from home separates two level teams', () => {
    const rules = leagueRules(['points', { h2h: ['points', 'gd', 'gf', 'awayGoals'], reapply: 'none' }])
    const { rows } = standings({ entrants: ['A', 'B', 'C'], matches, rules })
    expect(rows.map(({ rank, entrant }) => `${rank} ${entrant}`)).toEqual(['1 C', '2 B', '3 A'])
    expect(rows[1]!.reason.below).toMatchObject({
      criterion: 'awayGoals',
      upper: { value: '1' },
      lower: { value: '0' },
    })
  })

  test('counted only for two, they say nothing about three', () => {
    const everyHomeSideWins = matchesOf(`
      A 2:1 B
      B 1:0 A
      A 1:0 C
      C 1:0 A
      B 1:0 C
      C 1:0 B`)
    const order = (awayGoalsOnlyTwo: boolean): string[] => {
      const h2h = ['points', 'awayGoals'] as const
      const rules = leagueRules(['points', { h2h, reapply: 'none', awayGoalsOnlyTwo }])
      const { rows } = standings({ entrants: ['A', 'B', 'C'], matches: everyHomeSideWins, rules })
      return rows.map(({ rank, entrant }) => `${rank} ${entrant}`)
    }
    expect(order(false)).toEqual(['1 B', '2 A', '2 C'])
    expect(order(true)).toEqual(['1 A', '1 B', '1 C'])
  })
})

/** Few goals and few entrants, so that many are level. */
const roundRobin = fc.integer({ min: 3, max: 6 }).chain((count) => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, count)
  const pairs = names.flatMap((home, index) => names.slice(index + 1).map((away) => [home, away] as const))
  return fc
    .array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: pairs.length, maxLength: pairs.length })
    .map((scores) =>
      pairs.map(([home, away], index): LeagueMatch => {
        const [homeScore, awayScore] = scores[index]!
        return { home, away, result: { kind: 'played', home: homeScore, away: awayScore } }
      }),
    )
})

type Plain = { matches: readonly LeagueMatch[]; reapply: Reapply }

/** rules/competitions.md section 1, word by word, with no thought of speed. */
function plainRank(set: string[], context: Plain): string[][] {
  return splitBy(set, (team) => value(team, 'points', context.matches)).flatMap((part) =>
    block(part, context),
  )
}

function block(set: string[], context: Plain): string[][] {
  const among = context.matches.filter(({ home, away }) => set.includes(home) && set.includes(away))
  const by = (criterion: Plainly) => (team: string) => value(team, criterion, among)
  if (set.length === 1) return [set]
  if (context.reapply === 'onsplit') {
    for (const criterion of ['points', 'gd', 'gf'] as const) {
      const parts = splitBy(set, by(criterion))
      if (parts.length > 1) return parts.flatMap((part) => block(part, context))
    }
    return overall(set, context)
  }
  const parts = (['points', 'gd', 'gf'] as const).reduce(
    (sets, criterion) => sets.flatMap((each) => splitBy(each, by(criterion))),
    [set],
  )
  if (parts.length === 1) return overall(set, context)
  const isAgain = context.reapply === 'afterall'
  return parts.flatMap((part) =>
    isAgain && part.length < set.length ? block(part, context) : overall(part, context),
  )
}

function overall(set: string[], { matches }: Plain): string[][] {
  return splitBy(set, (team) => value(team, 'gd', matches)).flatMap((part) =>
    splitBy(part, (team) => value(team, 'gf', matches)),
  )
}

type Plainly = 'points' | 'gd' | 'gf'

function value(team: string, criterion: Plainly, matches: readonly LeagueMatch[]): number {
  return matches.reduce((sum, { home, away, result }) => {
    if ((home !== team && away !== team) || result?.kind !== 'played') return sum
    const [own, other] = home === team ? [result.home, result.away] : [result.away, result.home]
    if (criterion === 'gf') return sum + own
    if (criterion === 'gd') return sum + own - other
    return sum + (own > other ? 3 : own === other ? 1 : 0)
  }, 0)
}

function splitBy(set: string[], valueOf: (team: string) => number): string[][] {
  const values = [...new Set(set.map(valueOf))].sort((a, b) => b - a)
  return values.map((each) => set.filter((team) => valueOf(team) === each).sort())
}

function ranked(parts: string[][]): string[] {
  let place = 1
  return parts.flatMap((part) => {
    const lines = part.map((team) => `${place} ${team}`)
    place += part.length
    return lines
  })
}
