import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entrantsIn, leagueRules, matchesOf } from '../testing/league.ts'
import { miniFootball } from '../rule-sets/football.ts'
import { volleyball } from '../rule-sets/volleyball.ts'
import type { LeagueMatch, LeagueResult } from './match.ts'
import type { LeagueRules } from './rules.ts'
import { standings, type LeagueInput, type LeagueRow } from './standings.ts'

const set = (home: number, away: number): [number, number] => [home, away]

const played = (sets: [number, number][]): LeagueResult => ({
  kind: 'played',
  home: sets.filter(([home, away]) => home > away).length,
  away: sets.filter(([home, away]) => home < away).length,
  sets,
})

const PLAIN = leagueRules(['points', 'gd', 'gf'])

function lines(rows: readonly LeagueRow[]): string[] {
  return rows.map(
    ({ rank, entrant, points, scored, conceded }) => `${rank} ${entrant} ${points} ${scored}:${conceded}`,
  )
}

function match(home: string, away: string, result?: LeagueResult): LeagueMatch {
  return { id: `${home}-${away}`, home, away, ...(result ? { result } : {}) }
}

describe('results that were not simply played', () => {
  test('an awarded 3:0 counts instead of the score that was played, which stays beside it', () => {
    const awarded = match('A', 'B', {
      kind: 'awarded',
      home: 3,
      away: 0,
      reason: 'a player was not entered',
      played: { home: 0, away: 4 },
    })
    const { rows } = standings({ entrants: ['A', 'B'], matches: [awarded], rules: PLAIN })
    expect(lines(rows)).toEqual(['1 A 3 3:0', '2 B 0 0:3'])
  })

  test('an annulled match leaves no trace, a walkover gives the score of the rules', () => {
    const matches = [
      match('A', 'B', { kind: 'annulled', reason: 'the light failed' }),
      match('A', 'C', { kind: 'walkover', winner: 'away' }),
      match('B', 'C', { kind: 'played', home: 1, away: 1 }),
    ]
    const rules: LeagueRules = { ...PLAIN, forfeit: { scored: 5, conceded: 0, bothAbsentConceded: 5 } }
    const { rows } = standings({ entrants: ['A', 'B', 'C'], matches, rules })
    expect(lines(rows)).toEqual(['1 C 4 6:1', '2 B 1 1:1', '3 A 0 0:5'])
    expect(rows.map(({ played }) => played)).toEqual([2, 1, 1])
  })

  test('both absent: both lose, nobody scores', () => {
    const { rows } = standings({
      entrants: ['A', 'B'],
      matches: [match('A', 'B', { kind: 'bothAbsent' })],
      rules: PLAIN,
    })
    expect(rows.map(({ lost, points, conceded }) => [lost, points, conceded])).toEqual([
      [1, 0, 3],
      [1, 0, 3],
    ])
  })

  test('points for extra time and for a shoot-out after a draw', () => {
    const points = { win: 3, draw: 1, loss: 0, overtime: { win: 2, loss: 1 }, shootout: { win: 2, loss: 1 } }
    const matches = [
      match('A', 'B', { kind: 'played', home: 2, away: 1, overtime: true }),
      match('C', 'A', { kind: 'played', home: 0, away: 0, shootoutWinner: 'home' }),
      match('B', 'C', { kind: 'played', home: 1, away: 0 }),
    ]
    const { rows } = standings({ entrants: ['A', 'B', 'C'], matches, rules: { ...PLAIN, points } })
    expect(lines(rows)).toEqual(['1 B 4 2:2', '2 A 3 2:1', '3 C 2 0:1'])
  })
})

describe('deductions', () => {
  const matches = matchesOf(`
    A 2:0 B
    B 1:0 C
    C 1:0 A`)

  test('move a team down in the table and not in the mini-table', () => {
    const rules = leagueRules(['points', { h2h: ['points'], reapply: 'none' }, 'gd'])
    const adjustments = [{ entrant: 'A', points: -3, reason: 'fielded a suspended player', on: '2025-10-04' }]
    const { rows } = standings({ entrants: ['A', 'B', 'C'], matches, rules, adjustments })
    // B and C are level on three points; in their match B won.
    expect(rows.map(({ rank, entrant, points, adjusted }) => [rank, entrant, points, adjusted])).toEqual([
      [1, 'B', 3, 0],
      [2, 'C', 3, 0],
      [3, 'A', 0, -3],
    ])
  })

  test('of half a point are exact', () => {
    const adjustments = [0.1, 0.2].map((points) => ({ entrant: 'A', points, reason: 'conduct' }))
    const { rows } = standings({ entrants: ['A', 'B', 'C'], matches, rules: PLAIN, adjustments })
    expect(rows[0]).toMatchObject({ entrant: 'A', points: 3.3, adjusted: 0.3 })
  })
})

describe('withdrawals', () => {
  const entrants = ['A', 'B', 'C', 'D', 'E']
  const whole = matchesOf(`
    A 1:0 B
    C 0:0 D
    E 4:0 A
    B - C
    D - E
    A - C
    B - E
    D 2:1 B
    C - E
    A - D`)
  const withdrawals = [{ entrant: 'E', reason: 'the team was dissolved', on: '2025-09-20' }]

  test('before half of the matches: results are struck out and the team has no place', () => {
    const { rows, withdrawn } = standings({ entrants, matches: whole, rules: PLAIN, withdrawals })
    expect(withdrawn).toMatchObject([{ entrant: 'E', effect: 'annul', played: 1, planned: 4 }])
    expect(rows.at(-1)).toMatchObject({ entrant: 'E', rank: null, played: 0 })
    expect(rows.find(({ entrant }) => entrant === 'A')).toMatchObject({ played: 1, conceded: 0 })
  })

  const later = whole.map((each) =>
    each.home === 'D' && each.away === 'E' ? match('D', 'E', { kind: 'played', home: 0, away: 5 }) : each,
  )

  test('later: the rest goes to the opponents and the team stands last, with the reason', () => {
    const { rows, withdrawn } = standings({ entrants, matches: later, rules: PLAIN, withdrawals })
    expect(withdrawn).toMatchObject([{ entrant: 'E', effect: 'award', played: 2 }])
    const last = rows.at(-1)!
    expect(last).toMatchObject({ entrant: 'E', rank: 5, points: 6, played: 4, lost: 2 })
    expect(last.reason.above).toMatchObject({ code: 'withdrew', reason: 'the team was dissolved' })
    expect(rows.find(({ entrant }) => entrant === 'B')).toMatchObject({ won: 1, scored: 4 })
  })

  test('the regulation may keep its place and its results', () => {
    const rules: LeagueRules = {
      ...PLAIN,
      withdrawal: { threshold: [1, 2], before: 'award', after: 'award', place: 'earned' },
    }
    const { rows } = standings({ entrants, matches: later, rules, withdrawals })
    expect(rows[0]).toMatchObject({ entrant: 'E', rank: 1, points: 6 })
  })
})

test('shared places are numbered 1-1-3 or 1-1-2', () => {
  const matches = matchesOf(`
    A 1:0 C
    B 1:0 C`)
  const ranks = (rankingStyle: LeagueRules['rankingStyle']): (number | null)[] =>
    standings({ entrants: ['A', 'B', 'C'], matches, rules: { ...PLAIN, rankingStyle } }).rows.map(
      ({ rank }) => rank,
    )
  expect(ranks('competition')).toEqual([1, 1, 3])
  expect(ranks('dense')).toEqual([1, 1, 2])
})

test('volleyball: wins before points, 3:2 gives 2 and 1, then sets and rallies', () => {
  const matches = [
    match('A', 'B', played([set(25, 20), set(20, 25), set(25, 20), set(20, 25), set(15, 13)])),
    match('B', 'C', played([set(25, 10), set(25, 10), set(25, 10)])),
    match('C', 'A', played([set(27, 25), set(25, 23), set(25, 21)])),
  ]
  const { rows } = standings({ entrants: ['A', 'B', 'C'], matches, rules: volleyball.league! })
  expect(
    rows.map(({ entrant, points, setsFor, setsAgainst }) => [entrant, points, setsFor, setsAgainst]),
  ).toEqual([
    ['B', 4, 5, 3],
    ['C', 3, 3, 3],
    ['A', 2, 3, 5],
  ])
})

test('opponents decide where not everybody meets', () => {
  const matches = matchesOf(`
    A 1:0 C
    B 1:0 D
    C 2:0 D`)
  const rules = leagueRules(['points', 'gd', 'opponentPoints'])
  const { rows } = standings({ entrants: ['A', 'B', 'C', 'D'], matches, rules })
  expect(rows.map(({ rank, entrant }) => `${rank} ${entrant}`)).toEqual(['1 A', '1 C', '3 B', '4 D'])
  expect(rows[1]!.reason.below).toMatchObject({
    criterion: 'opponentPoints',
    upper: { value: '3' },
    lower: { value: '0' },
  })
})

test('lots are the same for the same seed and only drawn when there is one', () => {
  const input: LeagueInput = {
    entrants: ['A', 'B', 'C', 'D'],
    matches: [],
    rules: leagueRules(['points', 'lots']),
  }
  expect(standings(input).rows.map(({ rank }) => rank)).toEqual([1, 1, 1, 1])
  const drawn = (seed: string): string[] =>
    standings({ ...input, given: { lotsSeed: seed } }).rows.map(({ entrant }) => entrant)
  expect(drawn('2025-10-04 hall 1')).toEqual(drawn('2025-10-04 hall 1'))
  expect(new Set(['1', '2', '3', '4', '5', '6'].map((seed) => drawn(seed).join(''))).size).toBeGreaterThan(1)
})

/** A league with every kind of result, some matches still to be played. */
const anyLeague = fc.integer({ min: 2, max: 7 }).chain((count) => {
  const entrants = ['Aqtau', 'Almaty', 'Shymkent', 'Oral', 'Taraz', 'Semei', 'Kentau'].slice(0, count)
  const anyResult: fc.Arbitrary<LeagueResult | undefined> = fc.oneof(
    fc.record({ kind: fc.constant('played' as const), home: fc.nat(3), away: fc.nat(3) }),
    fc.record({
      kind: fc.constant('walkover' as const),
      winner: fc.constantFrom('home' as const, 'away' as const),
    }),
    fc.constant({ kind: 'bothAbsent' as const }),
    fc.constant({ kind: 'annulled' as const, reason: 'x' }),
    fc.constant(undefined),
  )
  const pairs = entrants.flatMap((home) =>
    entrants.filter((away) => away !== home).map((away) => [home, away] as const),
  )
  return fc
    .record({
      entrants: fc.constant(entrants),
      results: fc.array(anyResult, { minLength: pairs.length, maxLength: pairs.length }),
      order: fc.shuffledSubarray(
        pairs.map((_, index) => index),
        { minLength: pairs.length },
      ),
      shuffledEntrants: fc.shuffledSubarray(entrants, { minLength: count }),
      gone: fc.option(fc.constantFrom(...entrants), { nil: undefined }),
    })
    .map(({ results, order, shuffledEntrants, gone }) => {
      const matches = pairs.map(([home, away], index): LeagueMatch => ({
        id: `${index}`,
        home,
        away,
        result: results[index],
      }))
      const withdrawals = gone === undefined ? [] : [{ entrant: gone, reason: 'ill' }]
      return {
        entrants,
        matches,
        shuffledEntrants,
        shuffledMatches: order.map((index) => matches[index]!),
        withdrawals,
      }
    })
})

describe('properties of every table', () => {
  test('the entrants, each once, in an order that does not depend on the order of the input', () => {
    fc.assert(
      fc.property(anyLeague, ({ entrants, matches, shuffledEntrants, shuffledMatches, withdrawals }) => {
        const rules = { ...miniFootball.league!, rankingStyle: 'competition' as const }
        const table = standings({ entrants, matches, rules, withdrawals, given: { lotsSeed: 's' } })
        const again = standings({
          entrants: shuffledEntrants,
          matches: shuffledMatches,
          rules,
          withdrawals,
          given: { lotsSeed: 's' },
        })
        expect(table.rows.map(({ entrant }) => entrant).sort()).toEqual([...entrants].sort())
        expect(again.rows).toEqual(table.rows)
        expect(again.splits).toEqual(table.splits)
      }),
      { numRuns: 300 },
    )
  })

  test('points never rise from one place to the next, and every place has its reason', () => {
    fc.assert(
      fc.property(anyLeague, ({ entrants, matches }) => {
        const { rows } = standings({ entrants, matches, rules: PLAIN })
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1]
          if (!next) continue
          expect(row.points).toBeGreaterThanOrEqual(next.points)
          expect(row.reason.below).toBeDefined()
          expect(row.reason.below).toEqual(next.reason.above)
          expect(row.reason.below!.code === 'level').toBe(row.rank === next.rank)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('a table still knows the rest when only one match was played', () => {
  const matches = matchesOf(`
    A 1:0 B
    C - D`)
  const { rows } = standings({ entrants: entrantsIn(matches), matches, rules: PLAIN })
  expect(rows.map(({ rank, entrant }) => `${rank} ${entrant}`)).toEqual(['1 A', '2 C', '2 D', '4 B'])
})
