import { assertCovers, can } from '#server/access/scope.ts'
import { ed25519 } from '#server/kit/ed25519.ts'
import { Problem } from '#server/kit/problem.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { recordView } from '#server/people/service.ts'
import { readCode } from '#server/registration/code.ts'
import { permitted, router } from '#server/trpc.ts'
import { closingDoubts, isOverdue, whyNotClose } from './closing/closing.ts'
import { listClosings, listHeadcounts, listNames } from './closing/queries.ts'
import { closeAttendance, countHeads, reopenAttendance } from './closing/service.ts'
import { sessionAtDoor } from './door.ts'
import { listRecentAttempts } from './ledger/queries.ts'
import { countSessions, findDoorSession, listDoorSessions, searchRegistered } from './queries.ts'
import {
  admitSchema,
  annulSchema,
  closeSchema,
  doorSchema,
  eventSchema,
  headcountSchema,
  markSchema,
  namesSchema,
  reopenSchema,
  scanSchema,
  searchSchema,
  walkInSchema,
} from './schema.ts'
import { admitFound, annul, markFromList, scan, walkIn } from './service.ts'

const RECENT = 8

export const attendanceRouter = router({
  /** What a door shows before the first scan: the event, its sessions, the numbers, the last scans. */
  door: permitted('attendance.scan')
    .input(doorSchema)
    .query(async ({ ctx, input }) => {
      const sessions = await listDoorSessions(ctx.db, input.eventId)
      const [first] = sessions
      assertCovers(ctx.scope, first)
      const chosen = input.sessionId
        ? sessions.find((session) => session.sessionId === input.sessionId)
        : sessionAtDoor(sessions, ctx.now)
      if (!chosen) throw new Problem('not_found')
      const [counts, recent] = await Promise.all([
        countSessions(ctx.db, input.eventId),
        listRecentAttempts(ctx.db, { ...chosen, limit: RECENT }),
      ])
      return {
        sessions,
        session: chosen,
        counts: counts.find(({ sessionId }) => sessionId === chosen.sessionId),
        recent,
        may: {
          search: can(ctx.actor, 'attendance.search', chosen),
          close: can(ctx.actor, 'attendance.close', chosen),
        },
        now: ctx.now,
      }
    }),

  scan: permitted('attendance.scan')
    .input(scanSchema)
    .mutation(({ ctx, input }) =>
      scan(ctx.db, ctx, { verify: ed25519(ctx.config.secrets.ticketSeed).verify }, input),
    ),

  /** Name and last four of the phone of people of this event; every look is logged. */
  search: permitted('attendance.search')
    .input(searchSchema)
    .query(async ({ ctx, input }) => {
      const session = await findDoorSession(ctx.db, input.sessionId)
      assertCovers(ctx.scope, session)
      if (session?.eventId !== input.eventId) throw new Problem('not_found')
      const found = await searchRegistered(ctx.db, {
        eventId: input.eventId,
        sessionId: input.sessionId,
        tokens: searchFold(input.text).tokens,
        code: readCode(input.text),
      })
      await recordView(ctx.db, {
        actor: ctx.actor,
        now: ctx.now,
        purpose: 'door_search',
        eventId: input.eventId,
        kato: session.districtKato,
        peopleCount: found.length,
      })
      return found
    }),

  admit: permitted('attendance.search')
    .input(admitSchema)
    .mutation(({ ctx, input }) => admitFound(ctx.db, ctx, input)),

  walkIn: permitted('attendance.scan')
    .input(walkInSchema)
    .mutation(({ ctx, input }) => walkIn(ctx.db, ctx, ctx, input)),

  annul: permitted('attendance.scan')
    .input(annulSchema)
    .mutation(({ ctx, input }) => annul(ctx.db, ctx, input)),

  /** The closing page of an event: each session with its figures and doubts, headcounts and the ledger of closings. */
  closing: permitted('attendance.close')
    .input(eventSchema)
    .query(async ({ ctx, input }) => {
      const sessions = await listDoorSessions(ctx.db, input.eventId)
      const [first] = sessions
      assertCovers(ctx.scope, first)
      const [headcounts, closings, counted] = await Promise.all([
        listHeadcounts(ctx.db, input.eventId),
        listClosings(ctx.db, input.eventId),
        countSessions(ctx.db, input.eventId),
      ])
      const countsOf = new Map(counted.map((counts) => [counts.sessionId, counts]))
      return {
        event: first,
        sessions: sessions.map((session) => {
          const counts = countsOf.get(session.sessionId)
          if (!counts) throw new Error('every session is counted')
          const { endsAt, startsAt, eventStatus } = session
          const isClosed = session.attendanceClosedAt !== null
          const isCancelled = session.cancelledAt !== null
          return {
            ...session,
            counts,
            /** why it cannot be closed now */
            refusal: whyNotClose({ eventStatus, startsAt, isCancelled, isClosed }, ctx.now) ?? null,
            doubts: isClosed ? [] : closingDoubts({ ...counts, endsAt }, ctx.now),
            isOverdue: endsAt
              ? isOverdue({ endsAt, isClosed, isCancelled }, ctx.now, ctx.config.overdueDays)
              : false,
          }
        }),
        headcounts,
        closings,
        may: { scan: can(ctx.actor, 'attendance.scan', first) },
        now: ctx.now,
      }
    }),

  /** Who came to a session and who did not, by name; every look is logged. */
  names: permitted('attendance.close')
    .input(namesSchema)
    .query(async ({ ctx, input }) => {
      const session = await findDoorSession(ctx.db, input.sessionId)
      assertCovers(ctx.scope, session)
      if (session?.eventId !== input.eventId) throw new Problem('not_found')
      const [{ rows, total }, counts] = await Promise.all([
        listNames(ctx.db, input),
        countSessions(ctx.db, input.eventId),
      ])
      await recordView(ctx.db, {
        actor: ctx.actor,
        now: ctx.now,
        purpose: 'attendance_list',
        eventId: input.eventId,
        kato: session.districtKato,
        peopleCount: rows.length,
      })
      const { came = 0, registered = 0 } =
        counts.find(({ sessionId }) => sessionId === session.sessionId) ?? {}
      return { session, rows, total, counts: { came, registered }, now: ctx.now }
    }),

  mark: permitted('attendance.close')
    .input(markSchema)
    .mutation(({ ctx, input }) => markFromList(ctx.db, ctx, input)),

  headcount: permitted('attendance.close')
    .input(headcountSchema)
    .mutation(({ ctx, input }) => countHeads(ctx.db, ctx, input)),

  close: permitted('attendance.close')
    .input(closeSchema)
    .mutation(({ ctx, input }) => closeAttendance(ctx.db, ctx, input)),

  reopen: permitted('attendance.close')
    .input(reopenSchema)
    .mutation(({ ctx, input }) => reopenAttendance(ctx.db, ctx, input)),
})
