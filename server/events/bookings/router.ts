import { can } from '#server/access/scope.ts'
import { Problem } from '#server/kit/problem.ts'
import { endOfDay, startOfDay } from '#server/kit/zone.ts'
import { permitted, router } from '#server/trpc.ts'
import { findAnyVenue, findOpeningHours } from '#server/venues/queries.ts'
import { listSpaces } from '#server/venues/spaces/queries.ts'
import { listOfVenue, listPending } from './queries.ts'
import { decideSchema, venueDaySchema } from './schema.ts'
import { decideBooking } from './service.ts'

export const bookingsRouter = router({
  /** Bookings that wait for the word of whoever answers for their venue. */
  pending: permitted('venues.approve').query(({ ctx }) => listPending(ctx.db, ctx.scope, ctx.now)),
  decide: permitted('venues.approve')
    .input(decideSchema)
    .mutation(({ ctx, input }) => decideBooking(ctx.db, ctx, input)),

  /** One day of a venue by space: who has it when. Titles of others' drafts stay out. */
  day: permitted('events.edit')
    .input(venueDaySchema)
    .query(async ({ ctx, input: { venueId, on } }) => {
      const venue = await findAnyVenue(ctx.db, venueId)
      if (!venue) throw new Problem('not_found')
      const [spaces, hours, bookings] = await Promise.all([
        listSpaces(ctx.db, venueId),
        findOpeningHours(ctx.db, venueId),
        listOfVenue(ctx.db, ctx.scope, { venueId, from: startOfDay(on), to: endOfDay(on) }),
      ])
      return {
        venue,
        spaces,
        hours,
        bookings: bookings.map((row) =>
          row.isOwn || row.eventStatus === 'published'
            ? row
            : { ...row, eventId: null, titleKk: null, titleRu: null, titleEn: null },
        ),
        may: { edit: can(ctx.actor, 'venues.edit', venue) },
        now: ctx.now,
      }
    }),
})
