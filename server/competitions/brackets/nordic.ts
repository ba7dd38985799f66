import { ownValue } from '../exact/own-value.ts'
import { refuseTwice } from '../leagues/duplicates.ts'
import { Problem } from '#server/kit/problem.ts'
import { ranksOf, reasonsOf, type PlaceReason } from '../leagues/place-reason.ts'
import { splitInOrder, type Split } from '../leagues/splitting.ts'
import { refuseUnreadable } from '../shape.ts'
import { nordicShape } from './shapes.ts'

/** One bout of a round robin in wrestling; points from the winner's and the loser's side. */
export type Bout = {
  a: string
  b: string
  winner: string
  how: BoutVictory
  classification: readonly [winner: number, loser: number]
  technical: readonly [winner: number, loser: number]
}

export const BOUT_VICTORIES = [
  'fall',
  'superiority',
  'points',
  'injury',
  'forfeit',
  'disqualification',
] as const
export type BoutVictory = (typeof BOUT_VICTORIES)[number]

export const NORDIC_CRITERIA = [
  'wins',
  'directBout',
  'classificationPoints',
  'falls',
  'superiorities',
  'technicalPoints',
  'technicalPointsGiven',
  'drawNumber',
] as const
export type NordicCriterion = (typeof NORDIC_CRITERIA)[number]

export type NordicInput = {
  entrants: readonly string[]
  bouts: readonly Bout[]
  criteria?: readonly NordicCriterion[]
  /** Lower is better. */
  drawNumbers?: Readonly<Record<string, number>>
}

export type NordicRow = {
  entrant: string
  rank: number
  wins: number
  bouts: number
  classificationPoints: number
  falls: number
  superiorities: number
  technicalPoints: number
  technicalPointsGiven: number
  reason: PlaceReason
}

/**
 * Round robin of few wrestlers: wins; two level on wins by their own bout (UWW, since February 2024); otherwise
 * classification points, falls, superiorities, technical points for and against, draw number. The order after
 * classification points is general knowledge and therefore a setting.
 * Problems: entrant_twice, entrant_unknown, match_against_itself, bout_twice, winner_unknown, score_impossible,
 * status_unknown, criterion_unknown, result_impossible.
 */
export function nordicTable(input: NordicInput): { rows: NordicRow[]; splits: Split[] } {
  refuseUnreadable(nordicShape, input)
  const { entrants, criteria = NORDIC_CRITERIA } = input
  checkBouts(input)
  const rows = new Map(entrants.map((entrant) => [entrant, tallyBouts(entrant, input.bouts)]))
  const splits: Split[] = []
  const levels = splitLevels(entrants, { input, rows, criteria, splits })
  const ranks = ranksOf(levels, 'competition')
  const reasons = reasonsOf(levels)
  const order = levels.flatMap(({ members }) => members)
  return {
    rows: order.map((entrant, index) => ({
      ...rows.get(entrant)!,
      rank: ranks.get(entrant)!,
      reason: reasons[index]!,
    })),
    splits,
  }
}

type TalliedRow = Omit<NordicRow, 'rank' | 'reason'>
type Context = {
  input: NordicInput
  rows: ReadonlyMap<string, TalliedRow>
  criteria: readonly NordicCriterion[]
  splits: Split[]
}

/** The direct bout is asked of a set of exactly two that is level on everything before it. */
function splitLevels(members: readonly string[], context: Context): ReturnType<typeof splitInOrder> {
  const { input, rows, criteria, splits } = context
  const steps = criteria.map((criterion) => ({
    criterion,
    valueOf: (member: string, level: readonly string[]) => {
      if (criterion === 'directBout') return directBout(member, level, input.bouts)
      if (criterion === 'drawNumber') {
        const number = ownValue(input.drawNumbers, member)
        return number === undefined ? undefined : -number
      }
      const value = rows.get(member)![criterion]
      return criterion === 'technicalPointsGiven' ? -value : value
    },
    show: (value: unknown) => String(value).replace(/^-/, ''),
  }))
  return splitInOrder(members, steps, splits)
}

function directBout(member: string, level: readonly string[], bouts: readonly Bout[]): number | undefined {
  if (level.length !== 2) return undefined
  const bout = bouts.find(({ a, b }) => level.includes(a) && level.includes(b))
  if (!bout) return undefined
  return bout.winner === member ? 1 : 0
}

function tallyBouts(entrant: string, bouts: readonly Bout[]): TalliedRow {
  const own = bouts.filter(({ a, b }) => a === entrant || b === entrant)
  const won = own.filter(({ winner }) => winner === entrant)
  const sum = (pick: (bout: Bout, side: 0 | 1) => number): number =>
    own.reduce((total, bout) => total + pick(bout, bout.winner === entrant ? 0 : 1), 0)
  return {
    entrant,
    wins: won.length,
    bouts: own.length,
    classificationPoints: sum((bout, side) => bout.classification[side]),
    falls: won.filter(({ how }) => how === 'fall').length,
    superiorities: won.filter(({ how }) => how === 'superiority').length,
    technicalPoints: sum((bout, side) => bout.technical[side]),
    technicalPointsGiven: sum((bout, side) => bout.technical[side === 0 ? 1 : 0]),
  }
}

function checkBouts({ entrants, bouts, criteria = [], drawNumbers = {} }: NordicInput): void {
  for (const criterion of criteria) {
    if (!NORDIC_CRITERIA.includes(criterion)) throw new Problem('criterion_unknown', { criterion })
  }
  const known = refuseTwice(entrants)
  for (const [entrant, value] of Object.entries(drawNumbers)) {
    if (!Number.isSafeInteger(value)) throw new Problem('result_impossible', { entrant, value })
  }
  const pairs = new Set<string>()
  for (const { a, b, winner, how, classification, technical } of bouts) {
    for (const entrant of [a, b]) if (!known.has(entrant)) throw new Problem('entrant_unknown', { entrant })
    if (a === b) throw new Problem('match_against_itself', { entrant: a })
    if (!BOUT_VICTORIES.includes(how)) throw new Problem('status_unknown', { status: how })
    if (winner !== a && winner !== b) throw new Problem('winner_unknown', { winner })
    const pair = [a, b].sort().join('|')
    if (pairs.has(pair)) throw new Problem('bout_twice', { a, b })
    pairs.add(pair)
    const arePossible = [...classification, ...technical].every(
      (value) => Number.isSafeInteger(value) && value >= 0,
    )
    if (!arePossible) throw new Problem('score_impossible', { score: classification.join(':') })
  }
}
