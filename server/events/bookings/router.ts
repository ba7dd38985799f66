import { can } from '#server/access/scope.ts'
import { Problem } from '#server/kit/problem.ts'
import { endOfDay, startOfDay } from '#server/kit/zone.ts'
import { permitted, router } from '#server/trpc.ts'
import { findAnyVenue, findOpeningHours, findOpeningHoursOf } from '#server/venues/queries.ts'
import { listSpaces } from '#server/venues/spaces/queries.ts'
import { listBookableVenues, listOfVenues, listPending, listSpacesOf } from './queries.ts'
import { decideSchema, territoryDaySchema, venueDaySchema } from './schema.ts'
import { decideBooking } from './service.ts'

type Row = Awaited<ReturnType<typeof listOfVenues>>[number]

/** Titles of others' drafts stay out; whose they are is told to everyone who plans. */
const asKnown = (row: Row) =>
  row.isOwn || row.eventStatus === 'published'
    ? row
    : { ...row, eventId: null, titleKk: null, titleRu: null, titleEn: null }

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
        listOfVenues(ctx.db, ctx.scope, { venueIds: [venueId], from: startOfDay(on), to: endOfDay(on) }),
      ])
      return {
        venue,
        spaces,
        hours,
        bookings: bookings.map(asKnown),
        may: { edit: can(ctx.actor, 'venues.edit', venue) },
        now: ctx.now,
      }
    }),

  /** One day of all venues of a territory that have spaces: who has which when. */
  territoryDay: permitted('events.view')
    .input(territoryDaySchema)
    .query(async ({ ctx, input: { kato, on } }) => {
      const venues = await listBookableVenues(ctx.db, ctx.scope, { kato })
      const venueIds = venues.map(({ id }) => id)
      const span = { from: startOfDay(on), to: endOfDay(on) }
      const [spaces, hours, bookings] = await Promise.all([
        listSpacesOf(ctx.db, venueIds),
        findOpeningHoursOf(ctx.db, venueIds),
        listOfVenues(ctx.db, ctx.scope, { venueIds, ...span }),
      ])
      return {
        venues: venues.map((venue) => ({
          ...venue,
          spaces: spaces.filter(({ venueId }) => venueId === venue.id),
          hours: hours.get(venue.id),
        })),
        bookings: bookings.map(asKnown),
        now: ctx.now,
      }
    }),
})
