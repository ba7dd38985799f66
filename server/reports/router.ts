import { narrow } from '#server/access/scope.ts'
import type { Context } from '#server/context.ts'
import { recordView } from '#server/people/service.ts'
import { permitted, router } from '#server/trpc.ts'
import { Problem } from '#server/kit/problem.ts'
import {
  countEvents,
  countOutside,
  countPeopleHere,
  countResidents,
  listPopulations,
  listReachPeople,
  listReachSessions,
  listUnits,
  type ReachQuery,
} from './queries.ts'
import { periodBefore } from './reach.ts'
import {
  REACH_PAGE,
  reachFilterSchema,
  reachListSchema,
  reachPeopleSchema,
  type ReachFilter,
} from './schema.ts'
import { unitDigits, unitsOf, type Unit } from './unit.ts'
import { reachOf } from './view.ts'

/** The group whose population coverage is counted against when no other is chosen: youth, by law or by statistics. */
const YOUTH = 'youth'
const YOUTH_FROM = 14

async function count(
  ctx: Pick<Context, 'db' | 'now' | 'config'>,
  filter: ReachFilter,
  units: readonly Unit[],
) {
  const query: ReachQuery = {
    ...filter,
    digits: unitDigits(filter.kato, units),
    now: ctx.now,
    overdueDays: ctx.config.overdueDays,
    ages: filter.targetGroup ? undefined : { min: YOUTH_FROM, max: ctx.config.youthUpperAge },
  }
  const [events, here, residents, outside] = await Promise.all([
    countEvents(ctx.db, query),
    countPeopleHere(ctx.db, query),
    countResidents(ctx.db, query),
    countOutside(ctx.db, query),
  ])
  return { events, here, residents, outside }
}

export const reportsRouter = router({
  /** Reach of a territory for a period, with the period before; every unit of it is a row. */
  reach: permitted('reports.view')
    .input(reachFilterSchema)
    .query(async ({ ctx, input }) => {
      narrow(ctx.scope, input.kato)
      const divisions = await listUnits(ctx.db, input.to)
      const units = unitsOf(divisions, input.kato)
      if (units.length === 0) throw new Problem('not_found')
      const before = { ...input, ...periodBefore(input) }
      const katos = [input.kato, ...units.map((unit) => unit.kato)]
      const targetGroup = input.targetGroup ?? YOUTH
      const [now, earlier, populations, populationsBefore] = await Promise.all([
        count(ctx, input, units),
        count(ctx, before, units),
        listPopulations(ctx.db, { katos, targetGroup, to: input.to }),
        listPopulations(ctx.db, { katos, targetGroup, to: before.to }),
      ])
      return {
        filter: input,
        before: { from: before.from, to: before.to },
        territory: divisions.find((unit) => unit.kato === input.kato),
        reach: reachOf(now, { units, kato: input.kato, populations }),
        reachBefore: reachOf(earlier, { units, kato: input.kato, populations: populationsBefore }),
        populations,
        overdueDays: ctx.config.overdueDays,
        youthUpperAge: ctx.config.youthUpperAge,
        asOf: ctx.now,
      }
    }),

  /** The sessions behind a figure by the event's district. */
  sessions: permitted('reports.view')
    .input(reachListSchema)
    .query(async ({ ctx, input }) => {
      narrow(ctx.scope, input.unit ?? input.filter.kato)
      const rows = await listReachSessions(ctx.db, {
        ...input.filter,
        unit: input.unit,
        limit: REACH_PAGE,
        offset: (input.page - 1) * REACH_PAGE,
        now: ctx.now,
        overdueDays: ctx.config.overdueDays,
      })
      return { rows, total: rows[0]?.total ?? 0 }
    }),

  /** The people behind a figure, by names: its own permission, and every look is logged. */
  people: permitted('reports.people')
    .input(reachPeopleSchema)
    .query(async ({ ctx, input }) => {
      narrow(ctx.scope, input.unit ?? input.filter.kato)
      const rows = await listReachPeople(ctx.db, {
        ...input.filter,
        unit: input.unit,
        figure: input.figure,
        limit: REACH_PAGE,
        offset: (input.page - 1) * REACH_PAGE,
      })
      await recordView(ctx.db, {
        actor: ctx.actor,
        now: ctx.now,
        purpose: 'reach_people',
        kato: input.unit ?? input.filter.kato,
        peopleCount: rows.length,
      })
      return { rows, total: rows[0]?.total ?? 0, totalVisits: rows[0]?.totalVisits ?? 0 }
    }),
})
