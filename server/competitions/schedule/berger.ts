import { Problem } from '#server/kit/problem.ts'

/** [first named (white, home), second named]; numbers from 1 in the order of the draw. */
export type BergerPair = readonly [number, number]
export type BergerRound = Readonly<{ pairs: readonly BergerPair[]; bye: number | null }>

/** Far beyond any round robin; the table lists every meeting. */
const MOST_PARTICIPANTS = 500
const MOST_CYCLES = 20

/**
 * Berger tables (FIDE C.05 annex 1) by the circle method: everybody meets everybody once in each cycle, the second
 * cycle has the colours (home and away) reversed, and so on in turn. Raises `too_few_participants`, `cycles_invalid`.
 */
export function bergerTable(participants: number, cycles = 1): BergerRound[] {
  if (!Number.isSafeInteger(participants) || participants < 2) {
    throw new Problem('too_few_participants', { participants })
  }
  if (participants > MOST_PARTICIPANTS || cycles > MOST_CYCLES) {
    throw new Problem('too_many_entrants', { entrants: participants, most: MOST_PARTICIPANTS })
  }
  if (!Number.isSafeInteger(cycles) || cycles < 1) throw new Problem('cycles_invalid', { cycles })
  const seats = participants + (participants % 2)
  return Array.from({ length: cycles }, (_, cycle) =>
    cycleRounds(seats, participants, cycle % 2 === 1),
  ).flat()
}

function cycleRounds(seats: number, participants: number, isReversed: boolean): BergerRound[] {
  const turning = seats - 1
  return Array.from({ length: turning }, (_, round) => {
    const at = (position: number) => ((position + round * (seats / 2)) % turning) + 1
    const pairs: BergerPair[] = [round % 2 === 0 ? [at(0), seats] : [seats, at(0)]]
    for (let position = 1; position < seats / 2; position += 1) {
      pairs.push([at(position), at(turning - position)])
    }
    const real = pairs.filter((pair) => pair.every((number) => number <= participants))
    return {
      pairs: isReversed ? real.map(([first, second]) => [second, first] as const) : real,
      bye: participants < seats ? at(0) : null,
    }
  })
}
