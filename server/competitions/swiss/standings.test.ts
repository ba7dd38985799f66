import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { swissStandings } from './standings.ts'
import { events, playEvent } from './testing/play.ts'
import { fieldOf, tieBreakValue, type RatedPlayer, type TieBreak } from './tie-breaks.ts'
import type { SwissRound } from './tournament.ts'
import { adjustedScore } from './unplayed-rounds.ts'

const game = (opponent: number, points: number, colour: 'white' | 'black' = 'white'): SwissRound => ({
  kind: 'game',
  opponent,
  colour,
  points,
})
const away: SwissRound = { kind: 'absence', points: 0 }
const half: SwissRound = { kind: 'halfBye', points: 50 }
const lostByForfeit = (opponent: number): SwissRound => ({ kind: 'forfeitLoss', opponent, points: 0 })

const value = (tieBreak: TieBreak, number: number, players: RatedPlayer[], level: number[] = []) => {
  const field = fieldOf(players)
  return tieBreakValue(tieBreak, field.byNumber.get(number)!, { field, level })
}

describe('unplayed rounds (C.07 art. 16 of 2026)', () => {
  test.each([
    ['a half-point bye in the last round is a draw', [game(2, 100), half], 150],
    ['absences to the end are draws, one in the middle is not', [away, game(2, 100), away, away], 200],
    [
      'a requested bye before a lost forfeit is still at the end',
      [game(2, 100), away, lostByForfeit(3)],
      150,
    ],
    ['a lost forfeit is worth nothing', [game(2, 100), lostByForfeit(3)], 100],
    ['a pairing bye keeps its point', [game(2, 0), { kind: 'pairingBye', points: 100 } as const], 100],
  ])('%s', (_, rounds, expected) => {
    expect(adjustedScore({ number: 1, rounds }, 50)).toBe(expected)
  })

  test('a cut takes the round somebody chose not to play before a weaker opponent', () => {
    const players: RatedPlayer[] = [
      { number: 1, rounds: [game(2, 100), half, game(3, 100, 'black')] },
      { number: 2, rounds: [game(1, 0, 'black'), game(3, 0), half] },
      { number: 3, rounds: [half, game(2, 100, 'black'), game(1, 0)] },
    ]
    // Opponents 50 and 150, the own half-point bye a dummy of min(250, 3 × 50) = 150.
    expect(value('buchholz', 1, players)).toBe(50 + 150 + 150)
    expect(value('buchholzCut1', 1, players)).toBe(50 + 150)
    expect(value('buchholzMedian1', 1, players)).toBe(50)
  })
})

describe('tie-breaks', () => {
  const triangle: RatedPlayer[] = [
    { number: 1, rating: 2000, rounds: [game(2, 100), game(3, 0, 'black'), game(4, 100)] },
    { number: 2, rating: 1901, rounds: [game(1, 0, 'black'), game(4, 100), game(3, 100, 'black')] },
    { number: 3, rating: 1800, rounds: [game(4, 100), game(1, 100), game(2, 0)] },
    { number: 4, rating: 1700, rounds: [game(3, 0, 'black'), game(2, 0, 'black'), game(1, 0, 'black')] },
  ]

  test('progressive adds the score after every round', () => {
    expect(value('progressive', 1, triangle)).toBe(100 + 100 + 200)
  })

  test('Koya counts points against those with half of the possible score, in a round robin only', () => {
    expect(value('koya', 1, triangle)).toBe(100)
    expect(() =>
      value('koya', 1, [
        { number: 1, rounds: [game(2, 100)] },
        { number: 2, rounds: [game(1, 0, 'black')] },
        { number: 3, rounds: [away] },
      ]),
    ).toThrow('koya_needs_round_robin')
  })

  test('the average rating of opponents is rounded half up and the cut leaves out the lowest', () => {
    expect(value('averageRatingOfOpponents', 3, triangle)).toBe(1867)
    expect(value('averageRatingOfOpponentsCut1', 3, triangle)).toBe(1951)
  })

  test('players whom no tie-break separates share the place', () => {
    const { rows } = swissStandings({ players: triangle, order: ['directEncounter', 'sonnebornBerger'] })
    expect(rows.map(({ number, rank }) => [number, rank])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 4],
    ])
    expect(rows[0]!.reason.below).toEqual({ code: 'level', upper: '1', lower: '2' })
  })

  test('direct encounter decides where all the level players met, and says so', () => {
    const players: RatedPlayer[] = [
      { number: 1, rounds: [game(2, 0), game(3, 100)] },
      { number: 2, rounds: [game(1, 100, 'black'), game(4, 0)] },
      { number: 3, rounds: [game(4, 0), game(1, 0, 'black')] },
      { number: 4, rounds: [game(3, 100, 'black'), game(2, 100, 'black')] },
    ]
    const { rows } = swissStandings({ players, order: ['directEncounter'] })
    expect(rows.map(({ number }) => number)).toEqual([4, 2, 1, 3])
    expect(rows[1]!.reason.below).toMatchObject({
      criterion: 'directEncounter',
      upper: { entrant: '2', value: '1' },
    })
  })

  test('a leader nobody can overtake is first by direct encounter although not all have met', () => {
    const players: RatedPlayer[] = [
      { number: 1, rounds: [game(2, 100), game(3, 100), away] },
      { number: 2, rounds: [game(1, 0, 'black'), away, away] },
      { number: 3, rounds: [away, game(1, 0, 'black'), away] },
    ]
    expect(value('directEncounter', 1, players, [1, 2, 3])).toBeGreaterThan(
      value('directEncounter', 2, players, [1, 2, 3]),
    )
    expect(value('directEncounter', 2, players, [1, 2, 3])).toBe(
      value('directEncounter', 3, players, [1, 2, 3]),
    )
  })

  test('those whom it leaves level are compared again among themselves', () => {
    const given = (points: number): SwissRound => ({ kind: 'fullBye', points })
    const players: RatedPlayer[] = [
      { number: 1, rounds: [game(2, 100), game(3, 50), game(4, 100), given(0)] },
      { number: 2, rounds: [game(1, 0), game(4, 0), game(3, 100), given(150)] },
      { number: 3, rounds: [game(4, 50), game(1, 50), game(2, 0), given(150)] },
      { number: 4, rounds: [game(3, 50), game(2, 100), game(1, 0), given(100)] },
    ]
    const { rows } = swissStandings({ players, order: ['directEncounter'] })
    expect(rows.map(({ number, rank }) => [number, rank])).toEqual([
      [1, 1],
      [4, 2],
      [2, 3],
      [3, 4],
    ])
  })

  test('a forfeit is no encounter and no game of an opponent, except where everybody meets everybody', () => {
    const players: RatedPlayer[] = [
      { number: 1, rounds: [{ kind: 'forfeitWin', opponent: 2, points: 100 }, game(3, 0)] },
      { number: 2, rounds: [lostByForfeit(1), game(3, 100)] },
      { number: 3, rounds: [game(1, 100), game(2, 0)] },
    ]
    const ranksOf = (isRoundRobin: boolean) =>
      swissStandings({ players: players.slice(0, 2), order: ['directEncounter'], isRoundRobin }).rows.map(
        ({ number, rank }) => [number, rank],
      )
    expect(ranksOf(false)).toEqual([
      [1, 1],
      [2, 1],
    ])
    expect(ranksOf(true)).toEqual([
      [1, 1],
      [2, 2],
    ])
    const field = fieldOf(players, undefined, true)
    const asked = { field, level: [] }
    expect(tieBreakValue('sonnebornBerger', players[0]!, asked)).toBe(100 * 100)
    expect(tieBreakValue('wonGames', players[0]!, asked)).toBe(1)
    expect(value('wonGames', 1, players)).toBe(0)
  })

  test('several games against one opponent count as their mean', () => {
    const players: RatedPlayer[] = [
      { number: 1, rounds: [game(2, 100), game(2, 50), game(3, 0)] },
      { number: 2, rounds: [game(1, 0), game(1, 50), game(3, 100)] },
      { number: 3, rounds: [{ kind: 'pairingBye', points: 50 }, game(2, 0), game(1, 100)] },
    ]
    expect([1, 2, 3].map((number) => value('directEncounter', number, players, [1, 2, 3]) / 12)).toEqual([
      75, 125, 100,
    ])
  })

  test('an unknown tie-break is refused by name', () => {
    expect(() => swissStandings({ players: triangle, order: ['luck' as TieBreak] })).toThrow(
      'tie_break_unknown',
    )
  })

  test('the table holds everybody once and does not depend on the order of the list', () => {
    fc.assert(
      fc.property(events(14), (event) => {
        const last = playEvent(event).at(-1)
        if (!last) return
        const order: TieBreak[] = [
          'directEncounter',
          'buchholzCut1',
          'buchholz',
          'sonnebornBerger',
          'progressive',
          'wins',
        ]
        const { players } = last.after
        const table = swissStandings({ players, order })
        expect(table.rows.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
          players.map(({ number }) => number),
        )
        expect(swissStandings({ players: players.toReversed(), order })).toEqual(table)
      }),
      { numRuns: 40 },
    )
  })
})
