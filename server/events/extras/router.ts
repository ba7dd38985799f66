import { listHoldingInstitutions } from '#server/institutions/queries.ts'
import { Problem } from '#server/kit/problem.ts'
import { permitted, router } from '#server/trpc.ts'
import { findEvent } from '../desk/queries.ts'
import { eventIdSchema } from '../schema.ts'
import { listSessions } from '../storage/queries.ts'
import { findWholeExtras, listAgenda, listPartners } from './queries.ts'
import { extrasSchema } from './schema.ts'
import { saveExtras } from './service.ts'

export const extrasRouter = router({
  /** All of it, the link to join included, for whoever may change the event, with what its form offers. */
  find: permitted('events.edit')
    .input(eventIdSchema)
    .query(async ({ ctx, input }) => {
      const event = await findEvent(ctx.db, ctx.scope, input.id)
      if (!event) throw new Problem('not_found')
      const [extras, sessions, partners, agenda, institutions] = await Promise.all([
        findWholeExtras(ctx.db, input.id),
        listSessions(ctx.db, input.id),
        listPartners(ctx.db, input.id),
        listAgenda(ctx.db, input.id),
        listHoldingInstitutions(ctx.db, ctx.scope),
      ])
      return { event, sessions, extras: extras ?? null, partners, agenda, institutions, now: ctx.now }
    }),
  save: permitted('events.edit')
    .input(extrasSchema)
    .mutation(({ ctx, input }) => saveExtras(ctx.db, ctx, input)),
})
