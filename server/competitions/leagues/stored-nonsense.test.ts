import { expect, test } from 'vitest'
import { asProblem } from '#server/kit/problem.ts'
import { doubleElimination } from '../brackets/double-elimination.ts'
import { decide, TIME_EXTRA_PENALTIES } from '../brackets/decision.ts'
import { nordicTable } from '../brackets/nordic.ts'
import { exact } from '../exact/fraction.ts'
import { markAspect } from '../marking/aspect.ts'
import { BEST_IN_PROFESSION, rankMastery } from '../marking/mastery.ts'
import { regionTable } from '../marking/region-table.ts'
import { bergerTable } from '../schedule/berger.ts'
import { COMMON_LEAGUE_RULES, type LeagueRules } from './rules.ts'
import { standings } from './standings.ts'

/** What a stored document may hold although no type allows it: each has to be refused by a name, never counted. */
const NONSENSE = [Number.NaN, Infinity, -1, 1.5, 1e308, 'x', '__proto__', 'constructor', null] as never[]

const RULES: LeagueRules = {
  ...COMMON_LEAGUE_RULES,
  points: { win: 3, draw: 1, loss: 0 },
  criteria: ['points', 'gd'],
}
const league = (result: object, rules: object = {}) =>
  standings({
    entrants: ['A', 'B'],
    matches: [{ home: 'A', away: 'B', result: result as never }],
    rules: { ...RULES, ...rules },
  })
const marks = { theory: 1, practice: 1, presentation: 1 }

test.each<[string, (value: never) => unknown]>([
  ['a kind of result', (kind) => league({ kind, home: 1, away: 0 })],
  ['a winner of a walkover', (winner) => league({ kind: 'walkover', winner })],
  [
    'a forfeit score',
    (scored) => league({ kind: 'walkover', winner: 'home' }, { forfeit: { ...RULES.forfeit, scored } }),
  ],
  ['a score', (home) => league({ kind: 'played', home, away: 0 })],
  ['a drop order', (order) => doubleElimination({ entrants: 8, dropOrders: [order] })],
  [
    'a side that won',
    (winner) =>
      decide(
        { kind: 'walkover', winner },
        { ladder: TIME_EXTRA_PENALTIES, legs: { awayGoals: 'none', extraTime: true, last: 'penalties' } },
      ),
  ],
  ['a region score', (score) => regionTable([{ region: 'A', skill: 'S', entry: 'E', award: 'gold', score }])],
  [
    'a maximum',
    (maximum) => markAspect({ id: 'a', maximum, type: 'J' }, { kind: 'judgement', scores: [1, 1, 1] }),
  ],
  ['a number of participants', (count) => bergerTable(count)],
])('%s that cannot be is refused by a named problem', (_, use) => {
  for (const value of NONSENSE) {
    let problem: unknown
    try {
      // A null order of dropped losers is the usual one.
      if (use(value) && value === null) continue
    } catch (error) {
      problem = asProblem(error)
    }
    expect(problem, String(value)).toBeTruthy()
  }
})

test.each<[string, (value: never) => unknown]>([
  ['a draw number', (value) => nordicTable({ entrants: ['A'], bouts: [], drawNumbers: { A: value } })],
  ['seconds', (seconds) => rankMastery([{ entrant: 'A', marks, seconds }], BEST_IN_PROFESSION)],
  ['a number', (value) => exact(value)],
])('%s that is no number is refused by a named problem', (_, use) => {
  for (const value of [Number.NaN, Infinity, 'x', '__proto__'] as never[]) {
    expect(() => use(value), String(value)).toThrow(/^[a-z_]+$/)
  }
})
