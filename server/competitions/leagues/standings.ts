import { Problem } from '#server/kit/problem.ts'
import { checkLeagueRules } from './check-rules.ts'
import { refuseTwice } from './duplicates.ts'
import type { GivenValues } from './criteria.ts'
import { checkMatch, type LeagueMatch } from './match.ts'
import { ranksOf, reasonsOf, type PlaceReason } from './place-reason.ts'
import { hundredths, sidesOf, type SideTally } from './points.ts'
import type { LeagueRules } from './rules.ts'
import { compareNames, type Split } from './splitting.ts'
import { tallyOf, type Tally } from './tally.ts'
import { rankBySplitting } from './tiebreak.ts'
import { applyWithdrawals, type AppliedWithdrawal, type Withdrawal } from './withdrawals.ts'
import { refuseUnreadable } from '../shape.ts'
import { leagueShape } from './shapes.ts'

/** Points added or taken away by a decision (negative = a deduction). */
export type Adjustment = { entrant: string; points: number; reason: string; on?: string }

export type LeagueInput = {
  entrants: readonly string[]
  matches: readonly LeagueMatch[]
  rules: LeagueRules
  adjustments?: readonly Adjustment[]
  withdrawals?: readonly Withdrawal[]
  given?: GivenValues
}

export type LeagueRow = Omit<Tally, 'points'> & {
  entrant: string
  /** null: struck out of the table after withdrawing early. */
  rank: number | null
  /** Adjustments included. */
  points: number
  /** Sum of the adjustments. */
  adjusted: number
  reason: PlaceReason
}

export type LeagueTable = {
  /** Best first; those who withdrew early come last, without a rank. */
  rows: LeagueRow[]
  /** Every division of a level set, in the order it was made: the protocol of the tie-breaks. */
  splits: Split[]
  withdrawn: readonly AppliedWithdrawal[]
}

/**
 * The table of a league or group with the reason for every place. Scores in whole units, points in steps of 0.01.
 * The order of entrants and matches in the input changes nothing.
 * Problems: entrant_twice, entrant_unknown, match_twice, match_against_itself, score_impossible, draw_not_possible,
 * criterion_unknown, criteria_missing, reapply_unknown, setting_unknown, points_not_exact, withdrawn_twice,
 * input_unreadable.
 */
export function standings(input: LeagueInput): LeagueTable {
  refuseUnreadable(leagueShape, input)
  const entrants = checkInput(input)
  const { rules, given = {}, adjustments = [], withdrawals = [] } = input
  const { matches, applied } = applyWithdrawals(input.matches, withdrawals, rules.withdrawal)
  const sides = sidesByEntrant(entrants, matches, rules)
  const tallies = new Map([...sides].map(([entrant, own]) => [entrant, tallyOf(own)]))
  const adjusted = applyAdjustments(tallies, adjustments)

  const struckOut = applied.filter(({ effect }) => effect === 'annul').map(({ entrant }) => entrant)
  const placedLast =
    rules.withdrawal.place === 'last' ? applied.filter(({ effect }) => effect === 'award') : []
  const outside = new Set([...struckOut, ...placedLast.map(({ entrant }) => entrant)])
  const context = { criteria: rules.criteria, tallies, sides, given }
  const staying = rankBySplitting(
    [...entrants].filter((entrant) => !outside.has(entrant)),
    context,
  )
  const leaving = rankBySplitting(
    placedLast.map(({ entrant }) => entrant),
    context,
  )
  const levels = [...staying.levels, ...leaving.levels]

  const ranks = ranksOf(levels, rules.rankingStyle)
  const reasons = reasonsOf(staying.levels, {
    levels: leaving.levels,
    why: new Map(applied.map(({ entrant, reason }) => [entrant, reason])),
  })
  const order = levels.flatMap((level) => level.members)
  const rowOf = (entrant: string, reason: PlaceReason): LeagueRow => {
    const tally = tallies.get(entrant)!
    // Named one by one: spreading a tally into every row was a third of the time of a large table.
    return {
      entrant,
      rank: ranks.get(entrant) ?? null,
      played: tally.played,
      won: tally.won,
      drawn: tally.drawn,
      lost: tally.lost,
      scored: tally.scored,
      conceded: tally.conceded,
      points: tally.points / 100,
      adjusted: (adjusted.get(entrant) ?? 0) / 100,
      awayScored: tally.awayScored,
      awayWon: tally.awayWon,
      setsFor: tally.setsFor,
      setsAgainst: tally.setsAgainst,
      ralliesFor: tally.ralliesFor,
      ralliesAgainst: tally.ralliesAgainst,
      reason,
    }
  }
  const nobody: PlaceReason = { above: undefined, below: undefined }
  return {
    rows: [
      ...order.map((entrant, index) => rowOf(entrant, reasons[index]!)),
      ...struckOut.sort(compareNames).map((entrant) => rowOf(entrant, nobody)),
    ],
    splits: [...staying.splits, ...leaving.splits],
    withdrawn: applied,
  }
}

function checkInput({
  entrants,
  matches,
  rules,
  adjustments = [],
  withdrawals = [],
}: LeagueInput): Set<string> {
  checkLeagueRules(rules)
  const known = refuseTwice(entrants)
  const ids = new Set<string>()
  for (const match of matches) {
    checkMatch(match, known, rules.sets)
    if (match.id === undefined) continue
    if (ids.has(match.id)) throw new Problem('match_twice', { match: match.id })
    ids.add(match.id)
  }
  for (const { entrant } of [...adjustments, ...withdrawals]) {
    if (!known.has(entrant)) throw new Problem('entrant_unknown', { entrant })
  }
  return known
}

/** Every counted result from each entrant's side, withdrawals applied. */
export function countedSides({
  entrants,
  matches,
  rules,
  withdrawals = [],
}: LeagueInput): Map<string, SideTally[]> {
  const applied = applyWithdrawals(matches, withdrawals, rules.withdrawal)
  return sidesByEntrant(new Set(entrants), applied.matches, rules)
}

function sidesByEntrant(
  entrants: ReadonlySet<string>,
  matches: readonly LeagueMatch[],
  rules: LeagueRules,
): Map<string, SideTally[]> {
  const sides = new Map<string, SideTally[]>([...entrants].map((entrant) => [entrant, []]))
  for (const match of matches) {
    const both = sidesOf(match, rules)
    if (!both) continue
    sides.get(match.home)!.push(both[0])
    sides.get(match.away)!.push(both[1])
  }
  return sides
}

/** Changes the points of the whole table only: a mini-table among level entrants knows no deductions. */
function applyAdjustments(
  tallies: ReadonlyMap<string, Tally>,
  adjustments: readonly Adjustment[],
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { entrant, points } of adjustments) {
    const change = hundredths(points)
    tallies.get(entrant)!.points += change
    sums.set(entrant, (sums.get(entrant) ?? 0) + change)
  }
  return sums
}
