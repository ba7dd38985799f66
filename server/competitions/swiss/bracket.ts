import {
  allMatchingsOf,
  matchedEdges,
  maximiseInOrder,
  withoutEdges,
  type OptimalFace,
} from '../matching/optimal-face.ts'
import {
  bracketGraph,
  byeGains,
  isPairOfBracket,
  nextBracketGains,
  pairingGains,
  qualityGains,
  type BracketGraph,
  type BracketInput,
} from './bracket-graph.ts'
import { canBeCompleted } from './completion.ts'
import { failuresOfPair } from './criteria.ts'
import { mayMeet, type Entrant } from './entrant.ts'
import { earliestCandidate } from './generation-order.ts'

/** Pairs as [ranked higher, ranked lower], in the order of the higher player; whoever is not in one floats down. */
export type BracketPairing = Readonly<{
  pairs: readonly (readonly [Entrant, Entrant])[]
  floaters: Entrant[]
}>

/**
 * The best candidate of one bracket (C.04.3 art. 3.8).
 * First the bracket is solved with only the following one beside it; when the rest can be completed from there (C4),
 * that answer is the answer, because completion only takes candidates away. Otherwise everybody below joins the graph.
 */
export function pairBracket(input: BracketInput): BracketPairing {
  const first = firstCandidateIfPerfect(input)
  if (first) return first
  const quick = solve(bracketGraph(input, false))
  if (input.below.length === 0 || isCompletable(input, quick)) return pairingOf(quick)
  return pairingOf(solve(bracketGraph(input, true)))
}

type Solution = { bracket: BracketGraph; face: OptimalFace }

function solve(bracket: BracketGraph): Solution {
  const { current, graph } = bracket
  let face = maximiseInOrder(allMatchingsOf(graph), pairingGains(bracket))
  const pairs = matchedEdges(face).filter((edge) => isPairOfBracket(bracket, edge)).length
  const floaters = current - 2 * pairs
  if (floaters === 0) {
    // Nobody floats, so what happens below is the business of the brackets below: one example of it is enough.
    const example = new Set(matchedEdges(face))
    face = withoutEdges(face, (edge) => !isPairOfBracket(bracket, edge) && !example.has(edge))
  } else {
    face = maximiseInOrder(face, [
      ...nextBracketGains(bracket),
      ...(floaters === 1 && isByeForBracket(bracket) ? byeGains(bracket) : []),
    ])
  }
  face = maximiseInOrder(face, qualityGains(bracket))
  return { bracket, face: earliestCandidate(bracket, face) }
}

/** Can the bye only go to somebody of this bracket? */
function isByeForBracket({ bye, graph, current }: BracketGraph): boolean {
  if (bye === null) return false
  return graph.to.every((to, edge) => to !== bye || graph.from[edge]! < current)
}

function isCompletable({ below, byeScore }: BracketInput, { bracket, face }: Solution): boolean {
  const isByeGiven = bracket.bye !== null && face.mate[bracket.bye] !== -1
  if (bracket.bye !== null && !isByeGiven) return false
  const left = bracket.entrants.filter((_, vertex) => face.mate[vertex] === -1)
  return canBeCompleted([...left, ...below], isByeGiven ? null : byeScore)
}

function pairingOf({ bracket, face }: Solution): BracketPairing {
  const { entrants, graph, current } = bracket
  const edges = matchedEdges(face)
    .filter((edge) => isPairOfBracket(bracket, edge))
    .sort((a, b) => graph.from[a]! - graph.from[b]!)
  const paired = new Set(edges.flatMap((edge) => [graph.from[edge]!, graph.to[edge]!]))
  return {
    pairs: edges.map((edge) => [entrants[graph.from[edge]!]!, entrants[graph.to[edge]!]!] as const),
    floaters: entrants.slice(0, current).filter((_, vertex) => !paired.has(vertex)),
  }
}

/**
 * The very first candidate of an even homogeneous bracket, when it fails nothing (art. 3.4.1): a perfect candidate is
 * accepted at once, without looking at any other.
 */
function firstCandidateIfPerfect({
  movedDown,
  residents,
  next,
  below,
  byeScore,
}: BracketInput): BracketPairing | null {
  if (movedDown.length > 0 || residents.length % 2 === 1) return null
  const half = residents.length / 2
  const pairs = residents.slice(0, half).map((upper, index) => [upper, residents[half + index]!] as const)
  const isPerfect = pairs.every(([a, b]) => mayMeet(a, b) && failuresOfPair(a, b).length === 0)
  return isPerfect && canBeCompleted([...next, ...below], byeScore) ? { pairs, floaters: [] } : null
}
