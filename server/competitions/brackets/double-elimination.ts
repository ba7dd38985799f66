import { refuseUnknown } from '../leagues/settings.ts'
import { lastOf, reversed } from '../exact/ends.ts'
import { interleave, losersOf, matchCounter, roundOf, winnersOf } from './rounds.ts'
import { bracketSize } from './seeding.ts'
import { mainRounds, seedSlots } from './single-elimination.ts'
import type { Bracket, BracketMatch, Slot } from './wiring.ts'
import { refuseUnreadable } from '../shape.ts'
import { doubleEliminationShape } from './shapes.ts'

/** Ways of dropping the losers of an upper round into the lower bracket so that those who met do not meet again soon. */
export const DROP_ORDERS = {
  natural: (slots: readonly Slot[]) => [...slots],
  reverse: (slots: readonly Slot[]) => reversed(slots),
  halfShift: (slots: readonly Slot[]) => [
    ...slots.slice(slots.length / 2),
    ...slots.slice(0, slots.length / 2),
  ],
  reverseHalfShift: (slots: readonly Slot[]) => [
    ...reversed(slots.slice(0, slots.length / 2)),
    ...reversed(slots.slice(slots.length / 2)),
  ],
  pairFlip: (slots: readonly Slot[]) =>
    slots.map((slot, index) => slots[index % 2 === 0 ? index + 1 : index - 1] ?? slot),
} as const
export type DropOrder = keyof typeof DROP_ORDERS

export type DoubleElimination = {
  entrants: number
  /** Order for the losers of upper round 1, 2, 3 …; `natural` beyond the list. */
  dropOrders?: readonly DropOrder[]
  /** A second final when the unbeaten finalist loses the first: everybody may lose once. */
  hasSecondFinal?: boolean
}

/** Of all orders these put off the first possible re-match longest: to lower round 4 of 16, 5 of 32, 7 of 64 entrants. */
export const DEFAULT_DROP_ORDERS: readonly DropOrder[] = [
  'natural',
  'reverse',
  'halfShift',
  'reverseHalfShift',
]

/**
 * Upper bracket, lower bracket and one or two finals: 2n − 2 matches, 2n − 1 with the second final. Losers of one
 * lower round share a place: 5, 5, 7, 7. Problems: too_few_entrants, setting_unknown.
 */
export function doubleElimination(input: DoubleElimination): Bracket {
  refuseUnreadable(doubleEliminationShape, input)
  const { entrants, dropOrders = DEFAULT_DROP_ORDERS, hasSecondFinal = true } = input
  bracketSize(entrants)
  for (const order of dropOrders) refuseUnknown('dropOrders', order, Object.keys(DROP_ORDERS))
  const nextId = matchCounter()
  const upper = mainRounds({ slots: seedSlots(entrants), nextId, upTo: 2 }).map((round, index, rounds) =>
    round.map((match) => ({ ...match, part: 'upper' as const, stage: upperStage(index + 1, rounds.length) })),
  )
  const lower = lowerRounds(upper, { dropOrders, nextId })
  const upperFinal = lastOf(upper)![0]!
  const lowerFinal = lastOf(lower)?.[0]
  const unbeaten: Slot = { from: 'winner', match: upperFinal.id }
  const oneLoss: Slot = lowerFinal
    ? { from: 'winner', match: lowerFinal.id }
    : { from: 'loser', match: upperFinal.id }
  const last = { winner: [0], loser: [1] }
  const final: BracketMatch = {
    id: nextId(),
    part: 'final',
    round: 1,
    stage: 'grandFinal',
    slots: [unbeaten, oneLoss],
  }
  if (!hasSecondFinal) return { matches: [...upper.flat(), ...lower.flat(), { ...final, finish: last }] }
  const reset: BracketMatch = {
    id: nextId(),
    part: 'final',
    round: 2,
    stage: 'secondFinal',
    slots: [
      { from: 'winner', match: final.id },
      { from: 'loser', match: final.id },
    ],
    onlyIf: { match: final.id, wonBy: 1 },
    finish: last,
  }
  return { matches: [...upper.flat(), ...lower.flat(), final, reset] }
}

function upperStage(round: number, rounds: number): string {
  return round === rounds ? 'upperFinal' : `upper${round}`
}

type Lower = { dropOrders: readonly DropOrder[]; nextId: () => string }

/** First the losers of upper round 1 among themselves, then in turn: dropped losers against survivors, survivors. */
function lowerRounds(
  upper: readonly (readonly BracketMatch[])[],
  { dropOrders, nextId }: Lower,
): BracketMatch[][] {
  const drops = upper.map((round, index) => DROP_ORDERS[dropOrders[index] ?? 'natural'](losersOf(round)))
  const rounds: BracketMatch[][] = []
  const last = 2 * (upper.length - 1)
  const add = (slots: readonly Slot[]): Slot[] => {
    const round = rounds.length + 1
    // Everybody who falls in the same lower round shares a place; a later round is a better one.
    const finish = { loser: [2 + last - round] }
    const stage = round === last ? 'lowerFinal' : `lower${round}`
    rounds.push(roundOf({ slots, part: 'lower', round, stage, nextId, finish }))
    return winnersOf(lastOf(rounds)!)
  }
  let survivors = drops[0]!
  for (const dropped of drops.slice(1)) {
    survivors = add(survivors)
    survivors = add(interleave(dropped, survivors))
  }
  return rounds
}
