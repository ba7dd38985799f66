import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { newId } from '#server/kit/id.ts'
import type { AdmissionReason, Outcome } from '../admission.ts'

export type Attempt = {
  attemptId: string
  sessionId: string
  eventId: string
  evidence: 'scan' | 'search' | 'list' | 'import'
  point: string
  device: string | null
  operatorId: string | null
  deviceAt: Date | null
  shown: string | null
  now: Date
}

export type Admission = Attempt & {
  registrationId: string
  /** when the person came: the server's clock, never a phone's (rules/attendance.md) */
  cameAt: Date
}

export type AdmissionResult = {
  attendanceId: string | null
  outcome: Outcome
  reason: AdmissionReason
  cameAt: Date | null
}

/**
 * Writes accepted facts and their attempts of one session in one statement. Nothing is written, and nothing is given
 * back, for a registration that has changed since it was looked up or an attempt that is known. The unique index is the
 * last word between two phones, and the row locks between a scan and a cancellation or closing of the same moment (both
 * lock `for update`).
 */
export async function insertAdmissions(
  db: Db,
  sessionId: string,
  admissions: readonly Admission[],
): Promise<(AdmissionResult & { attemptId: string })[]> {
  const asked = admissions.map((one) => ({
    id: newId(),
    attempt_id: one.attemptId,
    registration_id: one.registrationId,
    evidence: one.evidence,
    came_at: one.cameAt,
    operator_id: one.operatorId,
    point: one.point,
    shown: one.shown,
    device: one.device,
    device_at: one.deviceAt,
    server_at: one.now,
    skew_ms: skew(one),
  }))
  const { rows } = await sql<AdmissionResult & { attemptId: string }>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(id uuid, attempt_id uuid, registration_id uuid,
        evidence text, came_at timestamptz, operator_id text, point text, shown text, device text, device_at timestamptz,
        server_at timestamptz, skew_ms integer)
    ),
    fresh as (
      insert into attendances (id, session_id, event_id, registration_id, person_id, evidence, came_at, target_groups, residence_kato, birth_on,
        children_count, operator_id)
      select a.id, s.id, r.event_id, r.id, r.person_id, a.evidence, a.came_at, r.target_groups,
        r.residence_kato, p.birth_on, r.children_count, a.operator_id
      from asked a
      join registrations r on r.id = a.registration_id
      join people p on p.id = r.person_id
      join event_sessions s on s.id = ${sessionId}::uuid and s.event_id = r.event_id
      where r.status = 'confirmed' and s.attendance_closed_at is null and s.cancelled_at is null
        and not exists (select from scan_attempts t where t.id = a.attempt_id)
      for key share of r, s
      on conflict (session_id, registration_id) where annulled_at is null do nothing
      returning id, event_id, session_id, registration_id, came_at
    ),
    attempt as (
      insert into scan_attempts (id, event_id, session_id, registration_id, attendance_id, point, evidence, shown, outcome, reason, device, operator_id,
        device_at, server_at, skew_ms)
      select a.attempt_id, f.event_id, f.session_id, f.registration_id, f.id, a.point, a.evidence, a.shown,
        'green', 'admitted', a.device, a.operator_id, a.device_at, a.server_at, a.skew_ms
      from fresh f join asked a on a.id = f.id
    )
    select a.attempt_id, f.id as attendance_id, 'green' as outcome, 'admitted' as reason, f.came_at
    from fresh f join asked a on a.id = f.id`.execute(db)
  return rows
}

// A phone whose clock is wrong by weeks must not overflow the column; beyond a month the figure says nothing anyway.
const MONTH_MS = 31 * 86_400_000
function skew({ deviceAt, now }: Pick<Attempt, 'deviceAt' | 'now'>): number | null {
  if (!deviceAt) return null
  return Math.max(-MONTH_MS, Math.min(MONTH_MS, now.getTime() - deviceAt.getTime()))
}

export type RefusedAttempt = Attempt & {
  registrationId: string | null
  /** of somebody who is in already */
  attendanceId: string | null
  outcome: Outcome
  reason: AdmissionReason
}

/** Keeps an attempt that let nobody in; false when it is known already. */
export async function insertRefusedAttempt(db: Db, a: RefusedAttempt): Promise<boolean> {
  const written = await db
    .insertInto('scanAttempts')
    .values({
      id: a.attemptId,
      eventId: a.eventId,
      sessionId: a.sessionId,
      registrationId: a.registrationId,
      attendanceId: a.attendanceId,
      point: a.point,
      evidence: a.evidence,
      shown: a.shown,
      outcome: a.outcome,
      reason: a.reason,
      device: a.device,
      operatorId: a.operatorId,
      deviceAt: a.deviceAt,
      serverAt: a.now,
      skewMs: skew(a),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** An attempt that was already decided, for a phone that sends it again. */
export function findAttempt(db: Db, attemptId: string) {
  return db
    .selectFrom('scanAttempts as t')
    .leftJoin('attendances as a', 'a.id', 't.attendanceId')
    .leftJoin('registrations as r', 'r.id', 't.registrationId')
    .where('t.id', '=', attemptId)
    .select([
      't.outcome',
      't.reason',
      't.attendanceId',
      't.sessionId',
      't.operatorId',
      'a.cameAt',
      'r.surname',
      'r.givenName',
      'r.patronymic',
      'r.childrenCount',
    ])
    .executeTakeFirst()
}

/** The last scans of a session, newest first, with the name that was on the ticket. */
export function listRecentAttempts(
  db: Db,
  { eventId, sessionId, limit }: { eventId: string; sessionId: string; limit: number },
) {
  return db
    .selectFrom('scanAttempts as t')
    .leftJoin('registrations as r', 'r.id', 't.registrationId')
    .leftJoin('attendances as a', 'a.id', 't.attendanceId')
    .where('t.eventId', '=', eventId)
    .where('t.sessionId', '=', sessionId)
    .select([
      't.id',
      't.outcome',
      't.reason',
      't.serverAt',
      't.evidence',
      't.attendanceId',
      'a.annulledAt',
      'r.surname',
      'r.givenName',
    ])
    .orderBy('t.serverAt', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit)
    .execute()
}

/** One attendance with its place, locked until the transaction ends; its session cannot be closed meanwhile. */
export function lockAttendance(trx: Trx, attendanceId: string) {
  return trx
    .selectFrom('attendances as a')
    .innerJoin('eventSessions as s', 's.id', 'a.sessionId')
    .innerJoin('events as e', 'e.id', 'a.eventId')
    .where('a.id', '=', attendanceId)
    .select([
      'a.id',
      'a.sessionId',
      'a.eventId',
      'a.annulledAt',
      's.attendanceClosedAt',
      'e.districtKato',
      'e.institutionId',
      'e.createdBy',
    ])
    .forUpdate('a')
    .forKeyShare('s')
    .executeTakeFirst()
}

export async function annulAttendance(
  trx: Trx,
  { id, reason, by, now }: { id: string; reason: string; by: string | null; now: Date },
) {
  await trx
    .updateTable('attendances')
    .set({ annulledAt: now, annulledBy: by, annulReason: reason })
    .where('id', '=', id)
    .execute()
}

/**
 * What must never be: an attendance of another event's registration, one that no attempt let in, one of a
 * registration that has no place, a closing without its row in the ledger, a headcount of another event's session.
 */
export async function findBrokenAttendance(db: Db) {
  const { rows } = await sql<{ name: string; subject: string; detail: string }>`
    select 'attendance_of_its_own_event' as name, a.id::text as subject, 'registration or session of another event' as detail
    from attendances a join registrations r on r.id = a.registration_id join event_sessions s on s.id = a.session_id
    where r.event_id <> a.event_id or s.event_id <> a.event_id or r.person_id <> a.person_id
    union all
    select 'attendance_has_its_attempt', a.id::text, 'no attempt in the ledger'
    from attendances a where not exists (select from scan_attempts t where t.attendance_id = a.id and t.outcome = 'green')
    union all
    select 'attendance_has_a_place', a.id::text, 'registration is ' || r.status
    from attendances a join registrations r on r.id = a.registration_id where a.annulled_at is null and r.status <> 'confirmed'
    union all
    select 'headcount_of_its_own_event', h.id::text, 'session of another event'
    from headcounts h join event_sessions s on s.id = h.session_id where s.event_id <> h.event_id
    union all
    select 'closing_in_the_ledger', s.id::text, 'the last row of the ledger says otherwise'
    from event_sessions s
    left join lateral (select action from attendance_closings c where c.session_id = s.id order by c.at desc, c.id desc limit 1) c on true
    where (s.attendance_closed_at is not null) <> coalesce(c.action = 'closed', false)`.execute(db)
  return rows
}
