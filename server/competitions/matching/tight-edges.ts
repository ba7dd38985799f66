import type { Graph } from './graph.ts'

/** Duals (doubled) of vertices and blossoms, and how the blossoms lie in each other; −1 above the top. */
export type Duals = Readonly<{
  dual: Float64Array
  blossomDual: Float64Array
  parent: Int32Array
  top: Int32Array
}>

/** Which edges have slack 0, counting the duals of all blossoms that hold both ends: from the lowest common one up. */
export function tightEdges(
  { vertexCount: n, from, to }: Graph,
  weight: Float64Array,
  { dual, blossomDual, parent, top }: Duals,
): Uint8Array {
  const nodes = parent.length
  const depth = new Int32Array(nodes)
  const dualToTop = new Float64Array(nodes)
  const placed = new Uint8Array(nodes)
  const place = (node: number) => {
    if (placed[node]) return
    placed[node] = 1
    const above = parent[node]!
    if (above !== -1) place(above)
    depth[node] = above === -1 ? 0 : depth[above]! + 1
    dualToTop[node] = (above === -1 ? 0 : dualToTop[above]!) + blossomDual[node]!
  }
  const sharedDual = (v: number, w: number) => {
    let [a, b] = [v, w]
    while (a !== b) {
      if (depth[a]! > depth[b]!) a = parent[a]!
      else if (depth[b]! > depth[a]!) b = parent[b]!
      else [a, b] = [parent[a]!, parent[b]!]
    }
    return dualToTop[a]!
  }
  for (let v = 0; v < n; v += 1) place(v)
  const isTight = new Uint8Array(from.length)
  for (let edge = 0; edge < from.length; edge += 1) {
    const [v, w] = [from[edge]!, to[edge]!]
    const value = dual[v]! + dual[w]! - 2 * weight[edge]!
    if (value > 0) continue
    const shared = top[v] === top[w] ? sharedDual(v, w) : 0
    if (value + shared === 0) isTight[edge] = 1
  }
  return isTight
}
