import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from './adapter.ts'
import { reportLines, runFile } from './run.ts'

/** What differs between the published result and ours; nothing when they agree. */
function outcome(kind: string, one: Json): string[] {
  return reportLines(runFile('own.json', { format: 'tv/1', kind, cases: [one] })).slice(1)
}

const three = { win: 3, draw: 1, loss: 0 }

function group(text: string): JsonObject {
  const matches = text
    .trim()
    .split('\n')
    .map((line) => {
      const [, home, a, b, away] = /^\s*(.+) (\d+)-(\d+) (.+)$/.exec(line)!
      return { home: home!, away: away!, score: [Number(a), Number(b)] }
    })
  return { participants: [...new Set(matches.flatMap(({ home, away }) => [home, away]))], matches }
}

describe('groups as they ended', () => {
  test('World Cup 2022 H: Korea above Uruguay by goals scored', () => {
    const one = {
      ...group(`
        Uruguay 0-0 Korea Republic
        Portugal 3-2 Ghana
        Korea Republic 2-3 Ghana
        Portugal 2-0 Uruguay
        Ghana 0-2 Uruguay
        Korea Republic 2-1 Portugal`),
      rules: { points: three, criteria: ['points', 'gd', 'gf', 'h2h', 'fairPlay', 'lots'] },
      expected: [
        { rank: 1, team: 'Portugal', points: 6, gf: 6, ga: 4 },
        { rank: 2, team: 'Korea Republic', points: 4, gf: 4, ga: 4 },
        { rank: 3, team: 'Uruguay', points: 4, gf: 2, ga: 2 },
        { rank: 4, team: 'Ghana', points: 3, gf: 5, ga: 7 },
      ],
    }
    expect(outcome('league-table', one)).toEqual([])
  })

  test('Euro 2020 F: Germany above Portugal by their own match', () => {
    const one = {
      ...group(`
        Hungary 0-3 Portugal
        France 1-0 Germany
        Hungary 1-1 France
        Portugal 2-4 Germany
        Portugal 2-2 France
        Germany 2-2 Hungary`),
      rules: {
        points: three,
        criteria: ['points', { h2h: ['points', 'gd', 'gf'], reapply: 'afterall' }, 'gd', 'gf', 'wins'],
      },
      expected: ['France', 'Germany', 'Portugal', 'Hungary'],
    }
    expect(outcome('league-table', one)).toEqual([])
  })

  test('volleyball with the rallies of every set, a win 3:2 worth two points', () => {
    const one = {
      participants: ['A', 'B', 'C'],
      rules: {
        points: { win: 3, loss: 0, win32: 2, loss23: 1 },
        criteria: ['wins', 'points', 'set ratio', 'point ratio'],
        sets: { bestOf: 5, setTo: 25, lastSetTo: 15, clearBy: 2 },
      },
      matches: [
        [0, 1, { sets: ['25-20', '20-25', '25-20', '20-25', '15-13'] }],
        [
          1,
          2,
          3,
          0,
          {
            sets: [
              [25, 10],
              [25, 10],
              [25, 10],
            ],
          },
        ],
        [2, 0, { walkover: 'home' }],
      ],
      expected: [
        { rank: 1, team: 'B', points: 4 },
        { rank: 2, team: 'C', points: 3 },
        { rank: 3, team: 'A', points: 2 },
      ],
    }
    expect(outcome('league-table', one)).toEqual([])
    const impossible = { ...one, matches: [[0, 1, { sets: ['25-24', '25-20', '25-20'] }]] }
    expect(outcome('league-table', impossible)[0]).toContain('score_impossible')
  })

  test('somebody withdrew before half of the matches: the results are struck out', () => {
    const one = {
      participants: ['A', 'B', 'C'],
      rules: { points: three, criteria: ['points', 'gd'] },
      matches: [
        [0, 1, 0, 1],
        [0, 2, 4, 0],
        [1, 0, null, null],
        [2, 0, null, null],
        [1, 2, 2, 0],
        [0, 1, null, null],
      ],
      withdrawals: [{ team: 'A', reason: 'dissolved' }],
      expected: [
        { rank: 1, team: 'B', points: 3 },
        { rank: 2, team: 'C', points: 0 },
        { rank: null, team: 'A', points: 0 },
      ],
    }
    expect(outcome('league-table', one)).toEqual([])
  })
})

const WORLD_CUP_2018 = `
  Final; France 4-2 Croatia
  Match for third place; Belgium 2-0 England
  Semi-finals; France 1-0 Belgium
  Semi-finals; Croatia 2-1 England aet
  Quarter-finals; Uruguay 0-2 France
  Quarter-finals; Brazil 1-2 Belgium
  Quarter-finals; Sweden 0-2 England
  Quarter-finals; Russia 2-2 Croatia aet 3-4
  Round of 16; France 4-3 Argentina
  Round of 16; Uruguay 2-1 Portugal
  Round of 16; Spain 1-1 Russia aet 3-4
  Round of 16; Croatia 1-1 Denmark aet 3-2
  Round of 16; Brazil 2-0 Mexico
  Round of 16; Belgium 3-2 Japan
  Round of 16; Sweden 1-0 Switzerland
  Round of 16; Colombia 1-1 England aet 3-4`

function knockout(text: string): Json[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, stage, home, a, b, away, aet, pens] =
        /^\s*(.+); (.+) (\d+)-(\d+) (\S+)( aet)?(?: (\d+-\d+))?$/.exec(line)!
      const teams = { stage: stage!, home: home!, away: away! }
      return { ...teams, score: [Number(a), Number(b)], et: aet !== undefined, pens: pens ?? null }
    })
}

describe('brackets as they ended', () => {
  const final = [
    ['France', 1],
    ['Croatia', 2],
    ['Belgium', 3],
    ['England', 4],
    ...['Uruguay', 'Brazil', 'Sweden', 'Russia'].map((team) => [team, 5] as const),
    ...['Argentina', 'Portugal', 'Spain', 'Denmark', 'Mexico', 'Japan', 'Switzerland', 'Colombia'].map(
      (team) => [team, 9] as const,
    ),
  ].map(([team, rank]) => ({ team, rank }))

  test('World Cup 2018, listed from the final back to the first round', () => {
    const matches = knockout(WORLD_CUP_2018)
    expect(outcome('single-elimination', { matches, final })).toEqual([])
    expect(outcome('single-elimination', { matches: matches.toReversed(), final })).toEqual([])
    const wrong = final.map((row) => (row.team === 'England' ? { ...row, rank: 3 } : row))
    expect(outcome('single-elimination', { matches, final: wrong })).toEqual([
      '  #1: England rank: ours 4, published 3',
    ])
  })

  test('places five to eight are played out by those who lost a quarter-final', () => {
    const matches = knockout(`
      Quarter-finals; A 1-0 B
      Quarter-finals; C 1-0 D
      Quarter-finals; E 1-0 F
      Quarter-finals; G 1-0 H
      5th-8th place semi-finals; B 2-0 D
      5th-8th place semi-finals; F 2-0 H
      Semi-finals; A 1-0 C
      Semi-finals; E 1-0 G
      7th place; D 1-0 H
      5th place; B 1-0 F
      Bronze; C 1-0 G
      Final; A 1-0 E`)
    const places = ['A', 'E', 'C', 'G', 'B', 'F', 'D', 'H'].map((team, index) => ({ team, rank: index + 1 }))
    expect(outcome('single-elimination', { matches, final: places })).toEqual([])
  })

  test.each([
    [
      'Barcelona 2017: six goals turn four round',
      ['Paris', 'Barcelona', [4, 0], [6, 1]],
      { winner: 'Barcelona', decidedBy: 'aggregate' },
    ],
    [
      'Tottenham 2019: three goals away',
      ['Tottenham', 'Ajax', [0, 1], [2, 3]],
      { winner: 'Tottenham', decidedBy: 'awayGoals' },
    ],
    [
      'Paris 2021: three goals away',
      ['Bayern', 'Paris', [2, 3], [0, 1]],
      { winner: 'Paris', decidedBy: 'awayGoals' },
    ],
  ] as const)('two legs, %s', (_, [first, second, one, two], rest) => {
    const tie = {
      first: { home: first, away: second, ft: [...one] },
      second: { home: second, away: first, ft: [...two] },
      ...rest,
    }
    expect(outcome('two-leg-tie', tie)).toEqual([])
  })

  test('a leg that was not played, and a tie that was not', () => {
    const first = { home: 'A', away: 'B', ft: [1, 2] }
    const second = { home: 'B', away: 'A', walkover: true, winner: 'A' }
    const tie = { first, second, winner: 'A', decidedBy: 'aggregate' }
    expect(outcome('two-leg-tie', tie)).toEqual([])
    expect(outcome('two-leg-tie', { ...tie, second: { home: 'B', away: 'A', walkover: true } })[0]).toContain(
      'not said who won it',
    )
    const never = { home: 'B', away: 'A' }
    expect(outcome('two-leg-tie', { first, second: never, winner: 'B', decidedBy: 'walkover' })).toEqual([])
  })
})

describe('single events as they ended', () => {
  test('Tokyo long jump: level on the best jump, the second best decides', () => {
    const one = {
      rule: { measure: 'attempts', better: 'higher', value: 'best', precision: 0.01, ties: ['countback'] },
      rows: [
        ['Echevarria', [8.09, 8.41]],
        ['Tentoglou', [8.15, 8.41]],
        ['Masso', [8.21, null]],
      ],
      expected: [
        ['Tentoglou', 1, 8.41],
        ['Echevarria', 2, 8.41],
        ['Masso', 3, 8.21],
      ],
    }
    expect(outcome('individual-ranking', one)).toEqual([])
  })

  test('the mean of the attempts, then the first of them', () => {
    const one = {
      rule: { measure: 'attempts', better: 'lower', value: 'mean', ties: ['firstAttempt'] },
      rows: [
        ['A', [10, 11, 13]],
        ['B', [11, 10, 13]],
        ['C', [9, null, 13]],
      ],
      expected: [
        ['C', 1, 11],
        ['A', 2, 11.33],
        ['B', 3, 11.33],
      ],
    }
    expect(outcome('individual-ranking', one)).toEqual([])
  })
})

test('tie-breaks by the abbreviations of FIDE: fore-Buchholz takes the last round as drawn', () => {
  const players = ['A', 'B', 'C', 'D']
  const games: Json = [
    [1, 0, 2, 1],
    [1, 1, 3, 1],
    [2, 0, 1, 1],
    [2, 3, 2, 0.5],
  ]
  const expected: Json = [
    // B lost to A in the last round: taken as drawn, that game gives B half a point more.
    { name: 'A', points: 2, bh: 1.5, fb: 2, sb: 1.5, ps: 3, std: 2, rep: 2, tpn: -1 },
    { name: 'B', points: 1, bh: 2.5, fb: 2, psC1: 1 },
    { name: 'C', points: 0.5, bh: 2.5, sbC1: 0 },
    { name: 'D', points: 0.5, bh: 1.5, sbC1: 0 },
  ]
  expect(
    outcome('swiss-standings', {
      participants: players,
      games,
      tiebreakOrder: ['PTS', 'BH', 'TPN'],
      expected,
    }),
  ).toEqual([])
})

describe('what compares nothing or cannot be is not passed', () => {
  const table = {
    participants: ['A', 'B'],
    rules: { criteria: ['points'] },
    matches: [[0, 1, 1, 0]],
    expected: [{ rank: 1, team: 'A' }],
  }
  test.each<[string, string, JsonObject]>([
    ['an empty table', 'league-table', { ...table, expected: [] }],
    ['no mode of head-to-head', 'h2h-modes', { ...table, expected: {} }],
    ['a deduction in words', 'league-table', { ...table, pointsAdjustments: 'three' }],
    ['half a place', 'league-table', { ...table, expected: [{ rank: 1.5, team: 'A' }] }],
    [
      'a score of seven in one game',
      'swiss-standings',
      { ...table, games: [[1, 0, 1, 7]], expected: [{ i: 0 }] },
    ],
    [
      'a player who is not there',
      'swiss-standings',
      { ...table, games: [[1, 0, 9, 1]], expected: [{ i: 0 }] },
    ],
    ['a billion rounds', 'swiss-standings', { ...table, games: [[1e9, 0, 1, 1]], expected: [{ i: 0 }] }],
    ['no rounds', 'swiss-pairing', { players: 4, rounds: [] }],
    [
      'a value that one of the groups does not have',
      'cross-group-ranking',
      {
        criteria: ['points'],
        rows: [
          { group: 'A', team: 'X', points: 3 },
          { group: 'B', team: 'Y' },
        ],
      },
    ],
  ])('%s', (_, kind, one) => {
    const [first] = outcome(kind, one)
    expect(first).toBeDefined()
    expect(first).not.toMatch(/TypeError|RangeError/)
  })
})
