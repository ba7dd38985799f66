import { Problem } from '#server/kit/problem.ts'
import { lastOf } from '../exact/ends.ts'
import { count, refuseUnreadable } from '../shape.ts'
import { medalRulesShape, medalScoresShape } from './shapes.ts'

export const MEDALS = ['gold', 'silver', 'bronze'] as const
export type Medal = (typeof MEDALS)[number]
export type Award = Medal | 'medallion' | null

export const TIE_COMPARISONS = ['anchored', 'chained'] as const

/** Scores are whole units: points of the scale, or hundredths of raw marks. */
export type MedalRules = Readonly<{
  /** How far apart two may be and still share a medal: 2 on the scale, 0 for raw marks. */
  tieWithin: number
  /** Anchored: measured from the best of the group; chained: from the one before. Not settled in public: a setting. */
  comparison: (typeof TIE_COMPARISONS)[number]
  /** From this score a medallion for excellence without a medal; left out: none. */
  medallionFrom?: number
  /** From so many starters these medals; the first row that fits. Left out: all medals whatever the number. */
  fewStarters?: readonly Readonly<{ from: number; medals: readonly Medal[] }>[]
}>

export const SCALE_MEDALS: MedalRules = { tieWithin: 2, comparison: 'anchored', medallionFrom: 700 }
export const RAW_MARK_MEDALS: MedalRules = { tieWithin: 0, comparison: 'anchored' }

/** Moscow 2018: six and more all medals, five gold and silver, four gold only, three or fewer none (the event is void). */
export const FEW_STARTERS: NonNullable<MedalRules['fewStarters']> = [
  { from: 6, medals: ['gold', 'silver', 'bronze'] },
  { from: 5, medals: ['gold', 'silver'] },
  { from: 4, medals: ['gold'] },
  { from: 0, medals: [] },
]

/** Why somebody has this award: shared with whom (positions), or what kept a medal from being given. */
export type AwardReason =
  | Readonly<{ code: 'alone' }>
  | Readonly<{ code: 'shared'; with: readonly number[]; within: number }>
  | Readonly<{ code: 'medallion'; from: number }>
  | Readonly<{ code: 'noMedalLeft' }>
  | Readonly<{ code: 'tooFewStarters'; starters: number }>

export type AwardRow = Readonly<{ award: Award; reason: AwardReason }>

/**
 * Awards in the order of the given scores, with shared places: two golds and no silver is given, three golds and
 * bronze only goes to a next score within reach of the last gold, likewise after two silvers. `starters` counts those
 * who began, when some have no score. Raises `medal_rules_invalid`, `score_invalid`.
 * Source: worldskills2015.com "Medals and Recognition of Champions" for gold and the limit of two points.
 */
export function awardMedals(
  scores: readonly number[],
  rules: MedalRules,
  starters: number = scores.length,
): AwardRow[] {
  refuseUnreadable(medalScoresShape, scores)
  refuseUnreadable(medalRulesShape, rules)
  refuseUnreadable(count, starters)
  checkRules(scores, rules)
  const allowed = rules.fewStarters?.find(({ from }) => starters >= from)?.medals ?? MEDALS
  const isFew = rules.fewStarters !== undefined && allowed.length < MEDALS.length
  const order = scores.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]! || a - b)
  const rows = new Map<number, AwardRow>()
  let next = 0
  const give = (medal: Medal): number => {
    if (!allowed.includes(medal) || next >= order.length) return 0
    const group = groupFrom(order.slice(next), scores, rules)
    for (const index of group) {
      const others = group.filter((other) => other !== index)
      rows.set(index, {
        award: medal,
        reason:
          others.length === 0 ? { code: 'alone' } : { code: 'shared', with: others, within: rules.tieWithin },
      })
    }
    next += group.length
    return group.length
  }
  const isNextWithinLast = () =>
    next < order.length && scores[order[next - 1]!]! - scores[order[next]!]! <= rules.tieWithin

  const golds = give('gold')
  if (golds === 1) {
    const silvers = give('silver')
    if (silvers === 1 || (silvers > 1 && isNextWithinLast())) give('bronze')
  } else if (golds === 2 || (golds > 2 && isNextWithinLast())) give('bronze')

  return scores.map((score, index) => rows.get(index) ?? withoutMedal(score, { rules, isFew, starters }))
}

function withoutMedal(
  score: number,
  { rules, isFew, starters }: { rules: MedalRules; isFew: boolean; starters: number },
): AwardRow {
  const { medallionFrom } = rules
  if (medallionFrom !== undefined && score >= medallionFrom) {
    return { award: 'medallion', reason: { code: 'medallion', from: medallionFrom } }
  }
  return { award: null, reason: isFew ? { code: 'tooFewStarters', starters } : { code: 'noMedalLeft' } }
}

function groupFrom(order: readonly number[], scores: readonly number[], rules: MedalRules): number[] {
  const group: number[] = []
  for (const index of order) {
    const against = rules.comparison === 'anchored' ? group[0] : lastOf(group)
    if (against !== undefined && scores[against]! - scores[index]! > rules.tieWithin) break
    group.push(index)
  }
  return group
}

function checkRules(scores: readonly number[], { tieWithin, comparison, fewStarters }: MedalRules): void {
  const isKnown = TIE_COMPARISONS.includes(comparison) && Number.isInteger(tieWithin) && tieWithin >= 0
  const isComplete = !fewStarters || fewStarters.some(({ from }) => from === 0)
  if (!isKnown || !isComplete) throw new Problem('medal_rules_invalid')
  const wrong = scores.find((score) => !Number.isInteger(score) || score < 0)
  if (wrong !== undefined) throw new Problem('score_invalid', { score: wrong })
}
