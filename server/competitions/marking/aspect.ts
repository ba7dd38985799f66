import { Problem } from '#server/kit/problem.ts'
import { exact, fraction, roundTo, times, type Fraction } from '../exact/fraction.ts'
import { refuseUnknown } from '../leagues/settings.ts'
import { ownValue } from '../exact/own-value.ts'
import { refuseUnreadable } from '../shape.ts'
import { aspectShape, markingRulesShape, recordShape } from './shapes.ts'

/** How a measurement becomes a mark; all marks in hundredths. */
export type MeasurementRule =
  | Readonly<{ kind: 'binary' }>
  /** Stated levels, by name: { "0 errors": 100, "1 error": 50 }. */
  | Readonly<{ kind: 'steps'; steps: Readonly<Record<string, number>> }>
  /** Something is taken off for each deviation, never below 0. */
  | Readonly<{ kind: 'deductions'; each: number }>

export type Aspect = Readonly<{ id: string; maximum: number; section?: number }> &
  (Readonly<{ type: 'J' }> | Readonly<{ type: 'M'; rule: MeasurementRule }>)

/** What judges record; marks are always derived from it. */
export type AspectRecord =
  | Readonly<{ kind: 'judgement'; scores: readonly number[] }>
  | Readonly<{ kind: 'binary'; isAchieved: boolean }>
  | Readonly<{ kind: 'step'; step: string }>
  | Readonly<{ kind: 'deviations'; count: number }>

/** What may differ between competitions. */
export type MarkingRules = Readonly<{
  /** How many judges score an aspect of judgement. */
  judges: number
  highestScore: number
  /** Highest minus lowest score that is still accepted. */
  maximumSpread: number
}>

export const WORLDSKILLS_MARKING: MarkingRules = { judges: 3, highestScore: 3, maximumSpread: 1 }

/** `exact` before rounding, `mark` in hundredths after rounding half up once. */
export type AspectMark = Readonly<{ exact: Fraction; mark: number }>

/**
 * The mark of one aspect. Raises `record_of_other_type`, `judges_wrong_number`, `judge_score_impossible`,
 * `spread_too_wide` (the judges confer and score again), `step_unknown`, `deviations_invalid`, `maximum_invalid`,
 * `mark_above_maximum`. Source: CIS training slides on three judges, scores 0 to 3, spread of at most 1; the rounding
 * of each aspect to hundredths is a setting of the product, no public text fixes it.
 */
export function markAspect(
  aspect: Aspect,
  record: AspectRecord,
  rules: MarkingRules = WORLDSKILLS_MARKING,
): AspectMark {
  refuseUnreadable(aspectShape, aspect)
  refuseUnreadable(recordShape, record)
  refuseUnreadable(markingRulesShape, rules)
  checkMaximum(aspect)
  const value = exactMark(aspect, record, rules)
  const hundredths = roundTo(value, fraction(1), 'halfUp')
  return { exact: times(value, fraction(1, 100)), mark: Number(hundredths.n) }
}

/** In hundredths, before rounding. */
function exactMark(aspect: Aspect, record: AspectRecord, rules: MarkingRules): Fraction {
  refuseUnknown('type', aspect.type, ['J', 'M'])
  if (aspect.type === 'J') {
    if (record.kind !== 'judgement') throw otherType(aspect)
    checkScores(record.scores, rules)
    const sum = record.scores.reduce((total, score) => total + score, 0)
    return fraction(sum * aspect.maximum, rules.judges * rules.highestScore)
  }
  const { rule } = aspect
  if (rule.kind === 'binary' && record.kind === 'binary') {
    return fraction(record.isAchieved ? aspect.maximum : 0)
  }
  if (rule.kind === 'steps' && record.kind === 'step') {
    const mark = ownValue(rule.steps, record.step)
    if (mark === undefined) throw new Problem('step_unknown', { aspect: aspect.id, step: record.step })
    return fraction(mark)
  }
  if (rule.kind === 'deductions' && record.kind === 'deviations') {
    if (!Number.isInteger(record.count) || record.count < 0) {
      throw new Problem('deviations_invalid', { aspect: aspect.id })
    }
    return fraction(Math.max(0, aspect.maximum - record.count * rule.each))
  }
  throw otherType(aspect)
}

function otherType(aspect: Aspect): Problem {
  return new Problem('record_of_other_type', { aspect: aspect.id })
}

function checkMaximum(aspect: Aspect): void {
  const { id, maximum } = aspect
  if (!Number.isSafeInteger(maximum) || maximum <= 0) throw new Problem('maximum_invalid', { aspect: id })
  if (aspect.type !== 'M') return
  const marks = aspect.rule.kind === 'steps' ? Object.values(aspect.rule.steps) : []
  if (marks.some((mark) => mark > maximum)) throw new Problem('mark_above_maximum', { aspect: id })
  const each = aspect.rule.kind === 'deductions' ? aspect.rule.each : 1
  if (each <= 0 || !Number.isInteger(each) || marks.some((mark) => mark < 0 || !Number.isInteger(mark))) {
    throw new Problem('maximum_invalid', { aspect: id })
  }
}

function checkScores(scores: readonly number[], { judges, highestScore, maximumSpread }: MarkingRules): void {
  if (scores.length !== judges) throw new Problem('judges_wrong_number', { judges, given: scores.length })
  const wrong = scores.find((score) => !Number.isInteger(score) || score < 0 || score > highestScore)
  if (wrong !== undefined)
    throw new Problem('judge_score_impossible', { score: wrong, highest: highestScore })
  const spread = Math.max(...scores) - Math.min(...scores)
  if (spread > maximumSpread) throw new Problem('spread_too_wide', { spread, allowed: maximumSpread })
}

/** Marks as people write them (1.5, "1,5") in hundredths; `mark_too_fine` when there are more than two decimals. */
export function hundredthsOfMark(value: number | string): number {
  const { n, d } = exact(value)
  if ((n * 100n) % d !== 0n) throw new Problem('mark_too_fine', { value: String(value) })
  return Number((n * 100n) / d)
}
