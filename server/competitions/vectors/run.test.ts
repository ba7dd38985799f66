import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from './adapter.ts'
import { reportLines, runFile } from './run.ts'

function report(kind: string, ...cases: Json[]): string[] {
  return reportLines(runFile('own.json', { format: 'tv/1', kind, cases }))
}

const TABLE: JsonObject = {
  id: 'own-league',
  participants: ['Nura', 'Abai', 'Oral'],
  rules: { points: { win: 3, draw: 1, loss: 0 }, criteria: ['points', 'gd', 'external'] },
  matches: [
    [0, 1, 2, 0],
    [1, 2, 1, 0],
    [2, 0, 0, 0],
  ],
  expected: [
    { rank: 1, team: 'Nura', points: 4, won: 1, drawn: 1, lost: 0, gf: 2, ga: 0 },
    { rank: 2, team: 'Abai', points: 3 },
    { rank: 3, team: 'Oral', points: 1 },
  ],
}

describe('what the command prints', () => {
  test('a line for the file, the ids and differences of what failed', () => {
    const wrong = { ...TABLE, id: 'wrong', expected: [{ rank: 2, team: 'Nura', points: 4 }] }
    expect(report('league-table', TABLE, wrong)).toEqual([
      'own.json: 1 passed, 1 failed',
      '  wrong: Nura rank: ours 1, published 2',
    ])
  })

  test('a kind nobody understands fails and is named', () => {
    const { failed, unknownKinds } = runFile('own.json', {
      format: 'tv/1',
      kind: 'rowing',
      cases: [{ id: 'x' }],
    })
    expect(failed).toHaveLength(1)
    expect(unknownKinds).toEqual(['rowing'])
  })

  test('something that is no vector file fails, an error inside a case is the difference of that case', () => {
    expect(reportLines(runFile('x.json', { cases: [] }))[0]).toBe('x.json: 0 passed, 1 failed')
    const self = { ...TABLE, matches: [[0, 0, 1, 1]] }
    expect(report('league-table', self)[1]).toBe(
      '  own-league: Problem: match_against_itself {"entrant":"Nura"}',
    )
  })
})

describe('tables as they are published', () => {
  test.each<[string, Json]>([
    ['a list of rows', [{ team: 'Nura', points: -3, reason: 'fielded a suspended player' }]],
    ['pairs', [['Nura', -3]]],
    ['an index', [{ i: 0, points: -3 }]],
    ['a map', { Nura: -3 }],
    ['a deduction', [{ team: 'Nura', deduction: 3 }]],
  ])('a deduction as %s', (_, pointsAdjustments) => {
    const expected = [
      { rank: 1, team: 'Abai', points: 3 },
      { rank: 2, team: 'Nura', points: 1 },
      { rank: 3, team: 'Oral', points: 1 },
    ]
    expect(report('league-table', { ...TABLE, pointsAdjustments, expected })[0]).toBe(
      'own.json: 1 passed, 0 failed',
    )
  })

  test('an awarded match named beside the rows counts as awarded', () => {
    const awarded = [{ home: 'Abai', away: 'Oral', score: [0, 3], played: [1, 0] }]
    const expected = [
      { rank: 1, team: 'Oral', points: 4 },
      { rank: 2, team: 'Nura', points: 4 },
      { rank: 3, team: 'Abai', points: 0 },
    ]
    expect(report('league-table', { ...TABLE, awarded, expected })[0]).toBe('own.json: 1 passed, 0 failed')
  })

  test('lots given from outside decide, and without them either order of the level agrees', () => {
    const level = { ...TABLE, matches: [[0, 1, 0, 0]], participants: ['Nura', 'Abai'] }
    const expected = [
      { rank: 1, team: 'Abai' },
      { rank: 2, team: 'Nura' },
    ]
    expect(report('league-table', { ...level, expected })[0]).toBe('own.json: 1 passed, 0 failed')
    expect(report('league-table', { ...level, expected, external: ['Abai', 'Nura'] })[0]).toBe(
      'own.json: 1 passed, 0 failed',
    )
    expect(report('league-table', { ...level, expected, external: ['Nura', 'Abai'] })[0]).toBe(
      'own.json: 0 passed, 1 failed',
    )
  })
})

describe('knock-out as it is published', () => {
  const semi = { stage: 'semi-finals', et: false, pens: null }
  const matches = [
    { ...semi, home: 'A', away: 'B', score: [2, 1], winner: 'A' },
    { ...semi, home: 'C', away: 'D', score: [1, 1], et: true, pens: [3, 4], winner: 'D' },
    { stage: 'third-place match', home: 'B', away: 'C', score: [0, 2], et: false, pens: null, winner: 'C' },
    { stage: 'final', home: 'A', away: 'D', score: [1, 2], et: true, pens: null, winner: 'D' },
  ]
  const final = ['D', 'A', 'C', 'B'].map((team, index) => ({ rank: index + 1, team }))

  test('without numbers or slots the wiring follows from who played before', () => {
    expect(report('single-elimination', { id: 'x', matches, final })[0]).toBe('own.json: 1 passed, 0 failed')
    const alone = { id: 'x', matches: matches.slice(2), final }
    expect(report('single-elimination', alone)[0]).toBe('own.json: 1 passed, 0 failed')
  })

  test('a winner the score does not give is a difference', () => {
    const wrong = matches.map((match) => (match.stage === 'final' ? { ...match, winner: 'A' } : match))
    expect(report('single-elimination', { id: 'x', matches: wrong, final })[1]).toContain('winner of match 4')
  })
})

test('a double elimination with a second final, and one whose pairing is wrong', () => {
  const matches = [
    ['WB', 1, 1, 4, 1],
    ['WB', 1, 2, 3, 3],
    ['WB', 2, 1, 3, 1],
    ['LB', 1, 4, 2, 2],
    ['LB', 2, 3, 2, 2],
    ['GF', 1, 1, 2, 2],
    ['GF', 2, 1, 2, 2],
  ]
  const expectedRanks = [
    [1, 2],
    [2, 1],
    [3, 3],
    [4, 4],
  ]
  const own = { id: 'x', participants: 4, matches, matchCount: 7, expectedRanks }
  expect(report('double-elimination', own)[0]).toBe('own.json: 1 passed, 0 failed')
  const wrong = {
    ...own,
    matches: matches.map((row) => (row[0] === 'LB' && row[1] === 1 ? ['LB', 1, 3, 4, 4] : row)),
  }
  expect(report('double-elimination', wrong)[0]).toBe('own.json: 0 passed, 1 failed')
})

test('results with the place, the official value or the points for it', () => {
  const rule = { measure: 'time', better: 'lower', precision: 0.1, rounding: 'up' }
  const rows = [
    ['A', 9.51],
    ['B', 9.58],
    ['C', 'DNF'],
  ]
  const passes = (expected: Json): string =>
    report('individual-ranking', {
      id: 'x',
      rule,
      rows,
      expected,
      expectedRow: '[entrant, rank, official value]',
    })[0]!
  expect(
    passes([
      ['A', 1, 9.6],
      ['B', 1, 9.6],
      ['C', null],
    ]),
  ).toBe('own.json: 1 passed, 0 failed')
  expect(
    passes([
      ['A', 1, 9.6],
      ['B', 2, 9.6],
      ['C', null],
    ]),
  ).toBe('own.json: 0 passed, 1 failed')
  expect(
    passes([
      ['A', 1, 9.6],
      ['B', 1, 9.5],
      ['C', null],
    ]),
  ).toBe('own.json: 0 passed, 1 failed')
})

test('hits with the time that goes with them, penalties that lengthen a time', () => {
  const hits = { id: 'hits', rule: { measure: 'hits', better: 'higher', ties: ['time'] } }
  const rows: Json = [
    ['A', { hits: 8, time: 41.5 }],
    ['B', { hits: 8, time: 40.2 }],
    ['C', { hits: 9, time: 60 }],
  ]
  const expected: Json = [
    ['C', 1],
    ['B', 2],
    ['A', 3],
  ]
  expect(report('individual-ranking', { ...hits, rows, expected })[0]).toBe('own.json: 1 passed, 0 failed')
  const timed = {
    id: 'timed',
    rule: { measure: 'time', better: 'lower', penaltySeconds: 5 },
    rows: [
      ['A', { time: 60, penalties: 2 }],
      ['B', { time: 65.5 }],
    ],
    expected: [
      ['B', 1, 65.5],
      ['A', 2, 70],
    ],
  }
  expect(report('individual-ranking', timed)[0]).toBe('own.json: 1 passed, 0 failed')
})

test('a drawn match that was replayed, and a wiring that begins after its first round', () => {
  const base = { et: false, pens: null }
  const matches = [
    {
      ...base,
      num: 7,
      stage: 'Semi-final',
      slots: ['W1', 'W2'],
      home: 'A',
      away: 'B',
      score: [0, 0],
      winner: null,
    },
    {
      ...base,
      num: 8,
      stage: 'Semi-final',
      slots: ['W1', 'W2'],
      home: 'A',
      away: 'B',
      score: [2, 0],
      winner: 'A',
    },
    {
      ...base,
      num: 9,
      stage: 'Semi-final',
      slots: ['W3', 'W4'],
      home: 'C',
      away: 'D',
      score: [0, 1],
      winner: 'D',
    },
    {
      ...base,
      num: 10,
      stage: 'Final',
      slots: ['W8', 'W9'],
      home: 'A',
      away: 'D',
      score: [3, 1],
      winner: 'A',
    },
  ]
  const final = [
    { rank: 1, team: 'A' },
    { rank: 2, team: 'D' },
    { rank: 3, team: 'B' },
    { rank: 3, team: 'C' },
  ]
  expect(report('single-elimination', { id: 'x', matches, final })[0]).toBe('own.json: 1 passed, 0 failed')
})
