import { listMovedDays } from '#server/regions/holidays/queries.ts'
import { permitted, router } from '#server/trpc.ts'
import { daysOfBoard } from './days.ts'
import { listDay, listMonth } from './queries.ts'
import { boardDaySchema, boardSchema } from './schema.ts'

export const boardRouter = router({
  /** Every part of a month's events that this person answers for, a few of each day, and what is off in it. */
  month: permitted('events.view')
    .input(boardSchema)
    .query(async ({ ctx, input }) => ({
      parts: await listMonth(ctx.db, ctx.scope, input),
      movedDays: await listMovedDays(ctx.db, daysOfBoard(input.month)),
      now: ctx.now,
    })),
  /** All of one day. */
  day: permitted('events.view')
    .input(boardDaySchema)
    .query(({ ctx, input }) => listDay(ctx.db, ctx.scope, input)),
})
