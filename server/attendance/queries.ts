import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { newId } from '#server/kit/id.ts'
import type { AdmissionReason, Outcome } from './admission.ts'

const doorColumns = [
  's.id as sessionId',
  's.startsAt',
  's.endsAt',
  's.cancelledAt',
  's.attendanceClosedAt',
  'e.id as eventId',
  'e.status as eventStatus',
  'e.titleKk',
  'e.titleRu',
  'e.titleEn',
  'e.districtKato',
  'e.institutionId',
  'e.createdBy',
] as const

/** One session with what the door must know of its event. */
export function findDoorSession(db: Db, sessionId: string) {
  return db
    .selectFrom('eventSessions as s')
    .innerJoin('events as e', 'e.id', 's.eventId')
    .where('s.id', '=', sessionId)
    .select(doorColumns)
    .executeTakeFirst()
}

/** The sessions of an event in their order. */
export function listDoorSessions(db: Db, eventId: string) {
  return db
    .selectFrom('eventSessions as s')
    .innerJoin('events as e', 'e.id', 's.eventId')
    .where('e.id', '=', eventId)
    .select(doorColumns)
    .orderBy('s.startsAt')
    .orderBy('s.position')
    .execute()
}

const like = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

const shownColumns = [
  'r.id as registrationId',
  'r.eventId',
  'r.status',
  'r.surname',
  'r.givenName',
  'r.patronymic',
  'r.childrenCount',
  'r.code',
  'a.id as attendanceId',
  'a.cameAt',
] as const

function shownRegistrations(db: Db, sessionId: string) {
  return db
    .selectFrom('registrations as r')
    .leftJoin('attendances as a', (join) =>
      join
        .onRef('a.registrationId', '=', 'r.id')
        .on('a.sessionId', '=', sessionId)
        .on('a.annulledAt', 'is', null),
    )
    .select(shownColumns)
}

/** The registration of a ticket, with its attendance of this session if there is one. */
export function findShownById(
  db: Db,
  { registrationId, sessionId }: { registrationId: string; sessionId: string },
) {
  return shownRegistrations(db, sessionId).where('r.id', '=', registrationId).executeTakeFirst()
}

/** The registration of a human code within one event. */
export function findShownByCode(
  db: Db,
  { code, eventId, sessionId }: { code: string; eventId: string; sessionId: string },
) {
  return shownRegistrations(db, sessionId)
    .where('r.eventId', '=', eventId)
    .where('r.code', '=', code)
    .executeTakeFirst()
}

/**
 * People of this event whose folded name (Cyrillic or Latin) or code holds the text; name and last four of the phone only.
 * `folded` and `latin` are keys of server/people/name-key.ts.
 */
export function searchRegistered(
  db: Db,
  {
    eventId,
    sessionId,
    folded,
    latin,
  }: { eventId: string; sessionId: string; folded: string; latin: string },
) {
  return shownRegistrations(db, sessionId)
    .innerJoin('people as p', 'p.id', 'r.personId')
    .where('r.eventId', '=', eventId)
    .where((eb) =>
      eb.or([
        eb('p.nameKey', 'like', like(folded)),
        eb('p.latinKey', 'like', like(latin)),
        eb('r.code', '=', folded.toUpperCase()),
      ]),
    )
    .select(sql<string | null>`right(r.contact_phone, 4)`.as('phoneLast4'))
    .orderBy('r.surname')
    .orderBy('r.givenName')
    .limit(20)
    .execute()
}

export type Admission = {
  attemptId: string
  sessionId: string
  eventId: string
  registrationId: string
  evidence: 'scan' | 'search' | 'list' | 'import'
  point: string
  device: string | null
  operatorId: string | null
  deviceAt: Date | null
  shown: string | null
  now: Date
}

export type AdmissionResult = {
  attendanceId: string | null
  outcome: Outcome
  reason: AdmissionReason
  cameAt: Date | null
}

/**
 * Writes the accepted fact and the attempt in one statement. The guards of the insert are the last word: of two phones
 * one gets `admitted` and the other `already_in`; a registration cancelled meanwhile is not let in.
 */
export async function insertAdmission(db: Db, a: Admission): Promise<AdmissionResult | undefined> {
  const attendanceId = newId()
  const { rows } = await sql<AdmissionResult>`
    with fresh as (
      insert into attendances (id, session_id, event_id, registration_id, person_id, evidence, came_at, target_groups, residence_kato, birth_on,
        children_count, operator_id)
      select ${attendanceId}::uuid, s.id, r.event_id, r.id, r.person_id, ${a.evidence}, ${a.deviceAt ?? a.now}::timestamptz, r.target_groups,
        r.residence_kato, p.birth_on, r.children_count, ${a.operatorId}
      from registrations r
      join people p on p.id = r.person_id
      join event_sessions s on s.id = ${a.sessionId}::uuid and s.event_id = r.event_id
      where r.id = ${a.registrationId}::uuid and r.status = 'confirmed' and s.attendance_closed_at is null and s.cancelled_at is null
        and not exists (select from scan_attempts t where t.id = ${a.attemptId}::uuid)
      on conflict (session_id, registration_id) where annulled_at is null do nothing
      returning id, came_at
    ),
    decided as (
      select f.id as attendance_id, 'green' as outcome, 'admitted' as reason, f.came_at from fresh f
      union all
      select o.id, 'yellow', 'already_in', o.came_at from attendances o
      where o.session_id = ${a.sessionId}::uuid and o.registration_id = ${a.registrationId}::uuid and o.annulled_at is null
        and not exists (select from fresh)
    ),
    attempt as (
      insert into scan_attempts (id, event_id, session_id, registration_id, attendance_id, point, evidence, shown, outcome, reason, device, operator_id,
        device_at, server_at, skew_ms)
      select ${a.attemptId}::uuid, ${a.eventId}::uuid, ${a.sessionId}::uuid, ${a.registrationId}::uuid, d.attendance_id, ${a.point}, ${a.evidence}, ${a.shown},
        d.outcome, d.reason, ${a.device}, ${a.operatorId}, ${a.deviceAt}::timestamptz, ${a.now}::timestamptz, ${skew(a)}::integer
      from decided d
      on conflict (id) do nothing
    )
    select attendance_id, outcome, reason, came_at from decided`.execute(db)
  return rows[0]
}

// A phone whose clock is wrong by weeks must not overflow the column; beyond a month the figure says nothing anyway.
const MONTH_MS = 31 * 86_400_000
function skew({ deviceAt, now }: Admission): number | null {
  if (!deviceAt) return null
  return Math.max(-MONTH_MS, Math.min(MONTH_MS, now.getTime() - deviceAt.getTime()))
}

export type RefusedAttempt = Omit<Admission, 'registrationId'> & {
  registrationId: string | null
  outcome: Outcome
  reason: AdmissionReason
}

/** Keeps an attempt that let nobody in. The same attempt sent twice is kept once. */
export async function insertRefusedAttempt(db: Db, a: RefusedAttempt): Promise<void> {
  await db
    .insertInto('scanAttempts')
    .values({
      id: a.attemptId,
      eventId: a.eventId,
      sessionId: a.sessionId,
      registrationId: a.registrationId,
      point: a.point,
      evidence: a.evidence,
      shown: a.shown,
      outcome: a.outcome,
      reason: a.reason,
      device: a.device,
      operatorId: a.operatorId,
      deviceAt: a.deviceAt,
      serverAt: a.now,
      skewMs: skew({ ...a, registrationId: '' }),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** An attempt that was already decided, for a phone that sends it again. */
export function findAttempt(db: Db, attemptId: string) {
  return db
    .selectFrom('scanAttempts as t')
    .leftJoin('attendances as a', 'a.id', 't.attendanceId')
    .where('t.id', '=', attemptId)
    .select([
      't.outcome',
      't.reason',
      't.attendanceId',
      't.registrationId',
      't.sessionId',
      't.operatorId',
      'a.cameAt',
    ])
    .executeTakeFirst()
}

/** Numbers the door shows: came, registered, and people counted without names. */
export async function countSession(db: Db, { sessionId, eventId }: { sessionId: string; eventId: string }) {
  const { rows } = await sql<{
    came: number
    children: number
    registered: number
    waiting: number
    headcount: number
  }>`
    select
      (select count(*) from attendances where session_id = ${sessionId}::uuid and annulled_at is null) as came,
      (select coalesce(sum(children_count), 0) from attendances where session_id = ${sessionId}::uuid and annulled_at is null) as children,
      (select count(*) from registrations where event_id = ${eventId}::uuid and status = 'confirmed') as registered,
      (select count(*) from registrations where event_id = ${eventId}::uuid and status = 'waiting') as waiting,
      (select coalesce(sum(people), 0) from headcounts where session_id = ${sessionId}::uuid and annulled_at is null) as headcount`.execute(
    db,
  )
  const [counts] = rows
  if (!counts) throw new Error('a count gives one row')
  return counts
}

/** The last scans of a session, newest first, with the name that was on the ticket. */
export function listRecentAttempts(db: Db, { sessionId, limit }: { sessionId: string; limit: number }) {
  return db
    .selectFrom('scanAttempts as t')
    .leftJoin('registrations as r', 'r.id', 't.registrationId')
    .leftJoin('attendances as a', 'a.id', 't.attendanceId')
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
    .limit(limit)
    .execute()
}

/** One attendance with its place, locked until the transaction ends. */
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

/** The session of a closing, locked so that no two people close it with different figures. */
export function lockSession(trx: Trx, sessionId: string) {
  return trx
    .selectFrom('eventSessions as s')
    .innerJoin('events as e', 'e.id', 's.eventId')
    .where('s.id', '=', sessionId)
    .select(doorColumns)
    .forUpdate('s')
    .executeTakeFirst()
}

export async function setClosed(
  trx: Trx,
  { sessionId, at, by }: { sessionId: string; at: Date | null; by: string | null },
) {
  await trx
    .updateTable('eventSessions')
    .set({ attendanceClosedAt: at, attendanceClosedBy: by })
    .where('id', '=', sessionId)
    .execute()
}

export async function insertClosing(
  trx: Trx,
  row: {
    sessionId: string
    action: 'closed' | 'reopened'
    reason: string | null
    by: string | null
    now: Date
  },
) {
  await trx
    .insertInto('attendanceClosings')
    .values({
      id: newId(),
      sessionId: row.sessionId,
      action: row.action,
      reason: row.reason,
      byUserId: row.by,
      at: row.now,
    })
    .execute()
}

/** Closings and reopenings of an event's sessions, newest first. */
export function listClosings(db: Db, eventId: string) {
  return db
    .selectFrom('attendanceClosings as c')
    .innerJoin('eventSessions as s', 's.id', 'c.sessionId')
    .leftJoin('authUsers as u', 'u.id', 'c.byUserId')
    .where('s.eventId', '=', eventId)
    .select(['c.id', 'c.sessionId', 'c.action', 'c.reason', 'c.at', 'u.name as byName'])
    .orderBy('c.at', 'desc')
    .execute()
}

/** The headcount in force of a session, by group. */
export function listHeadcounts(db: Db, eventId: string) {
  return db
    .selectFrom('headcounts as h')
    .leftJoin('authUsers as u', 'u.id', 'h.countedBy')
    .where('h.eventId', '=', eventId)
    .where('h.annulledAt', 'is', null)
    .select([
      'h.sessionId',
      'h.targetGroup',
      'h.people',
      'h.method',
      'h.countedAt',
      'u.name as countedByName',
    ])
    .orderBy('h.targetGroup')
    .execute()
}

/** Replaces the headcount of a session: the old rows stay, annulled. */
export async function replaceHeadcount(
  trx: Trx,
  input: {
    sessionId: string
    eventId: string
    method: 'counter' | 'estimate' | 'list' | 'tickets'
    groups: { targetGroup: string; people: number }[]
    by: string | null
    now: Date
  },
) {
  await trx
    .updateTable('headcounts')
    .set({ annulledAt: input.now, annulReason: 'counted again' })
    .where('sessionId', '=', input.sessionId)
    .where('annulledAt', 'is', null)
    .execute()
  const rows = input.groups.filter((group) => group.people > 0)
  if (rows.length === 0) return
  await trx
    .insertInto('headcounts')
    .values(
      rows.map((group) => ({
        id: newId(),
        sessionId: input.sessionId,
        eventId: input.eventId,
        targetGroup: group.targetGroup,
        people: group.people,
        method: input.method,
        countedBy: input.by,
        countedAt: input.now,
      })),
    )
    .execute()
}

/** What must never be: an attendance of another event's registration, a closing without its ledger row. */
export async function findBrokenAttendance(db: Db) {
  const { rows } = await sql<{ name: string; subject: string; detail: string }>`
    select 'attendance_of_its_own_event' as name, a.id::text as subject, 'registration or session of another event' as detail
    from attendances a join registrations r on r.id = a.registration_id join event_sessions s on s.id = a.session_id
    where r.event_id <> a.event_id or s.event_id <> a.event_id or r.person_id <> a.person_id
    union all
    select 'attendance_has_its_attempt', a.id::text, 'no attempt in the ledger'
    from attendances a where not exists (select from scan_attempts t where t.attendance_id = a.id)
    union all
    select 'closing_in_the_ledger', s.id::text, 'the last row of the ledger says otherwise'
    from event_sessions s
    left join lateral (select action from attendance_closings c where c.session_id = s.id order by c.at desc, c.id desc limit 1) c on true
    where (s.attendance_closed_at is not null) <> coalesce(c.action = 'closed', false)`.execute(db)
  return rows
}
