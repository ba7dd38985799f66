import {
  matchedEdges,
  maximiseInOrder,
  paidBy,
  withoutEdges,
  type Gain,
  type OptimalFace,
} from '../matching/optimal-face.ts'
import { isPairOfBracket, type BracketGraph } from './bracket-graph.ts'

/**
 * Of the candidates that are equal by every criterion, the one that C.04.3 art. 3.6, 3.7 and 4 generates first:
 * the set of moved-down players, their opponents, the exchanges of the remainder, its transposition.
 */
export function earliestCandidate(bracket: BracketGraph, face: OptimalFace): OptimalFace {
  const withMovedDown = bracket.movedDown > 0 ? firstMovedDownPairing(bracket, face) : face
  return firstRemainder(bracket, withMovedDown)
}

function firstMovedDownPairing(bracket: BracketGraph, face: OptimalFace): OptimalFace {
  const { graph, movedDown, current } = bracket
  const setGains = Array.from({ length: movedDown }, (_, player): Gain => ({
    of: (edge) => (graph.from[edge] === player && isPairOfBracket(bracket, edge) ? 1 : 0),
    limit: 1,
    pay: paidBy(player, 1),
  }))
  const chosen = maximiseInOrder(face, setGains)
  const paired = Array.from({ length: movedDown }, (_, player) => player).filter((player) => {
    const partner = chosen.mate[player]!
    return partner !== -1 && partner < current
  })
  return firstTransposition(bracket, chosen, paired)
}

function firstRemainder(bracket: BracketGraph, face: OptimalFace): OptimalFace {
  const { graph, movedDown, current } = bracket
  const taken = new Set<number>()
  for (let player = 0; player < movedDown; player += 1) taken.add(face.mate[player]!)
  const remainder: number[] = []
  for (let player = movedDown; player < current; player += 1) if (!taken.has(player)) remainder.push(player)
  const numberOf = new Map(remainder.map((player, index) => [player, index + 1]))
  const isInside = (edge: number) =>
    numberOf.has(graph.from[edge]!) && graph.to[edge]! < current && numberOf.has(graph.to[edge]!)
  const pairs = matchedEdges(face).filter(isInside).length
  if (pairs === 0) return face

  /** In-bracket number (art. 4.1) of the higher player of a pair of the remainder: that one stands in S1. */
  const upper = (edge: number) => numberOf.get(graph.from[edge]!)!
  const size = remainder.length
  const inS1 = (player: number) => (numberOf.get(player) ?? size) <= pairs
  let current0 = maximiseInOrder(face, [
    {
      of: (edge) => (isInside(edge) && upper(edge) <= pairs ? 1 : 0),
      limit: pairs,
      pay: (player) => (inS1(player) ? 2 : 0),
    },
    {
      of: (edge) => (isInside(edge) ? size - upper(edge) : 0),
      limit: pairs * size,
      pay: (player) => {
        const common = size - pairs - 1
        return inS1(player) ? 2 * (size - numberOf.get(player)!) - common : Math.max(0, common)
      },
    },
  ])
  const exchanged = matchedEdges(current0).some((edge) => isInside(edge) && upper(edge) > pairs)
  if (exchanged)
    current0 = firstExchange(current0, {
      isInside,
      upper,
      pairs,
      size,
      playerOf: (number) => remainder[number - 1]!,
    })
  const s1 = new Set(
    matchedEdges(current0)
      .filter(isInside)
      .map((edge) => graph.from[edge]!),
  )
  const settled = withoutEdges(
    current0,
    (edge) => isInside(edge) && (!s1.has(graph.from[edge]!) || s1.has(graph.to[edge]!)),
  )
  return firstTransposition(
    bracket,
    settled,
    [...s1].sort((a, b) => a - b),
  )
}

type Remainder = {
  isInside: (edge: number) => boolean
  upper: (edge: number) => number
  pairs: number
  size: number
  playerOf: (number: number) => number
}

/** Art. 4.3.3 and 4.3.4: the largest differing number that leaves S1, then the smallest that enters it. */
function firstExchange(
  face: OptimalFace,
  { isInside, upper, pairs, size, playerOf }: Remainder,
): OptimalFace {
  const leaving: Gain[] = []
  for (let number = pairs; number >= 1; number -= 1) {
    leaving.push({ of: (edge) => (isInside(edge) && upper(edge) !== number ? 1 : 0), limit: pairs })
  }
  const entering: Gain[] = []
  for (let number = pairs + 1; number <= size; number += 1) {
    entering.push({
      of: (edge) => (isInside(edge) && upper(edge) === number ? 1 : 0),
      limit: 1,
      pay: paidBy(playerOf(number), 1),
    })
  }
  return maximiseInOrder(face, [...leaving, ...entering])
}

/** How many players of S1 one solution settles when swapping two partners is not enough. */
const SETTLED_AT_ONCE = 4

/** Art. 4.2: the first of `upper` gets the lowest opponent that leaves a best candidate possible, then the second, … */
function firstTransposition(bracket: BracketGraph, face: OptimalFace, upper: readonly number[]): OptimalFace {
  const { graph, current } = bracket
  let state = openState(face)
  const fixed = new Set<number>()
  let settledUntil = 0
  for (const [index, player] of upper.entries()) {
    if (index >= settledUntil && !swapToFirst(state, player, { fixed, current })) {
      const group = upper.slice(index, index + SETTLED_AT_ONCE)
      const gains = group.map((each): Gain => ({
        of: (edge) =>
          graph.from[edge] === each && graph.to[edge]! < current ? current - graph.to[edge]! : 0,
        limit: current,
        pay: paidBy(each, current),
      }))
      state = openState(maximiseInOrder(closeState(state, fixed), gains))
      settledUntil = index + group.length
    }
    fixed.add(player)
    fixed.add(state.mate[player]!)
  }
  return closeState(state, fixed)
}

type OpenState = {
  face: OptimalFace
  mate: Int32Array
  /** Sorted neighbours of each vertex in the face. */
  neighbours: number[][]
  /** Blossoms that hold each vertex; an edge swap that keeps as many edges inside blossoms keeps all of them full. */
  blossomsOf: Map<number, Set<number>>
}

function openState(face: OptimalFace): OpenState {
  const { graph, blossoms, mate } = face
  const neighbours: number[][] = Array.from({ length: graph.vertexCount }, () => [])
  for (let edge = 0; edge < graph.from.length; edge += 1) {
    neighbours[graph.from[edge]!]!.push(graph.to[edge]!)
    neighbours[graph.to[edge]!]!.push(graph.from[edge]!)
  }
  for (const list of neighbours) list.sort((a, b) => a - b)
  const blossomsOf = new Map<number, Set<number>>()
  for (const [index, members] of blossoms.entries()) {
    for (const v of members) blossomsOf.set(v, (blossomsOf.get(v) ?? new Set()).add(index))
  }
  return { face, mate: mate.slice(), neighbours, blossomsOf }
}

/** How many blossoms hold both ends. */
function sharedBlossoms({ blossomsOf }: OpenState, a: number, b: number): number {
  const [mine, other] = [blossomsOf.get(a), blossomsOf.get(b)]
  if (!mine || !other) return 0
  let shared = 0
  for (const index of mine) if (other.has(index)) shared += 1
  return shared
}

/** The face again, with the matching as it is now and nothing but the fixed pairs at fixed players. */
function closeState({ face, mate }: OpenState, fixed: ReadonlySet<number>): OptimalFace {
  return withoutEdges({ ...face, mate }, (_, a, b) => (fixed.has(a) || fixed.has(b)) && mate[a] !== b)
}

/**
 * Gives the player their lowest possible opponent when that is the present one or one swap of partners away
 * (all four edges belong to the face, so the result is as good); false when the question needs a real search.
 */
function swapToFirst(
  state: OpenState,
  player: number,
  { fixed, current }: { fixed: ReadonlySet<number>; current: number },
): boolean {
  const { mate, neighbours } = state
  const present = mate[player]!
  for (const wanted of neighbours[player]!) {
    if (wanted >= present) return true
    if (wanted <= player || wanted >= current || fixed.has(wanted)) continue
    const left = mate[wanted]!
    if (!isEvenSwap(state, { player, present, wanted, left })) return false
    mate[present] = left
    if (left !== -1) mate[left] = present
    mate[player] = wanted
    mate[wanted] = player
    return true
  }
  return true
}

/** Is player–wanted with left–present as good as player–present with left–wanted? `left` is −1 when wanted is free. */
function isEvenSwap(
  state: OpenState,
  { player, present, wanted, left }: { player: number; present: number; wanted: number; left: number },
): boolean {
  const before = sharedBlossoms(state, player, present)
  const after = sharedBlossoms(state, player, wanted)
  if (left === -1) return state.face.isNeeded[present] === 0 && before === after
  return (
    hasEdge(state, left, present) &&
    before + sharedBlossoms(state, left, wanted) === after + sharedBlossoms(state, left, present)
  )
}

function hasEdge({ neighbours }: OpenState, a: number, b: number): boolean {
  const list = neighbours[a]!
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < b) low = middle + 1
    else high = middle
  }
  return list[low] === b
}
