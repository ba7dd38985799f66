import { assertCovers } from '#server/access/scope.ts'
import { ed25519 } from '#server/kit/ed25519.ts'
import { Problem } from '#server/kit/problem.ts'
import { nameKeys } from '#server/people/name-key.ts'
import { recordView } from '#server/people/service.ts'
import { permitted, router } from '#server/trpc.ts'
import { sessionAtDoor } from './door.ts'
import {
  countSession,
  findDoorSession,
  listClosings,
  listDoorSessions,
  listHeadcounts,
  listRecentAttempts,
  searchRegistered,
} from './queries.ts'
import {
  admitSchema,
  annulSchema,
  closeSchema,
  doorSchema,
  eventSchema,
  headcountSchema,
  reopenSchema,
  scanSchema,
  searchSchema,
  walkInSchema,
} from './schema.ts'
import { admitFound, annul, closeAttendance, countHeads, reopenAttendance, scan, walkIn } from './service.ts'

const RECENT = 8

export const attendanceRouter = router({
  /** What a door shows before the first scan: the event, its sessions, the numbers, the last scans. */
  door: permitted('attendance.scan')
    .input(doorSchema)
    .query(async ({ ctx, input }) => {
      const sessions = await listDoorSessions(ctx.db, input.eventId)
      assertCovers(ctx.scope, sessions[0])
      const chosen = input.sessionId
        ? sessions.find((session) => session.sessionId === input.sessionId)
        : sessionAtDoor(sessions, ctx.now)
      if (!chosen) throw new Problem('not_found')
      const [counts, recent] = await Promise.all([
        countSession(ctx.db, chosen),
        listRecentAttempts(ctx.db, { sessionId: chosen.sessionId, limit: RECENT }),
      ])
      return { sessions, session: chosen, counts, recent, now: ctx.now }
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
      const { nameKey, latinKey } = nameKeys({ surname: input.text, givenName: '' })
      const found = await searchRegistered(ctx.db, { ...input, folded: nameKey, latin: latinKey })
      await recordView(ctx.db, {
        actor: ctx.actor,
        now: ctx.now,
        purpose: 'door_search',
        eventId: input.eventId,
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

  /** The closing page of an event: each session with its figures, headcounts and the ledger of closings. */
  closing: permitted('attendance.close')
    .input(eventSchema)
    .query(async ({ ctx, input }) => {
      const sessions = await listDoorSessions(ctx.db, input.eventId)
      assertCovers(ctx.scope, sessions[0])
      const [headcounts, closings, counts] = await Promise.all([
        listHeadcounts(ctx.db, input.eventId),
        listClosings(ctx.db, input.eventId),
        Promise.all(sessions.map((session) => countSession(ctx.db, session))),
      ])
      return {
        sessions: sessions.map((session, index) => ({ ...session, counts: counts[index] })),
        headcounts,
        closings,
        now: ctx.now,
      }
    }),

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
