import type { Db } from '#db/client.ts'
import type { Actor } from '#server/access/actor.ts'
import { assertCovers, type Scope } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { Problem } from '#server/kit/problem.ts'
import { nameKeys } from '#server/people/name-key.ts'
import { whyNotPerson } from '#server/registration/eligibility.ts'
import { register, type RegisterDeps } from '#server/registration/service.ts'
import { readShown, type Shown, type TicketReader } from '#server/registration/ticket.ts'
import { decideAdmission, type AdmissionReason, type DoorSession, type Outcome } from './admission.ts'
import { admit, lookAtDoor } from './at-once/service.ts'
import { whyNotCount } from './closing/closing.ts'
import {
  annulAttendance,
  findAttempt,
  insertRefusedAttempt,
  lockAttendance,
  type Attempt,
} from './ledger/queries.ts'
import {
  findAgeLimits,
  findByNameAndPhone,
  type SessionRow,
  type ShownKey,
  type ShownRow,
} from './queries.ts'
import type { AdmitInput, MarkInput, ScanInput, WalkInInput } from './schema.ts'

/** Who acts, within which rows, when. */
export type Acting = { actor: Actor; scope: Scope; now: Date }

const userIdOf = (actor: Actor) => (actor.kind === 'user' ? actor.userId : null)

/** What the door shows: one colour, one reason, one name. */
export type DoorAnswer = {
  outcome: Outcome
  reason: AdmissionReason
  attendanceId: string | null
  /** when the person came first */
  cameAt: Date | null
  name: string | null
  childrenCount: number
}

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

const nameOf = (row: { surname: string | null; givenName: string | null; patronymic: string | null }) =>
  [row.surname, row.givenName, row.patronymic].filter(Boolean).join(' ')

/** The session and what is shown at it, inside the scope. Problems: not_found. */
async function atDoor(db: Db, scope: Scope, sessionId: string, key?: ShownKey) {
  const found = await lookAtDoor(db, sessionId, key)
  assertCovers(scope, found?.session)
  if (!found) throw new Problem('not_found')
  return found
}

type Asked = {
  sessionId: string
  key: ShownKey
  attempt: Omit<Attempt, 'sessionId' | 'eventId' | 'operatorId' | 'now'>
  /** where the ticket is not what is asked about, another event's is unknown */
  mustBeOurs?: boolean
  /** names of a list typed afterwards came on the session's day, whatever day it is */
  decidedAt?: (session: SessionRow) => Date
}

// What was looked up may be old by the time it is written: another phone let the same person in, the registration was
// cancelled, the session closed. Then it is looked up again; more than twice means that something is wrong.
const TRIES = 3

/** Decides and writes one attempt: the rule says what the door shows, the guarded insert has the last word. */
async function decide(db: Db, { actor, scope, now }: Acting, asked: Asked): Promise<DoorAnswer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { session, shown } = await atDoor(db, scope, asked.sessionId, asked.key)
    const isOurs = shown?.eventId === session.eventId
    if (asked.mustBeOurs && !isOurs) throw new Problem('not_found')
    const decidedAt = asked.decidedAt?.(session) ?? now
    const decision = decideAdmission(
      shown && { eventId: shown.eventId, status: shown.status, isInside: shown.attendanceId !== null },
      doorOf(session),
      decidedAt,
    )
    const { sessionId, eventId } = session
    const attempt = { ...asked.attempt, sessionId, eventId, operatorId: userIdOf(actor), now }
    // A ticket of another event says nothing about its holder to this door.
    const holder = isOurs ? shown : undefined
    if (decision.outcome === 'green' && holder) {
      const { registrationId } = holder
      const admitted = await admit(db, { ...attempt, registrationId, cameAt: decidedAt })
      if (admitted) return { ...admitted, ...facesOf(holder) }
    } else {
      const registrationId = holder?.registrationId ?? null
      const attendanceId = holder?.attendanceId ?? null
      const isNew = await insertRefusedAttempt(db, { ...attempt, ...decision, registrationId, attendanceId })
      if (isNew) return { ...decision, attendanceId, cameAt: holder?.cameAt ?? null, ...facesOf(holder) }
    }
    const before = await answeredBefore(db, attempt)
    if (before) return before
  }
  throw new Problem('try_again')
}

const facesOf = (holder: ShownRow | undefined) => ({
  name: holder ? nameOf(holder) : null,
  childrenCount: holder?.childrenCount ?? 0,
})

/** A phone that got no answer sends the same attempt again: it gets the answer of the first time. */
async function answeredBefore(
  db: Db,
  attempt: Pick<Attempt, 'attemptId' | 'sessionId' | 'operatorId'>,
): Promise<DoorAnswer | undefined> {
  const before = await findAttempt(db, attempt.attemptId)
  if (!before) return undefined
  if (before.sessionId !== attempt.sessionId || before.operatorId !== attempt.operatorId) {
    throw new Problem('not_found')
  }
  return {
    outcome: before.outcome,
    reason: before.reason as AdmissionReason,
    attendanceId: before.attendanceId,
    cameAt: before.cameAt,
    name: nameOf(before) || null,
    childrenCount: before.childrenCount ?? 0,
  }
}

function keyOf(read: Shown): ShownKey {
  if (read.kind === 'ticket') return { registrationId: read.registrationId }
  return read.kind === 'code' ? { code: read.code } : undefined
}

// The ledger keeps what was shown, but nothing of a stranger's QR: it may hold anything.
function shownText(read: Shown): string {
  if (read.kind === 'ticket') return `ticket ${read.registrationId}`
  return read.kind === 'code' ? `code ${read.code}` : 'unknown'
}

/**
 * A QR text or a typed human code at a session's door. The same `attemptId` gives the same answer. Problems:
 * not_found, event_not_running, try_again.
 */
export function scan(db: Db, acting: Acting, reader: TicketReader, input: ScanInput): Promise<DoorAnswer> {
  const read = readShown(reader, input.shown)
  return decide(db, acting, {
    sessionId: input.sessionId,
    key: keyOf(read),
    attempt: { ...deviceOf(input), evidence: 'scan', shown: shownText(read) },
  })
}

const deviceOf = (input: Omit<AdmitInput, 'registrationId'>) => ({
  attemptId: input.attemptId,
  point: input.point,
  device: input.device ?? null,
  deviceAt: input.deviceAt ?? null,
})

/** Lets in a person found by search. Problems: not_found, event_not_running, try_again. */
export function admitFound(db: Db, acting: Acting, input: AdmitInput): Promise<DoorAnswer> {
  return decide(db, acting, {
    sessionId: input.sessionId,
    key: { registrationId: input.registrationId },
    attempt: { ...deviceOf(input), evidence: 'search', shown: null },
    mustBeOurs: true,
  })
}

/**
 * Writes down somebody of a paper list, any day from the session's start until it is closed. Problems: not_found,
 * whyNotCount, try_again.
 */
export async function markFromList(db: Db, acting: Acting, input: MarkInput): Promise<DoorAnswer> {
  const { session } = await atDoor(db, acting.scope, input.sessionId)
  const { eventStatus, startsAt } = session
  const state = { eventStatus, startsAt, isCancelled: session.cancelledAt !== null }
  const refusal = whyNotCount({ ...state, isClosed: session.attendanceClosedAt !== null }, acting.now)
  if (refusal) throw new Problem(refusal)
  return decide(db, acting, {
    sessionId: input.sessionId,
    key: { registrationId: input.registrationId },
    attempt: {
      attemptId: input.attemptId,
      point: 'list',
      device: null,
      deviceAt: null,
      evidence: 'list',
      shown: null,
    },
    mustBeOurs: true,
    decidedAt: (seen) => seen.startsAt ?? acting.now,
  })
}

/**
 * Registers somebody who came unregistered and lets them in. Who turns out to be registered already, by what makes a
 * person the same or by name and phone at this event, is let in by that registration. Problems: not_found,
 * event_cancelled, session_cancelled, wrong_day, attendance_closed, those of `whyNotPerson` when the birth date is
 * known, registration_full, try_again.
 */
export async function walkIn(
  db: Db,
  acting: Acting,
  deps: Pick<RegisterDeps, 'config' | 'locale'>,
  input: WalkInInput,
): Promise<DoorAnswer> {
  const { sessionId, attemptId, ...person } = input
  const { session } = await atDoor(db, acting.scope, sessionId)
  const refusal = decideAdmission(
    { eventId: session.eventId, status: 'confirmed', isInside: false },
    doorOf(session),
    acting.now,
  )
  if (refusal.outcome === 'red') throw new Problem(refusal.reason)
  const known = await findRegistered(db, session.eventId, person)
  if (!known) await checkAge(db, { session, person, now: acting.now })
  const registrationId =
    known ??
    (
      await register(
        db,
        { ...deps, actor: acting.actor, now: acting.now, channel: 'walk_in', sendsLetters: false },
        { ...person, eventId: session.eventId, clientKey: attemptId },
      )
    ).registrationId
  return admitFound(db, acting, { attemptId, sessionId, registrationId, point: 'entrance' })
}

type WalkInPerson = Omit<WalkInInput, 'sessionId' | 'attemptId'>

// Name and phone without a birth date make no key of a person; at one event they are proof enough.
async function findRegistered(
  db: Db,
  eventId: string,
  { surname, givenName, phone }: WalkInPerson,
): Promise<string | undefined> {
  if (!phone) return undefined
  const { latinKey } = nameKeys({ surname, givenName })
  return (await findByNameAndPhone(db, { eventId, latinKey, phone }))?.id
}

async function checkAge(
  db: Db,
  { session, person, now }: { session: SessionRow; person: WalkInPerson; now: Date },
): Promise<void> {
  const { birthOn, childrenCount, guardianName, guardianPhone, guardianConsent } = person
  if (!birthOn) return
  const hasGuardian = Boolean(guardianName && guardianPhone && guardianConsent)
  // Ages count on the session's day (rules/people.md).
  const event = { ...(await findAgeLimits(db, session.eventId)), startsAt: session.startsAt }
  const refusal = whyNotPerson(event, { birthOn, childrenCount, hasGuardian }, now)
  if (refusal) throw new Problem(refusal.code, refusal.details, refusal.field)
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
