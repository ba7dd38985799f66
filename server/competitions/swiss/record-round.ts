import { Problem } from '#server/kit/problem.ts'
import type { PairingChange } from './manual-pairing.ts'
import {
  playedRounds,
  STANDARD_POINTS,
  type SwissPlayer,
  type SwissRound,
  type SwissTournament,
} from './tournament.ts'
import { refuseUnknown } from '../leagues/settings.ts'
import { refuseUnreadable, whole } from '../shape.ts'
import { recordedRoundShape, tournamentShape } from './shapes.ts'

export const GAME_RESULTS = [
  'whiteWins',
  'draw',
  'blackWins',
  'whiteForfeits',
  'blackForfeits',
  'bothForfeit',
] as const
export type GameResult = (typeof GAME_RESULTS)[number]

export type RecordedRound = Readonly<{
  games: readonly (PairingChange & Readonly<{ result: GameResult }>)[]
  /** The pairing-allocated bye. */
  bye: number | null
  /** Who asked for half a point; everybody else who is not paired was absent. */
  halfByes?: readonly number[]
}>

/**
 * The tournament with one more round. A player who is in no game and has no bye was absent (withdrawn, or not here yet).
 * Raises `swiss_player_twice`, `swiss_unknown_opponent`, `swiss_opponent_self`, `swiss_round_over`.
 */
export function recordRound(tournament: SwissTournament, round: RecordedRound): SwissTournament {
  refuseUnreadable(tournamentShape, tournament)
  refuseUnreadable(recordedRoundShape, round)
  const points = tournament.points ?? STANDARD_POINTS
  if (playedRounds(tournament) >= tournament.totalRounds) {
    throw new Problem('swiss_round_over', { rounds: playedRounds(tournament), total: tournament.totalRounds })
  }
  const records = new Map<number, SwissRound>()
  const known = new Set(tournament.players.map(({ number }) => number))
  const put = (number: number, record: SwissRound) => {
    if (!known.has(number)) throw new Problem('swiss_unknown_opponent', { player: number })
    if (records.has(number)) throw new Problem('swiss_player_twice', { player: number })
    records.set(number, record)
  }
  for (const { white, black, result } of round.games) {
    refuseUnknown('result', result, GAME_RESULTS)
    if (white === black) throw new Problem('swiss_opponent_self', { player: white })
    const [forWhite, forBlack] = recordsOf({ white, black, result }, points)
    put(white, forWhite)
    put(black, forBlack)
  }
  if (round.bye !== null) put(round.bye, { kind: 'pairingBye', points: points.pairingBye })
  for (const number of round.halfByes ?? []) put(number, { kind: 'halfBye', points: points.draw })
  return {
    ...tournament,
    players: tournament.players.map((player) => ({
      ...player,
      rounds: [...player.rounds, records.get(player.number) ?? { kind: 'absence', points: points.loss }],
    })),
  }
}

function recordsOf(
  { white, black, result }: PairingChange & { result: GameResult },
  { win, draw, loss }: { win: number; draw: number; loss: number },
): [SwissRound, SwissRound] {
  const played = (forWhite: number, forBlack: number): [SwissRound, SwissRound] => [
    { kind: 'game', opponent: black, colour: 'white', points: forWhite },
    { kind: 'game', opponent: white, colour: 'black', points: forBlack },
  ]
  const forfeited = (whiteCame: boolean, blackCame: boolean): [SwissRound, SwissRound] => [
    { kind: whiteCame ? 'forfeitWin' : 'forfeitLoss', opponent: black, points: whiteCame ? win : loss },
    { kind: blackCame ? 'forfeitWin' : 'forfeitLoss', opponent: white, points: blackCame ? win : loss },
  ]
  switch (result) {
    case 'whiteWins':
      return played(win, loss)
    case 'draw':
      return played(draw, draw)
    case 'blackWins':
      return played(loss, win)
    case 'whiteForfeits':
      return forfeited(false, true)
    case 'blackForfeits':
      return forfeited(true, false)
    case 'bothForfeit':
      return forfeited(false, false)
  }
}

/** Somebody who joins after the start: the rounds they missed were absences (C.04.2: no points without a game). */
export function enterLate(tournament: SwissTournament, number: number): SwissTournament {
  refuseUnreadable(tournamentShape, tournament)
  refuseUnreadable(whole, number)
  if (tournament.players.some((player) => player.number === number)) {
    throw new Problem('swiss_duplicate_number', { player: number })
  }
  const { loss } = tournament.points ?? STANDARD_POINTS
  const missed = Array.from({ length: playedRounds(tournament) }, (): SwissRound => ({
    kind: 'absence',
    points: loss,
  }))
  const late: SwissPlayer = { number, rounds: missed }
  return { ...tournament, players: [...tournament.players, late] }
}

/** Somebody who leaves: not paired from now on. */
export function withdraw(tournament: SwissTournament, number: number): SwissTournament {
  refuseUnreadable(tournamentShape, tournament)
  if (!tournament.players.some((player) => player.number === number)) {
    throw new Problem('swiss_unknown_opponent', { player: number })
  }
  return { ...tournament, absent: [...new Set([...(tournament.absent ?? []), number])] }
}
