import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Graph } from './graph.ts'
import { maximumWeightMatching, type MaximumMatching } from './maximum-weight.ts'

type Weighted = { graph: Graph; weight: Float64Array }

const weightedGraph = fc.integer({ min: 1, max: 9 }).chain((vertexCount) => {
  const pairs: [number, number][] = []
  for (let a = 0; a < vertexCount; a += 1) for (let b = a + 1; b < vertexCount; b += 1) pairs.push([a, b])
  return fc
    .array(fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1000 })), {
      minLength: pairs.length,
      maxLength: pairs.length,
    })
    .map((weights): Weighted => {
      const kept = pairs.filter((_, index) => weights[index] !== null)
      return {
        graph: {
          vertexCount,
          from: Int32Array.from(kept, ([a]) => a),
          to: Int32Array.from(kept, ([, b]) => b),
        },
        weight: Float64Array.from(weights.filter((weight) => weight !== null)),
      }
    })
})

/** Every matching of the graph as a list of edges, by brute force. */
function allMatchings({ graph }: Weighted, from = 0, used = new Set<number>()): number[][] {
  const found: number[][] = [[]]
  for (let edge = from; edge < graph.from.length; edge += 1) {
    const [a, b] = [graph.from[edge]!, graph.to[edge]!]
    if (used.has(a) || used.has(b)) continue
    const rest = allMatchings({ graph } as Weighted, edge + 1, new Set([...used, a, b]))
    found.push(...rest.map((edges) => [edge, ...edges]))
  }
  return found
}

function weightOf(edges: readonly number[], weight: Float64Array): number {
  return edges.reduce((sum, edge) => sum + weight[edge]!, 0)
}

function edgesOf(mate: Int32Array, graph: Graph): number[] {
  return [...graph.from.keys()].filter((edge) => mate[graph.from[edge]!] === graph.to[edge])
}

function fitsProof(edges: readonly number[], graph: Graph, proof: MaximumMatching): boolean {
  const covered = new Set(edges.flatMap((edge) => [graph.from[edge]!, graph.to[edge]!]))
  return (
    edges.every((edge) => proof.isTight[edge]) &&
    [...proof.isNeeded.keys()].every((v) => !proof.isNeeded[v] || covered.has(v)) &&
    proof.blossoms.every((blossom) => {
      const inside = edges.filter(
        (edge) => blossom.includes(graph.from[edge]!) && blossom.includes(graph.to[edge]!),
      )
      return inside.length === (blossom.length - 1) / 2
    })
  )
}

describe('maximum weight matching', () => {
  test('finds the heaviest matching, and its proof describes every heaviest matching and no other', () => {
    fc.assert(
      fc.property(weightedGraph, (input) => {
        const proof = maximumWeightMatching(input.graph, input.weight)
        const all = allMatchings(input)
        const best = Math.max(...all.map((edges) => weightOf(edges, input.weight)))
        const found = edgesOf(proof.mate, input.graph)
        expect(weightOf(found, input.weight)).toBe(best)
        for (const edges of all) {
          expect(fitsProof(edges, input.graph, proof)).toBe(weightOf(edges, input.weight) === best)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('partners are mutual', () => {
    fc.assert(
      fc.property(weightedGraph, ({ graph, weight }) => {
        const { mate } = maximumWeightMatching(graph, weight)
        for (const [vertex, partner] of mate.entries()) if (partner !== -1) expect(mate[partner]).toBe(vertex)
      }),
    )
  })
})
