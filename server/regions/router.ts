import { keptAWhile } from '#server/kit/public-data.ts'
import { open, router } from '#server/trpc.ts'
import { holidaysRouter } from './holidays/router.ts'
import { listDivisions } from './queries.ts'

export const regionsRouter = router({
  list: open.query(({ ctx }) => keptAWhile(ctx.db, 'divisions', () => listDivisions(ctx.db))),
  holidays: holidaysRouter,
})
