/** Fewer people than this could be recognised: the count is not printed for who has no right to their names. */
export const SMALLEST_SHOWN = 5

/** A count of people as it may be shown; null is hidden, 1 to 4 of them. */
export type Shown = number | null

export function shownAlone(count: number): Shown {
  return count > 0 && count < SMALLEST_SHOWN ? null : count
}

/**
 * Counts that stand beside their total: small ones are hidden, then the next smallest, until the hidden ones are at
 * least two and together no fewer than are ever shown, so that none can be computed from the total.
 */
export function shownTogether(counts: readonly number[]): Shown[] {
  const hidden = new Set(counts.flatMap((count, index) => (shownAlone(count) === null ? [index] : [])))
  if (hidden.size === 0) return [...counts]
  const next = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count)
  const sum = () => [...hidden].reduce((total, index) => total + (counts[index] ?? 0), 0)
  while (next.length > 0 && (hidden.size < 2 || sum() < SMALLEST_SHOWN)) {
    const smallest = next.shift()
    if (smallest) hidden.add(smallest.index)
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count))
}
