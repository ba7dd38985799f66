import type { Rounding } from '../exact/fraction.ts'
import type { RankingStyle } from '../leagues/rules.ts'

export const MEASURES = ['time', 'distance', 'points', 'attempts'] as const
export type Measure = (typeof MEASURES)[number]

/** Without a rank, in this order: did not finish, no valid attempt, did not start, disqualified. */
export const STATUSES = ['DNF', 'NM', 'DNS', 'DQ'] as const
export type Status = (typeof STATUSES)[number]

/** What several attempts come to. */
export const ATTEMPT_VALUES = ['best', 'sum', 'mean', 'last'] as const
export type AttemptValue = (typeof ATTEMPT_VALUES)[number]

export const TIE_STEPS = [
  /** The second best attempt, then the third … */
  'nextBest',
  /** The last attempt, then the one before … */
  'lastBackwards',
  /** The first attempt, then the next … */
  'firstForwards',
  /** Only the first attempt. */
  'firstAttempt',
  'sum',
  /** Of the valid attempts. */
  'mean',
  'best',
  /** Fewer counted faults (misses, fouls, penalties). */
  'fewestFaults',
  /** The time that goes with hits or points; shorter is better. */
  'time',
  /** A decision outside the results: a shoot-off, lots. */
  'external',
] as const
export type TieStep = (typeof TIE_STEPS)[number]

export const BETTER = ['lower', 'higher'] as const

export type IndividualRules = {
  measure: Measure
  better: (typeof BETTER)[number]
  /** Step of the official result (0.01 s, 0.01 m, 1 point); without it the result is as recorded. */
  precision?: number | string
  /** Unless said: times up, distances down, everything else half up. */
  rounding?: Rounding
  /** Only for attempts. */
  value?: AttemptValue
  /** Seconds or points added for every fault. */
  faultWorth?: number | string
  ties?: readonly TieStep[]
  rankingStyle?: RankingStyle
  /** Team points for places 1, 2, 3 …; nothing beyond the list. */
  placePoints?: readonly number[]
  sharedPlaces?: SharedPlaces
}

/** Points of places that are shared: the mean of the places taken, all the best of them, all the lowest. */
export const SHARED_PLACES = ['mean', 'best', 'lowest'] as const
export type SharedPlaces = (typeof SHARED_PLACES)[number]
