import { endsOf, slackOf, type Adjacency, type Graph } from './graph.ts'

/**
 * Where to begin: duals (doubled) with dual[a] + dual[b] ≥ 2·weight on every edge, and a matching whose edges are
 * taken over where they are tight. A good beginning saves most of the work and never changes the proof's validity.
 */
export type MatchingStart = Readonly<{ dual: Float64Array; mate: Int32Array }>

type Beginning = {
  graph: Graph
  weight: Float64Array
  adjacency: Adjacency
  begin: MatchingStart | undefined
}

/**
 * A first matching of tight edges and the duals that go with it: duals are lowered where there is room, what is tight
 * of the given matching is taken over, then other tight edges. `matched` holds the matched half-edge that leaves each
 * vertex, −1 when it is free.
 */
export function startGreedily({ graph, weight, adjacency, begin }: Beginning): {
  dual: Float64Array
  matched: Int32Array
} {
  const { vertexCount: n, from } = graph
  const { start, halfEdges } = adjacency
  const dual = begin ? begin.dual.slice() : heaviestAtVertices(graph, weight)
  const matched = new Int32Array(n).fill(-1)
  const { tail, head } = endsOf(graph)
  const slack = slackOf(graph, weight, dual)

  for (let pass = 0; pass < 3 && lowerTogether(); pass += 1);
  if (begin) adopt(begin.mate)
  for (let v = 0; v < n; v += 1) takeTight(v)
  for (let v = 0; v < n; v += 1) {
    if (matched[v] !== -1 || dual[v] === 0) continue
    dual[v]! -= Math.min(dual[v]!, leastSlack(v))
    takeTight(v)
  }
  return { dual, matched }

  function adopt(mate: Int32Array): void {
    for (let half = 0; half < 2 * from.length; half += 2) {
      const [v, w] = [tail(half), head(half)]
      if (mate[v] !== w || slack(half) !== 0) continue
      matched[v] = half
      matched[w] = half ^ 1
    }
  }

  /** Every vertex gives up half of its least slack, which no edge can feel; false when nobody had any. */
  function lowerTogether(): boolean {
    const room = Float64Array.from(dual, (value, v) => Math.min(value, Math.floor(leastSlack(v) / 2)))
    for (let v = 0; v < n; v += 1) dual[v]! -= room[v]!
    return room.some((value) => value > 0)
  }

  function leastSlack(v: number): number {
    let least = Infinity
    for (let at = start[v]!; at < start[v + 1]!; at += 1) {
      const value = slack(halfEdges[at]!)
      if (value < least) least = value
    }
    return least
  }

  function takeTight(v: number): void {
    if (matched[v] !== -1) return
    for (let at = start[v]!; at < start[v + 1]!; at += 1) {
      const half = halfEdges[at]!
      const other = head(half)
      if (matched[other] !== -1 || slack(half) !== 0) continue
      matched[v] = half
      matched[other] = half ^ 1
      return
    }
  }
}

/** Feasible (doubled) duals for any graph: the weight of the heaviest edge of each vertex. */
export function heaviestAtVertices({ vertexCount, from, to }: Graph, weight: Float64Array): Float64Array {
  const heaviest = new Float64Array(vertexCount)
  for (let edge = 0; edge < from.length; edge += 1) {
    const value = weight[edge]!
    if (value > heaviest[from[edge]!]!) heaviest[from[edge]!] = value
    if (value > heaviest[to[edge]!]!) heaviest[to[edge]!] = value
  }
  return heaviest
}
