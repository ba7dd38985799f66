import { Problem } from '#server/kit/problem.ts'

/** Refuses a list that names somebody twice. Problems: the given code, with `entrant`. */
export function refuseTwice(entrants: Iterable<string>, code = 'entrant_twice'): Set<string> {
  const seen = new Set<string>()
  for (const entrant of entrants) {
    if (seen.has(entrant)) throw new Problem(code, { entrant })
    seen.add(entrant)
  }
  return seen
}
