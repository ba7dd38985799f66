import { Problem } from '#server/kit/problem.ts'
import { permitted, router } from '#server/trpc.ts'
import { findEvent } from '../desk/queries.ts'
import { eventIdSchema } from '../schema.ts'
import { findExtras, findJoinLink, listAgenda, listPartners } from './queries.ts'
import { extrasSchema } from './schema.ts'
import { saveExtras } from './service.ts'

export const extrasRouter = router({
  /** All of it, the link to join included, for whoever may change the event. */
  find: permitted('events.edit')
    .input(eventIdSchema)
    .query(async ({ ctx, input }) => {
      if (!(await findEvent(ctx.db, ctx.scope, input.id))) throw new Problem('not_found')
      const [extras, joinLink, partners, agenda] = await Promise.all([
        findExtras(ctx.db, input.id),
        findJoinLink(ctx.db, input.id),
        listPartners(ctx.db, input.id),
        listAgenda(ctx.db, input.id),
      ])
      return { extras: extras ?? null, joinLink, partners, agenda }
    }),
  save: permitted('events.edit')
    .input(extrasSchema)
    .mutation(({ ctx, input }) => saveExtras(ctx.db, ctx, input)),
})
