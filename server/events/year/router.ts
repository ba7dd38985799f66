import { Problem } from '#server/kit/problem.ts'
import { keptAWhile } from '#server/kit/public-data.ts'
import { isoWeek } from '#server/kit/calendar.ts'
import { localDate } from '#server/kit/zone.ts'
import { listMovedDays } from '#server/regions/holidays/queries.ts'
import { listDivisions } from '#server/regions/queries.ts'
import { permitted, router } from '#server/trpc.ts'
import { findYear, listWeekEvents } from './queries.ts'
import { yearCellSchema, yearSchema } from './schema.ts'
import { maySeeYear, unitsOfYear } from './unit.ts'

export const yearRouter = router({
  /** A territory's events by row and week of one ISO year, with what is off in it. */
  view: permitted('events.view')
    .input(yearSchema)
    .query(async ({ ctx, input }) => {
      if (!maySeeYear(ctx.scope, input.kato)) throw new Problem('not_found')
      const divisions = await keptAWhile(ctx.db, 'divisions', () => listDivisions(ctx.db))
      return {
        territory: divisions.find(({ kato }) => kato === input.kato),
        units: unitsOfYear(divisions, input),
        figures: await findYear(ctx.db, ctx.scope, input),
        movedDays: await listMovedDays(ctx.db, {
          from: `${input.year - 1}-12-28`,
          to: `${input.year + 1}-01-04`,
        }),
        thisWeek: isoWeek(localDate(ctx.now)),
        now: ctx.now,
      }
    }),

  /** The events of one row in one week. */
  cell: permitted('events.view')
    .input(yearCellSchema)
    .query(({ ctx, input }) => {
      if (!maySeeYear(ctx.scope, input.kato)) throw new Problem('not_found')
      return listWeekEvents(ctx.db, ctx.scope, input)
    }),
})
