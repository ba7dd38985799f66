import { can } from '#server/access/scope.ts'
import { findEvent } from '#server/events/desk/queries.ts'
import { listAgenda, listPartners } from '#server/events/extras/queries.ts'
import { listPublicFiles } from '#server/events/files/queries.ts'
import { Problem } from '#server/kit/problem.ts'
import { liveSessions } from '#server/registration/event-facts.ts'
import { findEventFacts } from '#server/registration/queries.ts'
import { permitted, router } from '#server/trpc.ts'
import { noteFigures } from './note.ts'
import { countGroups, countResidences, countTotals, findNoteText } from './queries.ts'
import { noteIdSchema, noteTextSchema } from './schema.ts'
import { saveNote } from './service.ts'

const YOUTH_FROM = 14
/** As many as the sheet has room for. */
const PHOTOS_SHOWN = 2

export const notesRouter = router({
  /** The official note of an event: its facts, its figures as the ledger has them now, and what was written. */
  find: permitted('events.view')
    .input(noteIdSchema)
    .query(async ({ ctx, input }) => {
      const event = await findEvent(ctx.db, ctx.scope, input.id)
      if (!event) throw new Problem('not_found')
      const ages = { min: YOUTH_FROM, max: ctx.config.youthUpperAge }
      const [facts, totals, groups, places, text, agenda, partners, files] = await Promise.all([
        findEventFacts(ctx.db, input.id),
        countTotals(ctx.db, { eventId: input.id, ages }),
        countGroups(ctx.db, input.id),
        countResidences(ctx.db, input.id),
        findNoteText(ctx.db, input.id),
        listAgenda(ctx.db, input.id),
        listPartners(ctx.db, input.id),
        listPublicFiles(ctx.db, input.id),
      ])
      if (!facts) throw new Problem('not_found')
      const live = liveSessions(facts)
      const closedAt = live.flatMap((session) => session.attendanceClosedAt ?? [])
      return {
        event,
        facts,
        ages,
        figures: noteFigures({ totals, groups, places }),
        text,
        agenda,
        partners,
        /** only what everybody may see: the database keeps a consent for each */
        photos: files.filter(({ kind }) => kind === 'photo').slice(0, PHOTOS_SHOWN),
        /** every part that took place is counted and closed */
        isClosed: live.length > 0 && closedAt.length === live.length,
        closedAt: closedAt.sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
        may: {
          write: can(ctx.actor, 'attendance.close', { ...event, eventId: event.id }),
        },
        now: ctx.now,
      }
    }),
  save: permitted('attendance.close')
    .input(noteTextSchema)
    .mutation(({ ctx, input }) => saveNote(ctx.db, ctx, input)),
})
