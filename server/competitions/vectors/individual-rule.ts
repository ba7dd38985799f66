import type { Rounding } from '../exact/fraction.ts'
import type { IndividualRules, Measure, SharedPlaces, TieStep } from '../individual/rules.ts'
import type { JsonObject } from './adapter.ts'
import { firstOf, optionalList, wordsOf } from './read.ts'

const MEASURE_NAMES: Readonly<Record<string, Measure>> = {
  hits: 'points',
  score: 'points',
  place: 'points',
  length: 'distance',
  height: 'distance',
  weight: 'distance',
  series: 'attempts',
}

const TIE_NAMES: Readonly<Record<string, TieStep>> = {
  countback: 'nextBest',
  secondBest: 'nextBest',
  average: 'mean',
  lastAttempt: 'lastBackwards',
  first: 'firstAttempt',
  total: 'sum',
  shorterTime: 'time',
  faults: 'fewestFaults',
  penalties: 'fewestFaults',
  misses: 'fewestFaults',
  decision: 'external',
  lowerTime: 'time',
  fewestPenalties: 'fewestFaults',
  fewestMisses: 'fewestFaults',
  lots: 'external',
}

const ROUNDING_NAMES: Readonly<Record<string, Rounding>> = {
  'half-up': 'halfUp',
  half_up: 'halfUp',
  nearest: 'halfUp',
  ceil: 'up',
  floor: 'down',
}

const SHARING_NAMES: Readonly<Record<string, SharedPlaces>> = {
  average: 'mean',
  split: 'mean',
  same: 'best',
  highest: 'best',
  all: 'best',
  lowest: 'lowest',
  worst: 'lowest',
}

/** The rule of a published case in our words; names that are ours already stay, unknown ones are refused by the engine. */
export function individualRules(rule: JsonObject): IndividualRules {
  const measure = wordsOf(rule['measure'])
  const rounding = wordsOf(rule['rounding'])
  const shared = wordsOf(rule['sharedPlaces'])
  const style = wordsOf(firstOf(rule, ['rankingStyle', 'ranking']))
  const fault = firstOf(rule, ['faultWorth', 'penalty', 'penaltySeconds', 'secondsPerPenalty'])
  return {
    ...(rule as unknown as IndividualRules),
    measure: MEASURE_NAMES[measure] ?? (measure as Measure),
    better: (rule['better'] ?? (measure === 'time' ? 'lower' : 'higher')) as IndividualRules['better'],
    ...(fault === undefined ? {} : { faultWorth: wordsOf(fault) }),
    ...(rounding === '' ? {} : { rounding: ROUNDING_NAMES[rounding] ?? (rounding as Rounding) }),
    ...(shared === '' ? {} : { sharedPlaces: SHARING_NAMES[shared] ?? (shared as SharedPlaces) }),
    ties: optionalList(rule['ties']).map((each) => TIE_NAMES[wordsOf(each)] ?? (wordsOf(each) as TieStep)),
    rankingStyle: style === 'dense' || style === '1-1-2' ? 'dense' : 'competition',
  }
}
