import { permitted, router } from '#server/trpc.ts'
import { listFound } from '../desk/queries.ts'
import { BULK_MAX, bulkFoundSchema, bulkRowsSchema, bulkSchema, bulkUndoSchema } from './schema.ts'
import { doBulk, undoMoves } from './service.ts'

/** A file is read by a person; a year of a region is a tenth of this. */
const FILE_MAX = 10_000

export const bulkRouter = router({
  /** Events by their ids, those that this person may change. */
  rows: permitted('events.edit')
    .input(bulkRowsSchema)
    .query(({ ctx, input }) =>
      listFound(ctx.db, ctx.scope, { ids: input.ids, limit: BULK_MAX, now: ctx.now }),
    ),
  /** Everything that a filter of the list finds, as far as it can be done in one go. */
  found: permitted('events.edit')
    .input(bulkFoundSchema)
    .query(({ ctx, input }) =>
      listFound(ctx.db, ctx.scope, { filter: input.filter, limit: BULK_MAX, now: ctx.now }),
    ),
  /** The list as a file: all pages of it. */
  file: permitted('events.view')
    .input(bulkFoundSchema)
    .query(({ ctx, input }) =>
      listFound(ctx.db, ctx.scope, { filter: input.filter, limit: FILE_MAX, now: ctx.now }),
    ),
  /** What would become of each; nothing is written. */
  preview: permitted('events.edit')
    .input(bulkSchema)
    .mutation(({ ctx, input }) => doBulk(ctx.db, ctx, { ...input, isRehearsal: true })),
  run: permitted('events.edit')
    .input(bulkSchema)
    .mutation(({ ctx, input }) => doBulk(ctx.db, ctx, { ...input, isRehearsal: false })),
  /** Takes a move of many back; who has not been told of it hears of neither. */
  undo: permitted('events.edit')
    .input(bulkUndoSchema)
    .mutation(({ ctx, input }) => undoMoves(ctx.db, ctx, input)),
})
