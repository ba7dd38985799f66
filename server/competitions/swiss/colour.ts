import { lastOf } from '../exact/ends.ts'
import type { Colour, SwissPlayer } from './tournament.ts'

export const PREFERENCE_STRENGTHS = ['none', 'mild', 'strong', 'absolute'] as const
export type PreferenceStrength = (typeof PREFERENCE_STRENGTHS)[number]

export type ColourPreference = Readonly<{ strength: PreferenceStrength; colour: Colour | null }>

/** Colours of played games only, oldest first (C.04.2: rounds not played are skipped); `difference` is white − black. */
export type ColourHistory = Readonly<{ played: readonly Colour[]; difference: number }>

export function colourHistory(player: SwissPlayer): ColourHistory {
  const played = player.rounds.flatMap((round) => (round.kind === 'game' ? [round.colour] : []))
  const whites = played.filter((colour) => colour === 'white').length
  return { played, difference: 2 * whites - played.length }
}

export function opposite(colour: Colour): Colour {
  return colour === 'white' ? 'black' : 'white'
}

/** The colour of the last two games when it was the same one. */
export function repeatedColour({ played }: ColourHistory): Colour | null {
  const last = lastOf(played)
  return last !== undefined && last === lastOf(played, 1) ? last : null
}

/** C.04.3 art. 1.7. */
export function colourPreference(history: ColourHistory): ColourPreference {
  const last = lastOf(history.played)
  if (last === undefined) return { strength: 'none', colour: null }
  const { difference } = history
  const fromDifference: Colour = difference > 0 ? 'black' : 'white'
  if (Math.abs(difference) > 1) return { strength: 'absolute', colour: fromDifference }
  const repeated = repeatedColour(history)
  if (repeated) return { strength: 'absolute', colour: opposite(repeated) }
  if (difference !== 0) return { strength: 'strong', colour: fromDifference }
  return { strength: 'mild', colour: opposite(last) }
}

/** Which sentence of C.04.3 art. 5.2 gave the colours. */
export const COLOUR_RULES = [
  'bothPreferences',
  'strongerPreference',
  'widerDifference',
  'alternation',
  'higherRankedPreference',
  'initialColour',
] as const
export type ColourRule = (typeof COLOUR_RULES)[number]

type Side = Readonly<{ number: number; history: ColourHistory; preference: ColourPreference }>

/** Colours of a pair whose first member is ranked higher (C.04.3 art. 5.2.1 to 5.2.5), with the rule that decided. */
export function allocateColours(
  higher: Side,
  lower: Side,
  initialColour: Colour,
): { higherColour: Colour; rule: ColourRule } {
  const wanted = higher.preference.colour
  const other = lower.preference.colour
  if (wanted !== null && other !== null && wanted !== other) {
    return { higherColour: wanted, rule: 'bothPreferences' }
  }
  const byStrength = compareClaims(higher, lower)
  if (byStrength) {
    const granted = byStrength.isHigher ? wanted : other
    if (granted) {
      return { higherColour: byStrength.isHigher ? granted : opposite(granted), rule: byStrength.rule }
    }
  }
  const alternated = lastDifferentColour(higher.history, lower.history)
  if (alternated) return { higherColour: opposite(alternated), rule: 'alternation' }
  if (wanted) return { higherColour: wanted, rule: 'higherRankedPreference' }
  return {
    higherColour: higher.number % 2 === 1 ? initialColour : opposite(initialColour),
    rule: 'initialColour',
  }
}

function compareClaims(higher: Side, lower: Side): { isHigher: boolean; rule: ColourRule } | null {
  const difference =
    PREFERENCE_STRENGTHS.indexOf(higher.preference.strength) -
    PREFERENCE_STRENGTHS.indexOf(lower.preference.strength)
  if (difference !== 0) {
    // A preference against none: both are satisfied, so the first sentence of the article applies.
    const isContested = higher.preference.colour !== null && lower.preference.colour !== null
    return { isHigher: difference > 0, rule: isContested ? 'strongerPreference' : 'bothPreferences' }
  }
  if (higher.preference.strength !== 'absolute') return null
  const wider = Math.abs(higher.history.difference) - Math.abs(lower.history.difference)
  return wider === 0 ? null : { isHigher: wider > 0, rule: 'widerDifference' }
}

/** The colour the first had in the latest game, counted from the end, in which the two had different colours. */
function lastDifferentColour(a: ColourHistory, b: ColourHistory): Colour | null {
  const common = Math.min(a.played.length, b.played.length)
  for (let back = 0; back < common; back += 1) {
    const colour = lastOf(a.played, back)
    if (colour !== undefined && colour !== lastOf(b.played, back)) return colour
  }
  return null
}
