import type { Graph } from '../matching/graph.ts'
import type { Gain } from '../matching/optimal-face.ts'
import { breaksDifference, breaksPreference, breaksStrongPreference, breaksThreeInARow } from './criteria.ts'
import { mayMeet, type Entrant } from './entrant.ts'

/** One bracket with what lies below it, in the order of C.04.3 art. 1.2. */
export type BracketInput = Readonly<{
  movedDown: readonly Entrant[]
  residents: readonly Entrant[]
  /** The residents of the following bracket (C8 looks one bracket ahead). */
  next: readonly Entrant[]
  /** Everybody further down; left out of the graph unless completion (C4) has to be enforced inside it. */
  below: readonly Entrant[]
  /** The score of whoever gets the pairing-allocated bye (C5), null when nobody does. */
  byeScore: number | null
}>

/**
 * Vertices: moved-down players, residents, next bracket, players below (when asked for), and the bye as the last one
 * when it can only go to somebody in the graph.
 */
export type BracketGraph = Readonly<{
  graph: Graph
  entrants: readonly Entrant[]
  movedDown: number
  /** End (exclusive) of the current bracket and of the next one. */
  current: number
  next: number
  bye: number | null
  hasBelow: boolean
}>

export function bracketGraph(input: BracketInput, hasBelow: boolean): BracketGraph {
  const { movedDown, residents, next, below, byeScore } = input
  const entrants = [...movedDown, ...residents, ...next, ...(hasBelow ? below : [])]
  const isByeInside = byeScore !== null && (hasBelow || below.every((entrant) => entrant.score !== byeScore))
  const from: number[] = []
  const to: number[] = []
  for (let a = 0; a < entrants.length; a += 1) {
    const entrant = entrants[a]!
    // Two moved-down players are never paired with each other: they could have been where they came from.
    for (let b = Math.max(a + 1, a < movedDown.length ? movedDown.length : 0); b < entrants.length; b += 1) {
      if (!mayMeet(entrant, entrants[b]!)) continue
      from.push(a)
      to.push(b)
    }
    if (!isByeInside || !entrant.mayTakeBye || entrant.score !== byeScore) continue
    from.push(a)
    to.push(entrants.length)
  }
  const current = movedDown.length + residents.length
  return {
    graph: {
      vertexCount: entrants.length + (isByeInside ? 1 : 0),
      from: Int32Array.from(from),
      to: Int32Array.from(to),
    },
    entrants,
    movedDown: movedDown.length,
    current,
    next: current + next.length,
    bye: isByeInside ? entrants.length : null,
    hasBelow: hasBelow || below.length === 0,
  }
}

export function isPairOfBracket({ graph, current }: BracketGraph, edge: number): boolean {
  return graph.to[edge]! < current
}

/** C4 with C5 as far as the graph knows, then C6 and C7. */
export function pairingGains(bracket: BracketGraph): Gain[] {
  const { graph, entrants, bye, hasBelow, movedDown, current } = bracket
  const completion: Gain = hasBelow
    ? { of: () => 1, limit: Math.floor(graph.vertexCount / 2) }
    : { of: (edge) => (graph.to[edge] === bye ? 1 : 0), limit: 1 }
  const pairs: Gain = {
    of: (edge) => (isPairOfBracket(bracket, edge) ? 1 : 0),
    limit: Math.floor(current / 2),
  }
  const byScore = movedDownScores(bracket).map(({ score, count }): Gain => ({
    of: (edge) =>
      graph.from[edge]! < movedDown &&
      isPairOfBracket(bracket, edge) &&
      entrants[graph.from[edge]!]!.score === score
        ? 1
        : 0,
    limit: count,
  }))
  return [completion, pairs, ...byScore]
}

/** Scores of the moved-down players, highest first, with how many have each. */
export function movedDownScores({ entrants, movedDown }: BracketGraph): { score: number; count: number }[] {
  return countScores(entrants.slice(0, movedDown))
}

function countScores(entrants: readonly Entrant[]): { score: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const { score } of entrants) counts.set(score, (counts.get(score) ?? 0) + 1)
  return [...counts].map(([score, count]) => ({ score, count })).sort((a, b) => b.score - a.score)
}

/** C8: the following bracket pairs as many as it can, and leaves the lowest scores over. */
export function nextBracketGains({ graph, entrants, current, next }: BracketGraph): Gain[] {
  const isPairOfNext = (edge: number) => graph.to[edge]! >= current && graph.to[edge]! < next
  const pairs: Gain = { of: (edge) => (isPairOfNext(edge) ? 1 : 0), limit: Math.floor(next / 2) }
  const byScore = countScores(entrants.slice(0, current)).map(({ score, count }): Gain => ({
    of: (edge) =>
      graph.from[edge]! < current && isPairOfNext(edge) && entrants[graph.from[edge]!]!.score === score
        ? 1
        : 0,
    limit: count,
    pay: (vertex) => (vertex < current && entrants[vertex]!.score === score ? 2 : 0),
  }))
  return [pairs, ...byScore]
}

/** C9: of those who may take the bye, the one with the fewest unplayed games. */
export function byeGains({ graph, entrants, bye }: BracketGraph): Gain[] {
  const most = Math.max(0, ...entrants.map((entrant) => entrant.unplayedGames))
  return [
    {
      of: (edge) => (graph.to[edge] === bye ? most - entrants[graph.from[edge]!]!.unplayedGames : 0),
      limit: most,
    },
  ]
}

/** C10 to C21, each as a number to be as large as possible (the number of pairs and of paired floaters is settled). */
export function qualityGains(bracket: BracketGraph): Gain[] {
  const { graph, entrants, movedDown, current } = bracket
  const pairLimit = Math.floor(current / 2)
  const ends = (edge: number): [Entrant, Entrant] => [
    entrants[graph.from[edge]!]!,
    entrants[graph.to[edge]!]!,
  ]
  const without = (breaks: (a: Entrant, b: Entrant) => boolean): Gain => ({
    of: (edge) => (isPairOfBracket(bracket, edge) && !breaks(...ends(edge)) ? 1 : 0),
    limit: pairLimit,
  })
  const isFloatPair = (edge: number) => graph.from[edge]! < movedDown && isPairOfBracket(bracket, edge)
  const residentsWith = (is: (entrant: Entrant) => boolean): Gain => ({
    of: (edge) => {
      if (!isPairOfBracket(bracket, edge)) return 0
      const [a, b] = ends(edge)
      return (graph.from[edge]! >= movedDown && is(a) ? 1 : 0) + (is(b) ? 1 : 0)
    },
    limit: current,
  })
  const opponentsWithout = (is: (entrant: Entrant) => boolean): Gain => ({
    of: (edge) => (isPairOfBracket(bracket, edge) && !(isFloatPair(edge) && is(ends(edge)[1])) ? 1 : 0),
    limit: pairLimit,
  })
  const scores = movedDownScores(bracket)
  const movedDownWith = (is: (entrant: Entrant) => boolean): Gain[] =>
    scores.map(({ score, count }) => ({
      of: (edge) => (isFloatPair(edge) && ends(edge)[0].score === score && is(ends(edge)[0]) ? 1 : 0),
      limit: count,
    }))
  const opponentsOf = (is: (entrant: Entrant) => boolean): Gain[] =>
    scores.map(({ score, count }) => ({
      of: (edge) => (isFloatPair(edge) && ends(edge)[0].score === score && !is(ends(edge)[1]) ? 1 : 0),
      limit: count,
    }))
  // A criterion that nobody here can fail is left out: it costs time and decides nothing.
  const inBracket = entrants.slice(0, current)
  const when = (is: (entrant: Entrant) => boolean, gains: Gain[]) => (inBracket.some(is) ? gains : [])
  return [
    ...when(isTopscorer, [without(breaksDifference)]), // C10
    ...when(isTopscorer, [without(breaksThreeInARow)]), // C11
    without(breaksPreference), // C12
    without(breaksStrongPreference), // C13
    ...when(downBefore, [residentsWith(downBefore)]), // C14
    ...when(upBefore, [opponentsWithout(upBefore)]), // C15
    ...when(downTwoBefore, [residentsWith(downTwoBefore)]), // C16
    ...when(upTwoBefore, [opponentsWithout(upTwoBefore)]), // C17
    ...when(downBefore, movedDownWith(downBefore)), // C18
    ...when(upBefore, opponentsOf(upBefore)), // C19
    ...when(downTwoBefore, movedDownWith(downTwoBefore)), // C20
    ...when(upTwoBefore, opponentsOf(upTwoBefore)), // C21
  ]
}

const isTopscorer = (entrant: Entrant) => entrant.isTopscorer
const downBefore = (entrant: Entrant) => entrant.floatBefore === 'down'
const upBefore = (entrant: Entrant) => entrant.floatBefore === 'up'
const downTwoBefore = (entrant: Entrant) => entrant.floatTwoBefore === 'down'
const upTwoBefore = (entrant: Entrant) => entrant.floatTwoBefore === 'up'
