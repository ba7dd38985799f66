import { sourcesOf, type Bracket, type BracketMatch } from './wiring.ts'

/** Order of finishing, compared number by number; lower is better: [0] champion, [1] runner-up, [2, 0] third. */
export type Finish = readonly number[]
export type MatchFinish = { winner: Finish | undefined; loser: Finish | undefined }

export function compareFinish(a: Finish, b: Finish): number {
  const length = Math.max(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Where each side of each match finishes when it plays no more, read from the wiring: the last match decides 1 and 2,
 * losers k rounds before it share the next place unless they play on, and a match that losers play on in decides the
 * places they would have shared. A match may say its own (`finish`): double elimination and repechage do.
 */
export function finishes({ matches }: Bracket): ReadonlyMap<string, MatchFinish> {
  const next = nextMatches(matches)
  const roots = matches.filter(({ id }) => !next.winner.has(id))
  const byId = new Map(matches.map((match) => [match.id, match]))
  const fed = new Map<string, boolean>()
  const isFedByLosers = (match: BracketMatch): boolean => {
    const known = fed.get(match.id)
    if (known !== undefined) return known
    const answer =
      match.slots.some((slot) => slot.from === 'loser' || slot.from === 'lostTo') ||
      sourcesOf(match).some((id) => isFedByLosers(byId.get(id)!))
    fed.set(match.id, answer)
    return answer
  }
  const found = new Map<string, MatchFinish>()
  const spread = (match: BracketMatch, prefix: Finish, depth: number): void => {
    const consolation = next.loser.get(match.id)
    const loser = [...prefix, depth + 1]
    found.set(match.id, {
      winner: match.finish?.winner ?? (depth === 0 ? [...prefix, 0] : undefined),
      loser: consolation === undefined ? (match.finish?.loser ?? loser) : undefined,
    })
    for (const slot of match.slots) {
      const source = slot.from === 'winner' ? byId.get(slot.match) : undefined
      if (source) spread(source, prefix, depth + 1)
    }
    const root = consolation === undefined ? undefined : byId.get(rootOf(consolation, next.winner))
    if (root && !found.has(root.id)) spread(root, loser, 0)
  }
  for (const root of roots.filter((match) => !isFedByLosers(match))) spread(root, [], 0)
  for (const match of matches) {
    if (found.has(match.id)) continue
    // A loser who plays on has not finished, whatever the match would give.
    const loser = next.loser.has(match.id) ? undefined : match.finish?.loser
    found.set(match.id, { winner: match.finish?.winner, loser })
  }
  return found
}

function rootOf(id: string, winnerGoesTo: ReadonlyMap<string, string>): string {
  let root = id
  while (winnerGoesTo.has(root)) root = winnerGoesTo.get(root)!
  return root
}

/** The match each winner and each loser goes on to. */
export function nextMatches(matches: readonly BracketMatch[]): {
  winner: ReadonlyMap<string, string>
  loser: ReadonlyMap<string, string>
} {
  const winner = new Map<string, string>()
  const loser = new Map<string, string>()
  for (const match of matches) {
    for (const slot of match.slots) {
      if (slot.from === 'winner') winner.set(slot.match, match.id)
      if (slot.from === 'loser') loser.set(slot.match, match.id)
    }
  }
  return { winner, loser }
}
