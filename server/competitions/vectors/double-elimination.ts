import { doubleElimination, type DropOrder } from '../brackets/double-elimination.ts'
import type { KnockoutResult } from '../brackets/decision.ts'
import { bracketPlaces } from '../brackets/places.ts'
import { playBracket, type PlayedMatch } from '../brackets/play.ts'
import type { Adapters, VectorCase, VectorFile } from './adapter.ts'
import { asList, asName, asNumber, difference, optionalList, wordsOf } from './read.ts'

export const doubleEliminationAdapters: Adapters = { 'double-elimination': compareDoubleElimination }

type Row = { part: string; round: number; sides: [string, string]; winner: string }

/** Plays the bracket match by match with the published winners and compares who meets where, how often, and the ranks. */
function compareDoubleElimination(vectorCase: VectorCase, file: VectorFile): string[] {
  const entrants = asNumber(vectorCase['participants'], 'participants')
  const rows = optionalList(vectorCase['matches']).map((row) => rowOf(asList(row, 'match')))
  const rule = `${wordsOf(vectorCase['rule'])} ${wordsOf(file['rule'])}`
  const bracket = doubleElimination({
    entrants,
    dropOrders: dropOrdersOf(rule, entrants),
    hasSecondFinal:
      rows.some(({ part, round }) => part === 'GF' && round === 2) || !/one grand final/.test(rule),
  })
  const names = Object.fromEntries(
    Array.from({ length: entrants }, (_, index) => [`S${index + 1}`, `${index + 1}`]),
  )
  const results = new Map<string, KnockoutResult>()
  const left = [...rows]
  for (let played = playBracket({ bracket, entrants: names, results }); ;) {
    const ready = [...played.values()].find(({ state }) => state === 'ready')
    if (!ready) {
      const count = [...played.values()].filter(({ state }) => state === 'finished').length
      return [
        ...left.map((row) => `published but not played: ${JSON.stringify(row)}`),
        ...(vectorCase['matchCount'] === undefined
          ? []
          : difference('matches', count, vectorCase['matchCount'])),
        ...compareRanks(vectorCase, bracketPlaces(bracket, played)),
      ]
    }
    const side = winnerOf(ready, left, rows.length > 0)
    if (side === undefined)
      return [`played but not published: ${partOf(ready)} ${ready.occupants.join(' v ')}`]
    results.set(ready.id, { kind: 'decided', winner: side, by: 'recorded' })
    played = playBracket({ bracket, entrants: names, results })
  }
}

function rowOf([part, round, a, b, winner]: ReturnType<typeof asList>): Row {
  return {
    part: asName(part, 'bracket'),
    round: asNumber(round, 'round'),
    sides: [asName(a, 'seed'), asName(b, 'seed')],
    winner: asName(winner, 'winner'),
  }
}

/** `…ordering inner_outer/natural/reverse/natural`: the first word orders the seeds, the others drop the losers. */
function dropOrdersOf(rule: string, entrants: number): DropOrder[] {
  const words = /ordering ([a-z_]+(?:\/[a-z_]+)+)/.exec(rule)?.[1]?.split('/').slice(1) ?? []
  const named = words.map(camelCase)
  const rest = LIBRARY_ORDERS[2 ** Math.ceil(Math.log2(entrants))] ?? []
  return [...named, ...rest.slice(named.length)]
}

function camelCase(name: string): DropOrder {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as DropOrder
}

/** What brackets-manager 1.11 does in the rounds that its settings do not name. */
const LIBRARY_ORDERS: Readonly<Record<number, readonly DropOrder[]>> = {
  4: ['natural', 'reverse'],
  8: ['natural', 'reverse', 'natural'],
  16: ['natural', 'reverseHalfShift', 'reverse', 'natural'],
  32: ['natural', 'reverse', 'halfShift', 'natural', 'natural'],
  64: ['natural', 'reverse', 'halfShift', 'reverse', 'natural', 'natural'],
  128: ['natural', 'reverse', 'halfShift', 'pairFlip', 'pairFlip', 'pairFlip', 'natural'],
}

function partOf({ part, round }: PlayedMatch): string {
  const name = part === 'upper' ? 'WB' : part === 'lower' ? 'LB' : 'GF'
  return `${name} ${round}`
}

/** The published winner of the match, taken off the list; without a list the better seed wins. */
function winnerOf(match: PlayedMatch, left: Row[], isListed: boolean): 0 | 1 | undefined {
  const [a, b] = [String(match.occupants[0]), String(match.occupants[1])]
  if (!isListed) return Number(a) < Number(b) ? 0 : 1
  const index = left.findIndex(
    ({ part, round, sides }) =>
      `${part} ${round}` === partOf(match) && sides.includes(a) && sides.includes(b),
  )
  const [row] = index < 0 ? [] : left.splice(index, 1)
  if (!row) return undefined
  return row.winner === a ? 0 : 1
}

function compareRanks(
  vectorCase: VectorCase,
  places: readonly { entrant: string; rank: number | null }[],
): string[] {
  return optionalList(vectorCase['expectedRanks']).flatMap((each) => {
    const [rank, seed] = asList(each, 'rank')
    const own = places.find(({ entrant }) => entrant === asName(seed, 'seed'))?.rank ?? null
    return difference(`rank of seed ${wordsOf(seed)}`, own, rank)
  })
}
