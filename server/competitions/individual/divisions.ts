import { lastOf } from '../exact/ends.ts'
import { isIsoDate, type IsoDate } from '#server/kit/calendar.ts'
import { Problem } from '#server/kit/problem.ts'
import { ageOn } from '#server/people/age.ts'
import { compareFractions, exact, plus } from '../exact/fraction.ts'
import { refuseUnreadable } from '../shape.ts'
import { competitorShape, divisionBaseShape, divisionRulesShape, weightLimitsShape } from './shapes.ts'

export type Sex = 'female' | 'male'

/** One class of competitors; everything left out is open. */
export type Division = {
  id: string
  sex?: Sex
  /** Whole years, both ends included. */
  age?: { from?: number; to?: number }
  /** Kilograms: above `over`, up to and including `upTo`. */
  weight?: { over?: number | string; upTo?: number | string }
}

/** `startsOn`: full years on the first day; `endOfYear`: the age reached in the year of the competition. */
export type AgeRule = 'startsOn' | 'endOfYear'

export type DivisionRules = {
  divisions: readonly Division[]
  ageRule: AgeRule
  /** Kilograms forgiven at the weigh-in above the limit. */
  weightTolerance?: number | string
}

export type Competitor = { entrant: string; sex: Sex; bornOn: IsoDate; weight?: number | string }

/**
 * The divisions a competitor may start in on that day, in the order of the rules. Weight in kilograms as weighed.
 * Problems: date_unknown, weight_missing, weight_impossible, division_twice.
 */
export function divisionsFor(competitor: Competitor, rules: DivisionRules, startsOn: IsoDate): string[] {
  refuseUnreadable(competitorShape, competitor)
  refuseUnreadable(divisionRulesShape, rules)
  if (!isIsoDate(competitor.bornOn) || !isIsoDate(startsOn)) throw new Problem('date_unknown')
  const ids = rules.divisions.map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw new Problem('division_twice')
  return rules.divisions
    .filter((division) => !whyNotDivision({ competitor, division, rules, startsOn }))
    .map(({ id }) => id)
}

type Asked = { competitor: Competitor; division: Division; rules: DivisionRules; startsOn: IsoDate }
export type DivisionRefusal = 'sex' | 'too_young' | 'too_old' | 'too_light' | 'too_heavy'

/** Why the competitor cannot start in the division; undefined when they can. Problems: weight_missing, weight_impossible. */
export function whyNotDivision({
  competitor,
  division,
  rules,
  startsOn,
}: Asked): DivisionRefusal | undefined {
  if (division.sex !== undefined && division.sex !== competitor.sex) return 'sex'
  const age = ageFor(competitor.bornOn, startsOn, rules.ageRule)
  if (division.age?.from !== undefined && age < division.age.from) return 'too_young'
  if (division.age?.to !== undefined && age > division.age.to) return 'too_old'
  return division.weight ? weightRefusal(competitor, division.weight, rules.weightTolerance ?? 0) : undefined
}

export function ageFor(bornOn: IsoDate, startsOn: IsoDate, rule: AgeRule): number {
  return rule === 'startsOn'
    ? ageOn(bornOn, startsOn)
    : Number(startsOn.slice(0, 4)) - Number(bornOn.slice(0, 4))
}

function weightRefusal(
  { entrant, weight }: Competitor,
  { over, upTo }: NonNullable<Division['weight']>,
  tolerance: number | string,
): DivisionRefusal | undefined {
  if (weight === undefined) throw new Problem('weight_missing', { entrant })
  const weighed = exact(weight)
  if (weighed.n <= 0n) throw new Problem('weight_impossible', { entrant, weight: String(weight) })
  if (upTo !== undefined && compareFractions(weighed, plus(exact(upTo), exact(tolerance))) > 0)
    return 'too_heavy'
  if (over !== undefined && compareFractions(weighed, exact(over)) <= 0) return 'too_light'
  return undefined
}

/** Weight classes from their limits: 60, 70, 80, 90 makes 60, 70, 80, 90 and +90 kg. Problems: weight_classes_not_rising. */
export function weightClasses(
  limits: readonly (number | string)[],
  base: Omit<Division, 'id' | 'weight'> = {},
): Division[] {
  refuseUnreadable(weightLimitsShape, limits)
  refuseUnreadable(divisionBaseShape, base)
  const rising = limits.every(
    (limit, index) => index === 0 || compareFractions(exact(limits[index - 1]!), exact(limit)) < 0,
  )
  if (limits.length === 0 || !rising) throw new Problem('weight_classes_not_rising')
  const prefix = base.sex ? `${base.sex}-` : ''
  const classes = limits.map((upTo, index): Division => ({
    ...base,
    id: `${prefix}${upTo}`,
    weight: index === 0 ? { upTo } : { over: limits[index - 1]!, upTo },
  }))
  return [...classes, { ...base, id: `${prefix}+${lastOf(limits)!}`, weight: { over: lastOf(limits)! } }]
}
