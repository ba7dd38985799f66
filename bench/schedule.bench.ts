import { bergerTable } from '#server/competitions/schedule/berger.ts'
import { brokenHardRules } from '#server/competitions/schedule/hard-rules.ts'
import { planSeason, type Plan } from '#server/competitions/schedule/plan.ts'
import type { Season, SeasonMatch } from '#server/competitions/schedule/season.ts'
import { processorMs, type BenchRow } from './row.ts'

/** Promised for a season of 500 matches. */
const ALLOWED = { 1: 1000, 10: 10_000 } as const

function dayOf(index: number): string {
  return new Date(Date.UTC(2025, 3, 1 + index)).toISOString().slice(0, 10)
}

/** Groups of 11 in round robin on four fields with neutral referees, rest of an hour and a blackout day. */
function season(matches: number): Season {
  const groups = Math.ceil(matches / 55)
  const all: SeasonMatch[] = Array.from({ length: groups }, (_, group) =>
    bergerTable(11).flatMap(({ pairs }) =>
      pairs.map(([a, b]) => ({
        id: `${group}/${a}-${b}`,
        home: `${group}/${a}`,
        away: `${group}/${b}`,
        series: `${group}`,
        referees: 1,
      })),
    ),
  ).flat()
  const days = Math.ceil(matches / 8)
  return {
    matches: all.slice(0, matches),
    slots: Array.from({ length: days * 5 }, (_, index) => {
      const startMinute = 600 + 90 * (index % 5)
      return { id: `${index}`, day: dayOf(Math.floor(index / 5)), startMinute, endMinute: startMinute + 80 }
    }),
    spaces: [0, 1, 2, 3].map((number) => ({
      id: `field ${number}`,
      venue: `venue ${number % 2}`,
      capacity: 1,
    })),
    referees: Array.from({ length: 8 }, (_, index) => ({ id: `referee ${index}`, notFor: [`${index}/1`] })),
    minimumRest: 60,
    blackouts: [dayOf(3)],
  }
}

export async function bench(): Promise<BenchRow[]> {
  return ([1, 10] as const).map((size) => {
    const given = season(50 * size)
    let reports = 0
    let plan: Plan | undefined
    const work = () => {
      plan = planSeason(given, { seed: 'bench', onProgress: () => (reports += 1) })
    }
    const ours = Math.round(processorMs(work))
    if (
      !plan ||
      brokenHardRules(given, plan.placements).length > 0 ||
      plan.unplaced.length > 0 ||
      reports === 0
    ) {
      throw new Error('the plan is not complete, breaks a hard rule or told no progress')
    }
    return {
      name: `schedule: ${50 * size} matches (of time allowed)`,
      size,
      unit: 'ms',
      ours,
      reference: ALLOWED[size],
      ratio: Number((ALLOWED[size] / ours).toPrecision(4)),
    }
  })
}
