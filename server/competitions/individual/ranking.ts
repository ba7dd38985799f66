import { lastOf } from '../exact/ends.ts'
import { decimalText, exact, fraction, fractionText, plus, ZERO, type Fraction } from '../exact/fraction.ts'
import { refuseTwice } from '../leagues/duplicates.ts'
import { ranksOf, reasonsOf, type PlaceReason } from '../leagues/place-reason.ts'
import { compareNames, splitInOrder, type Split, type Value } from '../leagues/splitting.ts'
import { RANKING_STYLES } from '../leagues/rules.ts'
import { refuseUnknown } from '../leagues/settings.ts'
import { ROUNDINGS } from '../exact/fraction.ts'
import { Problem } from '#server/kit/problem.ts'
import { compareSigned, mean, measured, signed, type Measured, type Performance } from './performance.ts'
import {
  ATTEMPT_VALUES,
  BETTER,
  MEASURES,
  SHARED_PLACES,
  STATUSES,
  TIE_STEPS,
  type IndividualRules,
  type SharedPlaces,
  type Status,
  type TieStep,
} from './rules.ts'
import { refuseUnreadable } from '../shape.ts'
import { individualShape } from './shapes.ts'

export type IndividualPlace = {
  entrant: string
  /** null for DNF, NM, DNS, DQ. */
  rank: number | null
  status: Status | undefined
  /** The official result, rounded as the rules say, faults included; exact, e.g. `10.6`. */
  result: string | undefined
  /** Points for the place, exact: `9`, `19/3`; only where the rules give points. */
  placePoints: string | undefined
  reason: PlaceReason
}

type IndividualInput = {
  performances: readonly Performance[]
  rules: IndividualRules
  /** Decided outside the results, best first (for the tie step `external`). */
  external?: readonly string[]
}

/**
 * Places of an individual event with the reason for each: results as officially rounded, ties step by step, those
 * without a result after the others in the order DNF, NM, DNS, DQ.
 * Problems: entrant_twice, criterion_unknown, setting_unknown and those of `measured`.
 */
export function individualRanking(input: IndividualInput): { places: IndividualPlace[]; splits: Split[] } {
  refuseUnreadable(individualShape, input)
  const { performances, rules, external } = input
  checkRules(rules)
  refuseTwice(performances.map(({ entrant }) => entrant))
  const all = performances.map((performance) => measured(performance, rules))
  const byEntrant = new Map(all.map((each) => [each.entrant, each]))
  const ranked = all.filter(({ status }) => status === undefined)
  const splits: Split[] = []
  const steps = stepsOf(ranked, rules, external)
  const levels = splitInOrder(
    ranked.map(({ entrant }) => entrant),
    steps.map(({ criterion, isTurned, valueOf }) => ({
      criterion,
      valueOf: (entrant) => valueOf(byEntrant.get(entrant)!),
      show: (value) => measuredText(value, isTurned),
    })),
    splits,
  )
  const ranks = ranksOf(levels, rules.rankingStyle ?? 'competition')
  const reasons = reasonsOf(levels)
  const points = pointsByEntrant(levels, rules)
  const order = levels.flatMap(({ members }) => members)
  const places = order.map((entrant, index) => ({
    entrant,
    rank: ranks.get(entrant)!,
    status: undefined,
    result: decimalText(byEntrant.get(entrant)!.value!),
    placePoints: points.get(entrant),
    reason: reasons[index]!,
  }))
  return { places: [...places, ...withoutRank(all)], splits }
}

function checkRules(rules: IndividualRules): void {
  const { ties = [] } = rules
  refuseUnknown('measure', rules.measure, MEASURES)
  refuseUnknown('better', rules.better, BETTER)
  refuseUnknown('value', rules.value, ATTEMPT_VALUES)
  refuseUnknown('rounding', rules.rounding, ROUNDINGS)
  refuseUnknown('sharedPlaces', rules.sharedPlaces, SHARED_PLACES)
  refuseUnknown('rankingStyle', rules.rankingStyle, RANKING_STYLES)
  for (const step of ties) {
    if (!TIE_STEPS.includes(step)) throw new Problem('criterion_unknown', { criterion: step })
  }
}

/** `isTurned`: lower is better, so the value is compared with its sign changed. */
type Step = { criterion: string; isTurned: boolean; valueOf: (entrant: Measured) => Value | undefined }

function stepsOf(
  ranked: readonly Measured[],
  rules: IndividualRules,
  external: readonly string[] = [],
): Step[] {
  const attempts = Math.max(0, ...ranked.map((each) => each.attempts.length))
  const isTurned = rules.better === 'lower'
  const result: Step = { criterion: 'result', isTurned, valueOf: ({ value }) => signed(value, rules.better) }
  return [result, ...(rules.ties ?? []).flatMap((tie) => tieSteps(tie, { rules, attempts, external }))]
}

type TieContext = { rules: IndividualRules; attempts: number; external: readonly string[] }

function tieSteps(tie: TieStep, { rules, attempts, external }: TieContext): Step[] {
  const isTurned = rules.better === 'lower'
  const eachAttempt = (pick: (entrant: Measured, index: number) => Fraction | undefined): Step[] =>
    Array.from({ length: attempts }, (_, index) => ({
      criterion: tie,
      isTurned,
      valueOf: (entrant: Measured) => signed(pick(entrant, index), rules.better),
    }))
  const one = (turned: boolean, valueOf: Step['valueOf']): Step[] => [
    { criterion: tie, isTurned: turned, valueOf },
  ]
  switch (tie) {
    case 'nextBest':
      return eachAttempt((entrant, index) => sortedAttempts(entrant, rules)[index])
    case 'lastBackwards':
      return eachAttempt((entrant, index) => lastOf(entrant.attempts, index))
    case 'firstForwards':
      return eachAttempt((entrant, index) => entrant.attempts[index])
    case 'firstAttempt':
      return one(isTurned, ({ attempts: [first] }) => signed(first, rules.better))
    case 'mean':
      return one(isTurned, (entrant) => signed(mean(validAttempts(entrant)), rules.better))
    case 'best':
      return one(isTurned, (entrant) => signed(sortedAttempts(entrant, rules)[0], rules.better))
    case 'sum':
      return one(isTurned, (entrant) => signed(validSum(entrant), rules.better))
    case 'fewestFaults':
      return one(true, ({ faults }) => -faults)
    case 'time':
      return one(true, ({ time }) => (time ? signed(time, 'lower') : undefined))
    case 'external':
      return one(true, ({ entrant }) => placeIn(external, entrant))
  }
}

function validAttempts({ attempts }: Measured): Fraction[] {
  return attempts.filter((each) => each !== undefined)
}

function sortedAttempts(entrant: Measured, { better }: IndividualRules): Fraction[] {
  return validAttempts(entrant).sort((a, b) => compareSigned(a, b, better))
}

function validSum(entrant: Measured): Fraction {
  return validAttempts(entrant).reduce(plus, ZERO)
}

function placeIn(order: readonly string[], entrant: string): number | undefined {
  const index = order.indexOf(entrant)
  return index < 0 ? undefined : -(index + 1)
}

/** Values were turned so that higher is better; people read them as they were measured. */
function measuredText(value: Value, isTurned: boolean): string {
  const text = typeof value === 'number' ? String(value) : decimalText(value)
  if (text === '-inf') return '–'
  if (!isTurned || text === '0') return text
  return text.startsWith('-') ? text.slice(1) : `-${text}`
}

function statusOrder({ status }: Measured): number {
  return status === undefined ? -1 : STATUSES.indexOf(status)
}

function withoutRank(all: readonly Measured[]): IndividualPlace[] {
  return all
    .filter(({ status }) => status !== undefined)
    .sort((a, b) => statusOrder(a) - statusOrder(b) || compareNames(a.entrant, b.entrant))
    .map(({ entrant, status }) => ({
      entrant,
      rank: null,
      status,
      result: undefined,
      placePoints: undefined,
      reason: { above: undefined, below: undefined },
    }))
}

function pointsByEntrant(
  levels: readonly { members: readonly string[] }[],
  { placePoints, sharedPlaces = 'mean' }: IndividualRules,
): Map<string, string> {
  const points = new Map<string, string>()
  if (!placePoints) return points
  let place = 1
  for (const { members } of levels) {
    const shared = pointsForPlaces({ placePoints, first: place, count: members.length, sharedPlaces })
    for (const member of members) points.set(member, fractionText(shared))
    place += members.length
  }
  return points
}

type Places = { placePoints: readonly number[]; first: number; count: number; sharedPlaces: SharedPlaces }

/** Points of each of `count` entrants who share the places from `first` on. */
export function pointsForPlaces({ placePoints, first, count, sharedPlaces }: Places): Fraction {
  const taken = Array.from({ length: count }, (_, index) => exact(placePoints[first - 1 + index] ?? 0))
  if (sharedPlaces === 'best') return taken[0]!
  if (sharedPlaces === 'lowest') return lastOf(taken)!
  const sum = taken.reduce(plus, ZERO)
  return fraction(sum.n, sum.d * BigInt(count))
}
