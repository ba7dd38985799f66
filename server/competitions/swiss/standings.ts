import { Problem } from '#server/kit/problem.ts'
import { ranksOf, reasonsOf, type PlaceReason } from '../leagues/place-reason.ts'
import { compareNames, splitInOrder, type Split } from '../leagues/splitting.ts'
import { fieldOf, TIE_BREAKS, tieBreakValue, type RatedPlayer, type TieBreak } from './tie-breaks.ts'
import { STANDARD_POINTS, type SwissPoints } from './tournament.ts'
import { finalScore } from './unplayed-rounds.ts'

export type SwissRow = Readonly<{
  number: number
  rank: number
  /** Hundredths of a point. */
  points: number
  values: Readonly<Partial<Record<TieBreak, number>>>
  /** Entrants in a reason are pairing numbers as text. */
  reason: PlaceReason
}>

type StandingsInput = Readonly<{
  players: readonly RatedPlayer[]
  /** Which tie-breaks, in which order, after points. */
  order: readonly TieBreak[]
  points?: SwissPoints
}>

/**
 * The table of a Swiss or a round robin of single players, with the reason of every place. Players whom no tie-break
 * separates share the place. Raises `tie_break_unknown`, `koya_needs_round_robin`, `swiss_duplicate_number`.
 */
export function swissStandings({ players, order, points = STANDARD_POINTS }: StandingsInput): {
  rows: SwissRow[]
  splits: Split[]
} {
  const unknown = order.find((tieBreak) => !TIE_BREAKS.includes(tieBreak))
  if (unknown !== undefined) throw new Problem('tie_break_unknown', { tieBreak: unknown })
  const field = fieldOf(players, points)
  if (field.byNumber.size !== players.length) throw new Problem('swiss_duplicate_number')
  const playerOf = (name: string) => field.byNumber.get(Number(name))!
  const splits: Split[] = []
  const levels = splitInOrder(
    players.map(({ number }) => String(number)).sort(compareNames),
    [
      {
        criterion: 'points',
        valueOf: (name) => finalScore(playerOf(name)),
        show: (value) => shown(value, 100),
      },
      ...order.map((tieBreak) => ({
        criterion: tieBreak,
        valueOf: (name: string, level: readonly string[]) =>
          tieBreakValue(tieBreak, playerOf(name), { field, level: level.map(Number) }),
        show: (value: unknown) => shown(value, unitOf(tieBreak)),
      })),
    ],
    splits,
  )
  const ranks = ranksOf(levels, 'competition')
  const reasons = reasonsOf(levels)
  const all = players.map(({ number }) => number)
  const rows = levels
    .flatMap(({ members }) => members)
    .map((name, index) => {
      const player = playerOf(name)
      const together = all.filter((number) => finalScore(field.byNumber.get(number)!) === finalScore(player))
      const values = Object.fromEntries(
        order.map((tieBreak) => [tieBreak, tieBreakValue(tieBreak, player, { field, level: together })]),
      )
      return {
        number: player.number,
        rank: ranks.get(name)!,
        points: finalScore(player),
        values,
        reason: reasons[index]!,
      }
    })
  return { rows, splits }
}

/** How many units of a tie-break's value make one. */
export function unitOf(tieBreak: TieBreak): number {
  if (tieBreak === 'sonnebornBerger') return 10_000
  const counts: readonly TieBreak[] = [
    'wins',
    'wonGames',
    'blackWins',
    'blackGames',
    'averageRatingOfOpponents',
    'averageRatingOfOpponentsCut1',
  ]
  return counts.includes(tieBreak) ? 1 : 100
}

/** Exact decimal text of a whole number of units. */
function shown(value: unknown, unit: number): string {
  const units = Number(value)
  const whole = Math.floor(units / unit)
  const rest = String(units - whole * unit)
    .padStart(String(unit).length - 1, '0')
    .replace(/0+$/, '')
  return unit === 1 || rest === '' ? String(whole) : `${whole}.${rest}`
}
