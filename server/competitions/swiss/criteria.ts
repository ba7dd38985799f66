import { repeatedColour } from './colour.ts'
import type { Entrant } from './entrant.ts'

/** Criteria of C.04.3 art. 2 that a pair can fail; the number says how many players it costs. */
export const PAIR_CRITERIA = ['C10', 'C11', 'C12', 'C13', 'C15', 'C17'] as const
export type PairCriterion = (typeof PAIR_CRITERIA)[number]

function wantSameColour(a: Entrant, b: Entrant): boolean {
  return a.preference.colour !== null && a.preference.colour === b.preference.colour
}

/** C10: a topscorer or their opponent gets a colour difference above +2 or below −2. */
export function breaksDifference(a: Entrant, b: Entrant): boolean {
  return wantSameColour(a, b) && Math.abs(a.history.difference) > 1 && Math.abs(b.history.difference) > 1
}

/** C11: a topscorer or their opponent gets the same colour three times in a row (the allocation of art. 5.2 decides who). */
export function breaksThreeInARow(a: Entrant, b: Entrant): boolean {
  if (!wantSameColour(a, b)) return false
  if (a.preference.strength !== 'absolute' || b.preference.strength !== 'absolute') return false
  const [repeatedA, repeatedB] = [repeatedColour(a.history), repeatedColour(b.history)]
  const wider = Math.abs(a.history.difference) - Math.abs(b.history.difference)
  if (wider === 0) return repeatedA !== null && repeatedA === repeatedB
  const yielding = wider > 0 ? repeatedB : repeatedA
  return yielding !== null && yielding !== a.preference.colour
}

/** C12: one of the two does not get the colour they prefer. */
export function breaksPreference(a: Entrant, b: Entrant): boolean {
  return wantSameColour(a, b)
}

/** C13: one of the two does not get a strong preference; of two absolute ones neither is a strong one. */
export function breaksStrongPreference(a: Entrant, b: Entrant): boolean {
  if (!wantSameColour(a, b)) return false
  if (!isFirm(a) || !isFirm(b)) return false
  return a.preference.strength === 'strong' || b.preference.strength === 'strong'
}

function isFirm({ preference }: Entrant): boolean {
  return preference.strength === 'strong' || preference.strength === 'absolute'
}

/** What a pair costs; `higher` is a moved-down player when their scores differ. */
export function failuresOfPair(higher: Entrant, lower: Entrant): PairCriterion[] {
  const isFloat = higher.score > lower.score
  const failed: PairCriterion[] = []
  if (breaksDifference(higher, lower)) failed.push('C10')
  if (breaksThreeInARow(higher, lower)) failed.push('C11')
  if (breaksPreference(higher, lower)) failed.push('C12')
  if (breaksStrongPreference(higher, lower)) failed.push('C13')
  if (isFloat && lower.floatBefore === 'up') failed.push('C15')
  if (isFloat && lower.floatTwoBefore === 'up') failed.push('C17')
  return failed
}
