import type { BracketMatch, BracketPart, Slot } from './wiring.ts'

/** Numbers matches in the order they are added: "Match 12", "winner of 12". */
export function matchCounter(): () => string {
  let last = 0
  return () => {
    last += 1
    return String(last)
  }
}

type RoundOf = {
  slots: readonly Slot[]
  part: BracketPart
  round: number
  stage: string
  nextId: () => string
  finish?: BracketMatch['finish']
}

/** One round: neighbouring slots meet. */
export function roundOf({ slots, part, round, stage, nextId, finish }: RoundOf): BracketMatch[] {
  return Array.from({ length: slots.length / 2 }, (_, index) => ({
    id: nextId(),
    part,
    round,
    stage,
    slots: [slots[2 * index]!, slots[2 * index + 1]!],
    ...(finish ? { finish } : {}),
  }))
}

export function winnersOf(matches: readonly BracketMatch[]): Slot[] {
  return matches.map(({ id }) => ({ from: 'winner', match: id }))
}

export function losersOf(matches: readonly BracketMatch[]): Slot[] {
  return matches.map(({ id }) => ({ from: 'loser', match: id }))
}

/** The name of a main round by how many it holds: 2 is the final, 16 the round of 16. */
export function stageOf(entrants: number): string {
  if (entrants === 2) return 'final'
  if (entrants === 4) return 'semifinal'
  return entrants === 8 ? 'quarterfinal' : `roundOf${entrants}`
}

/** a1 b1 a2 b2 … */
export function interleave<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  return first.flatMap((item, index) => [item, second[index]!])
}
