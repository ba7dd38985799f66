import { chance } from '#server/competitions/chance.ts'
import { pairNextRound, type RoundPairing } from '#server/competitions/swiss/dutch.ts'
import { recordRound, type GameResult } from '#server/competitions/swiss/record-round.ts'
import type { SwissTournament } from '#server/competitions/swiss/tournament.ts'
import { processorMs, type BenchRow } from './row.ts'

const ROUNDS = 7
/** Promised for one round: 2 s for 200 players, 30 s for 1,000. */
const EVENTS = [
  { players: 200, size: 1, allowed: 2000 },
  { players: 1000, size: 10, allowed: 30_000 },
] as const

/** The slowest round of an event with results by chance and strength. */
function slowestRound(players: number): number {
  const draw = chance(`swiss ${players}`)
  let tournament: SwissTournament = {
    players: Array.from({ length: players }, (_, index) => ({ number: index + 1, rounds: [] })),
    totalRounds: ROUNDS,
  }
  let slowest = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    let pairing: RoundPairing | undefined
    const took = processorMs(() => {
      pairing = pairNextRound(tournament)
    })
    slowest = Math.max(slowest, took)
    const { pairs, bye } = pairing!
    const games = pairs.map(({ white, black }) => {
      const lead = 50 + Math.round((30 * (black - white)) / players)
      const result: GameResult = draw(4) === 0 ? 'draw' : draw(100) < lead ? 'whiteWins' : 'blackWins'
      return { white, black, result }
    })
    tournament = recordRound(tournament, { games, bye: bye?.player ?? null })
  }
  return slowest
}

export async function bench(): Promise<BenchRow[]> {
  return EVENTS.map(({ players, size, allowed }) => {
    const ours = Math.round(slowestRound(players))
    return {
      name: `swiss: round of ${players} (of time allowed)`,
      size,
      unit: 'ms',
      ours,
      reference: allowed,
      ratio: Number((allowed / ours).toPrecision(4)),
    }
  })
}
