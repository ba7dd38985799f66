import { Problem } from '#server/kit/problem.ts'
import { adjustedScore, dummyScore, finalScore, isVoluntary } from './unplayed-rounds.ts'
import { STANDARD_POINTS, type SwissPlayer, type SwissPoints } from './tournament.ts'

/** FIDE C.07; `wins` counts full points with or without playing (WIN), `wonGames` only played ones (WON). */
export const TIE_BREAKS = [
  'directEncounter',
  'buchholz',
  'buchholzCut1',
  'buchholzCut2',
  'buchholzMedian1',
  'buchholzMedian2',
  'sonnebornBerger',
  'progressive',
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

export type Field = Readonly<{ byNumber: ReadonlyMap<number, RatedPlayer>; points: SwissPoints }>

export function fieldOf(players: readonly RatedPlayer[], points: SwissPoints = STANDARD_POINTS): Field {
  return { byNumber: new Map(players.map((player) => [player.number, player])), points }
}

/**
 * The value of one tie-break, higher is better. Scores are hundredths, Sonneborn-Berger ten-thousandths, ratings and
 * counts whole numbers. `level` are the players who are equal so far (direct encounter looks only at them).
 * Raises `tie_break_unknown` and, for Koya outside a round robin, `koya_needs_round_robin`.
 */
export function tieBreakValue(
  tieBreak: TieBreak,
  player: RatedPlayer,
  { field, level }: { field: Field; level: readonly number[] },
): number {
  switch (tieBreak) {
    case 'directEncounter':
      return directEncounter(player, level, field)
    case 'buchholz':
      return buchholz(player, field, { low: 0, high: 0 })
    case 'buchholzCut1':
      return buchholz(player, field, { low: 1, high: 0 })
    case 'buchholzCut2':
      return buchholz(player, field, { low: 2, high: 0 })
    case 'buchholzMedian1':
      return buchholz(player, field, { low: 1, high: 1 })
    case 'buchholzMedian2':
      return buchholz(player, field, { low: 2, high: 2 })
    case 'sonnebornBerger':
      return sonnebornBerger(player, field)
    case 'progressive':
      return progressive(player)
    case 'wins':
      return player.rounds.filter((round) => round.points >= field.points.win).length
    case 'wonGames':
      return won(player, field).length
    case 'blackWins':
      return won(player, field).filter((round) => round.kind === 'game' && round.colour === 'black').length
    case 'blackGames':
      return player.rounds.filter((round) => round.kind === 'game' && round.colour === 'black').length
    case 'koya':
      return koya(player, field)
    case 'averageRatingOfOpponents':
      return averageRating(player, field, 0)
    case 'averageRatingOfOpponentsCut1':
      return averageRating(player, field, 1)
    default:
      throw new Problem('tie_break_unknown', { tieBreak: String(tieBreak) })
  }
}

type Contribution = { value: number; points: number; isVoluntary: boolean }

/** One contribution a round: the adjusted score of the opponent, or the dummy for a round not played. */
function contributions(player: RatedPlayer, { byNumber, points }: Field): Contribution[] {
  return player.rounds.map((round) => {
    const opponent = 'opponent' in round ? byNumber.get(round.opponent) : undefined
    const value =
      round.kind === 'game' && opponent
        ? adjustedScore(opponent, points.draw)
        : dummyScore(player, opponent, points.draw)
    return { value, points: round.points, isVoluntary: isVoluntary(round) }
  })
}

/** C.07 art. 8 with art. 16.5: a cut from below takes voluntary unplayed rounds before anything else. */
function buchholz(player: RatedPlayer, field: Field, cut: { low: number; high: number }): number {
  const left = contributions(player, field).sort((a, b) => a.value - b.value)
  for (let count = 0; count < cut.low; count += 1) {
    const voluntary = left.findIndex((each) => each.isVoluntary)
    left.splice(Math.max(voluntary, 0), 1)
  }
  return left.slice(0, Math.max(0, left.length - cut.high)).reduce((sum, { value }) => sum + value, 0)
}

function sonnebornBerger(player: RatedPlayer, field: Field): number {
  return contributions(player, field).reduce((sum, { value, points }) => sum + value * points, 0)
}

function progressive(player: RatedPlayer): number {
  let [running, sum] = [0, 0]
  for (const { points } of player.rounds) {
    running += points
    sum += running
  }
  return sum
}

function won({ rounds }: RatedPlayer, { points }: Field): SwissPlayer['rounds'] {
  return rounds.filter((round) => round.kind === 'game' && round.points >= points.win)
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
 * C.07 art. 6: the score in the games among the level players. When they have not all met, a player counts only if
 * nobody could overtake them whatever the missing games had been: they come first by the lead that is certain.
 */
function directEncounter(player: RatedPlayer, level: readonly number[], field: Field): number {
  const isFirst = (candidate: number, others: readonly number[]) => {
    const mine = encounter(field, candidate, others).points
    return others.every((other) => {
      if (other === candidate) return true
      const { points, missing } = encounter(field, other, others)
      return points + missing * field.points.win < mine
    })
  }
  if (level.every((number) => encounter(field, number, level).missing === 0)) {
    return encounter(field, player.number, level).points
  }
  let rest = level
  for (let ahead = 0; ahead < level.length; ahead += 1) {
    const leader = rest.find((number) => isFirst(number, rest))
    if (leader === undefined) break
    if (leader === player.number) return level.length - ahead
    rest = rest.filter((number) => number !== leader)
  }
  return 0
}

function encounter({ byNumber }: Field, number: number, level: readonly number[]) {
  const met = byNumber
    .get(number)!
    .rounds.filter((round) => 'opponent' in round && level.includes(round.opponent))
  const opponents = new Set(met.map((round) => ('opponent' in round ? round.opponent : 0)))
  return {
    points: met.reduce((sum, round) => sum + round.points, 0),
    missing: level.length - 1 - opponents.size,
  }
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
