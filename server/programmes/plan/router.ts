import { can } from '#server/access/scope.ts'
import { Problem } from '#server/kit/problem.ts'
import { localDate } from '#server/kit/zone.ts'
import { permitted, router } from '#server/trpc.ts'
import { answerPlaces, ORDERS_PER_PAGE, ordersShown } from './control/orders.ts'
import { addRemark, giveOrder, markOrder, setControl, setState } from './control/service.ts'
import { documentsRouter } from './documents/router.ts'
import { importPlan } from './import/service.ts'
import {
  findMeasure,
  findPlan,
  findWholePlan,
  listMeasureChoices,
  listMeasuresNamed,
  listOrders,
  listPlans,
} from './queries.ts'
import {
  measureChoicesSchema,
  measureControlSchema,
  measureRemarkSchema,
  measureSchema,
  measuresNamedSchema,
  measureStateSchema,
  planAddSchema,
  planApproveSchema,
  planDifferenceSchema,
  planIdSchema,
  planImportSchema,
  planOrderDoneSchema,
  planOrderSchema,
  planOrdersSchema,
} from './schema.ts'
import { addPlan, removeMeasure, saveMeasure } from './service.ts'
import { listDirections } from './storage/queries.ts'
import { planDifference } from './versions/difference.ts'
import { findContent, listVersions } from './versions/queries.ts'
import { approvePlan } from './versions/service.ts'

export const planRouter = router({
  documents: documentsRouter,
  list: permitted('plan.view').query(({ ctx }) => listPlans(ctx.db, ctx.scope)),

  /** A plan with its measures, and what this person may do with it. */
  find: permitted('plan.view')
    .input(planIdSchema)
    .query(async ({ ctx, input }) => {
      const found = await findWholePlan(ctx.db, ctx.scope, input.id)
      if (!found) throw new Problem('not_found')
      const place = { districtKato: found.plan.regionKato }
      return {
        ...found,
        may: {
          edit: can(ctx.actor, 'plan.edit', place),
          approve: can(ctx.actor, 'plan.approve', place),
          control: can(ctx.actor, 'plan.control', place),
        },
      }
    }),

  /** A plan with its directions alone, for a form of a measure. */
  directions: permitted('plan.view')
    .input(planIdSchema)
    .query(async ({ ctx, input }) => {
      const plan = await findPlan(ctx.db, ctx.scope, input.id)
      if (!plan) throw new Problem('not_found')
      return { plan, directions: await listDirections(ctx.db, input.id) }
    }),

  measure: permitted('plan.view')
    .input(planIdSchema)
    .query(async ({ ctx, input }) => {
      const found = await findMeasure(ctx.db, ctx.scope, input.id)
      if (!found) throw new Problem('not_found')
      const place = { districtKato: found.plan.regionKato }
      const katos = [found.plan.regionKato, ...found.measure.districtKatos]
      return {
        ...found,
        may: {
          edit: can(ctx.actor, 'plan.edit', place),
          control: katos.some((districtKato) => can(ctx.actor, 'plan.control', { districtKato })),
        },
      }
    }),

  /** Measures an event of a region may carry out: those of its plans that are not over. */
  choices: permitted('plan.view')
    .input(measureChoicesSchema)
    .query(({ ctx, input }) =>
      listMeasureChoices(ctx.db, ctx.scope, {
        region: input.region,
        year: Number(localDate(ctx.now).slice(0, 4)),
      }),
    ),

  orders: permitted('plan.view')
    .input(planOrdersSchema)
    .query(async ({ ctx, input }) => {
      const plan = await findPlan(ctx.db, ctx.scope, input.id)
      if (!plan) throw new Problem('not_found')
      const control = can(ctx.actor, 'plan.control', { districtKato: plan.regionKato })
      const shown = ordersShown(await listOrders(ctx.db, input.id), { ...input, today: localDate(ctx.now) })
      const orders = shown.orders.map((order) => ({
        ...order,
        mayMark: answerPlaces(order, plan.regionKato).some((districtKato) =>
          can(ctx.actor, 'plan.control', { districtKato }),
        ),
      }))
      return { plan, ...shown, orders, pageSize: ORDERS_PER_PAGE, may: { control } }
    }),

  /** A plan and a few of its measures, to choose the one an order is about. */
  measuresNamed: permitted('plan.control')
    .input(measuresNamedSchema)
    .query(async ({ ctx, input }) => {
      const plan = await findPlan(ctx.db, ctx.scope, input.planId)
      if (!plan) throw new Problem('not_found')
      return { plan, ...(await listMeasuresNamed(ctx.db, input)), today: localDate(ctx.now) }
    }),

  versions: permitted('plan.view')
    .input(planIdSchema)
    .query(async ({ ctx, input }) => {
      const plan = await findPlan(ctx.db, ctx.scope, input.id)
      if (!plan) throw new Problem('not_found')
      const mayApprove = can(ctx.actor, 'plan.approve', { districtKato: plan.regionKato })
      return { plan, versions: await listVersions(ctx.db, input.id), may: { approve: mayApprove } }
    }),

  difference: permitted('plan.view')
    .input(planDifferenceSchema)
    .query(async ({ ctx, input }) => {
      const isKnown = await findPlan(ctx.db, ctx.scope, input.id)
      const before = isKnown && (await findContent(ctx.db, input.id, input.from))
      const after = isKnown && (await findContent(ctx.db, input.id, input.to))
      if (!before || !after) throw new Problem('not_found')
      return planDifference(before, after)
    }),

  add: permitted('plan.edit')
    .input(planAddSchema)
    .mutation(({ ctx, input }) => addPlan(ctx.db, ctx, input)),
  import: permitted('plan.edit')
    .input(planImportSchema)
    .mutation(({ ctx, input: { year, ...input } }) =>
      importPlan(ctx.db, ctx, { ...input, years: { yearFrom: year, yearTo: year } }),
    ),
  saveMeasure: permitted('plan.edit')
    .input(measureSchema)
    .mutation(({ ctx, input }) => saveMeasure(ctx.db, ctx, input)),
  removeMeasure: permitted('plan.edit')
    .input(planIdSchema)
    .mutation(({ ctx, input }) => removeMeasure(ctx.db, ctx, input)),
  approve: permitted('plan.approve')
    .input(planApproveSchema)
    .mutation(({ ctx, input }) => approvePlan(ctx.db, ctx, input)),
  setState: permitted('plan.control')
    .input(measureStateSchema)
    .mutation(({ ctx, input }) => setState(ctx.db, ctx, input)),
  setControl: permitted('plan.control')
    .input(measureControlSchema)
    .mutation(({ ctx, input }) => setControl(ctx.db, ctx, input)),
  remark: permitted('plan.control')
    .input(measureRemarkSchema)
    .mutation(({ ctx, input }) => addRemark(ctx.db, ctx, input)),
  order: permitted('plan.control')
    .input(planOrderSchema)
    .mutation(({ ctx, input }) => giveOrder(ctx.db, ctx, input)),
  markOrder: permitted('plan.control')
    .input(planOrderDoneSchema)
    .mutation(({ ctx, input }) => markOrder(ctx.db, ctx, input)),
})
