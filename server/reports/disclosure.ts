/** Fewer people than this could be recognised: the count is not printed for who has no right to their names. */
export const SMALLEST_SHOWN = 5

/** A count of people as it may be shown; null is hidden, 1 to 4 of them. */
export type Shown = number | null

export function shownAlone(count: number): Shown {
  return count > 0 && count < SMALLEST_SHOWN ? null : count
}

/**
 * Counts that stand beside their total: small ones are hidden, and with them the smallest of the others, so that what
 * is left of the total tells neither.
 */
export function shownTogether(counts: readonly number[]): Shown[] {
  const shown = counts.map(shownAlone)
  if (!shown.includes(null)) return shown
  const others = shown.filter((count) => count !== null && count > 0)
  const smallest = Math.min(...others.map(Number))
  const index = shown.indexOf(smallest)
  return shown.map((count, at) => (at === index ? null : count))
}
