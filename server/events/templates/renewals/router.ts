import { permitted, router } from '#server/trpc.ts'
import { templateIdSchema } from '../schema.ts'
import { renewalSchema } from './schema.ts'
import { planRenewal, renewDrafts } from './service.ts'

export const renewalsRouter = router({
  /** What a change of a template would bring to the drafts made of it; nothing is written. */
  preview: permitted('templates.roll_out')
    .input(templateIdSchema)
    .query(({ ctx, input }) => planRenewal(ctx.db, ctx, input.id)),

  bring: permitted('templates.roll_out')
    .input(renewalSchema)
    .mutation(({ ctx, input }) => renewDrafts(ctx.db, ctx, input)),
})
