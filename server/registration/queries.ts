import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { spacesOf } from '#server/events/bookings/queries.ts'
import { now as currentTime } from '#server/kit/clock.ts'
import type { EventFacts } from './event-facts.ts'

/** An event with its parts, ways to come, place and organiser; undefined when there is none. */
export async function findEventFacts(db: Db, eventId: string): Promise<EventFacts | undefined> {
  const [event] = await findEventsFacts(db, [eventId])
  return event
}

/** The same for many, in no particular order; three statements however many there are. */
export async function findEventsFacts(db: Db, eventIds: readonly string[]): Promise<EventFacts[]> {
  if (eventIds.length === 0) return []
  const [events, sessions, entryTypes] = await Promise.all([
    db
      .selectFrom('events as e')
      .leftJoin('institutions as i', 'i.id', 'e.institutionId')
      .leftJoin('venues as v', 'v.id', 'e.venueId')
      .where('e.id', 'in', eventIds)
      .select([
        'e.id',
        'e.status',
        'e.titleKk',
        'e.titleRu',
        'e.titleEn',
        'e.startsAt',
        'e.endsAt',
        'e.registrationOpensAt',
        'e.registrationClosesAt',
        'e.ageMin',
        'e.ageMax',
        'e.contactPhone',
        'e.districtKato',
        'e.regionKato',
        'e.institutionId',
        'e.cancelReason',
        'e.sequence',
        'i.nameKk as institutionKk',
        'i.nameRu as institutionRu',
        'i.nameEn as institutionEn',
        'v.nameKk as venueKk',
        'v.nameRu as venueRu',
        'v.nameEn as venueEn',
        'v.addressKk',
        'v.addressRu',
      ])
      .execute(),
    db
      .selectFrom('eventSessions')
      .where('eventId', 'in', eventIds)
      .select([
        'id',
        'eventId',
        'titleKk',
        'titleRu',
        'titleEn',
        'startsAt',
        'endsAt',
        'movedAt',
        'cancelledAt',
        'attendanceClosedAt',
        spacesOf('event_sessions.id').as('spaces'),
      ])
      .orderBy('startsAt')
      .orderBy('position')
      .execute(),
    db
      .selectFrom('entryTypes')
      .where('eventId', 'in', eventIds)
      .select(['id', 'eventId', 'kind', 'capacity', 'taken', 'waiting', 'hasWaitingList'])
      .orderBy('position')
      .execute(),
  ])
  return events.map((row) => ({
    id: row.id,
    status: row.status,
    title: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn },
    institution: { kk: row.institutionKk, ru: row.institutionRu, en: row.institutionEn },
    venue: { kk: row.venueKk, ru: row.venueRu, en: row.venueEn },
    address: { kk: row.addressKk, ru: row.addressRu, en: null },
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    registrationOpensAt: row.registrationOpensAt,
    registrationClosesAt: row.registrationClosesAt,
    ageMin: row.ageMin,
    ageMax: row.ageMax,
    contactPhone: row.contactPhone,
    districtKato: row.districtKato,
    regionKato: row.regionKato,
    institutionId: row.institutionId,
    cancelReason: row.cancelReason,
    sequence: row.sequence,
    sessions: sessions
      .filter(({ eventId }) => eventId === row.id)
      .map(({ id, titleKk, titleRu, titleEn, ...times }) => ({
        id,
        title: { kk: titleKk, ru: titleRu, en: titleEn },
        startsAt: times.startsAt,
        endsAt: times.endsAt,
        movedAt: times.movedAt,
        cancelledAt: times.cancelledAt,
        attendanceClosedAt: times.attendanceClosedAt,
        spaces: times.spaces,
      })),
    entryTypes: entryTypes
      .filter(({ eventId }) => eventId === row.id)
      .map(({ eventId: _event, ...entryType }) => entryType),
  }))
}

/** Registrations made with these client keys: the answer to a form that was sent twice. */
export function findByClientKeys(db: Db, clientKeys: readonly string[]) {
  return db
    .selectFrom('registrations')
    .where('clientKey', 'in', clientKeys)
    .select(['id', 'clientKey', 'status', 'personId'])
    .execute()
}

export type RegistrationRow = NonNullable<Awaited<ReturnType<typeof findRegistration>>>

/** One registration with everything that was said in it. */
export function findRegistration(db: Db, id: string) {
  return db
    .selectFrom('registrations')
    .where('id', '=', id)
    .selectAll()
    .$narrowType<{ id: string }>()
    .executeTakeFirst()
}

/** Which number a waiting registration has: those before it, and itself. */
export async function findQueuePosition(
  db: Db,
  { entryTypeId, queueNumber }: { entryTypeId: string; queueNumber: number },
): Promise<number> {
  const { ahead } = await db
    .selectFrom('registrations')
    .where('entryTypeId', '=', entryTypeId)
    .where('status', '=', 'waiting')
    .where('queueNumber', '<=', queueNumber)
    .select(({ fn }) => fn.countAll<number>().as('ahead'))
    .executeTakeFirstOrThrow()
  return ahead
}

export type BrokenRegistration = { name: string; subject: string; detail: string }

/**
 * What must never be, each with the id it was found in: counters that differ from the rows, more given than there is,
 * a place withheld from somebody who waits, a registration of another event's entry type, a child kept as a person,
 * a minor without a guardian's consent. An event that was moved may make a participant younger on the day: not counted.
 */
export async function findBrokenInvariants(db: Db, now: Date = currentTime()): Promise<BrokenRegistration[]> {
  const { rows } = await sql<BrokenRegistration>`
    with counted as (
      select t.id, t.capacity, t.taken, t.waiting,
        coalesce(sum(r.places) filter (where r.status = 'confirmed'), 0) as places,
        count(r.id) filter (where r.status = 'waiting') as queue,
        min(r.places) filter (where r.status = 'waiting') as smallest,
        e.status = 'published' and e.ends_at > ${now} as is_ahead
      from entry_types t join events e on e.id = t.event_id left join registrations r on r.entry_type_id = t.id
      group by t.id, e.id
    )
    select 'taken_equals_places' as name, id::text as subject, 'taken ' || taken || ', places ' || places as detail from counted where taken <> places
    union all
    select 'waiting_equals_queue', id::text, 'waiting ' || waiting || ', queue ' || queue from counted where waiting <> queue
    union all
    select 'never_oversold', id::text, 'places ' || places || ' of ' || capacity from counted where places > capacity
    union all
    select 'no_place_withheld', id::text, (capacity - places) || ' free while ' || smallest || ' wait' from counted
    where is_ahead and queue > 0 and (capacity is null or capacity - places >= smallest)
    union all
    select 'entry_type_of_its_event', r.id::text, 'entry type of another event'
    from registrations r join entry_types t on t.id = r.entry_type_id where t.event_id <> r.event_id
    union all
    select 'nothing_of_a_child', r.id::text, 'younger than 14 on the day'
    from registrations r join people p on p.id = r.person_id join events e on e.id = r.event_id
    where p.birth_on + interval '14 years' > (e.starts_at at time zone 'Asia/Almaty')::date
      and not exists (select from event_sessions s where s.event_id = e.id and s.moved_at > r.created_at)
    union all
    select 'minor_has_guardian', r.id::text, 'younger than 18 without a guardian'
    from registrations r join people p on p.id = r.person_id join events e on e.id = r.event_id
    where r.channel = 'form' and r.guardian_name is null
      and p.birth_on + interval '18 years' > (e.starts_at at time zone 'Asia/Almaty')::date
      and not exists (select from event_sessions s where s.event_id = e.id and s.moved_at > r.created_at)`.execute(
    db,
  )
  return rows
}

const LETTER_COLUMNS = [
  'r.id',
  'r.eventId',
  'r.code',
  'r.status',
  'r.locale',
  'r.surname',
  'r.givenName',
  'r.patronymic',
  'r.contactPhone',
  'r.contactEmail',
  'r.promotedAt',
] as const

/** People of an event who must hear of a change, in the order of their ids from `afterId` on. */
export function listToTell(
  db: Db,
  {
    eventId,
    until,
    afterId,
    limit,
  }: { eventId: string; until: Date; afterId: string | undefined; limit: number },
) {
  return db
    .selectFrom('registrations as r')
    .where('r.eventId', '=', eventId)
    .where('r.status', '<>', 'cancelled')
    .where('r.createdAt', '<=', until)
    .$if(afterId !== undefined, (query) => query.where('r.id', '>', afterId ?? ''))
    .select(LETTER_COLUMNS)
    .orderBy('r.id')
    .limit(limit)
    .execute()
}
export type ToldRegistration = Awaited<ReturnType<typeof listToTell>>[number]

/** Promoted people who have not been told, locked against other processes. */
export function claimPromoted(trx: Db, limit: number) {
  return trx
    .selectFrom('registrations as r')
    .where('r.promotedAt', 'is not', null)
    .where('r.promotionToldAt', 'is', null)
    .select(LETTER_COLUMNS)
    .orderBy('r.promotedAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/**
 * Changes of events that nobody has been told of; those of the last seconds wait for writers under way, and those that
 * may still be taken back until they cannot. Of an event called off meanwhile all are given, so that its cancellation
 * speaks for them.
 */
export function listUntoldChanges(db: Db, until: Date) {
  return db
    .selectFrom('eventChanges')
    .where('toldAt', 'is', null)
    .where('at', '<=', until)
    .where((eb) =>
      eb.or([
        eb('heldUntil', 'is', null),
        eb('heldUntil', '<=', until),
        eb.exists(
          eb
            .selectFrom('events as e')
            .whereRef('e.id', '=', 'eventChanges.eventId')
            .where('e.status', '=', 'cancelled')
            .select('e.id'),
        ),
      ]),
    )
    .select(['id', 'eventId', 'kind', 'before', 'reason', 'at'])
    .orderBy('at')
    .orderBy('id')
    .execute()
}
export type UntoldChange = Awaited<ReturnType<typeof listUntoldChanges>>[number]

/** Whether another live registration of the event is told by the same e-mail: a teacher's, a mother's of two. */
export async function sharesAddress(
  db: Db,
  { id, eventId, contactEmail }: { id: string; eventId: string; contactEmail: string | null },
): Promise<boolean> {
  if (contactEmail === null) return false
  const other = await db
    .selectFrom('registrations')
    .where('eventId', '=', eventId)
    .where('status', '=', 'confirmed')
    .where('id', '<>', id)
    .where('contactEmail', '=', contactEmail)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Names of a venue, for the line "before" of a letter. */
export function findVenueNames(db: Db, id: string) {
  return db
    .selectFrom('venues')
    .where('id', '=', id)
    .select(['nameKk', 'nameRu', 'nameEn'])
    .executeTakeFirst()
}
