import { exact } from '../exact/fraction.ts'
import { compareFractions } from '../exact/fraction.ts'
import { swissStandings } from '../swiss/standings.ts'
import { fieldOf, tieBreakValue, unitOf, type Field, type RatedPlayer } from '../swiss/tie-breaks.ts'
import type { SwissPoints, SwissRound } from '../swiss/tournament.ts'
import { adjustedScore, finalScore } from '../swiss/unplayed-rounds.ts'
import type { Adapter, Adapters, Json, JsonObject, VectorCase } from './adapter.ts'
import {
  asCount,
  asList,
  asNumber,
  asObject,
  asPublished,
  difference,
  firstOf,
  isObject,
  optionalList,
  wordsOf,
} from './read.ts'
import { tieBreakNamed } from './tie-break-names.ts'
import { hundredthsOf, numbersOf, plain, pointsOf, roundEntries } from './swiss-read.ts'

const MOST_ROUNDS = 1000

type Grid = (SwissRound | undefined)[][]

/** One row of rounds for each participant; what nobody recorded stays an absence. */
function gridOf(count: number, rounds: number): Grid {
  return Array.from({ length: count }, () => Array.from({ length: rounds }, () => undefined))
}

function playersFrom(grid: Grid, points: SwissPoints, ratings: readonly number[]): RatedPlayer[] {
  return grid.map((row, index) => ({
    number: index + 1,
    rating: ratings[index],
    rounds: row.map((round) => round ?? { kind: 'absence', points: points.loss }),
  }))
}

/** `[round, white, black, score]` or an object with those names. */
function gameRow(row: Json): Json[] {
  if (!isObject(row)) return asList(row, 'game')
  const names = [
    ['round'],
    ['white', 'w'],
    ['black', 'b'],
    ['score', 'result', 'whiteScore'],
    ['mark', 'forfeit'],
  ]
  return names.map((each) => firstOf(row, each) ?? null)
}

/** `1-0`, `0-1`, `1/2-1/2`, `½-½`, `+:-` from White's side; numbers stay. */
function writtenScore(score: Json | undefined): Json {
  const text = wordsOf(score)
  if (/^(?:1\/2|½|0[.,]5)\s*[-–:]/.test(text)) return '½'
  return /^([01+-])\s*[-–:]\s*[01+-]$/.exec(text)?.[1] ?? score ?? null
}

/** [round, whiteIndex, blackIndex, whiteScore]; a fifth value "f" or a score "+"/"-" marks a forfeit. */
function putGame(grid: Grid, row: Json, points: SwissPoints): void {
  const [round, white, black, written, mark] = gameRow(row)
  const score = writtenScore(written)
  const at = asCount(round, 'round', { from: 1, to: MOST_ROUNDS }) - 1
  const players = { from: 0, to: grid.length - 1 }
  const [w, b] = [asCount(white, 'white', players), asCount(black, 'black', players)]
  const isForfeit = score === '+' || score === '-' || /^f/i.test(wordsOf(mark ?? null))
  const forWhite = score === '+' ? points.win : score === '-' ? points.loss : hundredthsOf(score, 'score')
  if (![points.win, points.draw, points.loss].includes(forWhite)) {
    throw new Error(`the score ${wordsOf(score)} is neither a win nor a draw nor a loss`)
  }
  const forBlack = forWhite === points.win ? points.loss : forWhite === points.loss ? points.win : forWhite
  const record = (opponent: number, own: number, colour: 'white' | 'black'): SwissRound => {
    if (!isForfeit) return { kind: 'game', opponent: opponent + 1, colour, points: own }
    return { kind: own > points.loss ? 'forfeitWin' : 'forfeitLoss', opponent: opponent + 1, points: own }
  }
  grid[w]![at] = record(b, forWhite, 'white')
  grid[b]![at] = record(w, forBlack, 'black')
}

function putByes(grid: Grid, source: JsonObject, points: SwissPoints): void {
  const put = (names: readonly string[], round: SwissRound) => {
    for (const { round: at, player } of roundEntries(firstOf(source, names))) {
      const row = grid[asCount(player, 'player', { from: 0, to: grid.length - 1 })]!
      row[asCount(at, 'round', { from: 1, to: MOST_ROUNDS }) - 1] = round
    }
  }
  put(['pairingByes', 'byes', 'pab'], { kind: 'pairingBye', points: points.pairingBye })
  put(['halfByes', 'halfPointByes', 'hpb'], { kind: 'halfBye', points: points.draw })
  put(['fullByes', 'fullPointByes', 'fpb'], { kind: 'fullBye', points: points.win })
}

function tableFrom(vectorCase: VectorCase): { players: RatedPlayer[]; points: SwissPoints } {
  const points = pointsOf(vectorCase)
  const participants = asList(firstOf(vectorCase, ['participants', 'players']), 'participants')
  const games = asList(vectorCase['games'], 'games')
  const lastRound = Math.max(
    0,
    ...games.map((game) => asCount(gameRow(game)[0], 'round', { from: 1, to: MOST_ROUNDS })),
  )
  const given = vectorCase['rounds']
  const grid = gridOf(
    participants.length,
    typeof given === 'number' ? asCount(given, 'rounds', { from: 0, to: MOST_ROUNDS }) : lastRound,
  )
  for (const game of games) putGame(grid, game, points)
  putByes(grid, vectorCase, points)
  const written = participants.map((each) => (isObject(each) ? Number(each['rating'] ?? 0) : 0))
  const ratings = numbersOf(vectorCase['ratings'], 'ratings')
  return { players: playersFrom(grid, points, ratings.length > 0 ? ratings : written), points }
}

/** Rows with the index of their player, whether they give it or the name. */
function expectedRows(vectorCase: VectorCase): JsonObject[] {
  const names = asList(firstOf(vectorCase, ['participants', 'players']), 'participants').map((each) =>
    wordsOf(isObject(each) ? firstOf(each, ['name', 'id']) : each),
  )
  return asPublished(vectorCase['expected'], 'expected').map((each) => {
    const row = asObject(each, 'expected row')
    const i = row['i'] ?? names.indexOf(wordsOf(firstOf(row, ['name', 'player'])))
    return { ...row, i: asCount(i, 'i', { from: 0, to: names.length - 1 }) }
  })
}

const swiss: Adapter = (vectorCase) => compareTable(vectorCase, false)

const roundRobin: Adapter = (vectorCase) => compareTable(vectorCase, true)

/** Places by the published tie-breaks; where a file names none, only the points have to fall from row to row. */
function compareTable(vectorCase: VectorCase, isRoundRobin: boolean): string[] {
  const { players, points } = tableFrom(vectorCase)
  const order = optionalList(firstOf(vectorCase, ['tiebreakOrder', 'tiebreaks', 'tieBreaks']))
    .map((name) => wordsOf(name))
    .filter((name) => !['points', 'score', 'pts'].includes(name.toLowerCase()))
  const unknown = order.filter((name) => !tieBreakNamed(name))
  if (unknown.length > 0) return [`tie-breaks not understood: ${unknown.join(', ')}`]
  const tieBreaks = order.map((name) => tieBreakNamed(name)!)
  const { rows } = swissStandings({ players, points, order: tieBreaks, isRoundRobin })
  const expected = expectedRows(vectorCase)
  const ranks = new Map(rows.map((row) => [row.number - 1, row.rank]))
  const field = fieldOf(players, points, isRoundRobin)
  return [
    ...expected.flatMap((row, place) => {
      const index = asNumber(row['i'], 'i')
      // Players whom nothing separates may be listed in any order of each other.
      const isPlaced = rows[place] !== undefined && ranks.get(index) === rows[place].rank
      return isPlaced ? [] : [`place ${place + 1}: ours ${rows[place]?.number ?? 0}, published ${index + 1}`]
    }),
    ...expected.flatMap((row) => compareRank(row, ranks)),
    ...expected.flatMap((row) => compareValues(row, players, field)),
  ]
}

function compareRank(row: JsonObject, ranks: ReadonlyMap<number, number>): string[] {
  const published = firstOf(row, ['rank', 'place'])
  const sharing = [...ranks.values()].filter((rank) => rank === ranks.get(Number(row['i']))).length
  const ours = ranks.get(Number(row['i'])) ?? null
  // A place that lots decided lies inside the places that are shared by the rules.
  const isInside =
    typeof published === 'number' && ours !== null && published >= ours && published < ours + sharing
  return published === undefined || isInside ? [] : difference(`${wordsOf(row['i'])} rank`, ours, published)
}

const NOT_VALUES = ['i', 'rank', 'place', 'name', 'player', 'rating', 'note']

/** Every published value of one row that has a name we know; an unknown name is a difference, not a silence. */
function compareValues(row: JsonObject, players: readonly RatedPlayer[], field: Field): string[] {
  const player = players[asNumber(row['i'], 'i')]!
  const level = players.filter((each) => finalScore(each) === finalScore(player)).map(({ number }) => number)
  return Object.entries(row).flatMap(([name, published]) => {
    if (NOT_VALUES.includes(name) || published === null) return []
    const what = `${player.number - 1} ${name}`
    if (name === 'points' || name === 'score') {
      return sameNumber(what, { units: finalScore(player), unit: 100 }, published)
    }
    if (name === 'adjusted') {
      return sameNumber(what, { units: adjustedScore(player, field.points.draw), unit: 100 }, published)
    }
    // In a table of played games "wins" are games won; WIN with byes is told apart by its own name.
    const tieBreak = name === 'wins' ? 'wonGames' : tieBreakNamed(name)
    if (!tieBreak) return [`${what}: not understood`]
    const units = tieBreakValue(tieBreak, player, { field, level })
    return sameNumber(what, { units, unit: unitOf(tieBreak) }, published)
  })
}

function sameNumber(what: string, ours: { units: number; unit: number }, published: Json): string[] {
  if (typeof published !== 'number' && typeof published !== 'string') return [`${what}: not a number`]
  const isEqual = compareFractions(exact(`${ours.units}/${ours.unit}`), exact(published)) === 0
  return isEqual ? [] : [`${what}: ours ${plain(ours.units, ours.unit)}, published ${String(published)}`]
}

const unplayed: Adapter = (vectorCase) =>
  isObject(vectorCase['records']) ? recordsCase(vectorCase) : winsCase(vectorCase)

const KINDS: Readonly<Record<string, SwissRound['kind']>> = {
  fw: 'forfeitWin',
  fl: 'forfeitLoss',
  pab: 'pairingBye',
  fpb: 'fullBye',
  hpb: 'halfBye',
  zpb: 'absence',
}

function recordsCase(vectorCase: VectorCase): string[] {
  const points = pointsOf(vectorCase)
  const records = asObject(vectorCase['records'], 'records')
  const names = Object.keys(records)
  const players = names.map((name, index): RatedPlayer => {
    const cells = asList(records[name], name)
    return { number: index + 1, rounds: cells.map((cell, round) => recordOf(cell, names, round)) }
  })
  const expected = asObject(vectorCase['expected'], 'expected')
  const field = fieldOf(players, points)
  return Object.entries(expected).flatMap(([name, row]) =>
    compareValues(
      {
        ...asObject(row, name),
        i: asCount(names.indexOf(name), `record of ${name}`, { from: 0, to: names.length - 1 }),
      },
      players,
      field,
    ),
  )
}

function recordOf(cell: Json, names: readonly string[], round: number): SwissRound {
  const [kind, opponentName, score] = asList(cell, 'record')
  const own = hundredthsOf(score, 'score')
  const opponent = names.indexOf(wordsOf(opponentName)) + 1
  // The published records do not tell colours; the tie-breaks compared here do not use them.
  if (kind === 'g')
    return { kind: 'game', opponent, colour: round % 2 === 0 ? 'white' : 'black', points: own }
  const known = KINDS[wordsOf(kind)]
  if (known === undefined) throw new Error(`the record "${wordsOf(kind)}" is not understood`)
  if (known === 'forfeitWin' || known === 'forfeitLoss') return { kind: known, opponent, points: own }
  return { kind: known, points: own } as SwissRound
}

function winsCase(vectorCase: VectorCase): string[] {
  const points = pointsOf(vectorCase)
  const names = asList(vectorCase['players'], 'players')
  const listed = ['wins', 'draws', 'forfeitWins'].flatMap((name) => optionalList(vectorCase[name]))
  const byes = ['pairingByes', 'halfByes', 'fullByes'].flatMap((name) => roundEntries(vectorCase[name]))
  const rounds = Math.max(
    Number(vectorCase['rounds'] ?? 0),
    ...listed.map((row) => asCount(asList(row, 'row')[0], 'round', { from: 1, to: MOST_ROUNDS })),
    ...byes.map(({ round }) => asCount(round, 'round', { from: 1, to: MOST_ROUNDS })),
  )
  const grid = gridOf(names.length, rounds)
  for (const [field, score] of [
    ['wins', 1],
    ['draws', 0.5],
    ['forfeitWins', '+'],
  ] as const) {
    for (const row of optionalList(vectorCase[field])) {
      const [round, first, second] = asList(row, field)
      putGame(grid, [round!, first!, second!, score], points)
    }
  }
  putByes(grid, vectorCase, points)
  const players = playersFrom(grid, points, [])
  const all = fieldOf(players, points)
  const list = (what: string, units: (player: RatedPlayer) => number) => {
    const published = vectorCase[what]
    if (published === undefined) return []
    return players.flatMap((player, index) =>
      sameNumber(`${index} ${what}`, { units: units(player), unit: 100 }, asList(published, what)[index]!),
    )
  }
  const buchholz = (player: RatedPlayer) => tieBreakValue('buchholz', player, { field: all, level: [] })
  return [
    ...list('points', finalScore),
    ...list('buchholz2026', buchholz),
    ...list('buchholz', buchholz),
    ...list('adjusted', (player) => adjustedScore(player, points.draw)),
  ]
}

export const swissStandingsAdapters: Adapters = {
  'swiss-standings': swiss,
  'swiss-buchholz-unplayed': unplayed,
  'round-robin-standings': roundRobin,
}
