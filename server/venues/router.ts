import { z } from 'zod'
import { open, permitted, router } from '#server/trpc.ts'
import { katoCode } from '#server/kit/input.ts'
import { Problem } from '#server/kit/problem.ts'
import { findPhoto, findPhotoDigest } from './photo/queries.ts'
import { savePhoto } from './photo/service.ts'
import { PHOTO_MAX_BYTES } from '#server/kit/files/picture.ts'
import { findOpeningHours, findVenue, listVenues, listVenuesOfDistrict } from './queries.ts'
import { findResource, listResources, listResourcesOfRegion } from './resources/queries.ts'
import { archiveResourceSchema, resourceListSchema, resourceSchema } from './resources/schema.ts'
import { archiveResource, saveResource } from './resources/service.ts'
import { archiveVenueSchema, venueChoicesSchema, venueListSchema, venueSchema } from './schema.ts'
import { archiveVenue, saveVenue } from './service.ts'
import { listSpaces } from './spaces/queries.ts'
import { archiveSpaceSchema, spaceSchema } from './spaces/schema.ts'
import { archiveSpace, saveSpace } from './spaces/service.ts'

/** A little more than a photo may have, so that one too large is told so and not cut. */
const bytes = z.instanceof(Uint8Array).refine((given) => given.length <= 2 * PHOTO_MAX_BYTES)

export const venuesRouter = router({
  list: permitted('venues.edit')
    .input(venueListSchema)
    .query(({ ctx, input }) => listVenues(ctx.db, ctx.scope, input)),
  find: permitted('venues.edit')
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const found = await findVenue(ctx.db, ctx.scope, input.id)
      if (!found) throw new Problem('not_found')
      const hours = await findOpeningHours(ctx.db, input.id)
      const photo = await findPhotoDigest(ctx.db, input.id)
      return { ...found, ...hours, photo: photo?.digest ?? null }
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

  /** The photo as it is shown to everybody. */
  photo: open.input(z.object({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const found = await findPhoto(ctx.db, input.id)
    if (!found) throw new Problem('not_found')
    return found
  }),
  savePhoto: permitted('venues.edit')
    .input(z.object({ venueId: z.uuid(), bytes: bytes.nullable() }))
    .mutation(({ ctx, input }) => savePhoto(ctx.db, ctx, input)),

  /** Parts of a venue inside the scope, for its keeper. */
  spaces: permitted('venues.edit')
    .input(z.object({ venueId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const venue = await findVenue(ctx.db, ctx.scope, input.venueId)
      if (!venue) throw new Problem('not_found')
      return { venue, spaces: await listSpaces(ctx.db, input.venueId) }
    }),
  /** Parts of a venue that an event may choose from, with what it may take along from the region. */
  spaceChoices: permitted('events.edit')
    .input(z.object({ venueId: z.uuid().optional(), districtKato: katoCode.optional() }))
    .query(async ({ ctx, input }) => {
      const spaces = input.venueId ? await listSpaces(ctx.db, input.venueId) : []
      const resources = input.districtKato ? await listResourcesOfRegion(ctx.db, input.districtKato) : []
      return { spaces: spaces.filter(({ archivedAt }) => !archivedAt), resources }
    }),
  saveSpace: permitted('venues.edit')
    .input(spaceSchema)
    .mutation(({ ctx, input }) => saveSpace(ctx.db, ctx, input)),
  archiveSpace: permitted('venues.edit')
    .input(archiveSpaceSchema)
    .mutation(({ ctx, input }) => archiveSpace(ctx.db, ctx, input)),

  resources: permitted('venues.edit')
    .input(resourceListSchema)
    .query(({ ctx, input }) => listResources(ctx.db, ctx.scope, input)),
  resource: permitted('venues.edit')
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const found = await findResource(ctx.db, ctx.scope, input.id)
      if (!found) throw new Problem('not_found')
      return found
    }),
  saveResource: permitted('venues.edit')
    .input(resourceSchema)
    .mutation(({ ctx, input }) => saveResource(ctx.db, ctx, input)),
  archiveResource: permitted('venues.edit')
    .input(archiveResourceSchema)
    .mutation(({ ctx, input }) => archiveResource(ctx.db, ctx, input)),
})
