/** A space in the tree of its venue. */
export type Node = { id: string; parentId: string | null; position: number }

/** Spaces from the top down, each with how deep it lies; children follow their parent in their order. */
export function inTreeOrder<Space extends Node>(spaces: readonly Space[]): (Space & { depth: number })[] {
  const childrenOf = (parentId: string | null) =>
    spaces
      .filter((space) => space.parentId === parentId)
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const walk = (parentId: string | null, depth: number): (Space & { depth: number })[] =>
    childrenOf(parentId).flatMap((space) => [{ ...space, depth }, ...walk(space.id, depth + 1)])
  return walk(null, 0)
}

/**
 * The numbers each space covers, `from` included and `to` not: its own and those of everything inside it. Two spaces
 * share a number exactly when one lies in the other (or is it).
 */
export function unitsOf(spaces: readonly Node[]): Map<string, { from: number; to: number }> {
  const ordered = inTreeOrder(spaces)
  return new Map(
    ordered.map((space, index) => {
      const after = ordered.findIndex((other, at) => at > index && other.depth <= space.depth)
      return [space.id, { from: index + 1, to: (after === -1 ? ordered.length : after) + 1 }]
    }),
  )
}

/** Whether `outer` is `inner` or lies above it: where a space must not be moved to. */
export function isWithin(
  spaces: readonly Pick<Node, 'id' | 'parentId'>[],
  { inner, outer }: { inner: string | null; outer: string },
): boolean {
  const parents = new Map(spaces.map(({ id, parentId }) => [id, parentId]))
  const seen = new Set<string>()
  for (let at = inner; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === outer) return true
    seen.add(at)
  }
  return false
}
