import { Problem } from '#server/kit/problem.ts'
import { decimalText, fraction, type Fraction } from '../exact/fraction.ts'
import { ranksOf, reasonsOf, type PlaceReason } from '../leagues/place-reason.ts'
import { compareNames, splitInOrder, type Value } from '../leagues/splitting.ts'
import type { Award } from './medals.ts'
import { refuseUnreadable } from '../shape.ts'
import { regionResultsShape, regionRulesShape } from './shapes.ts'

/** One row a competitor or team: `entry` is the same for all members of a team, which counts once. */
export type RegionResult = Readonly<{
  region: string
  skill: string
  entry: string
  award: Award
  score: number
}>

export const REGION_ORDERS = ['medalPoints', 'medals', 'average'] as const
export type RegionRules = Readonly<{
  /** Points for gold, silver, bronze, medallion. */
  medalPoints: readonly [number, number, number, number]
  /** What places are decided by first; the others follow as tie-breaks. */
  order: (typeof REGION_ORDERS)[number]
}>

/** 4-3-2-1 gives the published 60 points of 2025. */
export const REGION_POINTS: RegionRules = { medalPoints: [4, 3, 2, 1], order: 'medalPoints' }

export type RegionRow = Readonly<{
  region: string
  rank: number
  gold: number
  silver: number
  bronze: number
  medallions: number
  medalPoints: number
  entries: number
  /** Mean score of the entries, exact; scores in the unit they were given in. */
  average: string
  reason: PlaceReason
}>

/** The table of regions. Raises `entry_twice` when one entry of a skill has two different results, `region_rules_invalid`, `score_invalid`. */
export function regionTable(
  results: readonly RegionResult[],
  rules: RegionRules = REGION_POINTS,
): RegionRow[] {
  refuseUnreadable(regionResultsShape, results)
  refuseUnreadable(regionRulesShape, rules)
  if (!REGION_ORDERS.includes(rules.order)) throw new Problem('region_rules_invalid')
  const wrong = results.find(({ score }) => !Number.isSafeInteger(score) || score < 0)
  if (wrong) throw new Problem('score_invalid', { score: wrong.score })
  const totals = new Map<string, Totals>()
  for (const result of oncePerTeam(results)) {
    totals.set(result.region, addTo(totals.get(result.region), result, rules))
  }
  const steps = criteriaOf(rules.order).map(({ criterion, of }) => ({
    criterion,
    valueOf: (region: string) => of(totals.get(region)!),
  }))
  const levels = splitInOrder([...totals.keys()].sort(compareNames), steps).filter(
    ({ members }) => members.length > 0,
  )
  const ranks = ranksOf(levels, 'competition')
  const reasons = reasonsOf(levels)
  return levels
    .flatMap(({ members }) => members)
    .map((region, index) => {
      const { sum: _, ...row } = totals.get(region)!
      return {
        region,
        rank: ranks.get(region)!,
        ...row,
        average: decimalText(averageOf(totals.get(region)!)),
        reason: reasons[index]!,
      }
    })
}

type Totals = {
  gold: number
  silver: number
  bronze: number
  medallions: number
  medalPoints: number
  entries: number
  sum: number
}

function addTo(
  before: Totals | undefined,
  { award, score }: RegionResult,
  { medalPoints }: RegionRules,
): Totals {
  const row = before ?? { gold: 0, silver: 0, bronze: 0, medallions: 0, medalPoints: 0, entries: 0, sum: 0 }
  const worth = {
    gold: medalPoints[0],
    silver: medalPoints[1],
    bronze: medalPoints[2],
    medallion: medalPoints[3],
  }
  return {
    gold: row.gold + (award === 'gold' ? 1 : 0),
    silver: row.silver + (award === 'silver' ? 1 : 0),
    bronze: row.bronze + (award === 'bronze' ? 1 : 0),
    medallions: row.medallions + (award === 'medallion' ? 1 : 0),
    medalPoints: row.medalPoints + (award === null ? 0 : worth[award]),
    entries: row.entries + 1,
    sum: row.sum + score,
  }
}

function oncePerTeam(results: readonly RegionResult[]): RegionResult[] {
  const seen = new Map<string, RegionResult>()
  for (const result of results) {
    const key = JSON.stringify([result.region, result.skill, result.entry])
    const known = seen.get(key)
    if (known && (known.award !== result.award || known.score !== result.score)) {
      throw new Problem('entry_twice', { skill: result.skill, entry: result.entry })
    }
    seen.set(key, known ?? result)
  }
  return [...seen.values()]
}

type RegionStep = { criterion: string; of: (totals: Totals) => Value }

function criteriaOf(order: RegionRules['order']): RegionStep[] {
  const points: RegionStep = { criterion: 'medalPoints', of: (totals) => totals.medalPoints }
  const average: RegionStep = { criterion: 'average', of: averageOf }
  const medals: RegionStep[] = [
    { criterion: 'gold', of: ({ gold }) => gold },
    { criterion: 'silver', of: ({ silver }) => silver },
    { criterion: 'bronze', of: ({ bronze }) => bronze },
    { criterion: 'medallions', of: ({ medallions }) => medallions },
  ]
  if (order === 'medals') return [...medals, average]
  if (order === 'average') return [average, points, ...medals]
  return [points, ...medals, average]
}

function averageOf({ sum, entries }: Totals): Fraction {
  return fraction(sum, entries)
}
