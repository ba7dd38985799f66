import { lastOf } from '../exact/ends.ts'
import {
  BELOW_ALL,
  exact,
  fraction,
  negated,
  plus,
  roundTo,
  times,
  ZERO,
  type Fraction,
  type Rounding,
} from '../exact/fraction.ts'
import { Problem } from '#server/kit/problem.ts'
import { STATUSES, type IndividualRules, type Measure, type Status } from './rules.ts'

/** As people write it: 10.51, '10,51'. */
export type Recorded = number | string

export type Performance = {
  entrant: string
  /** Time in seconds, distance in metres, points; or attempts, where null is an invalid one. */
  result?: Recorded
  attempts?: readonly (Recorded | null)[]
  status?: Status
  /** Time that goes with points or hits, in seconds. */
  time?: Recorded
  /** Misses, fouls, penalties; whole number. */
  faults?: number
}

/** A performance as it is compared: `value` is the official result, higher is better in `signed`. */
export type Measured = {
  entrant: string
  status: Status | undefined
  value: Fraction | undefined
  attempts: readonly (Fraction | undefined)[]
  time: Fraction | undefined
  faults: number
}

/** Problems: status_unknown, result_missing, result_impossible, number_not_exact, precision_not_positive. */
export function measured(performance: Performance, rules: IndividualRules): Measured {
  const { entrant, status, faults = 0 } = performance
  if (status !== undefined && !STATUSES.includes(status)) throw new Problem('status_unknown', { status })
  if (!Number.isSafeInteger(faults) || faults < 0)
    throw new Problem('result_impossible', { entrant, value: faults })
  const attempts = (performance.attempts ?? []).map((each) =>
    each === null ? undefined : official(each, entrant, rules),
  )
  const time = performance.time === undefined ? undefined : notNegative(exact(performance.time), entrant)
  const base = { entrant, attempts, time, faults }
  if (status) return { ...base, status, value: undefined }
  const value = valueOf(performance, attempts, rules)
  return { ...base, status: value ? undefined : 'NM', value }
}

function valueOf(
  { entrant, result, faults = 0 }: Performance,
  attempts: readonly (Fraction | undefined)[],
  rules: IndividualRules,
): Fraction | undefined {
  if (rules.measure === 'attempts') {
    if (attempts.length === 0) throw new Problem('result_missing', { entrant })
    return attemptValue(attempts, rules)
  }
  if (result === undefined) throw new Problem('result_missing', { entrant })
  const own = official(result, entrant, rules)
  return rules.faultWorth === undefined ? own : plus(own, times(exact(rules.faultWorth), exact(faults)))
}

function attemptValue(
  attempts: readonly (Fraction | undefined)[],
  rules: IndividualRules,
): Fraction | undefined {
  const valid = attempts.filter((each) => each !== undefined)
  if (valid.length === 0) return undefined
  switch (rules.value ?? 'best') {
    case 'sum':
      return valid.reduce(plus, ZERO)
    case 'mean':
      return mean(valid)
    case 'last':
      return lastOf(attempts)
    case 'best':
      return [...valid].sort((a, b) => compareSigned(a, b, rules.better))[0]
  }
}

/** Exact, of attempts that were valid; undefined without any. */
export function mean(valid: readonly Fraction[]): Fraction | undefined {
  const { n, d } = valid.reduce(plus, ZERO)
  return valid.length === 0 ? undefined : fraction(n, d * BigInt(valid.length))
}

/** Best first. */
export function compareSigned(a: Fraction, b: Fraction, better: IndividualRules['better']): number {
  const [first, second] = better === 'lower' ? [a, b] : [b, a]
  const difference = first.n * second.d - second.n * first.d
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

/** Higher is better; nothing valid is worse than everything. */
export function signed(value: Fraction | undefined, better: IndividualRules['better']): Fraction {
  if (value === undefined) return BELOW_ALL
  return better === 'lower' ? negated(value) : value
}

function official(recorded: Recorded, entrant: string, rules: IndividualRules): Fraction {
  const value = allowed(exact(recorded), entrant, rules.measure)
  if (rules.precision === undefined) return value
  return roundTo(value, exact(rules.precision), rules.rounding ?? USUAL_ROUNDING[rules.measure])
}

/** Points may be taken away below zero; times and distances cannot be negative. */
function allowed(value: Fraction, entrant: string, measure: Measure): Fraction {
  return measure === 'time' || measure === 'distance' ? notNegative(value, entrant) : value
}

function notNegative(value: Fraction, entrant: string): Fraction {
  if (value.n < 0n) throw new Problem('result_impossible', { entrant, value: `${value.n}/${value.d}` })
  return value
}

/** Nobody is given a time or a distance that was not reached. */
const USUAL_ROUNDING: Readonly<Record<Measure, Rounding>> = {
  time: 'up',
  distance: 'down',
  attempts: 'halfUp',
  points: 'halfUp',
}
