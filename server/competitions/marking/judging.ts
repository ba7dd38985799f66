import { Problem } from '#server/kit/problem.ts'
import { shuffled } from '../chance.ts'
import { refuseUnreadable } from '../shape.ts'
import { competitorsShape, drawnDayShape } from './shapes.ts'

/** Blind numbers 1..n, drawn anew each day from the stored seed; the order of the list changes nothing. */
export function blindNumbers(
  competitors: readonly string[],
  drawn: { seed: string; day: string },
): Map<string, number> {
  refuseUnreadable(competitorsShape, competitors)
  refuseUnreadable(drawnDayShape, drawn)
  const sorted = [...competitors].sort()
  const twice = sorted.find((each, index) => each === sorted[index + 1])
  if (twice !== undefined) throw new Problem('entrant_twice', { entrant: twice })
  return new Map(
    shuffled(sorted, `${drawn.seed}/${drawn.day}`).map((competitor, index) => [competitor, index + 1]),
  )
}

export type Origin = Readonly<{ institution: string; region: string }>

/** Why a judge may not mark a competitor, or null: their own institution, or their own region, unless allowed. */
export function whyNotJudge(
  judge: Origin,
  competitor: Origin,
  allowed: Readonly<{ ownInstitution?: boolean; ownRegion?: boolean }> = {},
): 'judge_of_own_institution' | 'judge_of_own_region' | null {
  if (judge.institution === competitor.institution && !allowed.ownInstitution)
    return 'judge_of_own_institution'
  // Whoever may mark their own institution may mark its region too.
  if (judge.region === competitor.region && !allowed.ownRegion && !allowed.ownInstitution) {
    return 'judge_of_own_region'
  }
  return null
}

/** What the jury granted a competitor of Abilympics. */
export type Support = Readonly<{ extraMinutes: number; hasAssistant: boolean; aids: readonly string[] }>

/** The working time of one competitor in minutes; `support_invalid` for a negative or broken number. */
export function workingMinutes(minutes: number, support: Support | null): number {
  const extra = support?.extraMinutes ?? 0
  if (!Number.isInteger(extra) || extra < 0 || !Number.isInteger(minutes) || minutes <= 0) {
    throw new Problem('support_invalid', { extra })
  }
  return minutes + extra
}
