import { can } from '#server/access/scope.ts'
import { Problem } from '#server/kit/problem.ts'
import { permitted, router } from '#server/trpc.ts'
import { findMeasureInPlan } from '../queries.ts'
import { planIdSchema } from '../schema.ts'
import { findDocument, listDocuments } from './queries.ts'
import { measureDocumentIdSchema, measureDocumentSchema } from './schema.ts'
import { addDocument, removeDocument } from './service.ts'

export const documentsRouter = router({
  /** Documents of a measure, with its plan. */
  list: permitted('plan.view')
    .input(planIdSchema)
    .query(async ({ ctx, input }) => {
      const found = await findMeasureInPlan(ctx.db, ctx.scope, input.id)
      if (!found) throw new Problem('not_found')
      const edit = can(ctx.actor, 'plan.edit', { districtKato: found.plan.regionKato })
      return { ...found, documents: await listDocuments(ctx.db, input.id), may: { edit } }
    }),
  content: permitted('plan.view')
    .input(measureDocumentIdSchema)
    .query(async ({ ctx, input }) => {
      const found = await findMeasureInPlan(ctx.db, ctx.scope, input.measureId)
      const document = found && (await findDocument(ctx.db, input))
      if (!document) throw new Problem('not_found')
      return document
    }),
  add: permitted('plan.edit')
    .input(measureDocumentSchema)
    .mutation(({ ctx, input }) => addDocument(ctx.db, ctx, input)),
  remove: permitted('plan.edit')
    .input(measureDocumentIdSchema)
    .mutation(({ ctx, input }) => removeDocument(ctx.db, ctx, input)),
})
