/**
 * The only chance in the engine: whole numbers 0 ≤ x < below from a stored seed, the same in every browser and on
 * every server (xoshiro128**, Blackman and Vigna 2018, seeded by FNV-1a of the text).
 */
export type Chance = (below: number) => number

export function chance(seed: string): Chance {
  const state = [...expand(seed)] as [number, number, number, number]
  return (below) => {
    // Rejecting the incomplete last block keeps every number equally likely.
    const limit = 2 ** 32 - (2 ** 32 % below)
    let drawn = next(state)
    while (drawn >= limit) drawn = next(state)
    return drawn % below
  }
}

/** The items in an order drawn from the seed (Fisher-Yates); the input order matters, so sort it first. */
export function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  const draw = chance(seed)
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1)
    ;[result[last], result[other]] = [result[other]!, result[last]!]
  }
  return result
}

function expand(seed: string): number[] {
  return [0, 1, 2, 3].map((salt) => {
    let hash = (0x811c9dc5 ^ Math.imul(salt, 0x9e3779b9)) >>> 0
    for (const character of `${salt}:${seed}`) {
      hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0
    }
    return hash | 1
  })
}

function next(state: [number, number, number, number]): number {
  const result = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0
  const shifted = state[1] << 9
  state[2] ^= state[0]
  state[3] ^= state[1]
  state[1] ^= state[2]
  state[0] ^= state[3]
  state[2] ^= shifted
  state[3] = rotate(state[3], 11)
  return result
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}
