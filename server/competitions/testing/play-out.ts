import { playBracket, type PlayedMatch } from '../brackets/play.ts'
import type { KnockoutResult } from '../brackets/decision.ts'
import type { Bracket } from '../brackets/wiring.ts'

/** Entrants named by their seeds: `{ S1: '1', S2: '2' }`. */
export function seededEntrants(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`S${index + 1}`, `${index + 1}`]))
}

type PlayOut = {
  bracket: Bracket
  entrants: Readonly<Record<string, string>>
  /** Who wins a match that is ready. */
  choose: (match: PlayedMatch) => 0 | 1
  /** Results that are there before. */
  results?: ReadonlyMap<string, KnockoutResult>
  afterRound?: (played: ReadonlyMap<string, PlayedMatch>) => void
}

/** Plays every match that can be played, one after another. */
export function playOut({ bracket, entrants, choose, results: before, afterRound }: PlayOut): {
  played: ReadonlyMap<string, PlayedMatch>
  results: ReadonlyMap<string, KnockoutResult>
} {
  const results = new Map<string, KnockoutResult>(before)
  let played = playBracket({ bracket, entrants, results })
  let ready = readyMatches(played)
  while (ready.length > 0) {
    for (const match of ready) results.set(match.id, { kind: 'decided', winner: choose(match), by: 'test' })
    played = playBracket({ bracket, entrants, results })
    afterRound?.(played)
    ready = readyMatches(played)
  }
  return { played, results }
}

function readyMatches(played: ReadonlyMap<string, PlayedMatch>): PlayedMatch[] {
  return [...played.values()].filter(({ state }) => state === 'ready')
}

/** The lower number wins. */
export function betterSeedWins({ occupants: [a, b] }: PlayedMatch): 0 | 1 {
  return Number(a) < Number(b) ? 0 : 1
}
