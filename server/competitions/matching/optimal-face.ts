import { subgraph, type Graph } from './graph.ts'
import { heaviestAtVertices } from './matching-start.ts'
import { maximumWeightMatching } from './maximum-weight.ts'

/**
 * All matchings that were best by every criterion so far: those of `graph` that cover `isNeeded` and fill `blossoms`.
 * `mate` is one of them and `edgeIds` leads each remaining edge back to the edge it was at the beginning.
 */
export type OptimalFace = Readonly<{
  graph: Graph
  edgeIds: Int32Array
  isNeeded: Uint8Array
  blossoms: readonly (readonly number[])[]
  mate: Int32Array
}>

/**
 * A whole number ≥ 0 for each edge of the beginning; more is better in total.
 * `limit` is a total that no matching exceeds; without it a coarser one is worked out.
 * `pay` may say how two ends share it, doubled: pay(a) + pay(b) ≥ 2·gain on every edge; it only saves time.
 */
export type Gain = Readonly<{
  of: (edgeId: number) => number
  limit?: number
  pay?: (vertex: number) => number
}>

/** Sharing for a gain that only edges at one vertex have, at most `limit` each. */
export function paidBy(player: number, limit: number): (vertex: number) => number {
  return (vertex) => (vertex === player ? 2 * limit : 0)
}

/** Above this total the exact arithmetic of the matching would run out of bits. */
const MAX_TOTAL = 2 ** 40
const MAX_WEIGHT = 2 ** 49

export function allMatchingsOf(graph: Graph): OptimalFace {
  return {
    graph,
    edgeIds: Int32Array.from(graph.from.keys()),
    isNeeded: new Uint8Array(graph.vertexCount),
    blossoms: [],
    mate: new Int32Array(graph.vertexCount).fill(-1),
  }
}

/**
 * Keeps the matchings that are best by the first gain, among them the best by the second, and so on.
 * As many gains as fit go into one exact integer weight: the matching is solved once for each such group.
 */
export function maximiseInOrder(face: OptimalFace, gains: readonly Gain[]): OptimalFace {
  let current = face
  let at = 0
  while (at < gains.length) {
    const packed = packGains(current, gains, at)
    current = maximise(current, packed)
    at = packed.next
  }
  return current
}

type Packed = { gain: Float64Array; total: number; next: number; pay: Float64Array }

function packGains(face: OptimalFace, gains: readonly Gain[], first: number): Packed {
  const columns: { gain: Gain; values: Float64Array; radix: number }[] = []
  let total = 1
  let next = first
  while (next < gains.length) {
    const gain = gains[next]!
    const values = Float64Array.from(face.edgeIds, gain.of)
    const radix = (gain.limit ?? largestTotal(face.graph, values)) + 1
    if (columns.length > 0 && total * radix > MAX_TOTAL) break
    total *= radix
    columns.push({ gain, values, radix })
    next += 1
  }
  const sum = new Float64Array(face.edgeIds.length)
  const unshared = new Float64Array(face.edgeIds.length)
  const shared = new Float64Array(face.graph.vertexCount)
  let unit = total
  for (const { gain, values, radix } of columns) {
    unit /= radix
    for (let edge = 0; edge < sum.length; edge += 1) sum[edge]! += unit * values[edge]!
    if (gain.pay) for (let v = 0; v < shared.length; v += 1) shared[v]! += unit * gain.pay(v)
    else for (let edge = 0; edge < sum.length; edge += 1) unshared[edge]! += unit * values[edge]!
  }
  const pay = heaviestAtVertices(face.graph, unshared).map((value, v) => value + shared[v]!)
  return { gain: sum, total, next, pay }
}

/** No matching gains more than this: half the sum of the best gain at each vertex. */
function largestTotal({ vertexCount, from, to }: Graph, values: Float64Array): number {
  const best = heaviestAtVertices({ vertexCount, from, to }, values)
  let sum = 0
  for (const value of best) sum += value
  return Math.floor(sum / 2)
}

function maximise(face: OptimalFace, { gain, total, pay }: Packed): OptimalFace {
  const shortcut = alreadyBest(face, gain)
  if (shortcut) return shortcut
  const { graph, isNeeded } = face
  const depth = sharedBlossoms(face)
  const weight = new Float64Array(gain.length)
  for (let edge = 0; edge < gain.length; edge += 1) {
    const duty = isNeeded[graph.from[edge]!]! + isNeeded[graph.to[edge]!]! + (depth?.[edge] ?? 0)
    weight[edge] = duty * total + gain[edge]!
    if (weight[edge]! > MAX_WEIGHT) throw new RangeError('matching weights exceed exact integers')
  }
  const dual = firstDuals(face, { total, pay, depth })
  const proof = maximumWeightMatching(graph, weight, { dual, mate: face.mate })
  const { graph: tight, kept } = subgraph(graph, (edge) => proof.isTight[edge] === 1)
  return {
    graph: tight,
    edgeIds: kept.map((edge) => face.edgeIds[edge]!),
    isNeeded: proof.isNeeded,
    blossoms: proof.blossoms,
    mate: proof.mate,
  }
}

/**
 * What the earlier criteria demand is paid by the vertices that have to be covered and by those inside blossoms, so
 * that the matching at hand stays tight wherever it gains as much as it can now.
 */
function firstDuals(
  { graph, isNeeded }: OptimalFace,
  { total, pay, depth }: { total: number; pay: Float64Array; depth: Uint16Array | null },
): Float64Array {
  const inside = depth ? heaviestAtVertices(graph, Float64Array.from(depth)) : null
  return pay.map((value, v) => value + total * (2 * isNeeded[v]! + (inside?.[v] ?? 0)))
}

/** When the matching at hand gains the most that its vertices allow, it is best and no search is needed. */
function alreadyBest(face: OptimalFace, gain: Float64Array): OptimalFace | null {
  const { graph, mate } = face
  const best = heaviestAtVertices(graph, gain)
  for (let v = 0; v < graph.vertexCount; v += 1) if (best[v]! > 0 && mate[v] === -1) return null
  const isTight = (edge: number) => {
    const most = best[graph.from[edge]!]! + best[graph.to[edge]!]!
    return most === 2 * gain[edge]!
  }
  for (let edge = 0; edge < gain.length; edge += 1) {
    if (mate[graph.from[edge]!] === graph.to[edge] && !isTight(edge)) return null
  }
  const { graph: tight, kept } = subgraph(graph, isTight)
  return {
    ...face,
    graph: tight,
    edgeIds: kept.map((edge) => face.edgeIds[edge]!),
    isNeeded: face.isNeeded.map((needed, v) => (needed === 1 || best[v]! > 0 ? 1 : 0)),
  }
}

/** For each edge, how many blossoms hold both of its ends; null when there are none. */
function sharedBlossoms({ graph, blossoms }: OptimalFace): Uint16Array | null {
  if (blossoms.length === 0) return null
  const membership: Set<number>[] = Array.from({ length: graph.vertexCount }, () => new Set<number>())
  for (const [index, members] of blossoms.entries()) for (const v of members) membership[v]!.add(index)
  return Uint16Array.from(graph.from, (a, edge) => {
    const [mine, other] = [membership[a]!, membership[graph.to[edge]!]!]
    if (mine.size === 0 || other.size === 0) return 0
    let shared = 0
    for (const index of mine) if (other.has(index)) shared += 1
    return shared
  })
}

/** The matchings of the face without the edges `drop` names; the caller knows that some remain, `mate` among them. */
export function withoutEdges(
  face: OptimalFace,
  drop: (edgeId: number, from: number, to: number) => boolean,
): OptimalFace {
  const { from, to } = face.graph
  const { graph, kept } = subgraph(face.graph, (edge) => !drop(face.edgeIds[edge]!, from[edge]!, to[edge]!))
  return { ...face, graph, edgeIds: kept.map((edge) => face.edgeIds[edge]!) }
}

/** Edges (as at the beginning) of the matching at hand. */
export function matchedEdges({ graph, edgeIds, mate }: OptimalFace): number[] {
  const found: number[] = []
  for (let edge = 0; edge < edgeIds.length; edge += 1) {
    if (mate[graph.from[edge]!] === graph.to[edge]) found.push(edgeIds[edge]!)
  }
  return found
}
