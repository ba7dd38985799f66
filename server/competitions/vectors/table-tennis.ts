import type { SetScore } from '../leagues/match.ts'
import type { LeagueRow, LeagueTable } from '../leagues/standings.ts'
import {
  ITTF_SINGLES,
  tableTennisGroup,
  type TableTennisMatch,
  type TableTennisRules,
} from '../leagues/table-tennis.ts'
import type { Adapters, Json, JsonObject, VectorCase, VectorFile } from './adapter.ts'
import { comparePlace } from './places.ts'
import {
  asList,
  asName,
  asNumber,
  asObject,
  asPublished,
  difference,
  firstOf,
  isObject,
  optionalList,
  wordsOf,
} from './read.ts'
import { AWAY, HOME, readScore, scoreIn } from './scores.ts'

export const tableTennisAdapters: Adapters = { 'table-tennis-group': compareGroup }

function compareGroup(vectorCase: VectorCase, file: VectorFile): string[] {
  const entrants = asList(vectorCase['participants'], 'participants').map((name) =>
    asName(name, 'participant'),
  )
  const nameOf = (value: Json | undefined): string =>
    typeof value === 'number' && !entrants.includes(String(value))
      ? (entrants[value] ?? '')
      : asName(value, 'player')
  const rows = asList(vectorCase['matches'], 'matches').map(matchRow)
  const table = tableTennisGroup({
    entrants,
    matches: rows.map((row) => matchOf(row, nameOf)),
    rules: rulesOf(rows, { ...settingsOf(file), ...settingsOf(vectorCase) }),
    given: { external: optionalList(vectorCase['external'] ?? vectorCase['lots']).map(nameOf) },
  })
  const published = asPublished(vectorCase['expected'], 'expected').map((row) =>
    asObject(row, 'expected row'),
  )
  return [...published.flatMap((row) => compareRow(row, table)), ...compareSteps(vectorCase, table)]
}

/** `{a, b, games}` or `[a, b, games]`. */
function matchRow(row: Json): JsonObject {
  if (!Array.isArray(row)) return asObject(row, 'match')
  const [a = null, b = null, games = null] = row
  return { a, b, games }
}

function settingsOf(holder: JsonObject): JsonObject {
  const settings = holder['settings'] ?? holder['rules']
  return isObject(settings) ? settings : {}
}

function singlesOf(row: JsonObject): Json[] | undefined {
  const singles = firstOf(row, ['singles', 'individual', 'individualMatches', 'rubbers', 'matches'])
  return Array.isArray(singles) ? singles : undefined
}

/** The length of the matches is read from the results: 3 games won is best of five, 4 is best of seven. */
function rulesOf(rows: readonly JsonObject[], settings: JsonObject): TableTennisRules {
  const isTeams = rows.some((row) => singlesOf(row) !== undefined)
  const scores = rows.flatMap((row) => countsOf(row) ?? [])
  const gamesToWin = Math.max(
    1,
    ...rows.flatMap((row) => (singlesOf(row) ?? [row]).flatMap((single) => winsOf(gamesOf(single)))),
    ...rows.map((row) => (typeof row['games'] === 'number' ? row['games'] : 1)),
    ...scores,
  )
  const wonSingles = rows.flatMap((row) =>
    singlesOf(row) ? winsOf((singlesOf(row) ?? []).map(singleScore)) : [],
  )
  const played = new Set(rows.flatMap((row) => singlesOf(row)?.length ?? []))
  const playsAll = isTeams && played.size === 1 && wonSingles.some((wins) => wins * 2 > [...played][0]! + 1)
  const bestOf = isTeams
    ? playsAll
      ? [...played][0]!
      : 2 * Math.max(1, ...wonSingles) - 1
    : 2 * gamesToWin - 1
  return {
    ...ITTF_SINGLES,
    event: isTeams ? 'teams' : 'singles',
    bestOf,
    singlesBestOf: 2 * gamesToWin - 1,
    playsAll,
    measure: settings['measure'] === 'difference' ? 'difference' : 'ratio',
    unplayed: settings['unplayed'] === 'matchPointsOnly' ? 'matchPointsOnly' : 'fullScore',
  }
}

/** How many games each won, where only that is published: `score: [3, 1]` or `games: [3, 1]`. */
function countsOf(row: JsonObject): SetScore | undefined {
  const { games } = row
  const isPair = Array.isArray(games) && games.length === 2 && games.every((each) => typeof each === 'number')
  return isPair ? readScore(games, 'games') : scoreIn(row, 'score')
}

function gamesOf(single: Json): SetScore[] {
  const games = isObject(single) ? firstOf(single, ['games', 'sets']) : single
  if (!Array.isArray(games) || games.some((game) => typeof game === 'number')) return []
  return games.map((game) => {
    const [a, b] = asList(game, 'game')
    return [asNumber(a, 'game'), asNumber(b, 'game')] as const
  })
}

function winsOf(scores: readonly SetScore[]): [number, number] {
  return [scores.filter(([a, b]) => a > b).length, scores.filter(([a, b]) => b > a).length]
}

/** 1:0 or 0:1 for an individual match. */
function singleScore(single: Json): SetScore {
  const [won, lost] = winsOf(gamesOf(single))
  return won > lost ? [1, 0] : [0, 1]
}

function matchOf(row: JsonObject, nameOf: (value: Json | undefined) => string): TableTennisMatch {
  const [a, b] = [nameOf(firstOf(row, HOME)), nameOf(firstOf(row, AWAY))]
  const winner = row['winner'] === undefined || nameOf(row['winner']) === a ? 'a' : 'b'
  if (['unplayed', 'walkover', 'wo', 'forfeit'].some((name) => row[name] === true))
    return { a, b, result: { kind: 'unplayed', winner } }
  if (row['unfinished'] === true || row['retired'] === true) {
    return { a, b, result: { kind: 'unfinished', winner, games: gamesOf(row) } }
  }
  const singles = singlesOf(row)
  if (singles) return { a, b, result: { kind: 'team', singles: singles.map(gamesOf) } }
  const games = gamesOf(row)
  if (games.length > 0) return { a, b, result: { kind: 'played', games } }
  const score = countsOf(row)
  return score ? { a, b, result: { kind: 'score', score } } : { a, b }
}

const COLUMNS: readonly (readonly [string, (row: LeagueRow) => number])[] = [
  ['mp', (row) => row.points],
  ['mw', (row) => row.scored],
  ['ml', (row) => row.conceded],
  ['gw', (row) => row.setsFor],
  ['gl', (row) => row.setsAgainst],
  ['pw', (row) => row.ralliesFor],
  ['pl', (row) => row.ralliesAgainst],
]

function compareRow(published: JsonObject, table: LeagueTable): string[] {
  const player = asName(firstOf(published, ['player', 'team', 'name']), 'player')
  const own = table.rows.find(({ entrant }) => entrant === player)
  if (!own) return [`${player} is not in our table`]
  return [
    ...comparePlace(player, table.rows, published['rank']),
    ...COLUMNS.flatMap(([column, valueOf]) =>
      published[column] === undefined
        ? []
        : difference(`${player} ${column}`, valueOf(own), published[column]),
    ),
  ]
}

const STEP_NAMES: Readonly<Record<string, string>> = {
  points: 'matchPoints',
  goalAverage: 'matchesRatio',
  setRatio: 'gamesRatio',
  rallyRatio: 'pointsRatio',
}

/** Steps that come from results: who was divided, by what. Lots are not steps of the results. */
function compareSteps(vectorCase: VectorCase, table: LeagueTable): string[] {
  const published = optionalList(vectorCase['steps']).map((step) => asObject(step, 'step'))
  const known = published.filter((step) => Object.values(STEP_NAMES).includes(wordsOf(step['by'])))
  if (published.length === 0 || known.length < published.length) return []
  const ours = table.splits.map((split) => ({
    set: split.parts.flatMap(({ members }) => members).sort(),
    by: STEP_NAMES[split.criterion] ?? split.criterion,
    values: Object.fromEntries(
      split.parts.flatMap(({ value, members }) => members.map((member) => [member, value])),
    ),
  }))
  return [
    ...difference('number of steps', ours.length, published.length),
    ...ours.flatMap((step, index) => compareStep(step, published[index])),
  ]
}

type Step = { set: string[]; by: string; values: Readonly<Record<string, string>> }

function compareStep(ours: Step, published: JsonObject | undefined): string[] {
  if (!published) return []
  const set = asList(published['set'], 'step set').map((name) => asName(name, 'step set'))
  const values = isObject(published['values']) ? Object.entries(published['values']) : []
  return [
    ...difference(`step among ${set.join(', ')}`, [ours.by, ...ours.set], [published['by']!, ...set.sort()]),
    ...values.flatMap(([player, value]) =>
      difference(`value of ${player} by ${ours.by}`, ours.values[player], infinite(value)),
    ),
  ]
}

function infinite(value: Json): Json {
  return ['inf', 'infinity', '∞', '1/0'].includes(wordsOf(value).toLowerCase()) ? 'inf' : wordsOf(value)
}
