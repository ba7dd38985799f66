import fc from 'fast-check'
import { chance } from '../../chance.ts'
import { pairNextRound, type RoundPairing } from '../dutch.ts'
import { enterLate, recordRound, withdraw, type GameResult } from '../record-round.ts'
import type { SwissTournament } from '../tournament.ts'

export type Event = { players: number; rounds: number; seed: string; withNoise: boolean }

/** Events of every awkward size; noise is byes asked for, absences, forfeits, withdrawals and late entries. */
export const events = (maxPlayers: number): fc.Arbitrary<Event> =>
  fc.record({
    players: fc.integer({ min: 4, max: maxPlayers }),
    rounds: fc.integer({ min: 2, max: 7 }),
    seed: fc.string({ minLength: 1, maxLength: 6 }),
    withNoise: fc.boolean(),
  })

export function emptyTournament(players: number, totalRounds: number): SwissTournament {
  return {
    players: Array.from({ length: players }, (_, index) => ({ number: index + 1, rounds: [] })),
    totalRounds,
  }
}

export type PlayedRound = { before: SwissTournament; pairing: RoundPairing; after: SwissTournament }

/** Plays an event with results drawn from the seed; it ends early when no complete pairing exists any more. */
export function playEvent({ players, rounds, seed, withNoise }: Event): PlayedRound[] {
  const draw = chance(seed)
  let tournament = emptyTournament(players, rounds)
  const played: PlayedRound[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const present = tournament.players
      .map(({ number }) => number)
      .filter((number) => !tournament.absent?.includes(number))
    const away = withNoise ? present.filter(() => draw(12) === 0) : []
    const halfByes = away.filter(() => draw(2) === 0)
    if (present.length - away.length < 2) break
    const before = { ...tournament, absent: [...(tournament.absent ?? []), ...away] }
    const pairing = attempt(before)
    if (!pairing) break
    const games = pairing.pairs.map(({ white, black }) => ({
      white,
      black,
      result: resultOf(draw, withNoise),
    }))
    tournament = recordRound(tournament, { games, bye: pairing.bye?.player ?? null, halfByes })
    if (withNoise && draw(4) === 0 && present.length > 6)
      tournament = withdraw(tournament, present[draw(present.length)]!)
    if (withNoise && draw(5) === 0) tournament = enterLate(tournament, tournament.players.length + 1)
    played.push({ before, pairing, after: tournament })
  }
  return played
}

function attempt(tournament: SwissTournament): RoundPairing | null {
  try {
    return pairNextRound(tournament)
  } catch (error) {
    if (error instanceof Error && error.message === 'swiss_no_complete_pairing') return null
    throw error
  }
}

function resultOf(draw: (below: number) => number, withNoise: boolean): GameResult {
  const forfeits: GameResult[] = ['whiteForfeits', 'blackForfeits', 'bothForfeit']
  if (withNoise && draw(12) === 0) return forfeits[draw(3)]!
  const results: GameResult[] = ['whiteWins', 'whiteWins', 'draw', 'blackWins', 'blackWins']
  return results[draw(5)]!
}
