import { describe, expect, test } from 'vitest'
import type { Json } from './adapter.ts'
import { reportLines, runFile } from './run.ts'

/** The same fact written in the ways published files write it: every one of them has to be read. */
function outcome(kind: string, one: Json): string[] {
  return reportLines(runFile('own.json', { format: 'tv/1', kind, cases: [one] })).slice(1)
}

describe('a league written in other ways', () => {
  const table = {
    participants: ['Abai', 'Nura', 'Oral'],
    rules: { points: { win: 3, draw: 1, loss: 0 }, criteria: ['points', 'goal difference', 'goals for'] },
    matches: [
      [0, 1, 1, 0],
      [0, 2, 1, 0],
      [1, 2, 2, 0],
    ],
    expected: [
      { rank: 1, team: 'Abai', points: 6 },
      { rank: 2, team: 'Nura', points: 3 },
      { rank: 3, team: 'Oral', points: 0 },
    ],
  }
  const sides = (score: (home: number, away: number) => object): Json[] =>
    table.matches.map(([home, away, h, a]) => ({ team1: home!, team2: away!, ...score(h!, a!) }))

  test.each([
    ['one field a side', { matches: sides((homeGoals, awayGoals) => ({ homeGoals, awayGoals })) }],
    ['a score in parts', { matches: sides((...ft) => ({ score: { ht: [0, 0], ft } })) }],
    ['a score as text', { matches: sides((home, away) => ({ score: `${home}:${away}` })) }],
    ['numbers as text', { matches: table.matches.map(([a, b, x, y]) => [a!, b!, `${x}`, `${y}`]) }],
    ['a match still to be played', { matches: [...table.matches, [2, 1, null, null]] }],
    [
      'places by another word',
      {
        expected: [
          { place: 1, team: 'Abai' },
          { pos: 2, team: 'Nura' },
        ],
      },
    ],
    ['participants by index', { expected: [{ i: 0 }, { i: 1, points: 3 }, { i: 2 }] }],
    ['an award as a row', { matches: [...table.matches.slice(0, 2), [1, 2, 0, 1]], awarded: [[1, 2, 3, 0]] }],
    [
      'an award by the number of its row',
      {
        matches: [...table.matches.slice(0, 2), [1, 2, 0, 1]],
        awarded: [{ index: 2, score: [3, 0], played: [0, 1] }],
      },
    ],
    [
      'an award in the row itself',
      { matches: [...table.matches.slice(0, 2), [1, 2, 0, 1, { awarded: [3, 0] }]] },
    ],
  ])('%s', (_, change) => {
    expect(outcome('league-table', { ...table, ...change } as Json)).toEqual([])
  })

  test('fair play as the cards it comes from', () => {
    const level = { ...table, participants: ['Abai', 'Nura'], matches: [[0, 1, 1, 1]] }
    const rules = { ...table.rules, criteria: ['points', 'fairPlay'] }
    const fairPlay = { Abai: { yellow: 4 }, Nura: { yellow: 1, directRed: 1 } }
    const expected = [
      { rank: 1, team: 'Abai' },
      { rank: 2, team: 'Nura' },
    ]
    expect(outcome('league-table', { ...level, rules, fairPlay, expected })).toEqual([])
    expect(
      outcome('league-table', { ...level, rules, fairPlay: { ...fairPlay, Abai: { green: 1 } }, expected }),
    ).toHaveLength(1)
  })

  test('a side without a number is not a match that is still to be played', () => {
    const matches = [...table.matches.slice(0, 2), [1, 2, 2, null]]
    expect(outcome('league-table', { ...table, matches })[0]).toContain('has a side without a number')
  })

  test('a team called constructor has no value that every object has', () => {
    const names = ['constructor', '__proto__']
    const one = {
      participants: names,
      rules: { ...table.rules, criteria: ['points', 'fairPlay', 'coefficient'] },
      fairPlay: { Abai: -1 },
      matches: [[0, 1, 1, 1]],
      expected: names.map((team) => ({ rank: 1, team, points: 1 })),
    }
    expect(outcome('league-table', one)).toEqual([])
  })
})

describe('knock-out written in other ways', () => {
  const final = [
    { rank: 1, team: 'A' },
    { rank: 2, team: 'B' },
  ]
  test.each([
    ['a score in parts', { score: { ft: [1, 1], et: [1, 1], p: [4, 2] } }],
    ['no winner, which the score gives', { score: [2, 1], et: true, pens: null }],
  ])('%s', (_, match) => {
    const one = { matches: [{ round: 'Final', team1: 'A', team2: 'B', ...match }], final }
    expect(outcome('single-elimination', one)).toEqual([])
  })

  test('a level match that names no winner is a difference', () => {
    const one = { matches: [{ round: 'Final', team1: 'A', team2: 'B', score: [1, 1] }], final }
    expect(outcome('single-elimination', one)[0]).toContain('names no winner')
  })

  test('two legs without the away goals rule, said in words', () => {
    const tie = {
      rule: 'no away goals rule from 2021/22',
      first: { home: 'A', away: 'B', ft: [1, 1] },
      second: { home: 'B', away: 'A', ft: [0, 0], et: [0, 0], pens: [4, 5] },
      winner: 'A',
      decidedBy: 'penalties',
    }
    expect(outcome('two-leg-tie', tie)).toEqual([])
    expect(outcome('two-leg-tie', { ...tie, rule: 'away goals' })).toHaveLength(1)
  })

  test('the best of groups without a number says who went on, and head-to-head is refused', () => {
    const rows = [
      { group: 'A', team: 'X', points: 4, gf: 3, ga: 1, qualified: true },
      { group: 'B', team: 'Y', points: 4, gf: 3, ga: 2, qualified: false },
    ]
    expect(outcome('cross-group-ranking', { criteria: ['points', 'gd'], rows })).toEqual([])
    expect(outcome('cross-group-ranking', { criteria: [{ h2h: ['points'] }], rows })[0]).toContain(
      'criterion_between_groups',
    )
    expect(outcome('cross-group-ranking', { criteria: ['luck'], rows })[0]).toContain('criterion_unknown')
  })
})

describe('single events written in other ways', () => {
  test.each([
    ['minutes and seconds', { measure: 'time', precision: 0.01 }, ['1:02.50', '59.99', 'DSQ'], [2, 1, null]],
    ['a decimal comma', { measure: 'time', precision: 0.01 }, ['10,51', '10,5', 'DNS'], [2, 1, null]],
    ['points, higher is better', { measure: 'points' }, [1.25, 2, 2], [3, 1, 1]],
  ])('%s', (_, rule, results, ranks) => {
    const names = ['A', 'B', 'C']
    const places = names.map((name, index): Json => [name, ranks[index]!])
    const expected = places.sort((a, b) => rankIn(a) - rankIn(b))
    const rows = names.map((name, index): Json => [name, results[index]!])
    expect(outcome('individual-ranking', { rule, rows, expected })).toEqual([])
  })

  test('a third of the points as it is printed, nothing for those without a place', () => {
    const rule = { measure: 'points', better: 'higher', placePoints: [10, 8, 7], sharedPlaces: 'mean' }
    const rows: Json = [
      ['A', 9],
      ['B', 9],
      ['C', 9],
      ['D', 'DNF'],
    ]
    const expected: Json = [
      ['A', 1, 8.33],
      ['B', 1, 8.33],
      ['C', 1, 8.33],
      ['D', null, 0],
    ]
    expect(outcome('individual-ranking', { rule, rows, expected })).toEqual([])
  })

  test('settings nobody knows are refused instead of ranking nobody', () => {
    const rows: Json = [['A', [9, 8]]]
    const rule = { measure: 'attempts', better: 'higher', value: 'luck' }
    expect(outcome('individual-ranking', { rule, rows, expected: [['A', 1]] })[0]).toContain(
      'setting_unknown',
    )
  })
})

function rankIn(row: Json): number {
  return Array.isArray(row) && typeof row[1] === 'number' ? row[1] : 99
}

describe('table tennis where only the games are known', () => {
  const rows = (score: (...counts: number[]) => object): Json => [
    { a: 'A', b: 'B', ...score(3, 1) },
    { a: 'B', b: 'C', ...score(3, 1) },
    { a: 'C', b: 'A', ...score(3, 2) },
  ]
  const one = {
    participants: ['A', 'B', 'C'],
    expected: [
      { rank: 1, player: 'A', mp: 3, gw: 5, gl: 4 },
      { rank: 2, player: 'B', mp: 3, gw: 4, gl: 4 },
      { rank: 3, player: 'C', mp: 3, gw: 4, gl: 5 },
    ],
  }
  test.each([
    ['a score', rows((...score) => ({ score }))],
    ['games', rows((...games) => ({ games }))],
  ])('as %s', (_, matches) => {
    expect(outcome('table-tennis-group', { ...one, matches })).toEqual([])
  })
})

test('wrestling by the codes of UWW', () => {
  const one = {
    participants: ['A', 'B', 'C'],
    bouts: [
      ['A', 'B', 'A', 'VPO1', 3, 1, 6, 4],
      ['B', 'C', 'B', 'VSU', 4, 0, 10, 0],
      ['C', 'A', 'C', 'VFA', 5, 0, 2, 4],
    ],
    expectedTable: [
      ['C', 1, 5],
      ['B', 1, 5],
      ['A', 1, 3],
    ],
  }
  const { bouts } = one
  expect(outcome('wrestling-bracket', one)).toEqual([])
  expect(
    outcome('wrestling-bracket', {
      ...one,
      bouts: [['A', 'B', 'A', 'luck', 3, 1, 6, 4], ...bouts.slice(1)],
    })[0],
  ).toContain('status_unknown')
})

test('marks given outright stay within their maximum', () => {
  const mark = (given: number, rest: object) =>
    outcome('worldskills-aspect', { type: 'M', maxMark: 1, given, ...rest })
  expect(mark(0.5, { valid: true, mark2: 0.5 })).toEqual([])
  expect(mark(1.5, { valid: false })).toEqual([])
  expect(outcome('worldskills-aspect', { type: 'M', maxMark: 1, mark2: 0 })[0]).toContain(
    'how the aspect was measured',
  )
})

test('a Swiss table with names, results as text and games as objects', () => {
  const players = ['Aigul', 'Bota', 'Daniyar', 'Erlan'].map((name, index) => ({
    name,
    rating: 2000 - index * 100,
  }))
  const games = [
    { round: 1, white: 0, black: 2, result: '1-0' },
    { round: 1, white: 3, black: 1, result: '1/2-1/2' },
    { round: 2, white: 1, black: 0, result: '0-1' },
    { round: 2, white: 2, black: 3, result: '½-½' },
  ]
  const expected: Json = [
    { name: 'Aigul', points: 2, buchholz: 1, aro: 1850 },
    { name: 'Erlan', points: 1, buchholz: 1 },
    { name: 'Bota', points: 0.5 },
    { name: 'Daniyar', points: 0.5 },
  ]
  expect(
    outcome('swiss-standings', { participants: players, games, tiebreakOrder: ['points'], expected }),
  ).toEqual([])
})
