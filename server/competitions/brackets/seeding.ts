import { Problem } from '#server/kit/problem.ts'

/** Far beyond any event; a bracket is made as a list of all its matches. */
const MOST_ENTRANTS = 4096

/** The next power of two: 12 entrants play in a bracket of 16. Problems: too_few_entrants, too_many_entrants. */
export function bracketSize(entrants: number): number {
  if (!Number.isSafeInteger(entrants) || entrants < 2) throw new Problem('too_few_entrants', { entrants })
  if (entrants > MOST_ENTRANTS) throw new Problem('too_many_entrants', { entrants, most: MOST_ENTRANTS })
  return 2 ** Math.ceil(Math.log2(entrants))
}

/**
 * Seeds from top to bottom of the bracket: 1 v N by halves, so that seeds 1..2^k can meet only when 2^k are left.
 * Problems: size_not_power_of_two.
 */
export function seedLines(size: number): number[] {
  if (!Number.isSafeInteger(Math.log2(size)) || size < 1) throw new Problem('size_not_power_of_two', { size })
  if (size > MOST_ENTRANTS) throw new Problem('too_many_entrants', { entrants: size, most: MOST_ENTRANTS })
  let lines = [1]
  while (lines.length < size) {
    const sum = lines.length * 2 + 1
    lines = lines.flatMap((seed) => [seed, sum - seed])
  }
  return lines
}

/** The seeds that go on without playing: exactly 1..(size − entrants). */
export function byeSeeds(entrants: number): number[] {
  return Array.from({ length: bracketSize(entrants) - entrants }, (_, index) => index + 1)
}

/** Pairs of seeds that do play in the first round, from top to bottom. */
export function firstRoundPairs(entrants: number): [number, number][] {
  const lines = seedLines(bracketSize(entrants))
  const pairs: [number, number][] = []
  for (let line = 0; line < lines.length; line += 2) {
    const pair: [number, number] = [lines[line]!, lines[line + 1]!]
    if (Math.max(...pair) <= entrants) pairs.push(pair)
  }
  return pairs
}
