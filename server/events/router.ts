import type { Permission } from '#server/access/permissions.ts'
import { can, mayAnywhere, scopeFor } from '#server/access/scope.ts'
import { addDays } from '#server/kit/calendar.ts'
import { Problem } from '#server/kit/problem.ts'
import { endOfDay, localDate, startOfDay } from '#server/kit/zone.ts'
import { permitted, router } from '#server/trpc.ts'
import { approvalsRouter } from './approvals/router.ts'
import { listBookings } from './bookings/queries.ts'
import { boardRouter } from './board/router.ts'
import { bookingsRouter } from './bookings/router.ts'
import { bulkRouter } from './bulk/router.ts'
import { calendarRouter } from './calendar/router.ts'
import { filtersRouter } from './filters/router.ts'
import { findConflicts } from './conflicts/whole/queries.ts'
import { copyEvent } from './copying/service.ts'
import { findChoices, findEvent, findWork, listEvents, listHistory } from './desk/queries.ts'
import {
  eventCancelSchema,
  eventCheckSchema,
  eventCopySchema,
  eventIdSchema,
  eventListSchema,
  eventMoveSchema,
  eventSchema,
  eventUpdateSchema,
  eventVersionSchema,
} from './schema.ts'
import { cancelEvent, changeEvent, createEvent, moveEvent, publishEvent, removeDraft } from './service.ts'
import { seriesRouter } from './series/router.ts'
import { listEntryTypes, listSessions } from './storage/queries.ts'
import { shiftRouter } from './shift/router.ts'
import { countNotices } from './work/queries.ts'
import { yearRouter } from './year/router.ts'
import { extrasRouter } from './extras/router.ts'
import { filesRouter } from './files/router.ts'
import { templatesRouter } from './templates/router.ts'

const DAY_MS = 86_400_000

export const eventsRouter = router({
  /** what everybody may read */
  calendar: calendarRouter,
  filters: filtersRouter,
  bookings: bookingsRouter,
  year: yearRouter,
  series: seriesRouter,
  approvals: approvalsRouter,
  board: boardRouter,
  bulk: bulkRouter,
  shift: shiftRouter,
  templates: templatesRouter,
  extras: extrasRouter,
  files: filesRouter,

  list: permitted('events.view')
    .input(eventListSchema)
    .query(({ ctx, input }) => listEvents(ctx.db, ctx.scope, { input, now: ctx.now })),

  /** One event for the desk, with what this person may do with it. */
  find: permitted('events.view')
    .input(eventIdSchema)
    .query(async ({ ctx, input }) => {
      const event = await findEvent(ctx.db, ctx.scope, input.id)
      if (!event) throw new Problem('not_found')
      const [sessions, entryTypes, bookings, [last]] = await Promise.all([
        listSessions(ctx.db, input.id),
        listEntryTypes(ctx.db, input.id),
        listBookings(ctx.db, input.id),
        listHistory(ctx.db, input.id, 1),
      ])
      const place = { ...event, eventId: event.id }
      return {
        event,
        sessions,
        entryTypes,
        bookings,
        lastChange: last && { at: last.at, byName: last.byName, names: Object.keys(last.after ?? {}) },
        now: ctx.now,
        may: {
          edit: can(ctx.actor, 'events.edit', place),
          seeRegistrations: can(ctx.actor, 'registration.view', place),
          scan: can(ctx.actor, 'attendance.scan', place),
          close: can(ctx.actor, 'attendance.close', place),
        },
      }
    }),

  history: permitted('events.view')
    .input(eventIdSchema)
    .query(async ({ ctx, input }) => {
      if (!(await findEvent(ctx.db, ctx.scope, input.id))) throw new Problem('not_found')
      return listHistory(ctx.db, input.id)
    }),

  choices: permitted('events.edit').query(({ ctx }) => findChoices(ctx.db, ctx.scope)),

  /** Clashes and warnings of a list of sessions; nothing is written. */
  check: permitted('events.edit')
    .input(eventCheckSchema)
    .query(({ ctx, input }) => findConflicts(ctx.db, ctx.scope, { list: input, now: ctx.now })),

  create: permitted('events.edit')
    .input(eventSchema)
    .mutation(({ ctx, input }) => createEvent(ctx.db, ctx, input)),
  update: permitted('events.edit')
    .input(eventUpdateSchema)
    .mutation(({ ctx, input }) => changeEvent(ctx.db, ctx, input)),
  publish: permitted('events.edit')
    .input(eventVersionSchema)
    .mutation(({ ctx, input }) => publishEvent(ctx.db, ctx, input)),
  move: permitted('events.edit')
    .input(eventMoveSchema)
    .mutation(({ ctx, input }) => moveEvent(ctx.db, ctx, input)),
  cancel: permitted('events.edit')
    .input(eventCancelSchema)
    .mutation(({ ctx, input }) => cancelEvent(ctx.db, ctx, input)),
  copy: permitted('events.edit')
    .input(eventCopySchema)
    .mutation(({ ctx, input }) => copyEvent(ctx.db, ctx, input)),
  remove: permitted('events.edit')
    .input(eventVersionSchema)
    .mutation(({ ctx, input }) => removeDraft(ctx.db, ctx, input)),

  /** What waits for this person, for the first page of the desk. */
  work: permitted('events.view').query(async ({ ctx }) => {
    const today = localDate(ctx.now)
    const overdueBefore = new Date(ctx.now.getTime() - ctx.config.overdueDays * DAY_MS)
    const work = await findWork(ctx.db, ctx.scope, {
      now: ctx.now,
      dayStart: startOfDay(today),
      dayEnd: endOfDay(today),
      weekEnd: endOfDay(addDays(today, 7)),
      overdueBefore,
    })
    const own = (permission: Permission) =>
      mayAnywhere(ctx.actor, permission) ? scopeFor(ctx.actor, permission) : undefined
    const notices = await countNotices(
      ctx.db,
      {
        bookings: own('venues.approve'),
        orders: own('plan.view'),
        letters: own('notifications.view'),
      },
      { now: ctx.now, today, soon: addDays(today, 7) },
    )
    return { ...work, notices, now: ctx.now, overdueBefore }
  }),
})
