import { permitted, router } from '#server/trpc.ts'
import { findConflicts } from '../conflicts/whole/queries.ts'
import { findShifted } from './queries.ts'
import { shiftCheckSchema, shiftSchema, unshiftSchema } from './schema.ts'
import { shiftEvent, unshiftEvent } from './service.ts'
import { firstDayOf, whyNotShift } from './shifted.ts'

export const shiftRouter = router({
  /** What a move by whole days would clash with; nothing is written. */
  check: permitted('events.edit')
    .input(shiftCheckSchema)
    .query(async ({ ctx, input }) => {
      const { event, sessions, list } = await findShifted(ctx.db, ctx.scope, input)
      const refusal = whyNotShift({ ...event, sessions }, input.days, ctx.now)
      return {
        event,
        firstDay: firstDayOf(sessions),
        sessionCount: list.sessions.length,
        refusal: refusal?.code,
        conflicts: refusal
          ? { clashes: [], warnings: [] }
          : await findConflicts(ctx.db, ctx.scope, { list, now: ctx.now }),
      }
    }),
  move: permitted('events.edit')
    .input(shiftSchema)
    .mutation(({ ctx, input }) => shiftEvent(ctx.db, ctx, input)),
  undo: permitted('events.edit')
    .input(unshiftSchema)
    .mutation(({ ctx, input }) => unshiftEvent(ctx.db, ctx, input)),
})
