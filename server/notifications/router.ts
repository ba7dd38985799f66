import { Problem } from '#server/kit/problem.ts'
import { recordView } from '#server/people/service.ts'
import { permitted, router } from '#server/trpc.ts'
import { isConfigured } from './channels.ts'
import { listOutbox, queueAgain } from './queries.ts'
import { outboxIdSchema, outboxListSchema } from './schema.ts'

export const notificationsRouter = router({
  /** Letters with their text; every look is logged, since letters name people. */
  list: permitted('notifications.view')
    .input(outboxListSchema)
    .query(async ({ ctx, input }) => {
      const found = await listOutbox(ctx.db, ctx.scope, input)
      await recordView(ctx.db, { actor: ctx.actor, now: ctx.now, purpose: 'outbox', peopleCount: found.rows.length })
      return { ...found, isEmailSet: isConfigured('email', ctx.config), isSmsSet: isConfigured('sms', ctx.config) }
    }),

  retry: permitted('notifications.view')
    .input(outboxIdSchema)
    .mutation(async ({ ctx, input }) => {
      const isFound = await queueAgain(ctx.db, ctx.scope, { id: input.id, now: ctx.now })
      if (!isFound) throw new Problem('not_found')
    }),
})
