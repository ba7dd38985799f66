import { z } from 'zod'
import { open, permitted, router } from '#server/trpc.ts'
import { Problem } from '#server/kit/problem.ts'
import { keptUntilChange } from '#server/kit/public-data.ts'
import { findProgramme, listProgrammeChoices, listProgrammes, listPublicRegister } from './queries.ts'
import { archiveProgrammeSchema, programmeListSchema, programmeSchema } from './schema.ts'
import { archiveProgramme, saveProgramme } from './service.ts'

export const programmesRouter = router({
  list: permitted('programmes.edit')
    .input(programmeListSchema)
    .query(({ ctx, input }) => listProgrammes(ctx.db, ctx.scope, input)),
  /** Names for filters, everybody's. */
  choices: open.query(({ ctx }) => listProgrammeChoices(ctx.db)),
  /** The register with target groups, partners, links and outside systems, everybody's. */
  register: open.query(({ ctx }) =>
    keptUntilChange(ctx.db, 'programme register', () => listPublicRegister(ctx.db, { now: ctx.now })),
  ),
  find: permitted('programmes.edit')
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const found = await findProgramme(ctx.db, ctx.scope, input.id)
      if (!found) throw new Problem('not_found')
      return found
    }),
  save: permitted('programmes.edit')
    .input(programmeSchema)
    .mutation(({ ctx, input }) => saveProgramme(ctx.db, ctx, input)),
  archive: permitted('programmes.edit')
    .input(archiveProgrammeSchema)
    .mutation(({ ctx, input }) => archiveProgramme(ctx.db, ctx, input)),
})
