import { can } from '#server/access/scope.ts'
import { Problem } from '#server/kit/problem.ts'
import { permitted, router } from '#server/trpc.ts'
import { previewMaking, readParts, readCopy, readMore, readRepeat } from './making/queries.ts'
import { findSeries, listExceptions, listSeries, listSeriesEvents, storedRule } from './queries.ts'
import {
  changeSeriesSchema,
  copySeriesSchema,
  endSeriesSchema,
  moreDatesSchema,
  repeatSchema,
  seriesIdSchema,
} from './schema.ts'
import { changeSeries } from './changing/service.ts'
import { previewChange } from './changing/queries.ts'
import { addDates, copySeries, endSeries, repeatEvent } from './service.ts'

export const seriesRouter = router({
  list: permitted('events.view').query(async ({ ctx }) => ({
    series: await listSeries(ctx.db, ctx.scope, ctx.now),
    now: ctx.now,
  })),

  /** A series with its rule and all of its events. */
  find: permitted('events.view')
    .input(seriesIdSchema)
    .query(async ({ ctx, input: { id } }) => {
      const series = await findSeries(ctx.db, ctx.scope, id)
      if (!series) throw new Problem('not_found')
      const [events, exceptions] = await Promise.all([
        listSeriesEvents(ctx.db, id),
        listExceptions(ctx.db, id),
      ])
      return {
        series,
        rule: storedRule(series, exceptions),
        events,
        may: { edit: can(ctx.actor, 'events.edit', series) },
        now: ctx.now,
      }
    }),

  /** Every date of a series in its making, with what stands in the way; nothing is written. */
  preview: permitted('events.edit')
    .input(repeatSchema)
    .query(async ({ ctx, input }) =>
      previewMaking(ctx.db, ctx.scope, { making: await readRepeat(ctx.db, ctx.scope, input), now: ctx.now }),
    ),
  previewCopy: permitted('events.edit')
    .input(copySeriesSchema)
    .query(async ({ ctx, input }) =>
      previewMaking(ctx.db, ctx.scope, { making: await readCopy(ctx.db, ctx.scope, input), now: ctx.now }),
    ),
  previewMore: permitted('events.edit')
    .input(moreDatesSchema)
    .query(async ({ ctx, input }) =>
      previewMaking(ctx.db, ctx.scope, { making: await readMore(ctx.db, ctx.scope, input), now: ctx.now }),
    ),

  create: permitted('events.edit')
    .input(repeatSchema)
    .mutation(({ ctx, input }) => repeatEvent(ctx.db, ctx, input)),
  copy: permitted('events.edit')
    .input(copySeriesSchema)
    .mutation(({ ctx, input }) => copySeries(ctx.db, ctx, input)),
  addDates: permitted('events.edit')
    .input(moreDatesSchema)
    .mutation(({ ctx, input }) => addDates(ctx.db, ctx, input)),
  /** One event of a series as the form of a change begins with it. */
  editing: permitted('events.edit')
    .input(seriesIdSchema)
    .query(async ({ ctx, input }) => {
      const parts = await readParts(ctx.db, ctx.scope, input.id)
      const { seriesId } = parts.event
      const series = seriesId ? await findSeries(ctx.db, ctx.scope, seriesId) : undefined
      return { ...parts, series, now: ctx.now }
    }),
  previewChange: permitted('events.edit')
    .input(changeSeriesSchema)
    .query(({ ctx, input }) => previewChange(ctx.db, ctx.scope, { input, now: ctx.now })),
  change: permitted('events.edit')
    .input(changeSeriesSchema)
    .mutation(({ ctx, input }) => changeSeries(ctx.db, ctx, input)),
  end: permitted('events.edit')
    .input(endSeriesSchema)
    .mutation(({ ctx, input }) => endSeries(ctx.db, ctx, input)),
})
