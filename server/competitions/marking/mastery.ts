import { Problem } from '#server/kit/problem.ts'
import { decimalText, fraction, plus, type Fraction } from '../exact/fraction.ts'
import { ownValue } from '../exact/own-value.ts'
import { ranksOf, reasonsOf, type PlaceReason } from '../leagues/place-reason.ts'
import { compareNames, splitInOrder } from '../leagues/splitting.ts'
import { refuseUnreadable } from '../shape.ts'
import { masteryResultsShape, masteryRulesShape } from './shapes.ts'

/** One stage of a contest of mastery: its maximum in hundredths of a mark and its weight in whole per cent. */
export type MasteryStage = Readonly<{ id: string; maximum: number; weight: number }>

export type MasteryRules = Readonly<{
  stages: readonly MasteryStage[]
  /** Stage ids, or `time` (less is better), in the order in which they separate equal totals. */
  ties: readonly string[]
}>

/** Theory, practice, presentation; the shares are for the regulation of the contest to say. */
export const BEST_IN_PROFESSION: MasteryRules = {
  stages: [
    { id: 'theory', maximum: 10_000, weight: 30 },
    { id: 'practice', maximum: 10_000, weight: 60 },
    { id: 'presentation', maximum: 10_000, weight: 10 },
  ],
  ties: ['practice', 'time'],
}

/** `marks` by stage in hundredths; `seconds` for the practical work. */
export type MasteryResult = Readonly<{
  entrant: string
  marks: Readonly<Record<string, number>>
  seconds?: number
}>

export type MasteryRow = Readonly<{ entrant: string; rank: number; total: string; reason: PlaceReason }>

/**
 * Places of a contest of weighted stages, total from 0 to 100 exactly, with the reason of every place.
 * Raises `weights_not_100`, `tie_unknown`, `stage_unknown`, `stage_missing`, `mark_above_maximum`, `mark_below_zero`,
 * `entrant_twice`, `score_invalid`.
 */
export function rankMastery(results: readonly MasteryResult[], rules: MasteryRules): MasteryRow[] {
  refuseUnreadable(masteryRulesShape, rules)
  refuseUnreadable(masteryResultsShape, results)
  checkRules(rules)
  const byEntrant = new Map<string, MasteryResult>()
  for (const result of results) {
    if (byEntrant.has(result.entrant)) throw new Problem('entrant_twice', { entrant: result.entrant })
    checkMarks(result, rules)
    byEntrant.set(result.entrant, result)
  }
  const steps = [
    {
      criterion: 'total',
      valueOf: (name: string) => totalOf(byEntrant.get(name)!, rules),
      show: (value: Fraction | number) => (typeof value === 'number' ? String(value) : decimalText(value)),
    },
    ...rules.ties.map((tie) => ({
      criterion: tie,
      valueOf: (name: string) => tieValue(byEntrant.get(name)!, tie),
      show: (value: Fraction | number) => shownTie(Number(value), tie),
    })),
  ]
  const levels = splitInOrder([...byEntrant.keys()].sort(compareNames), steps).filter(
    ({ members }) => members.length > 0,
  )
  const ranks = ranksOf(levels, 'competition')
  const reasons = reasonsOf(levels)
  return levels
    .flatMap(({ members }) => members)
    .map((entrant, index) => ({
      entrant,
      rank: ranks.get(entrant)!,
      total: decimalText(totalOf(byEntrant.get(entrant)!, rules)),
      reason: reasons[index]!,
    }))
}

/** Sum of mark ÷ maximum × weight over the stages. */
function totalOf({ marks }: MasteryResult, { stages }: MasteryRules): Fraction {
  return stages.reduce(
    (sum, { id, maximum, weight }) => plus(sum, fraction(marks[id]! * weight, maximum)),
    fraction(0),
  )
}

function tieValue({ marks, seconds }: MasteryResult, tie: string): number | undefined {
  if (tie !== 'time') return marks[tie]
  return seconds === undefined ? undefined : -seconds
}

function shownTie(value: number, tie: string): string {
  return tie === 'time' ? String(-value) : decimalText(fraction(value, 100))
}

function checkRules({ stages, ties }: MasteryRules): void {
  const weights = stages.reduce((sum, { weight }) => sum + weight, 0)
  if (weights !== 100 || stages.some(({ weight }) => weight < 0))
    throw new Problem('weights_not_100', { weights })
  const wrong = stages.find(({ maximum }) => !Number.isInteger(maximum) || maximum <= 0)
  if (wrong) throw new Problem('maximum_invalid', { aspect: wrong.id })
  const unknown = ties.find((tie) => tie !== 'time' && stages.every(({ id }) => id !== tie))
  if (unknown !== undefined) throw new Problem('tie_unknown', { tie: unknown })
}

function checkMarks({ entrant, marks, seconds = 0 }: MasteryResult, { stages }: MasteryRules): void {
  if (!Number.isFinite(seconds) || seconds < 0) throw new Problem('score_invalid', { score: seconds })
  const unknown = Object.keys(marks).find((stage) => stages.every(({ id }) => id !== stage))
  if (unknown !== undefined) throw new Problem('stage_unknown', { stage: unknown })
  for (const { id, maximum } of stages) {
    const mark = ownValue(marks, id)
    if (mark === undefined || !Number.isInteger(mark))
      throw new Problem('stage_missing', { entrant, stage: id })
    if (mark < 0) throw new Problem('mark_below_zero', { entrant, stage: id })
    if (mark > maximum) throw new Problem('mark_above_maximum', { entrant, stage: id })
  }
}
