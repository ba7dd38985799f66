import { REAPPLY_MODES, type Reapply } from '../leagues/rules.ts'
import { standings, type LeagueRow } from '../leagues/standings.ts'
import type { Adapters, Json, JsonObject, VectorCase } from './adapter.ts'
import { leagueInput } from './league-case.ts'
import { comparePlace } from './places.ts'
import { asList, asName, asObject, asPublished, difference, firstOf, optionalList } from './read.ts'

export const leagueTableAdapters: Adapters = {
  'league-table': compareTable,
  'h2h-modes': compareModes,
}

/** Published columns and what they are called in our rows. */
const COLUMNS: readonly (readonly [readonly string[], (row: LeagueRow) => number])[] = [
  [['points', 'pts'], (row) => row.points],
  [['played', 'mp'], (row) => row.played],
  [['won', 'wins'], (row) => row.won],
  [['drawn', 'draws'], (row) => row.drawn],
  [['lost', 'losses'], (row) => row.lost],
  [['gf'], (row) => row.scored],
  [['ga'], (row) => row.conceded],
  [['gd'], (row) => row.scored - row.conceded],
  [['awayGoals'], (row) => row.awayScored],
  [['awayWins'], (row) => row.awayWon],
]

function compareTable(vectorCase: VectorCase): string[] {
  const input = leagueInput(vectorCase)
  const { rows } = standings(input)
  const ours = new Map(rows.map((row) => [row.entrant, row]))
  const published = asPublished(vectorCase['expected'], 'expected').map((row, index) =>
    expectedRow(row, index, input.entrants),
  )
  const differences = published.flatMap(({ team, row }) => {
    const own = ours.get(team)
    return own ? compareRow(team, own, row) : [`${team} is not in our table`]
  })
  if (differences.length === 0) {
    differences.push(...published.flatMap(({ team, place }) => comparePlace(team, rows, place)))
  }
  return [...differences, ...compareCertain(vectorCase, rows)]
}

type ExpectedRow = { team: string; place: Json; row: JsonObject }

/** A row with a name or the index of a participant and its place; without one, or only a name: its place in the list. */
function expectedRow(each: Json, index: number, entrants: readonly string[]): ExpectedRow {
  if (typeof each === 'string') return { team: each, place: index + 1, row: {} }
  const row = asObject(each, 'expected row')
  const at = firstOf(row, ['i', 'index'])
  const name =
    firstOf(row, ['team', 'name', 'participant']) ?? (typeof at === 'number' ? entrants[at] : undefined)
  const isStruckOut = row['rank'] === null
  const place = firstOf(row, ['rank', 'place', 'pos', 'position']) ?? (isStruckOut ? null : index + 1)
  return { team: asName(name, 'team'), place, row }
}

function compareRow(team: string, ours: LeagueRow, published: JsonObject): string[] {
  return COLUMNS.flatMap(([names, valueOf]) => {
    const value = firstOf(published, names)
    return value === undefined ? [] : difference(`${team} ${names[0]}`, valueOf(ours), value)
  })
}

/** "certain": level sets whose published order is known to be right. */
function compareCertain(vectorCase: VectorCase, rows: readonly LeagueRow[]): string[] {
  const order = rows.map(({ entrant }) => entrant)
  return optionalList(vectorCase['certain']).flatMap((set) => {
    const names = asList(set, 'certain').map((name) => asName(name, 'certain'))
    const ours = order.filter((entrant) => names.includes(entrant))
    return difference('certain order', ours, names)
  })
}

/** The same matches under each way of applying the head-to-head block again. */
function compareModes(vectorCase: VectorCase): string[] {
  const expected = asObject(vectorCase['expected'], 'expected')
  if (REAPPLY_MODES.every((mode) => expected[mode] === undefined)) {
    throw new Error(`expected names none of ${REAPPLY_MODES.join(', ')}`)
  }
  return REAPPLY_MODES.flatMap((reapply) => {
    const published = expected[reapply]
    if (published === undefined) return []
    const input = leagueInput({ ...vectorCase, rules: modeRules(vectorCase['rules'], reapply) })
    const ours: Json = standings(input).rows.map(({ entrant }) => entrant)
    return difference(reapply, ours, published)
  })
}

function modeRules(given: Json | undefined, reapply: Reapply): JsonObject {
  const block: JsonObject = { h2h: ['points', 'gd', 'gf'], reapply }
  const criteria: Json[] = ['points', block, 'gd', 'gf']
  const rules = given === undefined ? {} : asObject(given, 'rules')
  return { points: { win: 3, draw: 1, loss: 0 }, ...rules, criteria }
}
