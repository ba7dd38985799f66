import { describe, expect, test } from 'vitest'
import type { SetScore } from './match.ts'
import {
  ITTF_SINGLES,
  tableTennisGroup,
  type TableTennisMatch,
  type TableTennisRules,
} from './table-tennis.ts'

const loss = (games: SetScore[]): SetScore[] => games.map(([a, b]) => [b, a])

const team = (a: string, b: string, ...results: SetScore[][]): TableTennisMatch => ({
  a,
  b,
  result: { kind: 'team', singles: results },
})

/** `A B 11:5 9:11 11:8 11:9` a line. */
function singles(text: string): TableTennisMatch[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [a, b, ...games] = line.trim().split(' ')
      return { a: a!, b: b!, result: { kind: 'played', games: games.map(gameOf) } }
    })
}

function gameOf(text: string): SetScore {
  const [a, b] = text.split(':')
  return [Number(a), Number(b)]
}

function group(
  matches: readonly TableTennisMatch[],
  rules: TableTennisRules = ITTF_SINGLES,
): ReturnType<typeof tableTennisGroup> {
  const entrants = [...new Set(matches.flatMap(({ a, b }) => [a, b]))]
  return tableTennisGroup({ entrants, matches, rules })
}

/** Aigul, Bota and Dina beat each other in a circle; Erke lost to all. Games among the three: Aigul 5:4, Bota 4:4, Dina 4:5. */
const CIRCLE = singles(`
  Aigul Bota 11:7 11:8 9:11 11:6
  Bota Dina 11:5 11:9 8:11 11:7
  Dina Aigul 11:9 7:11 11:8 5:11 11:9
  Aigul Erke 11:3 11:3 11:3
  Bota Erke 11:3 11:3 11:3
  Dina Erke 11:3 11:3 11:3`)

describe('a circle of three (ITTF 3.7.5)', () => {
  test('only the games among the three count, as a ratio', () => {
    const { rows } = group(CIRCLE)
    expect(rows.map(({ rank, entrant, points }) => [rank, entrant, points])).toEqual([
      [1, 'Aigul', 5],
      [2, 'Bota', 5],
      [3, 'Dina', 5],
      [4, 'Erke', 3],
    ])
    expect(rows[0]!.reason.below).toMatchObject({
      criterion: 'setRatio',
      scope: 'headToHead',
      among: ['Aigul', 'Bota', 'Dina'],
      upper: { value: '5/4' },
      lower: { value: '1' },
    })
  })
})

test('nothing lost is better than any ratio', () => {
  const matches = singles(`
    A B 11:0 11:0 11:0
    C D 11:0 11:0 11:0`)
  const { rows } = group(matches)
  // A and C did not meet: nothing among them, so they stay level and lots have to be drawn.
  expect(rows.map(({ rank, entrant }) => `${rank} ${entrant}`)).toEqual(['1 A', '1 C', '3 B', '3 D'])
})

describe('matches that were not finished', () => {
  const played = singles(`
    A C 11:1 11:1 11:1
    B C 11:1 11:1 11:1`)
  const absent: TableTennisMatch = { a: 'A', b: 'B', result: { kind: 'unplayed', winner: 'a' } }

  test('an unplayed match gives 2 and 0, and a full score to the winner', () => {
    const { rows } = group([...played, absent])
    expect(rows.map(({ entrant, points, ralliesFor }) => [entrant, points, ralliesFor])).toEqual([
      ['A', 4, 66],
      ['B', 2, 33],
      ['C', 2, 6],
    ])
    // C lost two played matches and B did not come to one: 2 points each, but B won their match.
    expect(rows[1]!.reason.below).toMatchObject({ scope: 'headToHead', criterion: 'points' })
  })

  test('or leaves games and points untouched', () => {
    const { rows } = group([...played, absent], { ...ITTF_SINGLES, unplayed: 'matchPointsOnly' })
    expect(rows[0]).toMatchObject({ entrant: 'A', points: 4, ralliesFor: 33, setsFor: 3 })
  })

  test('a match given up counts as it stood, with nothing for the loser', () => {
    const stopped: TableTennisMatch = {
      a: 'A',
      b: 'B',
      result: {
        kind: 'unfinished',
        winner: 'b',
        games: [
          [11, 9],
          [4, 2],
        ],
      },
    }
    const { rows } = group([stopped])
    expect(rows).toMatchObject([
      { entrant: 'B', points: 2, setsAgainst: 2 },
      { entrant: 'A', points: 0, setsFor: 2 },
    ])
  })
})

describe('team events', () => {
  const rules: TableTennisRules = { ...ITTF_SINGLES, event: 'teams' }
  const win: SetScore[] = [
    [11, 2],
    [11, 2],
    [11, 2],
  ]
  const narrowWin: SetScore[] = [
    [11, 9],
    [9, 11],
    [11, 9],
    [9, 11],
    [11, 9],
  ]
  test('level teams are separated by individual matches before games', () => {
    const matches = [
      team('Bazar', 'Depo', narrowWin, narrowWin, narrowWin),
      team('Depo', 'Zavod', win, win, loss(narrowWin), win),
      team('Zavod', 'Bazar', win, win, loss(win), loss(win), win),
    ]
    const { rows } = group(matches, rules)
    // Singles: Bazar 5:3, Zavod 4:5, Depo 3:4.
    expect(rows.map(({ entrant, scored, conceded }) => `${entrant} ${scored}:${conceded}`)).toEqual([
      'Bazar 5:3',
      'Zavod 4:5',
      'Depo 3:4',
    ])
    expect(rows[0]!.reason.below).toMatchObject({ criterion: 'goalAverage', upper: { value: '5/3' } })
  })

  test('a team match that went on after three wins is refused', () => {
    expect(() => group([team('X', 'Y', win, win, win, win)], rules)).toThrow('score_impossible')
    expect(() => group([team('X', 'Y', win, win, win, win, win)], { ...rules, playsAll: true })).not.toThrow()
  })
})

test.each(['11:10 11:5 11:5', '11:5 11:5', '11:5 11:5 11:5 11:5', '13:10 11:5 11:5', '11:5 11:5 5:11 11:-1'])(
  'the games %s are refused',
  (games) => {
    expect(() => group(singles(`A B ${games}`))).toThrow('score_impossible')
  },
)
