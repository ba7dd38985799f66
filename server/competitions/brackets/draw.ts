import { shuffled } from '../chance.ts'
import { compareNames } from '../leagues/splitting.ts'
import { Problem } from '#server/kit/problem.ts'
import { bracketSize, seedLines } from './seeding.ts'
import { refuseUnreadable } from '../shape.ts'
import { drawShape, groupDrawShape } from './shapes.ts'

export type DrawEntrant = {
  entrant: string
  /** Seeds keep their lines; everybody else is drawn. */
  seed?: number
  /** Entrants of one institution, market or group are kept apart as long as the bracket allows. */
  apartBy?: string
}

type Draw = { entrants: readonly DrawEntrant[]; randomSeed: string }

/**
 * Entrants by bracket number: `{ S1: …, S2: … }` for `playBracket`. Seeded entrants take their numbers, byes go to the
 * lowest numbers, the rest is drawn from the stored seed and then spread so that those kept apart meet late.
 * The same entrants and seed give the same draw, in whatever order they are listed.
 * Problems: seed_not_possible, too_few_entrants, entrant_twice.
 */
export function drawBracket(draw: Draw): Record<string, string> {
  refuseUnreadable(drawShape, draw)
  const { entrants, randomSeed } = draw
  const size = bracketSize(entrants.length)
  checkSeeds(entrants)
  const order = seedLines(size).map((seed) => seed)
  const lineOf = new Map(order.map((seed, line) => [seed, line]))
  const placed = new Map<number, DrawEntrant>()
  for (const each of entrants) if (each.seed !== undefined) placed.set(each.seed, each)
  const free = Array.from({ length: entrants.length }, (_, index) => index + 1).filter(
    (seed) => !placed.has(seed),
  )
  const drawn = drawOrder(entrants, randomSeed)
  const numbers = shuffled(free, `${randomSeed}|numbers`)
  for (const each of drawn) {
    const best = bestNumber(each, numbers, { placed, lineOf, size })
    numbers.splice(numbers.indexOf(best), 1)
    placed.set(best, each)
  }
  return Object.fromEntries(
    [...placed].sort(([a], [b]) => a - b).map(([number, { entrant }]) => [`S${number}`, entrant]),
  )
}

function checkSeeds(entrants: readonly DrawEntrant[]): void {
  const names = new Set<string>()
  const seeds = new Set<number>()
  for (const { entrant, seed } of entrants) {
    if (names.has(entrant)) throw new Problem('entrant_twice', { entrant })
    names.add(entrant)
    if (seed === undefined) continue
    const isPossible = Number.isSafeInteger(seed) && seed >= 1 && seed <= entrants.length && !seeds.has(seed)
    if (!isPossible) throw new Problem('seed_not_possible', { entrant, seed })
    seeds.add(seed)
  }
}

/** Largest clubs first, because they are the hardest to keep apart; within a club by lot. */
function drawOrder(entrants: readonly DrawEntrant[], randomSeed: string): DrawEntrant[] {
  const unseeded = entrants.filter(({ seed }) => seed === undefined)
  const sorted = unseeded.sort((a, b) => compareNames(a.entrant, b.entrant))
  const sizes = new Map<string, number>()
  for (const { apartBy } of entrants)
    if (apartBy !== undefined) sizes.set(apartBy, (sizes.get(apartBy) ?? 0) + 1)
  const sizeOf = ({ apartBy }: DrawEntrant): number => (apartBy === undefined ? 0 : sizes.get(apartBy)!)
  return shuffled(sorted, `${randomSeed}|entrants`).sort((a, b) => sizeOf(b) - sizeOf(a))
}

type Placed = {
  placed: ReadonlyMap<number, DrawEntrant>
  lineOf: ReadonlyMap<number, number>
  size: number
}

/** The first of the drawn numbers at which the entrant meets its own latest and least often. */
function bestNumber(entrant: DrawEntrant, numbers: readonly number[], context: Placed): number {
  let best = numbers[0]!
  let bestCost = Number.POSITIVE_INFINITY
  for (const number of numbers) {
    const cost = meetingCost(entrant, number, context)
    if (cost < bestCost) [best, bestCost] = [number, cost]
  }
  return best
}

/** Meeting in the first round costs most; every later round costs four times less. */
function meetingCost({ apartBy }: DrawEntrant, number: number, { placed, lineOf, size }: Placed): number {
  if (apartBy === undefined) return 0
  let cost = 0
  for (const [other, entrant] of placed) {
    if (entrant.apartBy !== apartBy) continue
    const round = meetingRound(lineOf.get(number)!, lineOf.get(other)!)
    cost += 4 ** (Math.log2(size) - round)
  }
  return cost
}

/** The round in which two lines of the bracket would meet: 1 for neighbours. */
export function meetingRound(a: number, b: number): number {
  return a === b ? 0 : 32 - Math.clz32(a ^ b)
}

type GroupPlaces = {
  /** Winner and runner-up of each group, in the order of the groups (a power of two of them). */
  groups: readonly { winner: string; runnerUp: string }[]
  randomSeed: string
}

/**
 * Winners against runners-up of other groups, winner and runner-up of one group in opposite halves of the bracket:
 * they can meet again only in the final. Problems: size_not_power_of_two, too_few_entrants.
 */
export function drawGroupPlaces(draw: GroupPlaces): Record<string, string> {
  refuseUnreadable(groupDrawShape, draw)
  const { groups, randomSeed } = draw
  const size = groups.length * 2
  if (groups.length < 2) throw new Problem('too_few_entrants', { entrants: size })
  const lines = seedLines(size)
  const drawn = shuffled(groups, `${randomSeed}|groups`)
  const half = groups.length / 2
  const byLine: string[] = []
  for (const [index, { winner }] of drawn.entries()) {
    // The runners-up of the groups drawn into the lower half play in the upper half, and the other way round.
    const opponent = drawn[(index + half) % groups.length]!
    byLine.push(winner, opponent.runnerUp)
  }
  return Object.fromEntries(lines.map((seed, line) => [`S${seed}`, byLine[line]!]))
}
