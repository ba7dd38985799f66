import { open, permitted, router } from '#server/trpc.ts'
import { cancel, cancelOwn } from './cancelling/service.ts'
import { countForDesk, findForDesk, listForDesk } from './desk/service.ts'
import { cancelSchema, eventIdSchema, findSchema, listSchema, tokenSchema } from './schema.ts'

export const registrationRouter = router({
  /** Gives the place back by the link of the ticket. */
  cancelOwn: open.input(tokenSchema).mutation(({ ctx, input }) => cancelOwn(ctx.db, ctx, input)),

  /** Registrations of an event; without a page all of them, for print and files. */
  list: permitted('registration.view')
    .input(listSchema)
    .query(({ ctx, input }) => listForDesk(ctx.db, ctx, input)),

  counts: permitted('registration.view')
    .input(eventIdSchema)
    .query(({ ctx, input }) => countForDesk(ctx.db, ctx.scope, input.eventId)),

  /** By name, code or phone, in all events of the scope or in one. */
  find: permitted('registration.view')
    .input(findSchema)
    .query(({ ctx, input }) => findForDesk(ctx.db, ctx, input)),

  cancel: permitted('registration.edit')
    .input(cancelSchema)
    .mutation(({ ctx, input }) => cancel(ctx.db, ctx, input)),
})
