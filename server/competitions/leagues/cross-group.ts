import { decimalText, exact, type Fraction } from '../exact/fraction.ts'
import { Problem } from '#server/kit/problem.ts'
import { refuseUnknownCriterion } from './check-rules.ts'
import { refuseTwice } from './duplicates.ts'
import { ranksOf, reasonsOf, type PlaceReason } from './place-reason.ts'
import type { CriterionName, RankingStyle } from './rules.ts'
import { splitInOrder, type Split, type Value } from './splitting.ts'
import { refuseUnreadable } from '../shape.ts'
import { crossGroupShape } from './shapes.ts'

/** One entrant of one group with what it brings to the comparison; points as they stand in the table, not hundredths. */
export type CrossGroupRow = {
  group: string
  entrant: string
  values: Readonly<Partial<Record<CriterionName, number | Fraction>>>
}

export type CrossGroupPlace = {
  group: string
  entrant: string
  rank: number
  /** null: level across the last place that goes on, so that lots or a decision are needed. */
  qualified: boolean | null
  reason: PlaceReason
}

type RankRows = {
  rows: readonly CrossGroupRow[]
  criteria: readonly CriterionName[]
  /** How many go on. */
  qualify: number
  rankingStyle?: RankingStyle
  /** A decision from outside, best first. */
  external?: readonly string[]
}

/**
 * Ranks entrants of different groups who never met (the third-placed teams) by the criteria in order.
 * Problems: entrant_twice, qualify_impossible, criterion_unknown, criterion_between_groups
 * (head-to-head and the like), value_missing.
 */
export function rankAcrossGroups(input: RankRows): { places: CrossGroupPlace[]; splits: Split[] } {
  refuseUnreadable(crossGroupShape, input)
  const { rows, criteria, qualify, rankingStyle = 'competition', external } = input
  const byEntrant = new Map(rows.map((row) => [row.entrant, row]))
  refuseTwice(rows.map(({ entrant }) => entrant))
  if (!Number.isSafeInteger(qualify) || qualify < 0 || qualify > rows.length) {
    throw new Problem('qualify_impossible', { qualify, entrants: rows.length })
  }
  for (const criterion of criteria) refusePartly(criterion, rows)
  const splits: Split[] = []
  const order = new Map((external ?? []).map((entrant, index) => [entrant, -(index + 1)]))
  const levels = splitInOrder(
    [...byEntrant.keys()],
    criteria.map((criterion) => ({
      criterion: comparable(criterion),
      valueOf: (entrant) =>
        criterion === 'external' ? order.get(entrant) : valueOf(byEntrant.get(entrant)!, criterion),
      show: (value) => shownValue(criterion, value),
    })),
    splits,
  )
  const ranks = ranksOf(levels, rankingStyle)
  const reasons = reasonsOf(levels)
  let ahead = 0
  const places = levels.flatMap((level) => {
    const first = ahead
    ahead += level.members.length
    return level.members.map((entrant, index) => ({
      group: byEntrant.get(entrant)!.group,
      entrant,
      rank: ranks.get(entrant)!,
      qualified: isThrough(first, ahead, qualify),
      reason: reasons[first + index]!,
    }))
  })
  return { places, splits }
}

/** What is known of some and not of others cannot compare them, and going on without it would place them wrongly. */
function refusePartly(criterion: CriterionName, rows: readonly CrossGroupRow[]): void {
  if (typeof criterion !== 'string' || criterion === 'external') return
  const without = rows.filter(({ values }) => values[criterion] === undefined)
  if (without.length === 0 || without.length === rows.length) return
  throw new Problem('value_missing', { entrant: without[0]!.entrant, criterion })
}

function isThrough(first: number, end: number, qualify: number): boolean | null {
  if (end <= qualify) return true
  return first >= qualify ? false : null
}

/** Entrants of different groups never met, so a head-to-head block cannot compare them. */
function comparable(criterion: CriterionName): CriterionName {
  const name: unknown = criterion
  if (typeof name !== 'string') throw new Problem('criterion_between_groups')
  refuseUnknownCriterion(name)
  return criterion
}

/** Fewer goals conceded is better, everything else is better when higher. */
function valueOf(row: CrossGroupRow, criterion: CriterionName): Value | undefined {
  const value = row.values[criterion]
  if (value === undefined) return undefined
  const whole = typeof value === 'number' && !Number.isSafeInteger(value) ? exact(value) : value
  if (criterion !== 'ga') return whole
  return typeof whole === 'number' ? -whole : { n: -whole.n, d: whole.d }
}

function shownValue(criterion: CriterionName, value: Value): string {
  const isNegated = criterion === 'ga' || criterion === 'external'
  if (typeof value === 'number') return String(isNegated ? -value : value)
  return decimalText(isNegated ? { n: -value.n, d: value.d } : value)
}
