import { isUnseen } from '#server/events/words.ts'
import { Problem } from '#server/kit/problem.ts'
import { isConfigured } from '#server/notifications/channels.ts'
import { CHANNELS } from '#server/notifications/templates.ts'
import { open, permitted, router, signedIn } from '#server/trpc.ts'
import { listFeeds } from './feeds/queries.ts'
import { feedKindSchema, feedTokenSchema } from './feeds/schema.ts'
import { endFeed, makeFeed, readFeed, worksWithEvents } from './feeds/service.ts'
import { cancel, cancelOwn } from './cancelling/service.ts'
import { countForDesk, findForDesk, listForDesk } from './desk/service.ts'
import { findEventFacts } from './queries.ts'
import {
  cancelSchema,
  correctSchema,
  eventIdSchema,
  findSchema,
  listSchema,
  registerSchema,
  tokenSchema,
} from './schema.ts'
import { register } from './service.ts'
import { correctOwn, drawOwn, listMine, listOwn, readOwn, tokenOf } from './tickets/service.ts'

export const registrationRouter = router({
  /** What the form needs of an event: parts, ways to come, places; refusals are the rule's (eligibility.ts). */
  form: open.input(eventIdSchema).query(async ({ ctx, input }) => {
    const [event, own] = await Promise.all([
      findEventFacts(ctx.db, input.eventId),
      listOwn(ctx.db, ctx, input.eventId),
    ])
    if (!event || isUnseen(event.status)) throw new Problem('not_found')
    const isAnythingSent = CHANNELS.some((channel) => isConfigured(channel, ctx.config))
    return { event, own, isAnythingSent, now: ctx.now }
  }),

  /** The link of the ticket is answered only to the browser or account that made the registration. */
  register: open.input(registerSchema).mutation(async ({ ctx, input }) => {
    const { status, registrationId, isOwn, isReplay, position, sentBy } = await register(ctx.db, ctx, input)
    const token = isOwn ? tokenOf(ctx.config, registrationId) : null
    // Where a channel is not set up the link waits in the outbox and nobody may be told that it is on its way.
    const isSent = sentBy !== null && isConfigured(sentBy, ctx.config)
    return { status, token, isReplay, position, sentBy: isSent ? sentBy : null }
  }),

  /** Tickets of an event that this browser or account made. */
  own: open.input(eventIdSchema).query(({ ctx, input }) => listOwn(ctx.db, ctx, input.eventId)),

  ticket: open.input(tokenSchema).query(({ ctx, input }) => readOwn(ctx.db, ctx, input.token)),

  /** The ticket as a PNG file. */
  picture: open.input(tokenSchema).query(({ ctx, input }) => drawOwn(ctx.db, ctx, input.token)),

  correctOwn: open.input(correctSchema).mutation(({ ctx, input }) => correctOwn(ctx.db, ctx, input)),

  /** All tickets of the account, also those made before with its e-mail or phone. */
  mine: signedIn.query(({ ctx }) => listMine(ctx.db, ctx)),

  /** Private calendar addresses of the account. */
  feeds: signedIn.query(async ({ ctx }) => ({
    feeds: await listFeeds(ctx.db, ctx.actor.userId),
    worksWithEvents: worksWithEvents(ctx.actor),
  })),
  makeFeed: signedIn.input(feedKindSchema).mutation(({ ctx, input }) => makeFeed(ctx.db, ctx, input.kind)),
  endFeed: signedIn.input(feedKindSchema).mutation(({ ctx, input }) => endFeed(ctx.db, ctx, input.kind)),
  /** The calendar behind a private address; whoever has the address reads it. */
  feed: open.input(feedTokenSchema).query(({ ctx, input }) => readFeed(ctx.db, ctx, input.token)),

  /** Gives the place back by the link of the ticket. */
  cancelOwn: open.input(tokenSchema).mutation(({ ctx, input }) => cancelOwn(ctx.db, ctx, input)),

  /** Registrations of an event; without a page all of them, for print and files. */
  list: permitted('registration.view')
    .input(listSchema)
    .query(({ ctx, input }) => listForDesk(ctx.db, ctx, input)),

  counts: permitted('registration.view')
    .input(eventIdSchema)
    .query(({ ctx, input }) => countForDesk(ctx.db, ctx.scope, input.eventId)),

  /** By name, code or phone, in all events of the scope or in one. */
  find: permitted('registration.view')
    .input(findSchema)
    .query(({ ctx, input }) => findForDesk(ctx.db, ctx, input)),

  cancel: permitted('registration.edit')
    .input(cancelSchema)
    .mutation(({ ctx, input }) => cancel(ctx.db, ctx, input)),
})
