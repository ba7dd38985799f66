import { expect } from 'vitest'
import { assignGroupPlaces } from '../brackets/group-slots.ts'
import { decide } from '../brackets/decision.ts'
import { doubleElimination } from '../brackets/double-elimination.ts'
import { drawBracket } from '../brackets/draw.ts'
import { nordicTable } from '../brackets/nordic.ts'
import { bracketPlaces } from '../brackets/places.ts'
import { playBracket } from '../brackets/play.ts'
import { repechage } from '../brackets/repechage.ts'
import { singleElimination } from '../brackets/single-elimination.ts'
import { bestOfRounds, gradedBout } from '../individual/duel.ts'
import { divisionsFor } from '../individual/divisions.ts'
import { individualRanking } from '../individual/ranking.ts'
import { teamTotals } from '../individual/teams.ts'
import { rankAcrossGroups } from '../leagues/cross-group.ts'
import { fairPlayValue, FIFA_CARDS } from '../leagues/fair-play.ts'
import { mergeResults } from '../leagues/results.ts'
import { COMMON_LEAGUE_RULES } from '../leagues/rules.ts'
import { standings } from '../leagues/standings.ts'
import { ITTF_SINGLES, tableTennisGroup } from '../leagues/table-tennis.ts'
import { entry, sorted, type Entry } from './entry.ts'

const LADDER = ['time', 'extraTime', 'penalties']
const LEGS = { awayGoals: 'none', extraTime: true, last: 'penalties' }

const LEAGUE = {
  entrants: ['A', 'B', 'C', 'D'],
  matches: [
    { id: '1', home: 'A', away: 'B', result: { kind: 'played', home: 2, away: 1, overtime: true } },
    { id: '2', home: 'C', away: 'D', result: { kind: 'played', home: 1, away: 1, shootoutWinner: 'home' } },
    {
      id: '3',
      home: 'A',
      away: 'C',
      result: { kind: 'awarded', home: 3, away: 0, reason: 'r', played: { home: 0, away: 1 } },
    },
    { id: '4', home: 'B', away: 'D', result: { kind: 'walkover', winner: 'home' } },
    { id: '5', home: 'B', away: 'C', result: { kind: 'unfinished', winner: 'away', home: 1, away: 0 } },
  ],
  rules: {
    ...COMMON_LEAGUE_RULES,
    points: {
      win: 3,
      draw: 1,
      loss: 0,
      overtime: { win: 2, loss: 1 },
      narrow: { win: 2, loss: 1, margin: 1 },
    },
    criteria: [
      'points',
      { h2h: ['points', 'awayGoals'], reapply: 'afterall' },
      'gd',
      'fairPlay',
      'external',
      'lots',
    ],
  },
  adjustments: [{ entrant: 'A', points: -3, reason: 'r' }],
  withdrawals: [{ entrant: 'D', reason: 'left' }],
  given: { fairPlay: { A: -1, B: -2, C: -1, D: 0 }, external: ['A', 'B', 'C', 'D'], lotsSeed: 's' },
}

export const TABLE_ENTRIES: readonly Entry[] = [
  entry('a league', LEAGUE, standings, ({ rows }, { entrants }) => {
    expect(sorted(rows.map(({ entrant }) => entrant))).toEqual(sorted(entrants))
    const ranked = rows.filter(({ rank }) => rank !== null)
    for (const [index, { reason }] of ranked.entries()) expect(reason.above === undefined).toBe(index === 0)
  }),
  entry(
    'merged results',
    {
      matches: LEAGUE.matches,
      incoming: [{ match: '1', result: LEAGUE.matches[1]!.result }],
      isReplacing: true,
    },
    mergeResults,
  ),
  entry(
    'a group of table tennis',
    {
      entrants: ['A', 'B', 'C'],
      matches: [
        {
          a: 'A',
          b: 'B',
          result: {
            kind: 'played',
            games: [
              [11, 5],
              [11, 5],
              [12, 10],
            ],
          },
        },
        { a: 'B', b: 'C', result: { kind: 'unfinished', winner: 'a', games: [[11, 5]] } },
        { a: 'C', b: 'A', result: { kind: 'unplayed', winner: 'b' } },
      ],
      rules: ITTF_SINGLES,
    },
    tableTennisGroup,
  ),
  entry(
    'the best of groups',
    {
      rows: [
        { group: 'A', entrant: 'x', values: { points: 3, gd: 1 } },
        { group: 'B', entrant: 'y', values: { points: 3, gd: 2 } },
      ],
      criteria: ['points', 'gd', 'external'],
      qualify: 1,
      external: ['x', 'y'],
    },
    rankAcrossGroups,
  ),
  entry('cards', { yellow: 3, directRed: 1 }, (cards: object) => fairPlayValue(cards, FIFA_CARDS)),
  entry(
    'a bracket',
    {
      bracket: singleElimination({ entrants: 4, decidedPlaces: 4 }),
      entrants: { S1: 'A', S2: 'B', S3: 'C', S4: 'D' },
      results: {
        1: { kind: 'score', time: [1, 1], extraTime: [1, 1], penalties: [4, 3] },
        2: { kind: 'walkover', winner: 1 },
      },
      ladder: LADDER,
      legs: LEGS,
    },
    ({ results, ...input }: { results: object; bracket: never; entrants: never }) => {
      const played = playBracket({ ...input, results: new Map(Object.entries(results ?? {})) })
      return bracketPlaces(input.bracket, played)
    },
  ),
  entry('a single elimination', { entrants: 8, decidedPlaces: 4 }, singleElimination),
  entry(
    'a double elimination',
    { entrants: 8, dropOrders: ['natural'], hasSecondFinal: true },
    doubleElimination,
  ),
  entry('a repechage', { entrants: 8, system: 'finalists' }, repechage),
  entry(
    'two legs',
    {
      result: {
        kind: 'legs',
        first: { time: [1, 1] },
        second: { time: [1, 1], extraTime: [1, 1], penalties: [4, 3] },
      },
      rules: { ladder: LADDER, legs: LEGS },
    },
    ({ result, rules }: { result: never; rules: never }) => decide(result, rules),
  ),
  entry(
    'a draw',
    { entrants: [{ entrant: 'A', seed: 1, apartBy: 'k' }, { entrant: 'B' }], randomSeed: 's' },
    drawBracket,
  ),
  entry(
    'slots of groups',
    { slots: [{ match: '74', slot: '3A/B' }], groups: ['A'], chosen: [{ match: '74', group: 'A' }] },
    assignGroupPlaces,
  ),
  entry(
    'a round robin of wrestlers',
    {
      entrants: ['A', 'B'],
      bouts: [{ a: 'A', b: 'B', winner: 'A', how: 'fall', classification: [5, 0], technical: [4, 0] }],
      drawNumbers: { A: 1, B: 2 },
    },
    nordicTable,
  ),
  entry(
    'attempts',
    {
      performances: [
        { entrant: 'A', attempts: [7.1, null, '6,9'], faults: 1, time: 40 },
        { entrant: 'B', status: 'DNF' },
      ],
      rules: {
        measure: 'attempts',
        better: 'higher',
        precision: 0.01,
        ties: ['nextBest', 'time'],
        placePoints: [3, 2],
      },
    },
    individualRanking,
    ({ places }, { performances }) => {
      expect(sorted(places.map(({ entrant }) => entrant))).toEqual(
        sorted(performances.map(({ entrant }) => entrant)),
      )
    },
  ),
  entry(
    'totals of teams',
    {
      members: [
        { entrant: 'a', team: 'X', rank: 1, points: '9' },
        { entrant: 'b', team: 'Y', rank: null },
      ],
      rules: { total: 'places', counting: 2, missing: 'lastPlusOne', ties: ['mostFirsts'] },
    },
    ({ members, rules }: { members: never; rules: never }) => teamTotals(members, rules),
  ),
  entry(
    'divisions',
    {
      competitor: { entrant: 'A', sex: 'male', bornOn: '2008-01-01', weight: '60,1' },
      rules: {
        divisions: [{ id: '60', sex: 'male', age: { from: 16 }, weight: { upTo: 60 } }],
        ageRule: 'startsOn',
      },
      on: '2025-05-01',
    },
    ({ competitor, rules, on }: { competitor: never; rules: never; on: string }) =>
      divisionsFor(competitor, rules, on),
  ),
  entry('pulls', { rounds: [0, 1, 0], bestOf: 3 }, ({ rounds, bestOf }: { rounds: never; bestOf: number }) =>
    bestOfRounds(rounds, bestOf),
  ),
  entry(
    'graded scores',
    {
      scores: [
        { side: 0, grade: 'b' },
        { side: 0, grade: 'b' },
      ],
      rules: {
        kind: 'graded',
        grades: ['a', 'b'],
        ending: 'a',
        makes: { b: { count: 2, makes: 'a' } },
        lastScoreDecides: true,
      },
    },
    ({ scores, rules }: { scores: never; rules: never }) => gradedBout(scores, rules),
  ),
]
