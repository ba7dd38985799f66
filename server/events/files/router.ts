import { Problem } from '#server/kit/problem.ts'
import { open, permitted, router } from '#server/trpc.ts'
import { findEvent } from '../desk/queries.ts'
import { eventIdSchema } from '../schema.ts'
import { findFile, findFileWords, findPublicFile, listFiles } from './queries.ts'
import { fileIdSchema, fileSchema, fileWordsSchema } from './schema.ts'
import { addFile, changeFile, removeFile } from './service.ts'

export const filesRouter = router({
  list: permitted('events.view')
    .input(eventIdSchema)
    .query(async ({ ctx, input }) => {
      if (!(await findEvent(ctx.db, ctx.scope, input.id))) throw new Problem('not_found')
      return listFiles(ctx.db, input.id)
    }),
  /** The content of a file marked as public. */
  shown: open.input(fileIdSchema).query(async ({ ctx, input }) => {
    const file = await findPublicFile(ctx.db, input)
    if (!file) throw new Problem('not_found')
    return file
  }),
  /** The content of any file of an event, for its staff. */
  content: permitted('events.view')
    .input(fileIdSchema)
    .query(async ({ ctx, input }) => {
      const event = await findEvent(ctx.db, ctx.scope, input.eventId)
      const file = event && (await findFile(ctx.db, input))
      if (!file) throw new Problem('not_found')
      return file
    }),
  /** What is said of one file. */
  words: permitted('events.view')
    .input(fileIdSchema)
    .query(async ({ ctx, input }) => {
      const event = await findEvent(ctx.db, ctx.scope, input.eventId)
      const file = event && (await findFileWords(ctx.db, input))
      if (!file) throw new Problem('not_found')
      return file
    }),
  change: permitted('events.edit')
    .input(fileWordsSchema)
    .mutation(({ ctx, input }) => changeFile(ctx.db, ctx, input)),
  add: permitted('events.edit')
    .input(fileSchema)
    .mutation(({ ctx, input }) => addFile(ctx.db, ctx, input)),
  remove: permitted('events.edit')
    .input(fileIdSchema)
    .mutation(({ ctx, input }) => removeFile(ctx.db, ctx, input)),
})
