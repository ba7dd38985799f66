import { z } from 'zod'
import { narrow, type Scope } from '#server/access/scope.ts'
import type { Context } from '#server/context.ts'
import { localDate } from '#server/kit/zone.ts'
import { recordView } from '#server/people/service.ts'
import { permitted, router } from '#server/trpc.ts'
import { Problem } from '#server/kit/problem.ts'
import { findMeasureInPlan, findWholePlan } from '#server/programmes/plan/queries.ts'
import { figuresByMeasure, listDueMeasures, listMeasureEvents } from './execution/queries.ts'
import { shareOfYears, standingOf } from './execution/state.ts'
import { listReachPeople, listReachSessions } from './behind/queries.ts'
import { listPopulations } from './populations/queries.ts'
import { populationFiguresSchema, populationFileSchema, populationListSchema } from './populations/schema.ts'
import { importPopulations, previewPopulations } from './populations/service.ts'
import { notesRouter } from './notes/router.ts'
import { countReach, listPopulationFigures, listUnits } from './queries.ts'
import { populationsOn } from './population.ts'
import { periodBefore } from './reach.ts'
import {
  REACH_PAGE,
  reachFilterSchema,
  reachPeopleSchema,
  reachSessionsSchema,
  type ReachFilter,
} from './schema.ts'
import { placesOf, unitsOf, type Units } from './unit.ts'
import { reachOf } from './view.ts'

/** The group whose population coverage is counted against when no other is chosen: youth, by law or by statistics. */
const YOUTH = 'youth'
const YOUTH_FROM = 14

async function viewIn(ctx: Context & { scope: Scope }, { kato, to, rows }: ReachFilter) {
  narrow(ctx.scope, kato)
  const divisions = await listUnits(ctx.db)
  const units = unitsOf(divisions, { kato, on: to, rows })
  if (!units) throw new Problem('not_found')
  return { divisions, units }
}

async function unitsIn(ctx: Context & { scope: Scope }, filter: ReachFilter): Promise<Units> {
  return (await viewIn(ctx, filter)).units
}

function reachQuery({ now, config }: Context, filter: ReachFilter, units: Units) {
  const ages = filter.targetGroup ? undefined : { min: YOUTH_FROM, max: config.youthUpperAge }
  return { ...filter, units, now, overdueDays: config.overdueDays, ages }
}

function listQuery(units: Units, input: { filter: ReachFilter; unit?: string | undefined; page: number }) {
  if (input.unit !== undefined && !units.rows.some(({ kato }) => kato === input.unit)) {
    throw new Problem('not_found')
  }
  return {
    ...input.filter,
    inside: placesOf(units),
    places: placesOf(units, input.unit),
    limit: REACH_PAGE,
    offset: (input.page - 1) * REACH_PAGE,
  }
}

export const reportsRouter = router({
  notes: notesRouter,

  /** Reach of a territory for a period, with the period before; every unit of it is a row. */
  reach: permitted('reports.view')
    .input(reachFilterSchema)
    .query(async ({ ctx, input }) => {
      const { divisions, units } = await viewIn(ctx, input)
      const before = { ...input, ...periodBefore(input) }
      const wanted = {
        katos: [...new Set([input.kato, ...units.rowOf.keys()])],
        targetGroup: input.targetGroup ?? YOUTH,
        definition: `${YOUTH_FROM}–${ctx.config.youthUpperAge}`,
      }
      const counted = await countReach(ctx.db, reachQuery(ctx, input, units))
      const earlier = await countReach(ctx.db, reachQuery(ctx, before, units))
      const populationsAt = async (on: string) =>
        populationsOn(divisions, { on, figures: await listPopulationFigures(ctx.db, { ...wanted, to: on }) })
      const populations = await populationsAt(input.to)
      const populationsBefore = await populationsAt(before.to)
      return {
        filter: input,
        before: { from: before.from, to: before.to },
        territory: units.territory,
        ancestors: units.ancestors,
        reach: reachOf(counted, { units, populations }),
        totalBefore: reachOf(earlier, { units, populations: populationsBefore }).total,
        populations: populations.used([input.kato, ...units.rows.map((unit) => unit.kato)]),
        overdueDays: ctx.config.overdueDays,
        youthFrom: YOUTH_FROM,
        youthUpperAge: ctx.config.youthUpperAge,
        asOf: ctx.now,
      }
    }),

  /** The sessions behind a figure by the event's district; their sums are the figures of the view. */
  sessions: permitted('reports.view')
    .input(reachSessionsSchema)
    .query(async ({ ctx, input }) => {
      const units = await unitsIn(ctx, input.filter)
      const found = await listReachSessions(ctx.db, {
        ...listQuery(units, input),
        figure: input.figure,
        now: ctx.now,
        overdueDays: ctx.config.overdueDays,
      })
      return {
        ...found,
        territory: units.territory,
        unit: units.rows.find(({ kato }) => kato === input.unit),
      }
    }),

  /** The people behind a figure, by names: its own permission, and every look is logged. */
  people: permitted('reports.people')
    .input(reachPeopleSchema)
    .query(async ({ ctx, input }) => {
      const units = await unitsIn(ctx, input.filter)
      const found = await listReachPeople(ctx.db, { ...listQuery(units, input), figure: input.figure })
      await recordView(ctx.db, {
        actor: ctx.actor,
        now: ctx.now,
        purpose: 'reach_people',
        kato: input.unit ?? input.filter.kato,
        peopleCount: found.rows.length,
      })
      return {
        ...found,
        territory: units.territory,
        unit: units.rows.find(({ kato }) => kato === input.unit),
      }
    }),

  /** How a plan is carried out today: every measure with its state, what is late, and the share of its years gone. */
  execution: permitted('plan.view')
    .input(z.object({ planId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const found = await findWholePlan(ctx.db, ctx.scope, input.planId)
      if (!found) throw new Problem('not_found')
      const today = localDate(ctx.now)
      const figures = await figuresByMeasure(ctx.db, input.planId)
      return {
        ...found,
        today,
        shareGone: shareOfYears(found.plan, today),
        measures: found.measures.map((measure) => {
          const own = figures.get(measure.id) ?? { held: 0, coming: 0, came: 0 }
          return { ...measure, figures: own, standing: standingOf(measure, own, today) }
        }),
      }
    }),

  /** How many measures of one's plans are late, and the plan of the one that is late longest. */
  late: permitted('plan.view').query(async ({ ctx }) => {
    const today = localDate(ctx.now)
    const late = (await listDueMeasures(ctx.db, ctx.scope, today)).filter(
      (measure) => standingOf(measure, measure, today).lateSince,
    )
    return { count: late.length, planId: late[0]?.planId ?? null }
  }),

  /** The events that carry out a measure, and the state that follows from them. */
  measureEvents: permitted('plan.view')
    .input(z.object({ measureId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const found = await findMeasureInPlan(ctx.db, ctx.scope, input.measureId)
      if (!found) throw new Problem('not_found')
      const today = localDate(ctx.now)
      const figures = await figuresByMeasure(ctx.db, found.plan.id)
      const own = figures.get(input.measureId) ?? { held: 0, coming: 0, came: 0 }
      return {
        events: await listMeasureEvents(ctx.db, input.measureId),
        figures: own,
        standing: standingOf(found.measure, own, today),
        today,
      }
    }),

  /** Population figures of the reader's territory, which coverage is divided by. */
  populations: permitted('reports.import')
    .input(populationListSchema)
    .query(({ ctx, input }) => listPopulations(ctx.db, ctx.scope, input)),

  /** What a spreadsheet would bring and which of its rows cannot be taken; writes nothing. */
  previewPopulations: permitted('reports.import')
    .input(populationFileSchema)
    .mutation(({ ctx, input }) => previewPopulations(ctx.db, ctx, { ...input, locale: ctx.locale })),

  /** The figures that the preview showed, confirmed; safe to give again. */
  importPopulations: permitted('reports.import')
    .input(populationFiguresSchema)
    .mutation(({ ctx, input }) => importPopulations(ctx.db, ctx, input)),
})
