/** Edges as parallel arrays; vertices are 0..vertexCount−1, no loops, no parallel edges. */
export type Graph = Readonly<{ vertexCount: number; from: Int32Array; to: Int32Array }>

/** For each vertex the half-edges that leave it: half-edge 2k goes from → to of edge k, 2k+1 the other way. */
export type Adjacency = Readonly<{ start: Int32Array; halfEdges: Int32Array }>

export function adjacencyOf({ vertexCount, from, to }: Graph): Adjacency {
  const start = new Int32Array(vertexCount + 1)
  for (let edge = 0; edge < from.length; edge += 1) {
    start[from[edge]! + 1]! += 1
    start[to[edge]! + 1]! += 1
  }
  for (let vertex = 0; vertex < vertexCount; vertex += 1) start[vertex + 1]! += start[vertex]!
  const next = start.slice()
  const halfEdges = new Int32Array(2 * from.length)
  for (let edge = 0; edge < from.length; edge += 1) {
    halfEdges[next[from[edge]!]!++] = 2 * edge
    halfEdges[next[to[edge]!]!++] = 2 * edge + 1
  }
  return { start, halfEdges }
}

/** The same graph with only the edges that `keep` names. */
export function subgraph(graph: Graph, keep: (edge: number) => boolean): { graph: Graph; kept: Int32Array } {
  const kept: number[] = []
  for (let edge = 0; edge < graph.from.length; edge += 1) if (keep(edge)) kept.push(edge)
  const indices = Int32Array.from(kept)
  return {
    graph: {
      vertexCount: graph.vertexCount,
      from: indices.map((edge) => graph.from[edge]!),
      to: indices.map((edge) => graph.to[edge]!),
    },
    kept: indices,
  }
}

/** Where half-edges begin and end. */
export function endsOf({ from, to }: Graph): {
  tail: (half: number) => number
  head: (half: number) => number
} {
  return {
    tail: (half) => ((half & 1) === 0 ? from[half >> 1]! : to[half >> 1]!),
    head: (half) => ((half & 1) === 0 ? to[half >> 1]! : from[half >> 1]!),
  }
}

/** How far the (doubled) duals of both ends are above twice the weight of the edge, as the duals stand when asked. */
export function slackOf(
  { from, to }: Graph,
  weight: Float64Array,
  dual: Float64Array,
): (half: number) => number {
  return (half) => {
    const edge = half >> 1
    return dual[from[edge]!]! + dual[to[edge]!]! - 2 * weight[edge]!
  }
}
