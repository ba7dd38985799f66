import { Problem } from '#server/kit/problem.ts'
import { hundredths } from './points.ts'
import {
  OUTSIDE_CRITERIA,
  RANKING_STYLES,
  REAPPLY_MODES,
  TALLY_CRITERIA,
  type Criterion,
  type LeagueRules,
} from './rules.ts'
import { refuseUnknown } from './settings.ts'

const KNOWN_CRITERIA: ReadonlySet<string> = new Set([...TALLY_CRITERIA, ...OUTSIDE_CRITERIA])

/** Problems: criterion_unknown, reapply_unknown, criteria_missing, points_not_exact, setting_unknown. Rules may come from a stored document. */
export function checkLeagueRules(rules: LeagueRules): void {
  if (rules.criteria.length === 0) throw new Problem('criteria_missing')
  for (const criterion of rules.criteria) checkCriterion(criterion)
  refuseUnknown('rankingStyle', rules.rankingStyle, RANKING_STYLES)
  const { before, after, place, threshold } = rules.withdrawal
  refuseUnknown('withdrawal.before', before, ['annul', 'award'])
  refuseUnknown('withdrawal.after', after, ['annul', 'award'])
  refuseUnknown('withdrawal.place', place, ['last', 'earned'])
  if (threshold[0] < 0 || threshold[1] < 1) {
    throw new Problem('setting_unknown', { setting: 'withdrawal.threshold', value: threshold.join('/') })
  }
  for (const [setting, value] of Object.entries(rules.forfeit)) {
    if (!Number.isSafeInteger(value) || value < 0) throw new Problem('setting_unknown', { setting, value })
  }
  for (const points of [rules.points.win, rules.points.draw ?? 0, rules.points.loss]) hundredths(points)
}

function checkCriterion(criterion: Criterion): void {
  const names = typeof criterion === 'string' ? [criterion] : criterion.h2h
  if (names.length === 0) throw new Problem('criteria_missing')
  for (const name of names) refuseUnknownCriterion(name)
  if (typeof criterion === 'string' || REAPPLY_MODES.includes(criterion.reapply)) return
  throw new Problem('reapply_unknown', { reapply: criterion.reapply })
}

/** Problems: criterion_unknown. */
export function refuseUnknownCriterion(name: string): void {
  if (!KNOWN_CRITERIA.has(name)) throw new Problem('criterion_unknown', { criterion: name })
}
