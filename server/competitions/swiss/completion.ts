import type { Graph } from '../matching/graph.ts'
import { maximumWeightMatching } from '../matching/maximum-weight.ts'
import { mayMeet, type Entrant } from './entrant.ts'

/** Can these players all be paired (C1, C3), with one bye for a player of `byeScore` when they are odd (C2, C5)? */
export function canBeCompleted(entrants: readonly Entrant[], byeScore: number | null): boolean {
  if (entrants.length % 2 === 0) return isSurelyPairable(entrants) || hasPerfectMatching(entrants, [])
  const candidates = entrants.filter((entrant) => entrant.mayTakeBye && entrant.score === byeScore)
  const [first] = candidates
  if (!first) return false
  if (isSurelyPairable(entrants.filter((entrant) => entrant !== first))) return true
  return hasPerfectMatching(entrants, candidates)
}

/**
 * The lowest score from which the pairing-allocated bye can come so that everybody else can be paired (C4, C5);
 * undefined when no complete pairing exists.
 */
export function lowestByeScore(entrants: readonly Entrant[]): number | undefined {
  const scores = new Set(entrants.filter((entrant) => entrant.mayTakeBye).map((entrant) => entrant.score))
  return [...scores].sort((a, b) => a - b).find((score) => canBeCompleted(entrants, score))
}

/** Dirac 1952: an even graph in which everybody has at least half of the others as possible opponents. */
function isSurelyPairable(entrants: readonly Entrant[]): boolean {
  const bound = { white: 0, black: 0 }
  for (const { preference } of entrants) {
    if (preference.strength === 'absolute' && preference.colour) bound[preference.colour] += 1
  }
  return entrants.every(({ mayNotMeet, preference }) => {
    const sameColour =
      preference.strength === 'absolute' && preference.colour ? bound[preference.colour] - 1 : 0
    return 2 * (entrants.length - 1 - mayNotMeet.size - sameColour) >= entrants.length
  })
}

function hasPerfectMatching(entrants: readonly Entrant[], byeCandidates: readonly Entrant[]): boolean {
  const from: number[] = []
  const to: number[] = []
  for (const [a, entrant] of entrants.entries()) {
    for (let b = a + 1; b < entrants.length; b += 1) {
      if (!mayMeet(entrant, entrants[b]!)) continue
      from.push(a)
      to.push(b)
    }
    if (!byeCandidates.includes(entrant)) continue
    from.push(a)
    to.push(entrants.length)
  }
  const vertexCount = entrants.length + (byeCandidates.length > 0 ? 1 : 0)
  const graph: Graph = { vertexCount, from: Int32Array.from(from), to: Int32Array.from(to) }
  const { mate } = maximumWeightMatching(graph, new Float64Array(from.length).fill(1))
  return mate.every((partner) => partner !== -1)
}
