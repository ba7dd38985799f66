import { sql, type SqlBool } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { newId } from '#server/kit/id.ts'
import type { AdmissionReason, Outcome } from './admission.ts'

/** What the door must know of a session and its event. */
export const DOOR_COLUMNS = [
  's.id as sessionId',
  's.position',
  's.titleKk as sessionTitleKk',
  's.titleRu as sessionTitleRu',
  's.titleEn as sessionTitleEn',
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
    .select(DOOR_COLUMNS)
    .executeTakeFirst()
}
export type SessionRow = NonNullable<Awaited<ReturnType<typeof findDoorSession>>>

/** The sessions of an event in the order of time. */
export function listDoorSessions(db: Db, eventId: string) {
  return db
    .selectFrom('eventSessions as s')
    .innerJoin('events as e', 'e.id', 's.eventId')
    .where('e.id', '=', eventId)
    .select(DOOR_COLUMNS)
    .orderBy('s.startsAt')
    .orderBy('s.position')
    .execute()
}

/** Sessions of published events inside the scope that are not over before `from` and begin before `until`. */
export function listDoors(db: Db, scope: Scope, { from, until }: { from: Date; until: Date }) {
  return db
    .selectFrom('eventSessions as s')
    .innerJoin('events as e', 'e.id', 's.eventId')
    .leftJoin('venues as v', (join) => join.on('v.id', '=', sql`coalesce(s.venue_id, e.venue_id)`))
    .leftJoin('divisions as d', 'd.kato', 'e.districtKato')
    .where('e.status', '=', 'published')
    .where('s.cancelledAt', 'is', null)
    .where('s.endsAt', '>=', from)
    .where('s.startsAt', '<', until)
    .where(
      inScope(scope, {
        district: 'e.district_kato',
        institution: 'e.institution_id',
        event: 'e.id',
        creator: 'e.created_by',
      }),
    )
    .select(DOOR_COLUMNS)
    .select([
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
    ])
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .limit(100)
    .execute()
}

/** What was shown, as it is looked up; nothing for what is not ours. */
export type ShownKey = { registrationId: string } | { code: string } | undefined

/** The registration that was shown, with its attendance of this session if there is one. */
export type ShownRow = {
  registrationId: string
  eventId: string
  status: 'confirmed' | 'waiting' | 'cancelled'
  surname: string
  givenName: string
  patronymic: string | null
  childrenCount: number
  attendanceId: string | null
  cameAt: Date | null
}

/** A session and what is shown at its door, in one statement; a code counts only within the session's own event. */
export async function findAtDoor(
  db: Db,
  sessionId: string,
  key: ShownKey,
): Promise<{ session: SessionRow; shown: ShownRow | undefined } | undefined> {
  const row = await db
    .selectFrom('eventSessions as s')
    .innerJoin('events as e', 'e.id', 's.eventId')
    .leftJoin('registrations as r', (join) => {
      if (!key) return join.on(sql<SqlBool>`false`)
      if ('registrationId' in key) return join.on('r.id', '=', key.registrationId)
      return join.onRef('r.eventId', '=', 's.eventId').on('r.code', '=', key.code)
    })
    .leftJoin('attendances as a', (join) =>
      join
        .onRef('a.registrationId', '=', 'r.id')
        .onRef('a.sessionId', '=', 's.id')
        .on('a.annulledAt', 'is', null),
    )
    .where('s.id', '=', sessionId)
    .select(DOOR_COLUMNS)
    .select([
      'r.id as registrationId',
      'r.eventId as shownEventId',
      'r.status',
      'r.surname',
      'r.givenName',
      'r.patronymic',
      'r.childrenCount',
      'a.id as attendanceId',
      'a.cameAt',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { registrationId, shownEventId, status, surname, givenName, childrenCount } = row
  if (!registrationId || !shownEventId || !status) return { session: row, shown: undefined }
  return {
    session: row,
    shown: {
      registrationId,
      eventId: shownEventId,
      status,
      surname: surname ?? '',
      givenName: givenName ?? '',
      patronymic: row.patronymic,
      childrenCount: childrenCount ?? 0,
      attendanceId: row.attendanceId,
      cameAt: row.cameAt,
    },
  }
}

/**
 * People of this event in whose name (Cyrillic or Latin) every token stands, or who have the code; name and last four
 * of the phone only. `tokens` are those of `searchFold`.
 */
export function searchRegistered(
  db: Db,
  input: { eventId: string; sessionId: string; tokens: readonly string[]; code: string | undefined },
) {
  return db
    .selectFrom('registrations as r')
    .leftJoin('attendances as a', (join) =>
      join
        .onRef('a.registrationId', '=', 'r.id')
        .on('a.sessionId', '=', input.sessionId)
        .on('a.annulledAt', 'is', null),
    )
    .where('r.eventId', '=', input.eventId)
    .where((eb) =>
      eb.or([
        eb.and(input.tokens.map((token) => eb('r.searchText', 'like', `%${token}%`))),
        ...(input.code ? [eb('r.code', '=', input.code)] : []),
      ]),
    )
    .select([
      'r.id as registrationId',
      'r.status',
      'r.surname',
      'r.givenName',
      'r.patronymic',
      'r.childrenCount',
      'a.id as attendanceId',
      'a.cameAt',
    ])
    .select(sql<string | null>`right(r.contact_phone, 4)`.as('phoneLast4'))
    .orderBy(sql`r.status = 'cancelled'`)
    .orderBy(sql`r.surname collate qamtu_kk`)
    .orderBy(sql`r.given_name collate qamtu_kk`)
    .orderBy('r.id')
    .limit(20)
    .execute()
}

/** A registration of this event under the same name and phone: somebody who says they are not registered often is. */
export function findByNameAndPhone(
  db: Db,
  { eventId, latinKey, phone }: { eventId: string; latinKey: string; phone: string },
) {
  return db
    .selectFrom('registrations as r')
    .innerJoin('people as p', 'p.id', 'r.personId')
    .where('r.eventId', '=', eventId)
    .where('r.status', '<>', 'cancelled')
    .where('r.contactPhone', '=', phone)
    .where('p.latinKey', '=', latinKey)
    .select('r.id')
    .orderBy('r.createdAt')
    .limit(1)
    .executeTakeFirst()
}

/** What an event lets in, for those who come unregistered. */
export function findAgeLimits(db: Db, eventId: string) {
  return db
    .selectFrom('events')
    .where('id', '=', eventId)
    .select(['status', 'endsAt', 'registrationOpensAt', 'registrationClosesAt', 'ageMin', 'ageMax'])
    .executeTakeFirstOrThrow()
}

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
 * Writes the accepted fact and the attempt in one statement; undefined when nothing was written because something
 * changed since it was looked up, or the attempt is known. The unique index is the last word between two phones, and
 * the row locks between a scan and a cancellation or closing of the same moment (both lock `for update`).
 */
export async function insertAdmission(db: Db, a: Admission): Promise<AdmissionResult | undefined> {
  const { rows } = await sql<AdmissionResult>`
    with fresh as (
      insert into attendances (id, session_id, event_id, registration_id, person_id, evidence, came_at, target_groups, residence_kato, birth_on,
        children_count, operator_id)
      select ${newId()}::uuid, s.id, r.event_id, r.id, r.person_id, ${a.evidence}, ${a.cameAt}::timestamptz, r.target_groups,
        r.residence_kato, p.birth_on, r.children_count, ${a.operatorId}
      from registrations r
      join people p on p.id = r.person_id
      join event_sessions s on s.id = ${a.sessionId}::uuid and s.event_id = r.event_id
      where r.id = ${a.registrationId}::uuid and r.status = 'confirmed' and s.attendance_closed_at is null and s.cancelled_at is null
        and not exists (select from scan_attempts t where t.id = ${a.attemptId}::uuid)
      for key share of r, s
      on conflict (session_id, registration_id) where annulled_at is null do nothing
      returning id, came_at
    ),
    attempt as (
      insert into scan_attempts (id, event_id, session_id, registration_id, attendance_id, point, evidence, shown, outcome, reason, device, operator_id,
        device_at, server_at, skew_ms)
      select ${a.attemptId}::uuid, ${a.eventId}::uuid, ${a.sessionId}::uuid, ${a.registrationId}::uuid, f.id, ${a.point}, ${a.evidence}, ${a.shown},
        'green', 'admitted', ${a.device}, ${a.operatorId}, ${a.deviceAt}::timestamptz, ${a.now}::timestamptz, ${skew(a)}::integer
      from fresh f
    )
    select id as attendance_id, 'green' as outcome, 'admitted' as reason, came_at from fresh`.execute(db)
  return rows[0]
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

export type SessionCounts = {
  sessionId: string
  /** people with names who came */
  came: number
  /** children under 14 who came with them */
  children: number
  /** people with names whom a list typed afterwards says */
  listed: number
  registered: number
  waiting: number
  /** people counted without names */
  headcount: number
}

/** The figures of every session of an event, in one statement. */
export async function countSessions(db: Db, eventId: string): Promise<SessionCounts[]> {
  const { rows } = await sql<SessionCounts>`
    with here as (
      select session_id, count(*) as came, sum(children_count) as children, count(*) filter (where evidence = 'list') as listed
      from attendances where event_id = ${eventId}::uuid and annulled_at is null group by session_id
    ),
    heads as (
      select session_id, sum(people) as people from headcounts where event_id = ${eventId}::uuid and annulled_at is null group by session_id
    ),
    registered as (
      select count(*) filter (where status = 'confirmed') as confirmed, count(*) filter (where status = 'waiting') as waiting
      from registrations where event_id = ${eventId}::uuid
    )
    select s.id as session_id, coalesce(h.came, 0) as came, coalesce(h.children, 0) as children, coalesce(h.listed, 0) as listed,
      n.confirmed as registered, n.waiting, coalesce(c.people, 0) as headcount
    from event_sessions s cross join registered n
    left join here h on h.session_id = s.id left join heads c on c.session_id = s.id
    where s.event_id = ${eventId}::uuid`.execute(db)
  return rows
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
