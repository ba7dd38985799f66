import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Graph } from './graph.ts'
import { allMatchingsOf, matchedEdges, maximiseInOrder } from './optimal-face.ts'

const complete = (vertexCount: number): Graph => {
  const pairs: [number, number][] = []
  for (let a = 0; a < vertexCount; a += 1) for (let b = a + 1; b < vertexCount; b += 1) pairs.push([a, b])
  return {
    vertexCount,
    from: Int32Array.from(pairs, ([a]) => a),
    to: Int32Array.from(pairs, ([, b]) => b),
  }
}

function allMatchings(graph: Graph, from = 0, used = new Set<number>()): number[][] {
  const found: number[][] = [[]]
  for (let edge = from; edge < graph.from.length; edge += 1) {
    const [a, b] = [graph.from[edge]!, graph.to[edge]!]
    if (used.has(a) || used.has(b)) continue
    found.push(...allMatchings(graph, edge + 1, new Set([...used, a, b])).map((rest) => [edge, ...rest]))
  }
  return found
}

function totals(edges: readonly number[], columns: readonly number[][]): number[] {
  return columns.map((column) => edges.reduce((sum, edge) => sum + column[edge]!, 0))
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : a[at]! - b[at]!
}

test('the gains are maximised one after another, whatever their size and number', () => {
  const input = fc.integer({ min: 2, max: 7 }).chain((vertexCount) => {
    const edges = (vertexCount * (vertexCount - 1)) / 2
    const small = fc.integer({ min: 0, max: 2 })
    const large = fc.integer({ min: 0, max: 2 ** 36 })
    const column = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: edges, maxLength: edges })
    return fc.record({
      vertexCount: fc.constant(vertexCount),
      columns: fc.array(fc.oneof(column(small), column(large)), { minLength: 1, maxLength: 6 }),
    })
  })
  fc.assert(
    fc.property(input, ({ vertexCount, columns }) => {
      const graph = complete(vertexCount)
      const face = maximiseInOrder(
        allMatchingsOf(graph),
        columns.map((column) => ({ of: (edge: number) => column[edge]! })),
      )
      const best = allMatchings(graph)
        .map((edges) => totals(edges, columns))
        .reduce((a, b) => (compare(a, b) >= 0 ? a : b))
      expect(totals(matchedEdges(face), columns)).toEqual(best)
    }),
    { numRuns: 500 },
  )
})
