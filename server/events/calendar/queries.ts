import { sql, type ExpressionBuilder, type RawBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { isRegion, katoPrefix, REPUBLIC, regionOf } from '#server/access/territory.ts'
import { endOfDay, startOfDay } from '#server/kit/zone.ts'
import { spacesOf } from '../bookings/queries.ts'
import { findSought, isSought, type SoughtWord } from '../search/queries.ts'
import { MOST_COUNTED, type CalendarFilter } from './schema.ts'

type EventTable = ExpressionBuilder<DB & { e: DB['events']; p: DB['programmes'] }, 'e' | 'p'>

const REGION_DIGITS = 2

const likeStart = (text: string) => `${text}%`

/** Shown to everybody: published, or cancelled after it was published. */
function isPublic(eb: EventTable) {
  return eb('e.publishedAt', 'is not', null).and('e.status', 'in', ['published', 'cancelled'])
}

/** The territory asked for: "near" a district is its whole region, with the district's own events first. */
function placeOf({ region, district, near }: CalendarFilter): string | undefined {
  if (!district) return region
  return near ? `${district.slice(0, REGION_DIGITS)}0000000` : district
}

/** Of what has not ended before an instant: also where in the order of beginnings to look from. */
function notOverAt(eb: EventTable, at: Date) {
  return eb.and([
    eb('e.endsAt', '>=', at),
    sql<boolean>`e.starts_at >= ${at}::timestamptz - (
      select coalesce(max(l.ends_at - l.starts_at), interval '0') from events l where l.published_at is not null)`,
  ])
}

/** A filter whose words have been looked up, and from when the next of a series is the next. */
type Sought = CalendarFilter & { sought: readonly SoughtWord[]; nextFrom?: Date | undefined }

/** `now` where of each series only the next may be asked for; views of certain days show all they have. */
const lookedUp = async (db: Db, filter: CalendarFilter, now?: Date): Promise<Sought> => ({
  ...filter,
  sought: await findSought(db, filter.q),
  nextFrom: filter.series && (filter.from ? startOfDay(filter.from) : now),
})

/** The event is of no series, or the first of its series that is not over at an instant. */
const isNextOfSeries = (from: Date) => sql<boolean>`(e.series_id is null or e.id = (
  select n.id from events n where n.series_id = e.series_id and n.status = 'published' and n.ends_at >= ${from}::timestamptz
  order by n.ends_at, n.id limit 1))`

function within(eb: EventTable, filter: Sought) {
  const place = placeOf(filter)
  const { age, group, language } = filter
  return eb.and([
    // A whole region by its code alone: its districts besides would make the planner think that few events are left.
    ...(place && place !== REPUBLIC ? [eb('e.regionKato', '=', regionOf(place))] : []),
    ...(place && place !== REPUBLIC && !isRegion(place)
      ? [eb('e.districtKato', 'like', likeStart(katoPrefix(place)))]
      : []),
    ...(filter.kind ? [eb('e.kind', '=', filter.kind)] : []),
    ...(filter.programme ? [eb('p.slug', '=', filter.programme)] : []),
    ...(filter.institution ? [eb('e.institutionId', '=', filter.institution)] : []),
    ...(age === undefined
      ? []
      : [
          eb.or([eb('e.ageMin', 'is', null), eb('e.ageMin', '<=', age)]),
          eb.or([eb('e.ageMax', 'is', null), eb('e.ageMax', '>=', age)]),
        ]),
    // An event without groups is for everybody; one without a language promises none.
    ...(group ? [sql<boolean>`(e.target_groups = '{}' or ${group} = any(e.target_groups))`] : []),
    ...(language ? [sql<boolean>`${language} = any(e.languages)`] : []),
    ...(filter.from ? [notOverAt(eb, startOfDay(filter.from))] : []),
    ...(filter.to ? [eb('e.startsAt', '<', endOfDay(filter.to))] : []),
    isSought(filter.sought),
    ...(filter.nextFrom ? [isNextOfSeries(filter.nextFrom)] : []),
  ])
}

function publicEvents(db: Db, filter: Sought) {
  return db
    .selectFrom('events as e')
    .leftJoin('programmes as p', 'p.id', 'e.programmeId')
    .where((eb) => isPublic(eb))
    .where((eb) => within(eb, filter))
}

function withNames(db: Db, filter: Sought) {
  return publicEvents(db, filter)
    .leftJoin('divisions as d', 'd.kato', 'e.districtKato')
    .leftJoin('venues as v', 'v.id', 'e.venueId')
    .select([
      'e.id',
      'e.kind',
      'e.status',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'e.startsAt',
      'e.endsAt',
      'e.registrationOpensAt',
      'e.registrationClosesAt',
      'e.targetGroups',
      'e.ageMin',
      'e.ageMax',
      'e.districtKato',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
      'p.nameKk as programmeKk',
      'p.nameRu as programmeRu',
      'p.nameEn as programmeEn',
    ])
    .select((eb) => [
      eb
        .selectFrom('entryTypes as t')
        .whereRef('t.eventId', '=', 'e.id')
        .select(
          sql<
            number | null
          >`case when bool_or(capacity is null) then null else sum(capacity - taken) end::int`.as('left'),
        )
        .as('placesLeft'),
      eb
        .selectFrom('entryTypes as t')
        .whereRef('t.eventId', '=', 'e.id')
        .select(sql<boolean>`bool_or(has_waiting_list)`.as('list'))
        .as('hasWaitingList'),
      eb
        .selectFrom('eventSessions as s')
        .whereRef('s.eventId', '=', 'e.id')
        .where('s.cancelledAt', 'is', null)
        .select(sql<number>`count(*)::int`.as('n'))
        .as('sessionCount'),
    ])
}

// No session is longer (event_session_at_most_three_days), so that an index tells where to look from.
const LONGEST_SESSION_MS = 3 * 86_400_000
const beginningOf = (from: Date) => new Date(Math.max(0, from.getTime() - LONGEST_SESSION_MS))

export type CalendarItem = Awaited<ReturnType<typeof listCalendar>>['items'][number]

/**
 * One page of events in the order of their beginning, with how many there are in all, counted to one more than
 * `MOST_COUNTED`. Without a `from` only those that
 * are not over at `now`; what has begun stays until it ends. Near a district its own events stand first.
 */
export async function listCalendar(
  db: Db,
  { filter, now, limit, offset }: { filter: CalendarFilter; now: Date; limit: number; offset: number },
) {
  const current = (eb: EventTable) => (filter.from ? eb.lit(true) : notOverAt(eb, now))
  const own = filter.near && filter.district ? katoPrefix(filter.district) : undefined
  const sought = await lookedUp(db, filter, now)
  const isOwn = sql<boolean>`e.district_kato like ${likeStart(own ?? '')}`
  // Of its own and of the others no more than the page can show, each in the order of an index: not the whole region.
  const firstOf = (part: RawBuilder<boolean>) =>
    publicEvents(db, sought)
      .where((eb) => current(eb))
      .where(part)
      .select('e.id')
      .orderBy('e.startsAt')
      .orderBy('e.id')
      .limit(offset + limit)
  const [items, counted] = await Promise.all([
    withNames(db, sought)
      .where((eb) => current(eb))
      .$if(own !== undefined, (query) =>
        query
          .where(
            sql<boolean>`e.id = any(array(${firstOf(isOwn)}) || array(${firstOf(sql<boolean>`not ${isOwn}`)}))`,
          )
          .orderBy(sql`case when ${isOwn} then 0 else 1 end`),
      )
      .orderBy('e.startsAt')
      .orderBy('e.id')
      .limit(limit)
      .offset(offset)
      .execute(),
    db
      .selectFrom(
        publicEvents(db, sought)
          .where((eb) => current(eb))
          .select('e.id')
          .limit(MOST_COUNTED + 1)
          .as('found'),
      )
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  ])
  return { items, count: counted.count }
}

/** How many events each district has, of those the list shows: a district without one has no row. */
export async function countByDistrict(db: Db, { filter, now }: { filter: CalendarFilter; now: Date }) {
  const rows = await publicEvents(db, await lookedUp(db, filter, now))
    .where((eb) => (filter.from ? eb.lit(true) : notOverAt(eb, now)))
    .where('e.districtKato', 'is not', null)
    .groupBy('e.districtKato')
    .select(({ fn }) => ['e.districtKato as kato', fn.countAll<number>().as('events')])
    .execute()
  return rows.flatMap(({ kato, events }) => (kato ? [{ kato, events }] : []))
}

/** Sessions of public events between two instants, for the page of a month or a week: one row per session. */
export async function listBetween(
  db: Db,
  { filter, from, until }: { filter: CalendarFilter; from: Date; until: Date },
) {
  return publicEvents(db, await lookedUp(db, filter))
    .innerJoin('eventSessions as s', 's.eventId', 'e.id')
    .where('s.cancelledAt', 'is', null)
    .where('s.startsAt', '<', until)
    .where('s.startsAt', '>=', beginningOf(from))
    .where('s.endsAt', '>=', from)
    .select(['e.id', 'e.kind', 'e.status', 'e.titleKk', 'e.titleRu', 'e.titleEn', 's.startsAt', 's.endsAt'])
    .orderBy('s.startsAt')
    .orderBy('e.id')
    .execute()
}

/** The page of one event; a draft is as if it did not exist. */
export function findPublicEvent(db: Db, id: string) {
  return db
    .selectFrom('events as e')
    .leftJoin('programmes as p', 'p.id', 'e.programmeId')
    .leftJoin('divisions as d', 'd.kato', 'e.districtKato')
    .leftJoin('divisions as r', 'r.kato', 'e.regionKato')
    .leftJoin('venues as v', 'v.id', 'e.venueId')
    .leftJoin('institutions as i', 'i.id', 'e.institutionId')
    .leftJoin('eventExtras as x', 'x.eventId', 'e.id')
    .leftJoin('venuePhotos as f', 'f.venueId', 'v.id')
    .where('e.id', '=', id)
    .where((eb) => isPublic(eb))
    .select([
      'e.id',
      'e.kind',
      'e.status',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'e.descriptionKk',
      'e.descriptionRu',
      'e.descriptionEn',
      'e.contactPhone',
      'e.districtKato',
      'e.regionKato',
      'e.startsAt',
      'e.endsAt',
      'e.registrationOpensAt',
      'e.registrationClosesAt',
      'e.targetGroups',
      'e.ageMin',
      'e.ageMax',
      'e.languages',
      'e.cancelReason',
      'e.cancelledAt',
      'e.sequence',
      'e.updatedAt',
      'p.slug as programmeSlug',
      'p.nameKk as programmeKk',
      'p.nameRu as programmeRu',
      'p.nameEn as programmeEn',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
      'r.nameKk as regionKk',
      'r.nameRu as regionRu',
      'r.nameEn as regionEn',
      'x.mode',
      'x.accessibilityKk',
      'x.accessibilityRu',
      'f.digest as venuePhoto',
      'v.id as venueId',
      'v.accessibility as venueAccessibility',
      'v.kind as venueKind',
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
      'v.addressKk',
      'v.addressRu',
      'v.lat',
      'v.lon',
      'e.institutionId',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'i.nameEn as institutionEn',
    ])
    .executeTakeFirst()
}

/** Sessions of an event with their own venue where it differs. */
export function listPublicSessions(db: Db, eventId: string) {
  return db
    .selectFrom('eventSessions as s')
    .leftJoin('venues as v', 'v.id', 's.venueId')
    .where('s.eventId', '=', eventId)
    .select([
      's.id',
      's.titleKk',
      's.titleRu',
      's.titleEn',
      's.startsAt',
      's.endsAt',
      's.firstStartsAt',
      's.movedAt',
      's.cancelledAt',
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
      'v.addressKk',
      'v.addressRu',
      spacesOf('s.id').as('spaces'),
    ])
    .orderBy('s.startsAt')
    .orderBy('s.position')
    .execute()
}

export function listPublicEntryTypes(db: Db, eventId: string) {
  return db
    .selectFrom('entryTypes')
    .where('eventId', '=', eventId)
    .select(['id', 'kind', 'capacity', 'taken', 'waiting', 'hasWaitingList'])
    .orderBy('position')
    .execute()
}

/** Programmes that have public events, for the filter. */
export function listPublicProgrammes(db: Db) {
  return db
    .selectFrom('programmes as p')
    .where('p.archivedAt', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('events as e')
          .whereRef('e.programmeId', '=', 'p.id')
          .where('e.publishedAt', 'is not', null)
          .select('e.id'),
      ),
    )
    .select(['p.slug', 'p.nameKk', 'p.nameRu', 'p.nameEn'])
    .orderBy('p.slug')
    .execute()
}

/** Organisations that hold public events in the territory, and the one of this id wherever it is. */
export function listPublicOrganisers(
  db: Db,
  { place, institution }: { place?: string; institution?: string },
) {
  return db
    .selectFrom('institutions as i')
    .where((eb) =>
      eb.or([
        ...(institution ? [eb('i.id', '=', institution)] : []),
        ...(place
          ? [
              eb.exists(
                eb
                  .selectFrom('events as e')
                  .whereRef('e.institutionId', '=', 'i.id')
                  .where('e.districtKato', 'like', likeStart(katoPrefix(place)))
                  .where('e.publishedAt', 'is not', null)
                  .select('e.id'),
              ),
            ]
          : []),
      ]),
    )
    .select(['i.id', 'i.nameKk', 'i.nameRu', 'i.nameEn'])
    .orderBy('i.nameKk')
    .execute()
}

// Calendar programs choke on feeds far larger than this; a region of 1,200 events a year stays below.
export const FEED_LIMIT = 5000

/** What a calendar entry shows of an event `e`, its session `s` and their venue `v`. */
export const FEED_COLUMNS = [
  's.id as sessionId',
  'e.id as eventId',
  'e.status',
  'e.sequence',
  'e.updatedAt',
  'e.publishedAt',
  'e.kind',
  'e.titleKk',
  'e.titleRu',
  'e.titleEn',
  'e.descriptionKk',
  'e.descriptionRu',
  'e.descriptionEn',
  'e.contactPhone',
  's.titleKk as sessionKk',
  's.titleRu as sessionRu',
  's.titleEn as sessionEn',
  's.startsAt',
  's.endsAt',
  'v.nameKk as venueKk',
  'v.nameRu as venueRu',
  'v.nameEn as venueEn',
  'v.addressKk',
  'v.addressRu',
  'v.lat',
  'v.lon',
  spacesOf('s.id').as('spaces'),
] as const

export type FeedRow = Awaited<ReturnType<typeof listFeed>>[number]

/** Every live session of published events in a window, with what a calendar entry shows: one query after the words. */
export async function listFeed(
  db: Db,
  {
    filter,
    now,
    from,
    until,
    eventId,
  }: { filter: CalendarFilter; now?: Date; from: Date; until: Date; eventId?: string },
) {
  return publicEvents(db, await lookedUp(db, filter, now))
    .innerJoin('eventSessions as s', 's.eventId', 'e.id')
    .leftJoin('venues as v', (join) => join.on('v.id', '=', sql<string>`coalesce(s.venue_id, e.venue_id)`))
    .$if(eventId !== undefined, (query) => query.where('e.id', '=', eventId ?? ''))
    .where((eb) => eb.or([eb('e.status', '=', 'published'), eb.lit(eventId !== undefined)]))
    .where('s.cancelledAt', 'is', null)
    .where('s.startsAt', '<', until)
    .where('s.startsAt', '>=', beginningOf(from))
    .where('s.endsAt', '>=', from)
    .select(FEED_COLUMNS)
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .limit(FEED_LIMIT)
    .execute()
}
