/** The matched half-edge that leaves each vertex, −1 when it is free, and where half-edges begin and end. */
type Matched = {
  vertexCount: number
  matched: Int32Array
  tail: (half: number) => number
  head: (half: number) => number
}

/**
 * Odd cycles shrunk to one node, each in turn a child of others: nodes 0..n−1 are the vertices, n..2n−1 blossoms.
 * `links[b][i]` is the half-edge that leaves child i of b towards child i+1 (cyclic); child 0 holds the base, the one
 * vertex whose matched edge leads out.
 */
export function emptyBlossoms({ vertexCount: n, matched, tail, head }: Matched) {
  const nodes = 2 * n
  const top = new Int32Array(n)
  const parent = new Int32Array(nodes).fill(-1)
  const base = new Int32Array(nodes).fill(-1)
  const dual = new Float64Array(nodes)
  const children: (number[] | undefined)[] = Array.from({ length: nodes })
  const links: (number[] | undefined)[] = Array.from({ length: nodes })
  const spare: number[] = []
  for (let b = nodes - 1; b >= n; b -= 1) spare.push(b)
  for (let v = 0; v < n; v += 1) {
    top[v] = v
    base[v] = v
  }

  function verticesOf(node: number, into: number[] = []): number[] {
    if (node < n) into.push(node)
    else for (const child of children[node]!) verticesOf(child, into)
    return into
  }

  /** A new top-level blossom of a cycle whose first node is the stem. The vertices still name their old top. */
  function close(cycle: number[], cycleLinks: number[]): number {
    const blossom = spare.pop()!
    children[blossom] = cycle
    links[blossom] = cycleLinks
    base[blossom] = base[cycle[0]!]!
    dual[blossom] = 0
    parent[blossom] = -1
    for (const child of cycle) parent[child] = blossom
    return blossom
  }

  /** Dissolves a top-level blossom into its children. */
  function dissolve(blossom: number): void {
    for (const child of children[blossom]!) {
      parent[child] = -1
      for (const v of verticesOf(child)) top[v] = child
    }
    children[blossom] = undefined
    links[blossom] = undefined
    base[blossom] = -1
    dual[blossom] = 0
    spare.push(blossom)
  }

  /** Makes `v` the base of a node: the edges inside are re-matched so that only v looks outside. */
  function rebase(node: number, v: number): void {
    if (node < n) return
    const cycle = children[node]!
    const cycleLinks = links[node]!
    let child = v
    while (parent[child] !== node) child = parent[child]!
    rebase(child, v)
    const index = cycle.indexOf(child)
    if (index !== 0) {
      // Going the even way round to the old base, every second link becomes matched.
      const forward = index % 2 === 1
      const step = forward ? 1 : -1
      let at = index
      while (at !== 0) {
        const first = (at + step + cycle.length) % cycle.length
        const second = (first + step + cycle.length) % cycle.length
        const half = linkBetween(cycleLinks, first, forward)
        rebase(cycle[first]!, tail(half))
        rebase(cycle[second]!, head(half))
        matched[tail(half)] = half
        matched[head(half)] = half ^ 1
        at = second
      }
      children[node] = [...cycle.slice(index), ...cycle.slice(0, index)]
      links[node] = [...cycleLinks.slice(index), ...cycleLinks.slice(0, index)]
    }
    base[node] = v
  }

  return { top, parent, base, dual, children, links, verticesOf, close, dissolve, rebase }
}

/** The half-edge leaving child `index` towards the next child of the walk. */
export function linkBetween(cycleLinks: readonly number[], index: number, forward: boolean): number {
  const count = cycleLinks.length
  return forward ? cycleLinks[index]! : cycleLinks[(index - 1 + count) % count]! ^ 1
}
