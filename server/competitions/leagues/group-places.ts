import { fraction, type Fraction } from '../exact/fraction.ts'
import { Problem } from '#server/kit/problem.ts'
import type { CrossGroupRow } from './cross-group.ts'
import { countedSides, type LeagueInput, type LeagueRow, type LeagueTable } from './standings.ts'
import { tallyOf, type Tally } from './tally.ts'

/** What is done when groups differ in size. */
export const EQUALISING = ['none', 'dropAgainstLast', 'perMatch'] as const
export type Equalising = (typeof EQUALISING)[number]

export type FinishedGroup = { name: string; input: LeagueInput; table: LeagueTable }

type GroupPlaces = {
  groups: readonly FinishedGroup[]
  /** 3 = the third-placed. */
  place: number
  equalising: Equalising
}

/**
 * The entrants at one place of every group with their values. `dropAgainstLast`: in larger groups the results against
 * those placed beyond the size of the smallest group do not count; `perMatch`: points and goals per match played.
 * Problems: group_place_missing.
 */
export function rowsAtPlace({ groups, place, equalising }: GroupPlaces): CrossGroupRow[] {
  const smallest = Math.min(...groups.map(({ table }) => rankedRows(table).length))
  return groups.map((group) => {
    const ranked = rankedRows(group.table)
    const row = ranked[place - 1]
    if (!row) throw new Problem('group_place_missing', { group: group.name, place })
    const dropped = equalising === 'dropAgainstLast' ? ranked.slice(smallest) : []
    const values = valuesOf(talliedWithout(group, row, dropped))
    return {
      group: group.name,
      entrant: row.entrant,
      values: equalising === 'perMatch' ? perMatch(values, row.played) : values,
    }
  })
}

function rankedRows(table: LeagueTable): LeagueRow[] {
  return table.rows.filter(({ rank }) => rank !== null)
}

/** Points in hundredths, deductions included. */
function talliedWithout({ input }: FinishedGroup, row: LeagueRow, dropped: readonly LeagueRow[]): Tally {
  const opponents = new Set(dropped.map(({ entrant }) => entrant))
  const sides = countedSides(input).get(row.entrant) ?? []
  const tally = tallyOf(sides, (side) => !opponents.has(side.opponent))
  return { ...tally, points: tally.points + Math.round(row.adjusted * 100) }
}

type Values = { points: Fraction; gd: number; gf: number; ga: number; wins: number }

function valuesOf(tally: Tally): Values {
  return {
    points: fraction(tally.points, 100),
    gd: tally.scored - tally.conceded,
    gf: tally.scored,
    ga: tally.conceded,
    wins: tally.won,
  }
}

function perMatch(values: Values, played: number): CrossGroupRow['values'] {
  const matches = Math.max(played, 1)
  return {
    points: fraction(values.points.n, values.points.d * BigInt(matches)),
    gd: fraction(values.gd, matches),
    gf: fraction(values.gf, matches),
    ga: fraction(values.ga, matches),
    wins: fraction(values.wins, matches),
  }
}
