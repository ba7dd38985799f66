import { Problem } from '#server/kit/problem.ts'
import {
  compareFractions,
  dividedBy,
  fraction,
  minus,
  plus,
  roundTo,
  times,
  type Fraction,
} from '../exact/fraction.ts'
import { refuseUnreadable } from '../shape.ts'
import { scaleRulesShape, totalsShape } from './shapes.ts'

/** The constants of the scale; a competition keeps them with its results. */
export type ScaleRules = Readonly<{ middle: number; spread: number; lowest: number; highest: number }>

export const WORLDSKILLS_SCALE: ScaleRules = { middle: 700, spread: 30, lowest: 0, highest: 1000 }

/** Makes the median absolute deviation comparable with a standard deviation. */
const CONSISTENCY = fraction(14_826, 10_000)

export type Scaled = Readonly<{ median: Fraction; deviation: Fraction; points: readonly number[] }>

/**
 * Totals (exact) on the WorldSkills scale, in the given order: 700 + 30·(raw − median)/(1.4826·MAD), rounded half up,
 * within 0 and 1000; everybody 700 when the MAD is 0. UNOFFICIAL: WorldSkills publishes that the median stands at
 * 700, not the formula. Raises `scale_without_totals`.
 */
export function worldSkillsScale(totals: readonly Fraction[], rules: ScaleRules = WORLDSKILLS_SCALE): Scaled {
  refuseUnreadable(totalsShape, totals)
  refuseUnreadable(scaleRulesShape, rules)
  if (totals.length === 0) throw new Problem('scale_without_totals')
  const median = medianOf(totals)
  const deviation = medianOf(totals.map((total) => absolute(minus(total, median))))
  const points = totals.map((total) => {
    if (deviation.n === 0n) return rules.middle
    const units = dividedBy(minus(total, median), times(CONSISTENCY, deviation))
    const scaled = plus(fraction(rules.middle), times(fraction(rules.spread), units))
    const rounded = Number(roundTo(scaled, fraction(1), 'halfUp').n)
    return Math.min(rules.highest, Math.max(rules.lowest, rounded))
  })
  return { median, deviation, points }
}

function absolute(value: Fraction): Fraction {
  return value.n < 0n ? { n: -value.n, d: value.d } : value
}

/** The middle value, or the mean of the two middle ones. */
function medianOf(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort(compareFractions)
  const half = Math.floor(sorted.length / 2)
  if (sorted.length % 2 === 1) return sorted[half]!
  return times(plus(sorted[half - 1]!, sorted[half]!), fraction(1, 2))
}
