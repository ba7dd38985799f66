import type { SideTally } from './points.ts'
import { addSide, emptyTally, type Tally } from './tally.ts'

/** The sums of each member over the matches among the members. */
export type MiniTallies = (members: readonly string[]) => ReadonlyMap<string, Tally>

/**
 * Makes mini-tables of one league. Opponents are told apart by number and marked in one array, because this is done
 * for every level set: the cost is that of the members' own matches.
 */
export function miniTallies(sides: ReadonlyMap<string, readonly SideTally[]>): MiniTallies {
  const idOf = new Map([...sides.keys()].map((entrant, id) => [entrant, id]))
  const opponents = new Map<string, Int32Array>()
  const marks = new Int32Array(idOf.size)
  let mark = 0

  const opponentsOf = (member: string, own: readonly SideTally[]): Int32Array => {
    const known = opponents.get(member)
    if (known) return known
    const ids = Int32Array.from(own, ({ opponent }) => idOf.get(opponent)!)
    opponents.set(member, ids)
    return ids
  }

  return (members) => {
    mark += 1
    for (const member of members) marks[idOf.get(member)!] = mark
    const tallies = new Map<string, Tally>()
    for (const member of members) {
      const own = sides.get(member)!
      const ids = opponentsOf(member, own)
      const tally = emptyTally()
      for (let index = 0; index < own.length; index += 1) {
        if (marks[ids[index]!] === mark) addSide(tally, own[index]!)
      }
      tallies.set(member, tally)
    }
    return tallies
  }
}
