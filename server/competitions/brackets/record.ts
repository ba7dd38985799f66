import { Problem } from '#server/kit/problem.ts'
import type { KnockoutResult } from './decision.ts'
import { playBracket, type BracketInput, type PlayedMatch } from './play.ts'
import { sourcesOf, type Bracket } from './wiring.ts'
import { refuseUnreadable } from '../shape.ts'
import { knockoutResultShape } from './shapes.ts'

export type Recorded = {
  results: ReadonlyMap<string, KnockoutResult>
  /** Matches whose results were taken away because other entrants come into them. */
  reset: readonly string[]
}

type Recording = BracketInput & {
  match: string
  result: KnockoutResult
  /** The official has seen which later results will be taken away. */
  isResetConfirmed?: boolean
}

/**
 * The results with one more. The same result again changes nothing; a correction that changes who goes on is refused
 * once a later match has a result, unless the reset is confirmed. Problems: next_round_began and those of `playBracket`.
 */
export function recordResult({ match, result, isResetConfirmed = false, ...input }: Recording): Recorded {
  refuseUnreadable(knockoutResultShape, result)
  const before = playBracket(input).get(match)
  if (!before) throw new Problem('match_not_wired', { match })
  const results = new Map(input.results).set(match, result)
  if (!input.results.has(match)) {
    playBracket({ ...input, results })
    return { results, reset: [] }
  }
  const later = laterMatches(input.bracket, match).filter((id) => input.results.has(id))
  const withoutLater = new Map([...results].filter(([id]) => !later.includes(id)))
  const after = playBracket({ ...input, results: withoutLater }).get(match)!
  if (later.length === 0 || isSameOutcome(before, after)) {
    playBracket({ ...input, results })
    return { results, reset: [] }
  }
  if (!isResetConfirmed) throw new Problem('next_round_began', { match, later: later.join(', ') })
  return { results: withoutLater, reset: later }
}

function isSameOutcome(before: PlayedMatch, after: PlayedMatch): boolean {
  return before.winner === after.winner && before.loser === after.loser
}

/** Every match that waits for this one, directly or through others, in the order of the bracket. */
export function laterMatches({ matches }: Bracket, match: string): string[] {
  const later = new Set<string>([match])
  let found = true
  while (found) {
    const next = matches.filter((each) => !later.has(each.id) && sourcesOf(each).some((id) => later.has(id)))
    for (const { id } of next) later.add(id)
    found = next.length > 0
  }
  later.delete(match)
  return matches.map(({ id }) => id).filter((id) => later.has(id))
}
