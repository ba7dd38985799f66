import { Problem } from '#server/kit/problem.ts'
import { checkMatch, type LeagueMatch, type LeagueResult } from './match.ts'
import { refuseUnreadable } from '../shape.ts'
import { mergeShape } from './shapes.ts'

export type IncomingResult = { match: string; result: LeagueResult }

type Merge = {
  matches: readonly LeagueMatch[]
  incoming: readonly IncomingResult[]
  /** The official confirms that a recorded result is replaced. */
  isReplacing?: boolean
}

/**
 * The matches with the results put in, by match id; the same result twice changes nothing and keeps the same objects.
 * `changed` names the matches that are different now. Problems: match_not_wired, result_already_recorded
 * and those of `checkMatch`.
 */
export function mergeResults(merge: Merge): {
  matches: readonly LeagueMatch[]
  changed: readonly string[]
} {
  refuseUnreadable(mergeShape, merge)
  const { matches, incoming, isReplacing = false } = merge
  for (const match of matches) checkMatch(match, new Set([match.home, match.away]), undefined)
  const byId = new Map(
    matches.flatMap((match) => (match.id === undefined ? [] : [[match.id, match] as const])),
  )
  const changed: string[] = []
  for (const { match: id, result } of incoming) {
    const match = byId.get(id)
    if (!match) throw new Problem('match_not_wired', { match: id })
    checkMatch({ ...match, result }, new Set([match.home, match.away]), undefined)
    if (match.result && isSameResult(match.result, result)) continue
    if (match.result && !isReplacing) throw new Problem('result_already_recorded', { match: id })
    byId.set(id, { ...match, result })
    if (!changed.includes(id)) changed.push(id)
  }
  if (changed.length === 0) return { matches, changed }
  return { matches: matches.map((match) => (match.id === undefined ? match : byId.get(match.id)!)), changed }
}

function isSameResult(a: LeagueResult, b: LeagueResult): boolean {
  return canonical(a) === canonical(b)
}

/** The same result however its fields are ordered. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    const isPlain = typeof part === 'object' && part !== null && !Array.isArray(part)
    return isPlain ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part
  })
}
