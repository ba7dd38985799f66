import { sql, type SqlBool } from 'kysely'
import type { Db } from '#db/client.ts'

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

/** What was shown, as it is looked up; nothing for what is not ours. */
export type ShownKey = { registrationId: string } | { code: string } | undefined

/** The same of many who come to one session at once. */
export type ShownKeys = { registrationIds: readonly string[] } | { codes: readonly string[] } | undefined

/** The registration that was shown, with its attendance of this session if there is one. */
export type ShownRow = {
  registrationId: string
  eventId: string
  code: string
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
  keys: ShownKeys,
): Promise<{ session: SessionRow; shown: ShownRow[] } | undefined> {
  const rows = await db
    .selectFrom('eventSessions as s')
    .innerJoin('events as e', 'e.id', 's.eventId')
    .leftJoin('registrations as r', (join) => {
      if (!keys) return join.on(sql<SqlBool>`false`)
      if ('registrationIds' in keys) return join.on('r.id', '=', anyOf(keys.registrationIds, 'uuid'))
      return join.onRef('r.eventId', '=', 's.eventId').on('r.code', '=', anyOf(keys.codes, 'text'))
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
      'r.code',
      'r.status',
      'r.surname',
      'r.givenName',
      'r.patronymic',
      'r.childrenCount',
      'a.id as attendanceId',
      'a.cameAt',
    ])
    .execute()
  const [session] = rows
  if (!session) return undefined
  const shown = rows.flatMap((row): ShownRow[] => {
    const { registrationId, shownEventId, code, status, surname, givenName, childrenCount } = row
    if (!registrationId || !shownEventId || !status) return []
    return [
      {
        registrationId,
        eventId: shownEventId,
        code: code ?? '',
        status,
        surname: surname ?? '',
        givenName: givenName ?? '',
        patronymic: row.patronymic,
        childrenCount: childrenCount ?? 0,
        attendanceId: row.attendanceId,
        cameAt: row.cameAt,
      },
    ]
  })
  return { session, shown }
}

const anyOf = (values: readonly string[], type: 'uuid' | 'text') =>
  sql<string>`any(${[...values]}::${sql.raw(type)}[])`

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
