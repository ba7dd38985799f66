import { colourHistory, colourPreference, type ColourHistory, type ColourPreference } from './colour.ts'
import {
  pairingScore,
  playedRounds,
  scoreAfter,
  STANDARD_POINTS,
  type SwissPlayer,
  type SwissRound,
  type SwissTournament,
} from './tournament.ts'

export type Float = 'down' | 'up' | 'none'

/** A player as the pairing of one round sees them. Scores in hundredths, acceleration included. */
export type Entrant = Readonly<{
  number: number
  score: number
  history: ColourHistory
  preference: ColourPreference
  /** C.04.3 art. 1.8: over half of the possible score when the last round is paired. */
  isTopscorer: boolean
  /** C.04.3 C2: no pairing-allocated bye before, and no win's points from a round not played. */
  mayTakeBye: boolean
  unplayedGames: number
  floatBefore: Float
  floatTwoBefore: Float
  mayNotMeet: ReadonlySet<number>
}>

/** Everybody to be paired in the coming round, in the order of C.04.3 art. 1.2: score, then pairing number. */
export function entrantsOf(tournament: SwissTournament): Entrant[] {
  const absent = new Set(tournament.absent)
  const byNumber = new Map(tournament.players.map((player) => [player.number, player]))
  const forbidden = new Map<number, Set<number>>()
  for (const [a, b] of tournament.forbiddenPairs ?? []) {
    forbidden.set(a, (forbidden.get(a) ?? new Set()).add(b))
    forbidden.set(b, (forbidden.get(b) ?? new Set()).add(a))
  }
  return tournament.players
    .filter((player) => !absent.has(player.number))
    .map((player) => entrantOf(player, { tournament, byNumber, forbidden: forbidden.get(player.number) }))
    .sort(byRank)
}

export function byRank(a: Entrant, b: Entrant): number {
  return b.score - a.score || a.number - b.number
}

type Surroundings = {
  tournament: SwissTournament
  byNumber: Map<number, SwissPlayer>
  forbidden: Set<number> | undefined
}

function entrantOf(player: SwissPlayer, { tournament, byNumber, forbidden }: Surroundings): Entrant {
  const points = tournament.points ?? STANDARD_POINTS
  const played = playedRounds(tournament)
  const history = colourHistory(player)
  const mayNotMeet = new Set(forbidden)
  for (const round of player.rounds) if (round.kind === 'game') mayNotMeet.add(round.opponent)
  const isLastRound = played >= tournament.totalRounds - 1
  return {
    number: player.number,
    score: pairingScore(player, played + 1),
    history,
    preference: colourPreference(history),
    isTopscorer: isLastRound && played > 0 && 2 * scoreAfter(player, played) > played * points.win,
    mayTakeBye: player.rounds.every(
      (round) => round.kind !== 'pairingBye' && !wonUnplayed(round, points.win),
    ),
    unplayedGames: player.rounds.filter((round) => round.kind !== 'game').length,
    floatBefore: floatIn(player, played, byNumber, points.loss),
    floatTwoBefore: floatIn(player, played - 1, byNumber, points.loss),
    mayNotMeet,
  }
}

function wonUnplayed(round: SwissRound, win: number): boolean {
  return round.kind !== 'game' && round.points >= win
}

/** C.04.3 art. 1.4: a downfloat also goes to whoever scores more than a loss without playing; `round` counts from 1. */
function floatIn(
  player: SwissPlayer,
  round: number,
  byNumber: Map<number, SwissPlayer>,
  loss: number,
): Float {
  const record = player.rounds[round - 1]
  if (!record) return 'none'
  if (record.kind !== 'game') return record.points > loss ? 'down' : 'none'
  const opponent = byNumber.get(record.opponent)
  if (!opponent) return 'none'
  const difference = pairingScore(player, round) - pairingScore(opponent, round)
  if (difference === 0) return 'none'
  return difference > 0 ? 'down' : 'up'
}

/** C1 and C3: not met before, and not two players bound to the same colour unless a topscorer is among them. */
export function mayMeet(a: Entrant, b: Entrant): boolean {
  if (a.mayNotMeet.has(b.number)) return false
  if (a.preference.strength !== 'absolute' || b.preference.strength !== 'absolute') return true
  return a.preference.colour !== b.preference.colour || a.isTopscorer || b.isTopscorer
}
