import { addDays } from '#server/kit/calendar.ts'
import { pictureFonts, toPng } from '#server/kit/png.ts'
import { Problem } from '#server/kit/problem.ts'
import { keptUntilChange } from '#server/kit/public-data.ts'
import { endOfDay, localDate, startOfDay } from '#server/kit/zone.ts'
import { open, router } from '#server/trpc.ts'
import { listAgenda, listPartners } from '../extras/queries.ts'
import { listPublicFiles } from '../files/queries.ts'
import { findPublicSeries } from '../series/queries.ts'
import { sharePicture } from './share-picture.ts'
import { shareWords } from './share-words.ts'
import {
  countByDistrict,
  findPublicEvent,
  listCalendar,
  listFeed,
  listBetween,
  listPublicEntryTypes,
  listPublicOrganisers,
  listPublicProgrammes,
  listPublicSessions,
} from './queries.ts'
import {
  calendarFilterSchema,
  calendarListSchema,
  calendarMonthSchema,
  calendarWeekSchema,
  eventIdSchema,
  organisersSchema,
  PAGE_SIZE,
} from './schema.ts'

// A feed without a window of its own: what has just been, and a year ahead.
const FEED_DAYS_BACK = 30
const FEED_DAYS_AHEAD = 366

/** What everybody may read: published events. */
export const calendarRouter = router({
  list: open
    .input(calendarListSchema)
    .query(({ ctx, input: { page = 1, ...filter } }) =>
      keptUntilChange(ctx.db, `calendar ${page} ${JSON.stringify(filter)}`, () =>
        listCalendar(ctx.db, { filter, now: ctx.now, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
      ),
    ),

  /** Sessions of the month and of the days of other months that its first and last week show. */
  month: open.input(calendarMonthSchema).query(({ ctx, input: { month, ...filter } }) => {
    const first = `${month}-01`
    return keptUntilChange(ctx.db, `month ${month} ${JSON.stringify(filter)}`, () =>
      listBetween(ctx.db, {
        filter,
        from: startOfDay(addDays(first, -6)),
        until: endOfDay(addDays(first, 37)),
      }),
    )
  }),

  /** Sessions of the seven days from `monday`. */
  week: open
    .input(calendarWeekSchema)
    .query(({ ctx, input: { monday, ...filter } }) =>
      keptUntilChange(ctx.db, `week ${monday} ${JSON.stringify(filter)}`, () =>
        listBetween(ctx.db, { filter, from: startOfDay(monday), until: endOfDay(addDays(monday, 6)) }),
      ),
    ),

  /** How many events of the list each district has, for the map. */
  districts: open
    .input(calendarFilterSchema)
    .query(({ ctx, input: filter }) =>
      keptUntilChange(ctx.db, `districts ${JSON.stringify(filter)}`, () =>
        countByDistrict(ctx.db, { filter, now: ctx.now }),
      ),
    ),

  organisers: open
    .input(organisersSchema)
    .query(({ ctx, input }) =>
      keptUntilChange(ctx.db, `organisers ${JSON.stringify(input)}`, () =>
        listPublicOrganisers(ctx.db, input),
      ),
    ),

  programmes: open.query(({ ctx }) =>
    keptUntilChange(ctx.db, 'programmes', () => listPublicProgrammes(ctx.db)),
  ),

  page: open.input(eventIdSchema).query(async ({ ctx, input }) => {
    const { event, ...parts } = await keptUntilChange(ctx.db, `event ${input.id}`, async () => {
      const [found, sessions, entryTypes, partners, agenda, files, series] = await Promise.all([
        findPublicEvent(ctx.db, input.id),
        listPublicSessions(ctx.db, input.id),
        listPublicEntryTypes(ctx.db, input.id),
        listPartners(ctx.db, input.id),
        listAgenda(ctx.db, input.id),
        listPublicFiles(ctx.db, input.id),
        findPublicSeries(ctx.db, input.id),
      ])
      return { event: found, sessions, entryTypes, partners, agenda, files, series }
    })
    if (!event) throw new Problem('not_found')
    return { event, ...parts, now: ctx.now }
  }),

  /** The PNG file that messengers show beside a link to the event, its words in Kazakh. */
  picture: open.input(eventIdSchema).query(async ({ ctx, input }) => {
    const picture = await keptUntilChange(ctx.db, `picture ${input.id}`, async () => {
      const event = await findPublicEvent(ctx.db, input.id)
      return event && toPng(sharePicture(shareWords(event), pictureFonts()))
    })
    if (!picture) throw new Problem('not_found')
    return picture
  }),

  feed: open.input(calendarFilterSchema).query(({ ctx, input }) => {
    const today = localDate(ctx.now)
    return listFeed(ctx.db, {
      filter: input,
      now: ctx.now,
      from: startOfDay(input.from ?? addDays(today, -FEED_DAYS_BACK)),
      until: endOfDay(input.to ?? addDays(today, FEED_DAYS_AHEAD)),
    })
  }),

  /** The sessions of one event for its own calendar file, a cancelled one included. */
  file: open.input(eventIdSchema).query(async ({ ctx, input }) => {
    const rows = await listFeed(ctx.db, {
      filter: {},
      from: new Date(0),
      until: new Date('2100-01-01'),
      eventId: input.id,
    })
    if (rows.length === 0) throw new Problem('not_found')
    return rows
  }),
})
