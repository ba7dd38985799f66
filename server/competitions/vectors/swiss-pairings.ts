import { pairNextRound, type RoundPairing } from '../swiss/dutch.ts'
import { enterLate, recordRound, type GameResult } from '../swiss/record-round.ts'
import { STANDARD_POINTS, type Colour, type SwissPlayer, type SwissTournament } from '../swiss/tournament.ts'
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
import { asObjectList, hundredthsOf, numbersOf, pointsOf, trfCell } from './swiss-read.ts'

const pairRounds: Adapter = (vectorCase) => {
  const rounds = asPublished(vectorCase['rounds'], 'rounds').map((round) => asObject(round, 'round'))
  let tournament: SwissTournament = {
    players: startingPlayers(vectorCase),
    totalRounds: Number(firstOf(vectorCase, ['totalRounds', 'roundsPlanned']) ?? rounds.length),
    points: pointsOf(vectorCase),
    initialColour: initialColourOf(vectorCase),
    forbiddenPairs: pairsOf(vectorCase['forbiddenPairs']),
  }
  const differences: string[] = []
  for (const round of rounds) {
    const number = asNumber(round['round'], 'round')
    tournament = {
      ...withLateEntries(tournament, vectorCase, number),
      absent: absentIn(vectorCase, round, number),
    }
    differences.push(...comparePairing(`round ${number}`, pairNextRound(tournament), round))
    tournament = withPublishedResults(tournament, round)
  }
  return differences
}

const MOST_PLAYERS = 10_000

function startingPlayers(vectorCase: VectorCase): SwissPlayer[] {
  const given = firstOf(vectorCase, ['players', 'participants'])
  const count =
    typeof given === 'number'
      ? asCount(given, 'players', { from: 2, to: MOST_PLAYERS })
      : asList(given, 'players').length
  const late = new Set(lateEntries(vectorCase).map(({ player }) => player))
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, rounds: [] })).filter(
    ({ number }) => !late.has(number),
  )
}

/** {"9": 2}: player 9 plays from the round after round 2. */
function lateEntries(vectorCase: VectorCase): { player: number; after: number }[] {
  const given = firstOf(vectorCase, ['enterAfterRound', 'lateEntries'])
  return Object.entries(asObject(given ?? {}, 'late entries')).map(([player, after]) => ({
    player: Number(player),
    after: Number(after),
  }))
}

function withLateEntries(
  tournament: SwissTournament,
  vectorCase: VectorCase,
  round: number,
): SwissTournament {
  return lateEntries(vectorCase)
    .filter(({ after }) => round === after + 1)
    .reduce((before, { player }) => enterLate(before, player), tournament)
}

function absentIn(vectorCase: VectorCase, round: JsonObject, number: number): number[] {
  const withdrawn = asObject(vectorCase['withdrawAfterRound'] ?? {}, 'withdrawAfterRound')
  return [
    ...Object.entries(withdrawn).flatMap(([player, after]) =>
      number > Number(after) ? [Number(player)] : [],
    ),
    ...numbersOf(round['absent'], 'absent'),
    ...numbersOf(firstOf(round, ['halfByes', 'halfPointByes']), 'halfByes'),
    ...numbersOf(firstOf(round, ['zeroByes', 'zeroPointByes']), 'zeroByes'),
  ]
}

function comparePairing(what: string, ours: RoundPairing, published: JsonObject): string[] {
  return [
    ...difference(
      `${what} pairs`,
      ours.pairs.map(({ white, black }) => [white, black]),
      pairsOf(published['pairs']),
    ),
    ...difference(`${what} bye`, ours.bye ? [ours.bye.player] : [], numbersOf(published['bye'], 'bye')),
  ]
}

function pairsOf(value: Json | undefined): [number, number][] {
  return optionalList(value).map((pair) => {
    const [first, second] = asList(pair, 'pair')
    return [asNumber(first, 'pair'), asNumber(second, 'pair')]
  })
}

/** The published line goes on whatever we paired, so that one difference does not spoil the rounds after it. */
function withPublishedResults(tournament: SwissTournament, round: JsonObject): SwissTournament {
  const scores = optionalList(round['whiteScores'])
  const pairs = pairsOf(round['pairs'])
  if (scores.length < pairs.length) return tournament
  const byes = numbersOf(round['bye'], 'bye')
  return recordRound(tournament, {
    games: pairs.map(([white, black], index) => ({ white, black, result: resultOf(scores[index]!) })),
    bye: byes[0] ?? null,
    halfByes: numbersOf(firstOf(round, ['halfByes', 'halfPointByes']), 'halfByes'),
  })
}

function resultOf(score: Json): GameResult {
  if (score === '+') return 'blackForfeits'
  if (score === '-') return 'whiteForfeits'
  const points = hundredthsOf(score, 'white score')
  if (points === STANDARD_POINTS.draw) return 'draw'
  if (points === STANDARD_POINTS.loss) return 'blackWins'
  if (points === STANDARD_POINTS.win) return 'whiteWins'
  throw new Error(`the white score ${wordsOf(score)} is neither a win nor a draw nor a loss`)
}

const pairNext: Adapter = (vectorCase) => {
  const lines = optionalList(vectorCase['extraTrfLines']).map((line) => wordsOf(line).trim())
  const points = trfPoints(lines, vectorCase)
  const rows = asObjectList(vectorCase['players'], 'players')
  const totalRounds = Number(firstOf(vectorCase, ['totalRounds', 'rounds']) ?? trfTotalRounds(lines) ?? 0)
  const played = playedRoundsOf(vectorCase, rows)
  const absent: number[] = []
  const players = rows.map((row): SwissPlayer => {
    const number = asNumber(firstOf(row, ['n', 'number', 'id']), 'player number')
    const cells = asList(row['rounds'], 'rounds')
    // A record beyond the played rounds says that the player is not paired in the coming one.
    if (cells.length > played && cells[played] !== null) absent.push(number)
    const rounds = Array.from({ length: played }, (_, index) => trfCell(cells[index] ?? null, points))
    return { number, rounds, acceleration: trfAcceleration(lines, number) }
  })
  absent.push(...trfNumbers(lines, 'XXZ').flat(), ...numbersOf(vectorCase['absent'], 'absent'))
  const pairing = pairNextRound({
    players,
    totalRounds: Math.max(totalRounds, played + 1),
    points,
    initialColour: trfInitialColour(lines) ?? firstColourOf(players) ?? initialColourOf(vectorCase),
    absent,
    forbiddenPairs: [...pairsOf(vectorCase['forbiddenPairs']), ...trfNumbers(lines, 'XXP').flatMap(allPairs)],
  })
  const ours = pairing.pairs.map(({ white, black }) => [white, black])
  if (pairing.bye) ours.push([pairing.bye.player, 0])
  return difference('pairing', ours, asList(vectorCase['expected'], 'expected'))
}

/** Rounds in which somebody played or got the pairing bye; what only says "absent" belongs to the coming round. */
function playedRoundsOf(vectorCase: VectorCase, rows: readonly JsonObject[]): number {
  const given = firstOf(vectorCase, ['playedRounds'])
  if (typeof given === 'number') return given
  return Math.max(0, ...rows.map((row) => asList(row['rounds'], 'rounds').findLastIndex(isPlayed) + 1))
}

function isPlayed(cell: Json): boolean {
  return Array.isArray(cell) && (Number(cell[0] ?? 0) > 0 || wordsOf(cell[2]).toUpperCase() === 'U')
}

/** bbpPairings infers it: the colour in the first game of the best-ranked player who has one. */
function firstColourOf(players: readonly SwissPlayer[]): Colour | undefined {
  const rounds = Math.max(0, ...players.map((player) => player.rounds.length))
  const byNumber = players.toSorted((a, b) => a.number - b.number)
  for (let index = 0; index < rounds; index += 1) {
    for (const player of byNumber) {
      const round = player.rounds[index]
      if (round?.kind !== 'game') continue
      if (player.number % 2 === 1) return round.colour
      return round.colour === 'white' ? 'black' : 'white'
    }
  }
  return undefined
}

function initialColourOf(source: JsonObject): Colour {
  return /black|қара|черн/i.test(wordsOf(source['initialColour'])) ? 'black' : 'white'
}

function trfInitialColour(lines: readonly string[]): Colour | undefined {
  if (lines.some((line) => /^XXC\b.*black1/.test(line) || /^152\s+B/i.test(line))) return 'black'
  if (lines.some((line) => /^XXC\b.*white1/.test(line) || /^152\s+W/i.test(line))) return 'white'
  return undefined
}

function trfTotalRounds(lines: readonly string[]): number | undefined {
  const line = lines.find((each) => /^(XXR|142)\s+\d+/.test(each))
  return line === undefined ? undefined : Number(line.split(/\s+/)[1])
}

function trfNumbers(lines: readonly string[], code: string): number[][] {
  return lines
    .filter((line) => line.startsWith(`${code} `))
    .map((line) => line.split(/\s+/).slice(1).map(Number))
}

function trfAcceleration(lines: readonly string[], number: number): number[] | undefined {
  const own = lines.find((line) => new RegExp(`^XXA\\s+${number}\\s`).test(line))
  return own
    ?.split(/\s+/)
    .slice(2)
    .map((value) => hundredthsOf(value, 'acceleration'))
}

function trfPoints(lines: readonly string[], vectorCase: VectorCase) {
  const points = { ...pointsOf(isObject(vectorCase) ? asObject(vectorCase, 'case') : {}) }
  const codes = [
    ['BBW', 'win'],
    ['BBD', 'draw'],
    ['BBL', 'loss'],
    ['BBU', 'pairingBye'],
  ] as const
  for (const [code, field] of codes) {
    const line = lines.find((each) => each.startsWith(`${code} `))
    if (line) points[field] = hundredthsOf(line.split(/\s+/)[1], code)
  }
  if (lines.some((line) => line.startsWith('BBW ')) && !lines.some((line) => line.startsWith('BBU '))) {
    points.pairingBye = points.win
  }
  return points
}

function allPairs(numbers: readonly number[]): [number, number][] {
  return numbers.flatMap((first, index) =>
    numbers.slice(index + 1).map((second): [number, number] => [first, second]),
  )
}

export const swissPairingAdapters: Adapters = {
  'swiss-pairing': pairRounds,
  'swiss-pairing-next-round': pairNext,
}
