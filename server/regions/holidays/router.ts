import { permitted, router } from '#server/trpc.ts'
import { listMovedDays } from './queries.ts'
import { holidayYearSchema, movedDaySchema, removeDaySchema } from './schema.ts'
import { removeMovedDay, saveMovedDay } from './service.ts'

export const holidaysRouter = router({
  /** Moved days of one year; the fixed ones follow from the rule. */
  year: permitted('regions.holidays')
    .input(holidayYearSchema)
    .query(({ ctx, input: { year } }) =>
      listMovedDays(ctx.db, { from: `${year}-01-01`, to: `${year}-12-31` }),
    ),
  save: permitted('regions.holidays')
    .input(movedDaySchema)
    .mutation(({ ctx, input }) => saveMovedDay(ctx.db, ctx, input)),
  remove: permitted('regions.holidays')
    .input(removeDaySchema)
    .mutation(({ ctx, input }) => removeMovedDay(ctx.db, ctx, input)),
})
