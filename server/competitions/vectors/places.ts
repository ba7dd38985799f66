import type { Json } from './adapter.ts'
import { difference } from './read.ts'

type Placed = { entrant: string; rank: number | null }

/**
 * Places must be equal; entrants that the rules of the case leave level may stand in any order inside their block,
 * because the decision came from outside the data.
 */
export function comparePlace(
  entrant: string,
  rows: readonly Placed[],
  published: Json | undefined,
): string[] {
  const ours = rows.find((row) => row.entrant === entrant)?.rank ?? null
  const block = rows.filter(({ rank }) => rank !== null && rank === ours).length
  const isInside =
    Number.isSafeInteger(published) &&
    typeof published === 'number' &&
    ours !== null &&
    published >= ours &&
    published < ours + Math.max(block, 1)
  return isInside ? [] : difference(`${entrant} rank`, ours, published)
}
