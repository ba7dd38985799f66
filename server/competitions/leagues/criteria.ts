import { approximate, fraction } from '../exact/fraction.ts'
import type { CriterionName, TallyCriterion } from './rules.ts'
import type { Value } from './splitting.ts'
import { valueText } from './splitting.ts'
import type { Tally } from './tally.ts'

/** Values decided outside the results: fair play and coefficient per entrant (higher is better), an order, a seed. */
export type GivenValues = {
  fairPlay?: Readonly<Record<string, number>>
  coefficient?: Readonly<Record<string, number>>
  /** Best first: a drawing of lots, a play-off, a ranking. */
  external?: readonly string[]
  /** Lots are drawn from this stored seed; without it entrants stay level and lots have to be drawn by people. */
  lotsSeed?: string
}

/** Higher is better in all of them: goals conceded count negative. */
export const TALLY_VALUES: Readonly<Record<TallyCriterion, (tally: Tally) => Value>> = {
  points: (tally) => tally.points,
  gd: (tally) => tally.scored - tally.conceded,
  gf: (tally) => tally.scored,
  ga: (tally) => -tally.conceded,
  wins: (tally) => tally.won,
  awayGoals: (tally) => tally.awayScored,
  awayWins: (tally) => tally.awayWon,
  goalAverage: (tally) => fraction(tally.scored, tally.conceded),
  setRatio: (tally) => fraction(tally.setsFor, tally.setsAgainst),
  setDifference: (tally) => tally.setsFor - tally.setsAgainst,
  rallyRatio: (tally) => fraction(tally.ralliesFor, tally.ralliesAgainst),
  rallyDifference: (tally) => tally.ralliesFor - tally.ralliesAgainst,
}

export function isTallyCriterion(name: CriterionName): name is TallyCriterion {
  return name in TALLY_VALUES
}

/** The value as people read it: points without hundredths, goals conceded without the sign. */
export function criterionText(name: CriterionName, value: Value): string {
  if ((name === 'points' || name === 'opponentPoints') && typeof value === 'number') return pointsText(value)
  if ((name === 'ga' || name === 'external' || name === 'lots') && typeof value === 'number')
    return String(-value)
  if (name === 'coefficient' && typeof value !== 'number') return String(approximate(value))
  return valueText(value)
}

/** 850 hundredths are "8.5". */
export function pointsText(hundredths: number): string {
  return String(hundredths / 100)
}
