import { Problem } from '#server/kit/problem.ts'
import { ownValue } from '../exact/own-value.ts'
import { adjustedScore, dummyScore, finalScore, isVoluntary } from './unplayed-rounds.ts'
import { STANDARD_POINTS, type SwissPlayer, type SwissPoints, type SwissRound } from './tournament.ts'

/**
 * FIDE C.07; `wins` counts full points with or without playing (WIN), `wonGames` only played ones (WON), `foreBuchholz`
 * takes the games of the last round as drawn (FB), `electedRounds` are those nobody asked to miss (REP), `standardPoints`
 * count wins as one and draws as a half whatever the event gives for them (STD).
 */
export const TIE_BREAKS = [
  'directEncounter',
  'buchholz',
  'buchholzCut1',
  'buchholzCut2',
  'buchholzMedian1',
  'buchholzMedian2',
  'foreBuchholz',
  'foreBuchholzCut1',
  'sonnebornBerger',
  'sonnebornBergerCut1',
  'progressive',
  'progressiveCut1',
  'electedRounds',
  'standardPoints',
  'rating',
  'pairingNumber',
  'wins',
  'wonGames',
  'blackWins',
  'blackGames',
  'koya',
  'averageRatingOfOpponents',
  'averageRatingOfOpponentsCut1',
] as const
export type TieBreak = (typeof TIE_BREAKS)[number]

/** A player with the rating the rating tie-breaks need. */
export type RatedPlayer = SwissPlayer & Readonly<{ rating?: number }>

export type Field = Readonly<{
  byNumber: ReadonlyMap<number, RatedPlayer>
  points: SwissPoints
  /** Everybody was to meet everybody: forfeits count as games then (C.07 art. 15.2), otherwise art. 16 goes. */
  isRoundRobin: boolean
}>

export function fieldOf(
  players: readonly RatedPlayer[],
  points: SwissPoints = STANDARD_POINTS,
  isRoundRobin = false,
): Field {
  return { byNumber: new Map(players.map((player) => [player.number, player])), points, isRoundRobin }
}

type Asked = { field: Field; level: readonly number[] }

/** Each in whole units of `unitOf`, higher is better. */
const VALUES: Readonly<Record<TieBreak, (player: RatedPlayer, asked: Asked) => number>> = {
  directEncounter: (player, { field, level }) => directEncounter(player, level, field),
  buchholz: (player, { field }) => buchholz(contributions(player, field), { low: 0, high: 0 }),
  buchholzCut1: (player, { field }) => buchholz(contributions(player, field), { low: 1, high: 0 }),
  buchholzCut2: (player, { field }) => buchholz(contributions(player, field), { low: 2, high: 0 }),
  buchholzMedian1: (player, { field }) => buchholz(contributions(player, field), { low: 1, high: 1 }),
  buchholzMedian2: (player, { field }) => buchholz(contributions(player, field), { low: 2, high: 2 }),
  foreBuchholz: (player, { field }) => buchholz(foreContributions(player, field), { low: 0, high: 0 }),
  foreBuchholzCut1: (player, { field }) => buchholz(foreContributions(player, field), { low: 1, high: 0 }),
  sonnebornBerger: (player, { field }) => sumOf(contributions(player, field).map(product)),
  sonnebornBergerCut1: (player, { field }) => sonnebornBergerCut1(contributions(player, field)),
  progressive: (player) => sumOf(running(player)),
  progressiveCut1: (player) => sumOf(running(player).slice(1)),
  electedRounds: ({ rounds }) => rounds.filter((round) => !isVoluntary(round)).length,
  standardPoints,
  rating: ({ rating = 0 }) => rating,
  pairingNumber: ({ number }) => -number,
  wins: ({ rounds }, { field }) => rounds.filter((round) => round.points >= field.points.win).length,
  wonGames: (player, { field }) => won(player, field).length,
  blackWins: (player, { field }) => won(player, field).filter(isBlackGame).length,
  blackGames: ({ rounds }) => rounds.filter(isBlackGame).length,
  koya: (player, { field }) => koya(player, field),
  averageRatingOfOpponents: (player, { field }) => averageRating(player, field, 0),
  averageRatingOfOpponentsCut1: (player, { field }) => averageRating(player, field, 1),
}

/**
 * The value of one tie-break, higher is better, in the units of `unitOf`. `level` are the players who are equal so far
 * (direct encounter looks only at them).
 * Raises `tie_break_unknown` and, for Koya outside a round robin, `koya_needs_round_robin`.
 */
export function tieBreakValue(tieBreak: TieBreak, player: RatedPlayer, asked: Asked): number {
  const valueOf = ownValue(VALUES, tieBreak)
  if (!valueOf) throw new Problem('tie_break_unknown', { tieBreak })
  return valueOf(player, asked)
}

const UNITS: Readonly<Partial<Record<TieBreak, number>>> = {
  // The mean over several games against one opponent has to stay whole (art. 6.1.2).
  directEncounter: 1200,
  sonnebornBerger: 10_000,
  sonnebornBergerCut1: 10_000,
  electedRounds: 1,
  rating: 1,
  pairingNumber: 1,
  wins: 1,
  wonGames: 1,
  blackWins: 1,
  blackGames: 1,
  averageRatingOfOpponents: 1,
  averageRatingOfOpponentsCut1: 1,
}

/** How many units of a tie-break's value make one. */
export function unitOf(tieBreak: TieBreak): number {
  return UNITS[tieBreak] ?? 100
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function isBlackGame(round: SwissRound): boolean {
  return round.kind === 'game' && round.colour === 'black'
}

type Contribution = { value: number; points: number; isVoluntary: boolean }

/** One contribution a round: the adjusted score of the opponent, or the dummy for a round not played. */
function contributions(player: RatedPlayer, { byNumber, points, isRoundRobin }: Field): Contribution[] {
  return player.rounds.map((round) => {
    const opponent = 'opponent' in round ? byNumber.get(round.opponent) : undefined
    const contribution = { points: round.points, isVoluntary: !isRoundRobin && isVoluntary(round) }
    if (isRoundRobin && opponent) return { ...contribution, value: finalScore(opponent) }
    const value =
      round.kind === 'game' && opponent
        ? adjustedScore(opponent, points.draw)
        : dummyScore(player, opponent, points.draw)
    return { ...contribution, value }
  })
}

/** C.07 art. 8.3: everybody's game of the last round is taken as drawn, what was not played there stays. */
function foreContributions(player: RatedPlayer, field: Field): Contribution[] {
  const before = new Map(
    [...field.byNumber].map(([number, each]) => [number, beforeLast(each, field.points)]),
  )
  return contributions(before.get(player.number)!, { ...field, byNumber: before })
}

function beforeLast(player: RatedPlayer, { draw }: SwissPoints): RatedPlayer {
  const last = player.rounds.length - 1
  const rounds = player.rounds.map((round, index) =>
    index === last && round.kind === 'game' ? { ...round, points: draw } : round,
  )
  return { ...player, rounds }
}

/** C.07 art. 8 with art. 16.5: a cut from below takes voluntary unplayed rounds before anything else. */
function buchholz(given: readonly Contribution[], cut: { low: number; high: number }): number {
  const left = [...given].sort((a, b) => a.value - b.value)
  for (let count = 0; count < cut.low; count += 1) {
    const voluntary = left.findIndex((each) => each.isVoluntary)
    left.splice(Math.max(voluntary, 0), 1)
  }
  return sumOf(left.slice(0, Math.max(0, left.length - cut.high)).map(({ value }) => value))
}

function product({ value, points }: Contribution): number {
  return value * points
}

/**
 * C.07 art. 14.1.1: the product for the lowest opponent goes, of several such opponents the lowest product; art. 16.5:
 * instead of it the lowest product of a voluntary unplayed round where that one is higher.
 */
function sonnebornBergerCut1(given: readonly Contribution[]): number {
  const [least] = [...given].sort((a, b) => a.value - b.value || product(a) - product(b))
  if (!least) return 0
  const voluntary = given.filter((each) => each.isVoluntary).map(product)
  const cut = Math.max(product(least), voluntary.length > 0 ? Math.min(...voluntary) : 0)
  return sumOf(given.map(product)) - cut
}

/** The score after every round. */
function running({ rounds }: RatedPlayer): number[] {
  let score = 0
  return rounds.map(({ points }) => (score += points))
}

/** C.07 art. 7.7: against the opponent in a game, against a draw's points without one. */
function standardPoints({ rounds }: RatedPlayer, { field: { byNumber, points } }: Asked): number {
  return sumOf(
    rounds.map((round, index) => {
      const other = 'opponent' in round ? byNumber.get(round.opponent)?.rounds[index]?.points : undefined
      const against = other ?? points.draw
      if (round.points === against) return 50
      return round.points > against ? 100 : 0
    }),
  )
}

/** Forfeits won count as games where everybody meets everybody (art. 15.2). */
function won({ rounds }: RatedPlayer, { points, isRoundRobin }: Field): SwissPlayer['rounds'] {
  return rounds.filter(
    (round) =>
      (round.kind === 'game' || (isRoundRobin && round.kind === 'forfeitWin')) && round.points >= points.win,
  )
}

/** C.07 art. 9.2: points against those who reached at least half of the possible score; only where all met. */
function koya(player: RatedPlayer, { byNumber, points }: Field): number {
  const opponents = player.rounds.filter((round) => 'opponent' in round).length
  if (opponents < byNumber.size - 1) throw new Problem('koya_needs_round_robin')
  return player.rounds.reduce((sum, round) => {
    const opponent = 'opponent' in round ? byNumber.get(round.opponent) : undefined
    const isStrong =
      opponent && 2 * finalScore(opponent) >= points.win * opponent.rounds.filter(isPaired).length
    return isStrong ? sum + round.points : sum
  }, 0)
}

function isPaired(round: SwissPlayer['rounds'][number]): boolean {
  return 'opponent' in round
}

/**
 * C.07 art. 6: the score in the games among the level players. When they have not all met, whoever nobody can overtake
 * whatever the missing games had been comes first, and each of the others is given the most that any of them could
 * reach (art. 6.3). The table asks again among those who stay level.
 */
function directEncounter(player: RatedPlayer, level: readonly number[], field: Field): number {
  const scores = new Map(level.map((number) => [number, encounter(field, number, level)]))
  if ([...scores.values()].every(({ missing }) => missing === 0)) return scores.get(player.number)!.points
  const reach = ({ points, missing }: Encounter) => points + missing * field.points.win * MEAN_UNITS
  for (const [number, score] of scores) {
    const others = [...scores].flatMap(([other, theirs]) => (other === number ? [] : [reach(theirs)]))
    const most = Math.max(...others)
    if (score.points > most) return number === player.number ? score.points : most
  }
  return 0
}

type Encounter = { points: number; missing: number }

/** Twelfths of a hundredth hold the mean of 2, 3, 4 or 6 games. */
const MEAN_UNITS = 12

/** Several games against one opponent count as their mean (art. 6.1.2); forfeits only where art. 15.2 goes (art. 6.1.1). */
function encounter({ byNumber, isRoundRobin }: Field, number: number, level: readonly number[]): Encounter {
  const games = new Map<number, number[]>()
  for (const round of byNumber.get(number)!.rounds) {
    const isMeeting = round.kind === 'game' || (isRoundRobin && 'opponent' in round)
    if (!isMeeting || !level.includes(round.opponent)) continue
    games.set(round.opponent, [...(games.get(round.opponent) ?? []), round.points])
  }
  const means = [...games.values()].map((points) => (sumOf(points) * MEAN_UNITS) / points.length)
  return { points: sumOf(means), missing: level.length - 1 - games.size }
}

/** C.07 art. 10: played games only, rounded half up to a whole number; the cut leaves out the lowest rating. */
function averageRating(player: RatedPlayer, { byNumber }: Field, cut: number): number {
  const ratings = player.rounds
    .flatMap((round) => (round.kind === 'game' ? [byNumber.get(round.opponent)?.rating ?? 0] : []))
    .sort((a, b) => a - b)
    .slice(cut)
  if (ratings.length === 0) return 0
  const sum = ratings.reduce((total, rating) => total + rating, 0)
  return Math.floor((2 * sum + ratings.length) / (2 * ratings.length))
}
