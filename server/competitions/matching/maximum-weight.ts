import { emptyBlossoms, linkBetween } from './blossoms.ts'
import { adjacencyOf, endsOf, slackOf, type Graph } from './graph.ts'
import { startGreedily, type MatchingStart } from './matching-start.ts'
import { tightEdges } from './tight-edges.ts'

/**
 * A matching of maximum weight with the proof that it is one. `mate[v]` is the partner or −1.
 * Every maximum matching, and no other, uses tight edges only, covers every needed vertex and fills every
 * blossom of `blossoms` (a blossom of 2k+1 vertices holds k matched edges): Edmonds 1965, complementary slackness.
 */
export type MaximumMatching = Readonly<{
  mate: Int32Array
  isTight: Uint8Array
  isNeeded: Uint8Array
  blossoms: readonly (readonly number[])[]
}>

const FREE = 0
const OUTER = 1
const INNER = 2

/**
 * Maximum weight matching in a general graph by Edmonds' primal-dual method, one search tree at a time, O(n³).
 * Weights are whole numbers from 0 to 2^49: every value kept here is then an exact integer.
 */
export function maximumWeightMatching(
  graph: Graph,
  weight: Float64Array,
  begin?: MatchingStart,
): MaximumMatching {
  const { vertexCount: n } = graph
  const adjacency = adjacencyOf(graph)
  const { start, halfEdges } = adjacency
  const nodes = 2 * n
  const { dual, matched } = startGreedily({ graph, weight, adjacency, begin })
  const { tail, head } = endsOf(graph)
  const slack = slackOf(graph, weight, dual)
  const blossoms = emptyBlossoms({ vertexCount: n, matched, tail, head })
  const { top, parent, base, children, links, verticesOf, rebase, dual: blossomDual } = blossoms
  // Per top-level node during one search: its label, the half-edge from its parent in the tree into it, −1 for the root.
  const label = new Uint8Array(nodes)
  const entry = new Int32Array(nodes).fill(-1)
  // Cheapest half-edge from an outer vertex to this vertex while it is not outer; between outer nodes per node.
  const bestIn = new Int32Array(n).fill(-1)
  const bestOuter = new Int32Array(nodes).fill(-1)
  const bestList: (number[] | undefined)[] = Array.from({ length: nodes })
  let queue: number[] = []
  let treeNodes: number[] = []

  for (let v = 0; v < n; v += 1) if (matched[v] === -1 && dual[v]! > 0) search(v)
  return result()

  /** Grows one tree from a free vertex until it is matched, or some outer vertex may stay free (its dual is 0). */
  function search(root: number): void {
    label.fill(FREE)
    entry.fill(-1)
    bestIn.fill(-1)
    bestOuter.fill(-1)
    bestList.fill(undefined)
    queue = []
    treeNodes = []
    makeOuter(top[root]!, -1)
    for (;;) {
      while (queue.length > 0) if (scan(queue.pop()!)) return
      if (changeDuals()) return
    }
  }

  function makeOuter(node: number, half: number): void {
    label[node] = OUTER
    entry[node] = half
    treeNodes.push(node)
    for (const v of verticesOf(node)) queue.push(v)
  }

  /** Enters a matched node by a tight half-edge: it becomes inner and its partner outer. */
  function makeInner(node: number, half: number): void {
    label[node] = INNER
    entry[node] = half
    treeNodes.push(node)
    const out = matched[base[node]!]!
    makeOuter(top[head(out)]!, out)
  }

  /** Looks at all edges of an outer vertex; true when the tree was augmented. */
  function scan(v: number): boolean {
    for (let at = start[v]!; at < start[v + 1]!; at += 1) {
      const half = halfEdges[at]!
      const w = head(half)
      const node = top[w]!
      if (node === top[v]) continue
      const value = slack(half)
      if (value === 0) {
        if (label[node] === FREE) {
          if (matched[base[node]!] === -1) {
            augment(half, node)
            return true
          }
          makeInner(node, half)
        } else if (label[node] === OUTER) shrink(half)
      } else if (label[node] === OUTER) {
        const mine = top[v]!
        if (bestOuter[mine] === -1 || value < slack(bestOuter[mine]!)) bestOuter[mine] = half
      }
      if (label[top[w]!] !== OUTER && (bestIn[w] === -1 || value < slack(bestIn[w]!))) bestIn[w] = half
    }
    return false
  }

  /** The tree node above an outer node: through its inner parent to the next outer one; −1 above the root. */
  function outerAbove(node: number): number {
    const half = entry[node]!
    if (half === -1) return -1
    const inner = top[tail(half)]!
    return top[tail(entry[inner]!)]!
  }

  /** Two outer nodes joined by a tight half-edge close an odd cycle: it becomes one outer node. */
  function shrink(half: number): void {
    const seen = new Set<number>()
    for (let node = top[tail(half)]!; node !== -1; node = outerAbove(node)) seen.add(node)
    let stem = top[head(half)]!
    while (!seen.has(stem)) stem = outerAbove(stem)

    const cycle: number[] = []
    const cycleLinks: number[] = []
    // From the stem down to the tail of the closing edge, then over it, then up from its head to the stem.
    for (let node = top[tail(half)]!; node !== stem; node = top[tail(entry[node]!)]!) {
      cycle.push(node)
      cycleLinks.push(entry[node]!)
    }
    cycle.push(stem)
    cycle.reverse()
    cycleLinks.reverse()
    cycleLinks.push(half)
    for (let node = top[head(half)]!; node !== stem; node = top[tail(entry[node]!)]!) {
      cycle.push(node)
      cycleLinks.push(entry[node]! ^ 1)
    }

    const blossom = blossoms.close(cycle, cycleLinks)
    label[blossom] = OUTER
    entry[blossom] = entry[stem]!
    treeNodes.push(blossom)
    for (const child of cycle) {
      for (const v of verticesOf(child)) {
        if (label[child] === INNER) queue.push(v)
        top[v] = blossom
      }
    }
    keepBestOuter(blossom, cycle)
  }

  /** For each other outer node the cheapest edge from the new blossom to it. */
  function keepBestOuter(blossom: number, cycle: readonly number[]): void {
    const bestTo = new Map<number, number>()
    const offer = (half: number) => {
      const node = top[head(half)]!
      if (node === blossom || label[node] !== OUTER) return
      const known = bestTo.get(node)
      if (known === undefined || slack(half) < slack(known)) bestTo.set(node, half)
    }
    for (const child of cycle) {
      const list = bestList[child]
      if (list) for (const half of list) offer(half)
      else {
        for (const v of verticesOf(child)) {
          for (let at = start[v]!; at < start[v + 1]!; at += 1) offer(halfEdges[at]!)
        }
      }
      bestList[child] = undefined
      bestOuter[child] = -1
    }
    let best = -1
    for (const half of bestTo.values()) if (best === -1 || slack(half) < slack(best)) best = half
    bestList[blossom] = [...bestTo.values()]
    bestOuter[blossom] = best
  }

  /** The largest change that keeps every edge feasible, and what it makes possible; true when the search ended. */
  function changeDuals(): boolean {
    // A set, because a released blossom's number may have been given to a new one during this search.
    treeNodes = [...new Set(treeNodes)].filter((node) => parent[node] === -1 && label[node] !== FREE)
    const nodesNow = treeNodes
    let delta = Infinity
    let action: 'stayFree' | 'grow' | 'shrink' | 'expand' = 'stayFree'
    let at = -1
    for (const node of nodesNow) {
      if (label[node] === OUTER) {
        for (const v of verticesOf(node)) {
          if (dual[v]! < delta) [delta, action, at] = [dual[v]!, 'stayFree', v]
        }
        const half = bestOuter[node]!
        if (half !== -1 && slack(half) / 2 < delta) [delta, action, at] = [slack(half) / 2, 'shrink', half]
      } else if (node >= n && blossomDual[node]! / 2 < delta) {
        ;[delta, action, at] = [blossomDual[node]! / 2, 'expand', node]
      }
    }
    for (let v = 0; v < n; v += 1) {
      const half = bestIn[v]!
      if (half === -1 || label[top[v]!] !== FREE) continue
      if (slack(half) < delta) [delta, action, at] = [slack(half), 'grow', half]
    }
    for (const node of nodesNow) {
      const sign = label[node] === OUTER ? 1 : -1
      for (const v of verticesOf(node)) dual[v]! -= sign * delta
      if (node >= n) blossomDual[node]! += sign * 2 * delta
    }
    if (action === 'stayFree') {
      leaveFree(at)
      return true
    }
    if (action === 'expand') expandInner(at)
    else queue.push(tail(at))
    return false
  }

  /** An inner blossom whose dual reached 0 is opened; the even part of its cycle stays in the tree. */
  function expandInner(blossom: number): void {
    const cycle = children[blossom]!
    const cycleLinks = links[blossom]!
    const half = entry[blossom]!
    dissolve(blossom)
    for (const child of cycle) label[child] = FREE
    const entered = cycle.indexOf(top[head(half)]!)
    // Walk from the entered child to the base (index 0) along the direction with an even number of links.
    const forward = entered % 2 === 1
    const step = forward ? 1 : -1
    let index = entered
    let into = half
    for (;;) {
      const node = cycle[index]!
      label[node] = INNER
      entry[node] = into
      treeNodes.push(node)
      if (index === 0) {
        // The base keeps the matched edge that leaves the blossom; the outer node beyond it is already in the tree.
        break
      }
      const outerIndex = (index + step + cycle.length) % cycle.length
      const across = linkBetween(cycleLinks, index, forward)
      makeOuter(cycle[outerIndex]!, across)
      index = (outerIndex + step + cycle.length) % cycle.length
      into = linkBetween(cycleLinks, outerIndex, forward)
    }
    // Children that left the tree may be reached again: nothing to do, bestIn remembers their cheapest edges.
  }

  /** Opens a top-level blossom and forgets what the search knew of it. */
  function dissolve(blossom: number): void {
    blossoms.dissolve(blossom)
    label[blossom] = FREE
    entry[blossom] = -1
    bestList[blossom] = undefined
    bestOuter[blossom] = -1
  }

  /** A tight half-edge reaches a free node outside the tree: flip the path from it to the root. */
  function augment(half: number, node: number): void {
    rebase(node, head(half))
    matched[head(half)] = half ^ 1
    flipToRoot(top[tail(half)]!, tail(half), half)
  }

  /** An outer vertex with dual 0 stays free and the root is matched instead. */
  function leaveFree(v: number): void {
    flipToRoot(top[v]!, v, -1)
  }

  /** Matches vertex `v` of an outer node by `half` (or leaves it free) and re-matches everything above it. */
  function flipToRoot(node: number, v: number, half: number): void {
    let [outer, vertex, newHalf] = [node, v, half]
    for (;;) {
      rebase(outer, vertex)
      matched[vertex] = newHalf
      const up = entry[outer]!
      if (up === -1) return
      const inner = top[tail(up)]!
      const into = entry[inner]!
      const innerVertex = head(into)
      rebase(inner, innerVertex)
      matched[innerVertex] = into ^ 1
      newHalf = into
      vertex = tail(into)
      outer = top[vertex]!
    }
  }

  function result(): MaximumMatching {
    const mate = new Int32Array(n).fill(-1)
    for (let v = 0; v < n; v += 1) if (matched[v] !== -1) mate[v] = head(matched[v]!)
    const heavy: number[][] = []
    for (let b = n; b < nodes; b += 1) {
      if (children[b] && blossomDual[b]! > 0) heavy.push(verticesOf(b))
    }
    const isNeeded = Uint8Array.from(dual, (value) => (value > 0 ? 1 : 0))
    return {
      mate,
      isTight: tightEdges(graph, weight, { dual, blossomDual, parent, top }),
      isNeeded,
      blossoms: heavy,
    }
  }
}
