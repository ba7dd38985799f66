import { chance } from '#server/competitions/chance.ts'
import type { LeagueMatch } from '#server/competitions/leagues/match.ts'
import { standings, type LeagueInput } from '#server/competitions/leagues/standings.ts'
import { headToHeadFirst } from '#server/competitions/rule-sets/national-leagues.ts'
import { tableTennisSingles } from '#server/competitions/rule-sets/table-tennis.ts'
import { tableTennisLeagueRules } from '#server/competitions/leagues/table-tennis.ts'
import { median, processorMs, type BenchRow } from './row.ts'

const RUNS = 7
/**
 * The promise is 100 ms for 10,000 matches; size 10 shows how the cost grows. What is counted grows with the matches:
 * between 2.0 and 2.2 additions a match at either size in every case, mini-tables of the level sets included. The time
 * grows by more than that (9 to 28 times measured) because 100,000 matches no longer fit into the memory near the
 * processor.
 */
const MATCHES = { 1: 10_000, 10: 100_000 } as const

type Case = { name: string; make: (matches: number) => LeagueInput }

const leagueRules = headToHeadFirst.league!
const startAgain = tableTennisLeagueRules(tableTennisSingles.tableTennis!)

const CASES: readonly Case[] = [
  {
    name: 'table, everybody meets twice',
    make: (matches) => league(matches, Math.ceil(Math.sqrt(matches)), 5),
  },
  { name: 'table, few matches each', make: (matches) => league(matches, matches / 5, 4) },
  { name: 'table, everybody level', make: (matches) => league(matches, Math.ceil(Math.sqrt(matches)), 1) },
  {
    name: 'table, level sets start again',
    make: (matches) => ({
      ...league(matches, matches / 5, 2),
      rules: { ...leagueRules, criteria: startAgain.criteria },
    }),
  },
]

/** Opponents at random, scores below `goals`: with one goal fewer nobody would score, so everybody would be level. */
function league(count: number, entrantCount: number, goals: number): LeagueInput {
  const draw = chance(`bench ${count} ${entrantCount}`)
  const entrants = Array.from({ length: entrantCount }, (_, index) => `team ${index}`)
  const matches = Array.from({ length: count }, (_, index): LeagueMatch => {
    const home = index % entrantCount
    const away = (home + 1 + draw(entrantCount - 1)) % entrantCount
    return {
      id: String(index),
      home: entrants[home]!,
      away: entrants[away]!,
      result: { kind: 'played', home: draw(goals), away: draw(goals) },
    }
  })
  return { entrants, matches, rules: leagueRules }
}

function milliseconds(input: LeagueInput): number {
  standings(input)
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    times.push(processorMs(() => standings(input)))
  }
  return median(times)
}

/** Tables of 10,000 and 100,000 matches with every tie-break and reason; there is nothing comparable to hold them against. */
export async function bench(): Promise<BenchRow[]> {
  const rows = CASES.flatMap(({ name, make }) =>
    ([1, 10] as const).map((size): BenchRow => {
      const ours = Number(milliseconds(make(MATCHES[size])).toPrecision(4))
      return { name, size, unit: 'ms', ours, reference: null, ratio: null }
    }),
  )
  return Promise.resolve(rows)
}
