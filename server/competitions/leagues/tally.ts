import type { SideTally } from './points.ts'

/** Sums of one entrant over some matches; points in hundredths. */
export type Tally = {
  played: number
  won: number
  drawn: number
  lost: number
  points: number
  scored: number
  conceded: number
  awayScored: number
  awayWon: number
  setsFor: number
  setsAgainst: number
  ralliesFor: number
  ralliesAgainst: number
}

export function emptyTally(): Tally {
  return {
    played: 0,
    won: 0,
    drawn: 0,
    lost: 0,
    points: 0,
    scored: 0,
    conceded: 0,
    awayScored: 0,
    awayWon: 0,
    setsFor: 0,
    setsAgainst: 0,
    ralliesFor: 0,
    ralliesAgainst: 0,
  }
}

/** Adds one match of the entrant into the sums. */
export function addSide(tally: Tally, side: SideTally): void {
  tally.played += 1
  if (side.outcome === 'win') tally.won += 1
  else if (side.outcome === 'draw') tally.drawn += 1
  else tally.lost += 1
  tally.points += side.points
  tally.scored += side.scored
  tally.conceded += side.conceded
  if (side.isAway) {
    tally.awayScored += side.scored
    if (side.outcome === 'win') tally.awayWon += 1
  }
  tally.setsFor += side.setsFor
  tally.setsAgainst += side.setsAgainst
  tally.ralliesFor += side.ralliesFor
  tally.ralliesAgainst += side.ralliesAgainst
}

export function tallyOf(
  sides: readonly SideTally[],
  counts: (side: SideTally) => boolean = () => true,
): Tally {
  const tally = emptyTally()
  for (const side of sides) if (counts(side)) addSide(tally, side)
  return tally
}
