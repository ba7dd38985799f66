import { z } from 'zod'
import { permitted, router } from '#server/trpc.ts'
import { Problem } from '#server/kit/problem.ts'
import { findVenue, listVenues, listVenuesOfDistrict } from './queries.ts'
import { archiveVenueSchema, venueChoicesSchema, venueListSchema, venueSchema } from './schema.ts'
import { archiveVenue, saveVenue } from './service.ts'

export const venuesRouter = router({
  list: permitted('venues.edit')
    .input(venueListSchema)
    .query(({ ctx, input }) => listVenues(ctx.db, ctx.scope, input)),
  find: permitted('venues.edit')
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const found = await findVenue(ctx.db, ctx.scope, input.id)
      if (!found) throw new Problem('not_found')
      return found
    }),
  /** What an event of a district may choose from. */
  choices: permitted('events.edit')
    .input(venueChoicesSchema)
    .query(({ ctx, input }) => listVenuesOfDistrict(ctx.db, input.districtKato)),
  save: permitted('venues.edit')
    .input(venueSchema)
    .mutation(({ ctx, input }) => saveVenue(ctx.db, ctx, input)),
  archive: permitted('venues.edit')
    .input(archiveVenueSchema)
    .mutation(({ ctx, input }) => archiveVenue(ctx.db, ctx, input)),
})
