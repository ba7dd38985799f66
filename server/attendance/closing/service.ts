import type { Db, Trx } from '#db/client.ts'
import type { Actor } from '#server/access/actor.ts'
import { assertCovers, type Scope } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { Problem } from '#server/kit/problem.ts'
import { countSessions, type SessionRow } from '../queries.ts'
import type { HeadcountInput } from '../schema.ts'
import { isClosingEmpty, whyNotClose, whyNotCount } from './closing.ts'
import { insertClosing, lockSession, replaceHeadcount, setClosed } from './queries.ts'

type Acting = { actor: Actor; scope: Scope; now: Date }

const userIdOf = (actor: Actor) => (actor.kind === 'user' ? actor.userId : null)

async function lockedSession(trx: Trx, sessionId: string, scope: Scope): Promise<SessionRow> {
  const session = await lockSession(trx, sessionId)
  assertCovers(scope, session)
  if (!session) throw new Problem('not_found')
  return session
}

const stateOf = (session: SessionRow) => ({
  eventStatus: session.eventStatus,
  startsAt: session.startsAt,
  isCancelled: session.cancelledAt !== null,
  isClosed: session.attendanceClosedAt !== null,
})

/**
 * Writes people counted without names, by group; counting again replaces the figures and keeps the old rows.
 * Problems: not_found, whyNotCount.
 */
export async function countHeads(
  db: Db,
  { actor, scope, now }: Acting,
  input: HeadcountInput,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockedSession(trx, input.sessionId, scope)
    const refusal = whyNotCount(stateOf(session), now)
    if (refusal) throw new Problem(refusal)
    await replaceHeadcount(trx, { ...input, eventId: session.eventId, by: userIdOf(actor), now })
    await record(trx, {
      actor,
      action: 'attendance.headcount',
      subjectKind: 'event_session',
      subjectId: session.sessionId,
      kato: session.districtKato,
      after: { method: input.method, groups: input.groups },
    })
  })
}

/**
 * Closes the attendance of a session: from now on it is held. Problems: not_found, whyNotClose, attendance_is_empty
 * when nobody is counted and that was not said to be meant.
 */
export async function closeAttendance(
  db: Db,
  { actor, scope, now }: Acting,
  input: { sessionId: string; isEmptyMeant: boolean },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockedSession(trx, input.sessionId, scope)
    const counts = await countSessions(trx, session.eventId)
    const { came = 0, headcount = 0 } = counts.find(({ sessionId }) => sessionId === session.sessionId) ?? {}
    const refusal = whyNotClose(stateOf(session), now)
    if (refusal) throw new Problem(refusal)
    if (isClosingEmpty({ attendances: came, headcount }) && !input.isEmptyMeant) {
      throw new Problem('attendance_is_empty', {}, 'isEmptyMeant')
    }
    const by = userIdOf(actor)
    await setClosed(trx, { sessionId: session.sessionId, at: now, by })
    await insertClosing(trx, { sessionId: session.sessionId, action: 'closed', reason: null, by, now })
    await record(trx, {
      actor,
      action: 'attendance.close',
      subjectKind: 'event_session',
      subjectId: session.sessionId,
      kato: session.districtKato,
      after: { came, headcount },
    })
  })
}

/** Opens a closed attendance again, with a reason that stays. Problems: not_found, attendance_not_closed. */
export async function reopenAttendance(
  db: Db,
  { actor, scope, now }: Acting,
  input: { sessionId: string; reason: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockedSession(trx, input.sessionId, scope)
    if (!session.attendanceClosedAt) throw new Problem('attendance_not_closed')
    const { reason } = input
    await setClosed(trx, { sessionId: session.sessionId, at: null, by: null })
    await insertClosing(trx, {
      sessionId: session.sessionId,
      action: 'reopened',
      reason,
      by: userIdOf(actor),
      now,
    })
    await record(trx, {
      actor,
      action: 'attendance.reopen',
      subjectKind: 'event_session',
      subjectId: session.sessionId,
      kato: session.districtKato,
      reason,
    })
  })
}
