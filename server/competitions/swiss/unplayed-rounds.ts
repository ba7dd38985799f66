import { reversed } from '../exact/ends.ts'
import { scoreAfter, type SwissPlayer, type SwissRound } from './tournament.ts'

/** C.07 art. 16.1 (in force 1 March 2026): a requested half-point or zero-point bye. */
function isRequestedBye(round: SwissRound): boolean {
  return round.kind === 'halfBye' || round.kind === 'absence'
}

/** C.07 art. 16.1.2: a requested bye or a forfeit loss, the player's own doing. */
export function isVoluntary(round: SwissRound): boolean {
  return isRequestedBye(round) || round.kind === 'forfeitLoss'
}

export function finalScore(player: SwissPlayer): number {
  return scoreAfter(player, player.rounds.length)
}

/**
 * What a player counts for their opponents, in hundredths (art. 16.3): a requested bye in the last round, or followed
 * only by voluntary unplayed rounds, is a draw; everything else counts as awarded.
 */
export function adjustedScore(player: SwissPlayer, draw: number): number {
  let sum = 0
  let isAtTheEnd = true
  for (const round of reversed(player.rounds)) {
    sum += isAtTheEnd && isRequestedBye(round) ? draw : round.points
    isAtTheEnd &&= isVoluntary(round)
  }
  return sum
}

/**
 * What an own unplayed round is worth, in hundredths (art. 16.4): a dummy opponent with the own final score, but no
 * more than the adjusted score of the opponent who was scheduled, or half a point for each round when nobody was.
 */
export function dummyScore(player: SwissPlayer, scheduled: SwissPlayer | undefined, draw: number): number {
  const cap = scheduled ? adjustedScore(scheduled, draw) : draw * player.rounds.length
  return Math.min(finalScore(player), cap)
}
