import { ownValue } from '../exact/own-value.ts'
import { refuseTwice } from '../leagues/duplicates.ts'
import { Problem } from '#server/kit/problem.ts'
import {
  decide,
  TIME_EXTRA_PENALTIES,
  type Decision,
  type KnockoutResult,
  type Ladder,
  type TwoLegRules,
} from './decision.ts'
import { orderOfPlay, slotText, type Bracket, type BracketMatch, type Slot } from './wiring.ts'
import { refuseUnreadable } from '../shape.ts'
import { bracketInputShape } from './shapes.ts'

/** A name; null = nobody (a bye); undefined = not known yet. */
export type Occupant = string | null | undefined

export const MATCH_STATES = ['open', 'ready', 'finished', 'bye', 'notNeeded'] as const
export type MatchState = (typeof MATCH_STATES)[number]

export type PlayedMatch = BracketMatch & {
  occupants: readonly [Occupant, Occupant]
  state: MatchState
  winner: Occupant
  loser: Occupant
  decision?: Decision
}

export type BracketInput = {
  bracket: Bracket
  /** Who stands at a slot: `{ S1: 'Almaty', '1A': 'Astana' }`; `74/3A/B/C/D/F` names the slot of one match. */
  entrants: Readonly<Record<string, string>>
  results: ReadonlyMap<string, KnockoutResult>
  ladder?: Ladder
  legs?: TwoLegRules
  /** For "the better seed goes on": lower is better. Seed slots know their own. */
  seeds?: Readonly<Record<string, number>>
}

const DEFAULT_LEGS: TwoLegRules = { awayGoals: 'none', extraTime: true, last: 'penalties' }

/**
 * Fills every slot that can be filled and decides every match that has a result.
 * Problems: match_not_wired, result_before_entrants, result_not_needed, entrant_twice, match_against_itself, those of
 * `orderOfPlay` and `decide`.
 */
export function playBracket(input: BracketInput): ReadonlyMap<string, PlayedMatch> {
  refuseUnreadable(bracketInputShape, input)
  const ordered = orderOfPlay(input.bracket)
  const known = new Set(ordered.map(({ id }) => id))
  for (const id of input.results.keys())
    if (!known.has(id)) throw new Problem('match_not_wired', { match: id })
  refuseTwice(Object.values(input.entrants))
  const seeds = { ...seedsOfSlots(input.entrants), ...input.seeds }
  const played = new Map<string, PlayedMatch>()
  for (const match of ordered) played.set(match.id, playMatch(match, { input, played, seeds }))
  return played
}

function seedsOfSlots(entrants: Readonly<Record<string, string>>): Record<string, number> {
  const seeded = Object.entries(entrants).flatMap(([slot, entrant]) => {
    const seed = /^S(\d+)$/.exec(slot)?.[1]
    return seed === undefined ? [] : [[entrant, Number(seed)] as const]
  })
  return Object.fromEntries(seeded)
}

type Playing = {
  input: BracketInput
  played: ReadonlyMap<string, PlayedMatch>
  seeds: Readonly<Record<string, number>>
}

function playMatch(match: BracketMatch, playing: Playing): PlayedMatch {
  const { input, played } = playing
  const occupants = [
    occupant(match, match.slots[0], playing),
    occupant(match, match.slots[1], playing),
  ] as const
  const result = input.results.get(match.id)
  if (!isNeeded(match, played)) {
    if (result) throw new Problem('result_not_needed', { match: match.id })
    return { ...match, occupants, state: 'notNeeded', winner: occupants[0], loser: occupants[1] }
  }
  const [first, second] = occupants
  if (first === null || second === null) {
    if (result) throw new Problem('result_not_needed', { match: match.id })
    return { ...match, occupants, state: 'bye', winner: first === null ? second : first, loser: null }
  }
  if (first === undefined || second === undefined) {
    if (result) throw new Problem('result_before_entrants', { match: match.id })
    return { ...match, occupants, state: 'open', winner: undefined, loser: undefined }
  }
  if (first === second) throw new Problem('match_against_itself', { entrant: first, match: match.id })
  if (!result) return { ...match, occupants, state: 'ready', winner: undefined, loser: undefined }
  const decision = decide(result, {
    ladder: input.ladder ?? TIME_EXTRA_PENALTIES,
    legs: input.legs ?? DEFAULT_LEGS,
    betterSeed: betterSeed(first, second, playing.seeds),
  })
  const [winner, loser] = sidesAfter(decision, first, second)
  return { ...match, occupants, state: 'finished', winner, loser, decision }
}

/** When nobody goes on, nobody takes the winner's next place and nobody the loser's. */
function sidesAfter(decision: Decision, first: string, second: string): [Occupant, Occupant] {
  if (decision.winner === null) return [null, null]
  return decision.winner === 0 ? [first, second] : [second, first]
}

function betterSeed(
  first: string,
  second: string,
  seeds: Readonly<Record<string, number>>,
): 0 | 1 | undefined {
  const [a, b] = [ownValue(seeds, first), ownValue(seeds, second)]
  if (a === undefined || b === undefined || a === b) return undefined
  return a < b ? 0 : 1
}

function isNeeded({ onlyIf }: BracketMatch, played: ReadonlyMap<string, PlayedMatch>): boolean {
  if (!onlyIf) return true
  const deciding = played.get(onlyIf.match)!
  // Until the deciding match is over nobody knows, so the match stays open; a bye there needs no second match.
  if (deciding.state === 'finished') return deciding.decision?.winner === onlyIf.wonBy
  return deciding.state !== 'bye'
}

function occupant(match: BracketMatch, slot: Slot, { input, played }: Playing): Occupant {
  switch (slot.from) {
    case 'bye':
      return null
    case 'winner':
      return played.get(slot.match)!.winner
    case 'loser':
      return played.get(slot.match)!.loser
    case 'lostTo':
      return lostTo(slot, played)
    default: {
      const text = slotText(slot)
      return ownValue(input.entrants, `${match.id}/${text}`) ?? ownValue(input.entrants, text)
    }
  }
}

function lostTo(slot: Extract<Slot, { from: 'lostTo' }>, played: ReadonlyMap<string, PlayedMatch>): Occupant {
  const { winner } = played.get(slot.winnerOf)!
  if (winner === undefined || winner === null) return winner
  for (const match of played.values()) {
    if (match.part === 'main' && match.round === slot.round && match.winner === winner) return match.loser
  }
  return null
}
