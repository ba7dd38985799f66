import { katoCode } from '#server/kit/input.ts'
import { keptAWhile } from '#server/kit/public-data.ts'
import { open, router } from '#server/trpc.ts'
import { holidaysRouter } from './holidays/router.ts'
import { z } from 'zod'
import { divisionMap } from './map/division-map.ts'
import { listDivisions, listLabelPoints } from './queries.ts'

export const regionsRouter = router({
  list: open.query(({ ctx }) => keptAWhile(ctx.db, 'divisions', () => listDivisions(ctx.db))),
  /** A schematic map of a region by its districts, or of the country by its regions. */
  map: open
    .input(z.object({ region: katoCode.optional() }))
    .query(({ ctx, input: { region } }) =>
      keptAWhile(ctx.db, `map ${region}`, async () => divisionMap(await listLabelPoints(ctx.db), region)),
    ),
  holidays: holidaysRouter,
})
