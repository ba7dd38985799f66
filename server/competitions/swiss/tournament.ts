import { Problem } from '#server/kit/problem.ts'
import { refuseUnreadable } from '../shape.ts'
import { tournamentShape } from './shapes.ts'

export const COLOURS = ['white', 'black'] as const
/** In togyzqumalaq white is бастаушы (opens), black is қостаушы (follows). */
export type Colour = (typeof COLOURS)[number]

export const UNPLAYED_KINDS = ['pairingBye', 'fullBye', 'halfBye', 'absence'] as const
export type UnplayedKind = (typeof UNPLAYED_KINDS)[number]

/**
 * What one round gave one player; `points` in hundredths of a point.
 * `game` was played; a forfeit was paired but not played; a `pairingBye` came from the pairing, the other byes were asked for.
 */
export type SwissRound =
  | Readonly<{ kind: 'game'; opponent: number; colour: Colour; points: number }>
  | Readonly<{ kind: 'forfeitWin' | 'forfeitLoss'; opponent: number; points: number }>
  | Readonly<{ kind: UnplayedKind; points: number }>

/** `number` is the pairing number (1 = first in the starting rank); `rounds[0]` is round 1. */
export type SwissPlayer = Readonly<{
  number: number
  rounds: readonly SwissRound[]
  /** Hundredths added to the score for pairing only, one value a round from round 1 (accelerated events). */
  acceleration?: readonly number[]
}>

/** Hundredths of a point. */
export type SwissPoints = Readonly<{ win: number; draw: number; loss: number; pairingBye: number }>

export const STANDARD_POINTS: SwissPoints = { win: 100, draw: 50, loss: 0, pairingBye: 100 }

export type SwissTournament = Readonly<{
  players: readonly SwissPlayer[]
  /** How many rounds the whole event has: the last one has topscorers. */
  totalRounds: number
  points?: SwissPoints
  /** Drawn by lot before round 1 (C.04.3 art. 5.1). */
  initialColour?: Colour
  /** Numbers that are not paired in the coming round: withdrawn, or with a bye they asked for. */
  absent?: readonly number[]
  /** Pairs that may not meet for reasons outside the game (same college, same family). */
  forbiddenPairs?: readonly (readonly [number, number])[]
}>

/** Rounds already recorded; every player must have the same number. */
export function playedRounds(tournament: SwissTournament): number {
  return Math.max(0, ...tournament.players.map((player) => player.rounds.length))
}

/**
 * Refuses records that no tournament can have: `swiss_duplicate_number`, `swiss_unknown_opponent`,
 * `swiss_opponent_self`, `swiss_records_differ` (two players tell one game differently), `swiss_repeated_game`,
 * `swiss_rounds_differ`, `swiss_points_invalid`, `swiss_round_over`.
 */
export function checkTournament(tournament: SwissTournament): void {
  refuseUnreadable(tournamentShape, tournament)
  const byNumber = new Map<number, SwissPlayer>()
  for (const player of tournament.players) {
    if (byNumber.has(player.number)) throw new Problem('swiss_duplicate_number', { player: player.number })
    byNumber.set(player.number, player)
  }
  const rounds = playedRounds(tournament)
  if (rounds > tournament.totalRounds)
    throw new Problem('swiss_round_over', { rounds, total: tournament.totalRounds })
  for (const player of tournament.players) checkPlayer(player, byNumber, rounds)
}

function checkPlayer(player: SwissPlayer, byNumber: Map<number, SwissPlayer>, rounds: number): void {
  if (player.rounds.length !== rounds) throw new Problem('swiss_rounds_differ', { player: player.number })
  const met = new Set<number>()
  for (const [index, round] of player.rounds.entries()) {
    const at = { player: player.number, round: index + 1 }
    if (!Number.isSafeInteger(round.points) || round.points < 0) throw new Problem('swiss_points_invalid', at)
    if (!('opponent' in round)) continue
    if (round.opponent === player.number) throw new Problem('swiss_opponent_self', at)
    const opponent = byNumber.get(round.opponent)
    if (!opponent) throw new Problem('swiss_unknown_opponent', { ...at, opponent: round.opponent })
    if (!isSameGame(player.number, round, opponent.rounds[index]))
      throw new Problem('swiss_records_differ', at)
    if (round.kind !== 'game') continue
    if (met.has(round.opponent)) throw new Problem('swiss_repeated_game', at)
    met.add(round.opponent)
  }
}

function isSameGame(
  number: number,
  mine: SwissRound & { opponent: number },
  theirs: SwissRound | undefined,
): boolean {
  if (!theirs || !('opponent' in theirs) || theirs.opponent !== number) return false
  if (mine.kind === 'game') return theirs.kind === 'game' && theirs.colour !== mine.colour
  if (mine.kind === 'forfeitWin') return theirs.kind === 'forfeitLoss'
  return theirs.kind === 'forfeitWin' || theirs.kind === 'forfeitLoss'
}

/** Sum of the first `rounds` rounds, in hundredths. */
export function scoreAfter(player: SwissPlayer, rounds: number): number {
  let sum = 0
  for (let index = 0; index < rounds; index += 1) sum += player.rounds[index]?.points ?? 0
  return sum
}

/** The score that pairs round `round` (from 1): what was won before it and the acceleration of that round. */
export function pairingScore(player: SwissPlayer, round: number): number {
  return scoreAfter(player, round - 1) + (player.acceleration?.[round - 1] ?? 0)
}
