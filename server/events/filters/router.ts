import { router, signedIn } from '#server/trpc.ts'
import { listFilters } from './queries.ts'
import { filterIdSchema, saveFilterSchema } from './schema.ts'
import { removeFilter, saveFilter } from './service.ts'

/** Filters of the calendar that a person keeps. */
export const filtersRouter = router({
  list: signedIn.query(({ ctx }) => listFilters(ctx.db, ctx.actor.userId)),
  save: signedIn.input(saveFilterSchema).mutation(({ ctx, input }) => saveFilter(ctx.db, ctx, input)),
  remove: signedIn.input(filterIdSchema).mutation(({ ctx, input }) => removeFilter(ctx.db, ctx, input.id)),
})
