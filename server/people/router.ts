import { permitted, router } from '#server/trpc.ts'
import { listPossibleDuplicates } from './queries.ts'
import { decideSchema, DUPLICATES_PAGE, duplicatesSchema } from './schema.ts'
import { decide, recordView } from './service.ts'

export const peopleRouter = router({
  /** People with one name and birth date who may be one person; every look is logged. */
  duplicates: permitted('people.duplicates')
    .input(duplicatesSchema)
    .query(async ({ ctx, input }) => {
      const offset = (input.page - 1) * DUPLICATES_PAGE
      const rows = await listPossibleDuplicates(ctx.db, ctx.scope, { limit: DUPLICATES_PAGE, offset })
      await recordView(ctx.db, {
        actor: ctx.actor,
        now: ctx.now,
        purpose: 'duplicates',
        peopleCount: rows.length * 2,
      })
      return { rows, total: rows[0]?.total ?? 0 }
    }),

  decide: permitted('people.duplicates')
    .input(decideSchema)
    .mutation(({ ctx, input }) => decide(ctx.db, ctx, input)),
})
