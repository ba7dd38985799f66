import { lastOf, reversed } from '../exact/ends.ts'
import { losersOf, matchCounter, roundOf, stageOf, winnersOf } from './rounds.ts'
import { bracketSize, seedLines } from './seeding.ts'
import type { Bracket, BracketMatch, Slot } from './wiring.ts'
import { refuseUnreadable } from '../shape.ts'
import { singleEliminationShape } from './shapes.ts'

export type SingleElimination = {
  /** Number of entrants; seed k takes the slot `Sk`. */
  entrants: number
  /** Places decided by matches: 2 = only the final, 4 = a match for third place, 8 = places 5 to 8 too, and so on. */
  decidedPlaces?: number
}

/** Problems: too_few_entrants. */
export function singleElimination(input: SingleElimination): Bracket {
  refuseUnreadable(singleEliminationShape, input)
  const { entrants, decidedPlaces = 2 } = input
  const nextId = matchCounter()
  const rounds = mainRounds({ slots: seedSlots(entrants), nextId, upTo: 4 })
  const places = reversed(rounds).flatMap((matches) =>
    placement(losersOf(matches), { decidedPlaces, nextId }),
  )
  const last = lastOf(rounds)
  const final = roundOf({
    slots: last ? winnersOf(last) : seedSlots(entrants),
    part: 'main',
    round: rounds.length + 1,
    stage: 'final',
    nextId,
  })
  return { matches: [...rounds.flat(), ...places, ...final] }
}

/** Seeds from top to bottom of the bracket; a line without an entrant is a bye. */
export function seedSlots(entrants: number): Slot[] {
  return seedLines(bracketSize(entrants)).map((seed) =>
    seed <= entrants ? { from: 'seed', seed } : { from: 'bye' },
  )
}

type MainRounds = { slots: readonly Slot[]; nextId: () => string; upTo: 2 | 4 }

/** Main rounds from the first down to the one that holds `upTo` entrants. */
export function mainRounds({ slots, nextId, upTo }: MainRounds): BracketMatch[][] {
  const rounds: BracketMatch[][] = []
  let current = slots
  while (current.length >= upTo) {
    const stage = stageOf(current.length)
    const matches = roundOf({ slots: current, part: 'main', round: rounds.length + 1, stage, nextId })
    rounds.push(matches)
    current = winnersOf(matches)
  }
  return rounds
}

type Placement = { decidedPlaces: number; nextId: () => string; firstPlace?: number }

/** Losers who share places a..b play them out among themselves, and the losers of that again. */
function placement(losers: readonly Slot[], options: Placement): BracketMatch[] {
  const { decidedPlaces, nextId, firstPlace = losers.length + 1 } = options
  if (losers.length < 2 || firstPlace + losers.length - 1 > decidedPlaces) return []
  const stage =
    losers.length === 2 ? `place${firstPlace}` : `places${firstPlace}-${firstPlace + losers.length - 1}`
  const matches = roundOf({ slots: losers, part: 'place', round: 1, stage, nextId })
  if (losers.length === 2) return matches
  const half = losers.length / 2
  const worse = placement(losersOf(matches), { ...options, firstPlace: firstPlace + half })
  return [...matches, ...worse, ...placement(winnersOf(matches), { ...options, firstPlace })]
}
