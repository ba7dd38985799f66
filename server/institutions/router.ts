import { z } from 'zod'
import { permitted, router } from '#server/trpc.ts'
import { Problem } from '#server/kit/problem.ts'
import { findInstitution, listInstitutions } from './queries.ts'
import { archiveSchema, institutionListSchema, institutionSchema } from './schema.ts'
import { archiveInstitution, saveInstitution } from './service.ts'

export const institutionsRouter = router({
  list: permitted('institutions.edit')
    .input(institutionListSchema)
    .query(({ ctx, input }) => listInstitutions(ctx.db, ctx.scope, input)),
  find: permitted('institutions.edit')
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const found = await findInstitution(ctx.db, ctx.scope, input.id)
      if (!found) throw new Problem('not_found')
      return found
    }),
  save: permitted('institutions.edit')
    .input(institutionSchema)
    .mutation(({ ctx, input }) => saveInstitution(ctx.db, ctx, input)),
  archive: permitted('institutions.edit')
    .input(archiveSchema)
    .mutation(({ ctx, input }) => archiveInstitution(ctx.db, ctx, input)),
})
