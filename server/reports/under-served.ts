import { coverage, type ReachRow } from './reach.ts'

/** A unit is under-served when its coverage is below this share of the median of the view's units. */
export const LOW_COVERAGE_SHARE = 0.5
/** A median of fewer units says nothing. */
const UNITS_AT_LEAST = 3

export type UnderServed<Row> = {
  /** no event was held there in the period */
  withoutEvents: Row[]
  /** coverage below the threshold, the lowest first */
  low: { row: Row; coverage: number }[]
  /** the coverage that `low` stays below; undefined where too few units have a population */
  threshold: number | undefined
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/**
 * Units that were passed by, of a view with several: those without a held event, and of the others those whose coverage
 * is below half of the median of all units with a known population.
 */
export function underServed<Row extends Pick<ReachRow, 'held' | 'covered' | 'population'>>(
  rows: readonly Row[],
): UnderServed<Row> {
  if (rows.length < 2) return { withoutEvents: [], low: [], threshold: undefined }
  const withoutEvents = rows.filter(({ held }) => held === 0)
  const shares = rows
    .map((row) => coverage(row))
    .filter((share) => share !== undefined)
    .toSorted((a, b) => a - b)
  const threshold = shares.length < UNITS_AT_LEAST ? undefined : median(shares) * LOW_COVERAGE_SHARE
  const low = rows
    .flatMap((row) => {
      const share = coverage(row)
      const isLow = threshold !== undefined && share !== undefined && share < threshold
      return isLow && row.held > 0 ? [{ row, coverage: share }] : []
    })
    .toSorted((a, b) => a.coverage - b.coverage)
  return { withoutEvents, low, threshold }
}
