import { Problem } from '#server/kit/problem.ts'
import { decimalText, fraction, negated } from '../exact/fraction.ts'
import { ranksOf, reasonsOf, type PlaceReason } from '../leagues/place-reason.ts'
import { compareNames, splitInOrder, type Split, type Value } from '../leagues/splitting.ts'
import { fieldOf, TIE_BREAKS, tieBreakValue, unitOf, type RatedPlayer, type TieBreak } from './tie-breaks.ts'
import { STANDARD_POINTS, type SwissPoints } from './tournament.ts'
import { finalScore } from './unplayed-rounds.ts'
import { refuseUnreadable } from '../shape.ts'
import { swissTableShape } from './shapes.ts'

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
  isRoundRobin?: boolean
}>

/**
 * The table of a Swiss or a round robin of single players, with the reason of every place. Players whom no tie-break
 * separates share the place. Raises `tie_break_unknown`, `koya_needs_round_robin`, `swiss_duplicate_number`.
 */
export function swissStandings(input: StandingsInput): { rows: SwissRow[]; splits: Split[] } {
  refuseUnreadable(swissTableShape, input)
  const { players, order, points = STANDARD_POINTS, isRoundRobin = false } = input
  const unknown = order.find((tieBreak) => !TIE_BREAKS.includes(tieBreak))
  if (unknown !== undefined) throw new Problem('tie_break_unknown', { tieBreak: unknown })
  const field = fieldOf(players, points, isRoundRobin)
  if (field.byNumber.size !== players.length) throw new Problem('swiss_duplicate_number')
  const playerOf = (name: string) => field.byNumber.get(Number(name))!
  const splits: Split[] = []
  const levels = splitInOrder(
    players.map(({ number }) => String(number)).sort(compareNames),
    [
      {
        criterion: 'points',
        valueOf: (name) => finalScore(playerOf(name)),
        show: (value: Value) => decimalText(fraction(Number(value), 100)),
      },
      ...order.map((tieBreak) => ({
        criterion: tieBreak,
        valueOf: (name: string, level: readonly string[]) =>
          tieBreakValue(tieBreak, playerOf(name), { field, level: level.map(Number) }),
        show: (value: Value) => shown(value, tieBreak),
        // Whoever is still level is compared again among themselves (C.07 art. 6.2 and 6.3).
        isRepeated: tieBreak === 'directEncounter',
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

/** As people read it: `7.5`, `2/3`; a pairing number without the sign that turns it round. */
function shown(value: Value, tieBreak: TieBreak): string {
  const units = fraction(Number(value), unitOf(tieBreak))
  return decimalText(tieBreak === 'pairingNumber' ? negated(units) : units)
}
