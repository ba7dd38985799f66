import { permitted, router } from '#server/trpc.ts'
import { listAuditEntries } from './queries.ts'
import { auditListSchema } from './schema.ts'

export const auditRouter = router({
  list: permitted('audit.view')
    .input(auditListSchema)
    .query(({ ctx, input }) => listAuditEntries(ctx.db, ctx.scope, input)),
})
