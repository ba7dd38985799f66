import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairNextRound } from './dutch.ts'
import { entrantsOf } from './entrant.ts'
import { pairByTheBook } from './testing/by-the-book.ts'
import { emptyTournament, events, playEvent } from './testing/play.ts'
import { enterLate, recordRound } from './record-round.ts'
import type { SwissTournament } from './tournament.ts'

const key = (a: number, b: number) => [a, b].sort((x, y) => x - y).join('-')

describe('Swiss pairing by the Dutch rules', () => {
  test('agrees with the rules read literally, candidate by candidate', () => {
    fc.assert(
      fc.property(events(9), (event) => {
        for (const { before, pairing } of playEvent(event)) {
          expect({
            pairs: pairing.pairs.map(({ white, black }) => key(white, black)).sort(),
            bye: pairing.bye?.player ?? null,
          }).toEqual(pairByTheBook(before))
        }
      }),
      { numRuns: 40 },
    )
  })

  test('nobody meets the same opponent twice, and everybody present is paired or has the one bye', () => {
    fc.assert(
      fc.property(events(40), (event) => {
        const met = new Set<string>()
        for (const { before, pairing, after } of playEvent(event)) {
          const present = before.players
            .map(({ number }) => number)
            .filter((n) => !before.absent?.includes(n))
          const seated = pairing.pairs.flatMap(({ white, black }) => [white, black])
          if (pairing.bye) seated.push(pairing.bye.player)
          expect(seated.sort((a, b) => a - b)).toEqual(present.sort((a, b) => a - b))
          for (const { white, black } of pairing.pairs) {
            expect(met.has(key(white, black))).toBe(false)
            const record = after.players.find(({ number }) => number === white)!.rounds.at(-1)!
            if (record.kind === 'game') met.add(key(white, black))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the bye goes once to one player, never after a point won without playing', () => {
    fc.assert(
      fc.property(events(25), (event) => {
        for (const { before, pairing } of playEvent(event)) {
          const present = before.players.length - new Set(before.absent).size
          expect(pairing.bye !== null).toBe(present % 2 === 1)
          if (!pairing.bye) continue
          const { rounds } = before.players.find(({ number }) => number === pairing.bye!.player)!
          expect(rounds.some((round) => round.kind !== 'game' && round.points >= 100)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('colours stay within two and never three alike, except with a topscorer in the last round', () => {
    fc.assert(
      fc.property(events(30), (event) => {
        for (const { before, pairing, after } of playEvent(event)) {
          const entrants = new Map(entrantsOf(before).map((entrant) => [entrant.number, entrant]))
          for (const { white, black } of pairing.pairs) {
            if (entrants.get(white)!.isTopscorer || entrants.get(black)!.isTopscorer) continue
            for (const number of [white, black]) {
              const { rounds } = after.players.find((player) => player.number === number)!
              const colours = rounds.flatMap((round) => (round.kind === 'game' ? [round.colour] : []))
              const whites = colours.filter((colour) => colour === 'white').length
              expect(Math.abs(2 * whites - colours.length)).toBeLessThanOrEqual(2)
              expect(new Set(colours.slice(-3)).size === 1 && colours.length >= 3).toBe(false)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the order in which players are listed changes nothing', () => {
    fc.assert(
      fc.property(events(16), (event) => {
        const last = playEvent(event).at(-1)
        if (!last) return
        const reversed = { ...last.before, players: last.before.players.toReversed() }
        expect(pairNextRound(reversed)).toEqual(last.pairing)
      }),
      { numRuns: 30 },
    )
  })

  test('a pair says why its two players meet and who got the colour by which rule', () => {
    let tournament: SwissTournament = emptyTournament(4, 3)
    const first = pairNextRound(tournament)
    expect(first.pairs).toEqual([
      {
        white: 1,
        black: 3,
        reason: { bracket: 0, movedDown: null, colourRule: 'initialColour', failed: [] },
      },
      {
        white: 4,
        black: 2,
        reason: { bracket: 0, movedDown: null, colourRule: 'initialColour', failed: [] },
      },
    ])
    tournament = recordRound(tournament, {
      games: [
        { white: 1, black: 3, result: 'whiteWins' },
        { white: 4, black: 2, result: 'draw' },
      ],
      bye: null,
    })
    const second = pairNextRound(tournament)
    expect(second.pairs[0]).toEqual({
      white: 2,
      black: 1,
      reason: { bracket: 50, movedDown: 1, colourRule: 'bothPreferences', failed: [] },
    })
    expect(second.downfloats).toEqual([
      { player: 1, from: 100 },
      { player: 4, from: 50 },
    ])
  })

  test('a late entrant is paired with the others from the round of arrival', () => {
    const started = recordRound(emptyTournament(4, 4), {
      games: [
        { white: 1, black: 3, result: 'whiteWins' },
        { white: 4, black: 2, result: 'blackWins' },
      ],
      bye: null,
    })
    const pairing = pairNextRound(enterLate(started, 5))
    const seated = [...pairing.pairs.flatMap(({ white, black }) => [white, black]), pairing.bye!.player]
    expect(seated.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
  })
})

const withRounds = (rounds: SwissTournament['players'][number]['rounds'][]): SwissTournament => ({
  players: rounds.map((each, index) => ({ number: index + 1, rounds: each })),
  totalRounds: 3,
})

describe('Swiss pairing refuses', () => {
  test.each([
    [
      'a game against oneself',
      'swiss_opponent_self',
      withRounds([
        [{ kind: 'game', opponent: 1, colour: 'white', points: 100 }],
        [{ kind: 'absence', points: 0 }],
      ]),
    ],
    [
      'a game that only one of the two knows',
      'swiss_records_differ',
      withRounds([
        [{ kind: 'game', opponent: 2, colour: 'white', points: 100 }],
        [{ kind: 'absence', points: 0 }],
      ]),
    ],
    [
      'two players with white in one game',
      'swiss_records_differ',
      withRounds([
        [{ kind: 'game', opponent: 2, colour: 'white', points: 100 }],
        [{ kind: 'game', opponent: 1, colour: 'white', points: 0 }],
      ]),
    ],
    [
      'an opponent who does not exist',
      'swiss_unknown_opponent',
      withRounds([
        [{ kind: 'game', opponent: 9, colour: 'white', points: 100 }],
        [{ kind: 'absence', points: 0 }],
      ]),
    ],
    ['a player without a round', 'swiss_rounds_differ', withRounds([[{ kind: 'absence', points: 0 }], []])],
    [
      'points below zero',
      'swiss_points_invalid',
      withRounds([[{ kind: 'absence', points: -1 }], [{ kind: 'absence', points: 0 }]]),
    ],
    ['a single player', 'swiss_too_few_players', withRounds([[]])],
    ['a round after the last', 'swiss_round_over', { ...emptyTournament(4, 0) }],
  ])('%s', (_, code, tournament) => {
    expect(() => pairNextRound(tournament)).toThrow(code)
  })

  test('a round that nobody can complete, instead of pairing two players again', () => {
    const once = recordRound(emptyTournament(2, 3), {
      games: [{ white: 1, black: 2, result: 'draw' }],
      bye: null,
    })
    expect(() => pairNextRound(once)).toThrow('swiss_no_complete_pairing')
  })
})
