import type { Db, Trx } from '#db/client.ts'
import type { Actor } from '#server/access/actor.ts'
import { assertCovers, type Scope } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { Problem } from '#server/kit/problem.ts'
import { register, type RegisterDeps } from '#server/registration/service.ts'
import { readShown, type TicketReader } from '#server/registration/ticket.ts'
import { decideAdmission, type AdmissionReason, type DoorSession, type Outcome } from './admission.ts'
import { isClosingEmpty, whyNotClose } from './closing.ts'
import {
  annulAttendance,
  countSession,
  findAttempt,
  findDoorSession,
  findShownByCode,
  findShownById,
  insertAdmission,
  insertClosing,
  insertRefusedAttempt,
  lockAttendance,
  lockSession,
  replaceHeadcount,
  setClosed,
} from './queries.ts'
import type { AdmitInput, HeadcountInput, ScanInput, WalkInInput } from './schema.ts'

/** Who acts, within which rows, when. */
export type Acting = { actor: Actor; scope: Scope; now: Date }

const userIdOf = (actor: Actor) => (actor.kind === 'user' ? actor.userId : null)

/** What the door shows: one colour, one reason, one name. */
export type DoorAnswer = {
  outcome: Outcome
  reason: AdmissionReason
  attendanceId: string | null
  cameAt: Date | null
  name: string | null
  childrenCount: number
}

type SessionRow = NonNullable<Awaited<ReturnType<typeof findDoorSession>>>
type ShownRow = NonNullable<Awaited<ReturnType<typeof findShownById>>>

function doorOf(row: SessionRow): DoorSession {
  if (!row.startsAt || !row.endsAt) throw new Problem('event_not_running')
  return {
    eventId: row.eventId,
    eventStatus: row.eventStatus,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    isCancelled: row.cancelledAt !== null,
    isClosed: row.attendanceClosedAt !== null,
  }
}

const nameOf = (shown: ShownRow) =>
  [shown.surname, shown.givenName, shown.patronymic].filter(Boolean).join(' ')

async function sessionInScope(db: Db, sessionId: string, scope: Scope): Promise<SessionRow> {
  const session = await findDoorSession(db, sessionId)
  assertCovers(scope, session)
  if (!session) throw new Problem('not_found')
  return session
}

type Attempt = Omit<ScanInput, 'shown' | 'evidence'> & {
  evidence: 'scan' | 'search'
  shownText: string | null
}

/** Decides and writes one attempt: the rule says what the door shows, the guarded insert has the last word. */
async function decide(
  db: Db,
  { actor, now }: Acting,
  input: { session: SessionRow; shown: ShownRow | undefined; attempt: Attempt },
): Promise<DoorAnswer> {
  const { session, shown, attempt } = input
  const decision = decideAdmission(
    shown && { eventId: shown.eventId, status: shown.status, isInside: shown.attendanceId !== null },
    doorOf(session),
    now,
  )
  // A ticket of another event says nothing about its holder to this door.
  const isOurs = shown?.eventId === session.eventId
  const facts = {
    attemptId: attempt.attemptId,
    sessionId: session.sessionId,
    eventId: session.eventId,
    evidence: attempt.evidence,
    point: attempt.point,
    device: attempt.device ?? null,
    operatorId: userIdOf(actor),
    deviceAt: attempt.deviceAt ?? null,
    shown: attempt.shownText,
    now,
  }
  const answer = {
    name: isOurs && shown ? nameOf(shown) : null,
    childrenCount: isOurs && shown ? shown.childrenCount : 0,
  }
  if (decision.outcome === 'green' && shown) {
    const result = await insertAdmission(db, { ...facts, registrationId: shown.registrationId })
    if (result) return { ...result, ...answer }
    const before = await answeredBefore(db, attempt, actor)
    if (before) return before
    return { outcome: 'red', reason: 'registration_cancelled', attendanceId: null, cameAt: null, ...answer }
  }
  await insertRefusedAttempt(db, {
    ...facts,
    registrationId: isOurs && shown ? shown.registrationId : null,
    ...decision,
  })
  return { ...decision, attendanceId: shown?.attendanceId ?? null, cameAt: shown?.cameAt ?? null, ...answer }
}

// The phone that got no answer sends the same attempt again: it gets the answer of the first time.
async function answeredBefore(
  db: Db,
  attempt: { attemptId: string; sessionId: string },
  actor: Actor,
): Promise<DoorAnswer | undefined> {
  const before = await findAttempt(db, attempt.attemptId)
  if (!before) return undefined
  if (before.sessionId !== attempt.sessionId || before.operatorId !== userIdOf(actor))
    throw new Problem('not_found')
  const shown = before.registrationId
    ? await findShownById(db, { registrationId: before.registrationId, sessionId: attempt.sessionId })
    : undefined
  return {
    outcome: before.outcome,
    reason: before.reason as AdmissionReason,
    attendanceId: before.attendanceId,
    cameAt: before.cameAt,
    name: shown ? nameOf(shown) : null,
    childrenCount: shown?.childrenCount ?? 0,
  }
}

/**
 * A QR text or a typed human code at a session's door. Problems: not_found, event_not_running.
 * The same `attemptId` gives the same answer.
 */
export async function scan(
  db: Db,
  acting: Acting,
  reader: TicketReader,
  input: ScanInput,
): Promise<DoorAnswer> {
  const session = await sessionInScope(db, input.sessionId, acting.scope)
  const read = readShown(reader, input.shown)
  const shown = await findShown(db, read, session)
  const attempt = {
    ...input,
    shownText: read.kind === 'ticket' ? `ticket ${read.registrationId}` : read.kind,
  }
  if (!shown || shown.attendanceId) {
    const before = await answeredBefore(db, input, acting.actor)
    if (before) return before
  }
  return decide(db, acting, { session, shown, attempt })
}

async function findShown(
  db: Db,
  read: ReturnType<typeof readShown>,
  session: SessionRow,
): Promise<ShownRow | undefined> {
  if (read.kind === 'ticket')
    return findShownById(db, { registrationId: read.registrationId, sessionId: session.sessionId })
  if (read.kind === 'code')
    return findShownByCode(db, { code: read.code, eventId: session.eventId, sessionId: session.sessionId })
  return undefined
}

/** Lets in a person found by search. Problems: not_found, event_not_running. */
export async function admitFound(db: Db, acting: Acting, input: AdmitInput): Promise<DoorAnswer> {
  const session = await sessionInScope(db, input.sessionId, acting.scope)
  const shown = await findShownById(db, { registrationId: input.registrationId, sessionId: input.sessionId })
  if (!shown || shown.eventId !== session.eventId) throw new Problem('not_found')
  if (shown.attendanceId) {
    const before = await answeredBefore(db, input, acting.actor)
    if (before) return before
  }
  return decide(db, acting, { session, shown, attempt: { ...input, evidence: 'search', shownText: null } })
}

/**
 * Registers somebody who came unregistered and lets them in. A person who turns out to be registered already is let in
 * by that registration. Problems: those of `register` (registration_full, age_too_young …), not_found, attendance_closed.
 */
export async function walkIn(
  db: Db,
  acting: Acting,
  deps: Pick<RegisterDeps, 'config' | 'locale'>,
  input: WalkInInput,
): Promise<DoorAnswer> {
  const session = await sessionInScope(db, input.sessionId, acting.scope)
  const refusal = decideAdmission(
    { eventId: session.eventId, status: 'confirmed', isInside: false },
    doorOf(session),
    acting.now,
  )
  if (refusal.outcome === 'red') throw new Problem(refusal.reason)
  const { sessionId, attemptId, ...person } = input
  const registered = await register(
    db,
    { ...deps, actor: acting.actor, now: acting.now, channel: 'walk_in', sendsLetters: false },
    { ...person, eventId: session.eventId, clientKey: attemptId },
  )
  return admitFound(db, acting, {
    attemptId,
    sessionId,
    registrationId: registered.registrationId,
    point: 'entrance',
  })
}

/** Undoes an attendance with a reason; the row stays. Problems: not_found, attendance_already_annulled, attendance_closed. */
export async function annul(
  db: Db,
  { actor, scope, now }: Acting,
  input: { attendanceId: string; reason: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const attendance = await lockAttendance(trx, input.attendanceId)
    assertCovers(scope, attendance)
    if (!attendance) throw new Problem('not_found')
    if (attendance.annulledAt) throw new Problem('attendance_already_annulled')
    if (attendance.attendanceClosedAt) throw new Problem('attendance_closed')
    await annulAttendance(trx, { id: attendance.id, reason: input.reason, by: userIdOf(actor), now })
    await record(trx, {
      actor,
      action: 'attendance.annul',
      subjectKind: 'attendance',
      subjectId: attendance.id,
      kato: attendance.districtKato,
      reason: input.reason,
    })
  })
}

async function lockedSession(trx: Trx, sessionId: string, scope: Scope): Promise<SessionRow> {
  const session = await lockSession(trx, sessionId)
  assertCovers(scope, session)
  if (!session) throw new Problem('not_found')
  return session
}

/** Writes people counted without names, by group; counting again replaces the figures and keeps the old rows. */
export async function countHeads(
  db: Db,
  { actor, scope, now }: Acting,
  input: HeadcountInput,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockedSession(trx, input.sessionId, scope)
    if (session.attendanceClosedAt) throw new Problem('attendance_closed')
    if (session.eventStatus !== 'published') throw new Problem('event_not_running')
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
 * Closes the attendance of a session: from now on it is held. Problems: whyNotClose, attendance_is_empty when nobody is
 * counted and that was not said to be meant.
 */
export async function closeAttendance(
  db: Db,
  { actor, scope, now }: Acting,
  input: { sessionId: string; isEmptyMeant: boolean },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockedSession(trx, input.sessionId, scope)
    const counts = await countSession(trx, session)
    const facts = {
      eventStatus: session.eventStatus,
      startsAt: session.startsAt,
      isCancelled: session.cancelledAt !== null,
      isClosed: session.attendanceClosedAt !== null,
      attendances: counts.came,
      headcount: counts.headcount,
    }
    const refusal = whyNotClose(facts, now)
    if (refusal) throw new Problem(refusal)
    if (isClosingEmpty(facts) && !input.isEmptyMeant)
      throw new Problem('attendance_is_empty', {}, 'isEmptyMeant')
    await setClosed(trx, { sessionId: session.sessionId, at: now, by: userIdOf(actor) })
    await insertClosing(trx, {
      sessionId: session.sessionId,
      action: 'closed',
      reason: null,
      by: userIdOf(actor),
      now,
    })
    await record(trx, {
      actor,
      action: 'attendance.close',
      subjectKind: 'event_session',
      subjectId: session.sessionId,
      kato: session.districtKato,
      after: { came: counts.came, headcount: counts.headcount },
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
    await setClosed(trx, { sessionId: session.sessionId, at: null, by: null })
    await insertClosing(trx, {
      sessionId: session.sessionId,
      action: 'reopened',
      reason: input.reason,
      by: userIdOf(actor),
      now,
    })
    await record(trx, {
      actor,
      action: 'attendance.reopen',
      subjectKind: 'event_session',
      subjectId: session.sessionId,
      kato: session.districtKato,
      reason: input.reason,
    })
  })
}
