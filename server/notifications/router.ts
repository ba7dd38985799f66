import { recordView } from '#server/people/service.ts'
import { permitted, router } from '#server/trpc.ts'
import { isConfigured } from './channels.ts'
import { listOutbox } from './queries.ts'
import { outboxIdSchema, outboxListSchema } from './schema.ts'
import { sendAgain } from './service.ts'

export const notificationsRouter = router({
  /** Letters with their text; every look is logged, since letters name people. */
  list: permitted('notifications.view')
    .input(outboxListSchema)
    .query(async ({ ctx, input }) => {
      const found = await listOutbox(ctx.db, ctx.scope, input)
      await recordView(ctx.db, {
        actor: ctx.actor,
        now: ctx.now,
        purpose: 'outbox',
        peopleCount: found.rows.length,
      })
      return {
        ...found,
        isEmailSet: isConfigured('email', ctx.config),
        isSmsSet: isConfigured('sms', ctx.config),
      }
    }),

  retry: permitted('notifications.view')
    .input(outboxIdSchema)
    .mutation(({ ctx, input }) => sendAgain(ctx.db, ctx, input)),
})
