import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import type { Rule } from './recurrence.ts'

const within = (scope: Scope) =>
  inScope(scope, { district: 's.district_kato', institution: 's.institution_id', creator: 's.created_by' })

/** A series inside the scope, with who changed it last. */
export async function findSeries(db: Db, scope: Scope, id: string) {
  return db
    .selectFrom('eventSeries as s')
    .leftJoin('authUsers as u', 'u.id', 's.updatedBy')
    .leftJoin('programmes as p', 'p.id', 's.programmeId')
    .leftJoin('institutions as i', 'i.id', 's.institutionId')
    .leftJoin('divisions as d', 'd.kato', 's.districtKato')
    .where('s.id', '=', id)
    .where(within(scope))
    .selectAll('s')
    .select([
      'u.name as updatedByName',
      'p.nameKk as programmeKk',
      'p.nameRu as programmeRu',
      'p.nameEn as programmeEn',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'i.nameEn as institutionEn',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
    ])
    .executeTakeFirst()
}
export type SeriesRow = NonNullable<Awaited<ReturnType<typeof findSeries>>>

/** The row of a series, locked against other writers of it. */
export function lockSeries(trx: Trx, id: string) {
  return trx.selectFrom('eventSeries').where('id', '=', id).selectAll().forNoKeyUpdate().executeTakeFirst()
}

/** Dates beside the rule, and dates left out of it. */
export function listExceptions(db: Db, seriesId: string) {
  return db
    .selectFrom('eventSeriesDates')
    .where('seriesId', '=', seriesId)
    .select(['heldOn', 'kind'])
    .orderBy('heldOn')
    .execute()
}

type RuleRow = Pick<
  SeriesRow,
  'frequency' | 'every' | 'weekdays' | 'ordinal' | 'monthDay' | 'startsOn' | 'untilOn' | 'occurrences'
>

/** A stored rule as recurrence.ts takes it. */
export function storedRule(row: RuleRow, exceptions: readonly { heldOn: IsoDate; kind: string }[]): Rule {
  const { occurrences, ...rule } = row
  const of = (wanted: string) => exceptions.flatMap(({ heldOn, kind }) => (kind === wanted ? heldOn : []))
  return { ...rule, count: occurrences, addedOn: of('added'), leftOutOn: of('left_out') }
}

/** Events of a series in the order of their days, the called-off ones included, with their places. */
export function listSeriesEvents(db: Db, seriesId: string) {
  return db
    .selectFrom('events as e')
    .leftJoin('venues as v', 'v.id', 'e.venueId')
    .where('e.seriesId', '=', seriesId)
    .select([
      'e.id',
      'e.seriesOn',
      'e.seriesChanges',
      'e.status',
      'e.version',
      'e.startsAt',
      'e.endsAt',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'e.cancelReason',
      'e.districtKato',
      'e.institutionId',
      'e.createdBy',
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
      sql<boolean>`not exists (select from event_sessions s where s.event_id = e.id and s.cancelled_at is null
        and s.attendance_closed_at is null)`.as('isClosed'),
      sql<boolean>`exists (select from event_sessions s where s.event_id = e.id and s.attendance_closed_at is not null)`.as(
        'isPartlyClosed',
      ),
      sql<number>`(select coalesce(sum(taken), 0)::int from entry_types t where t.event_id = e.id)`.as(
        'taken',
      ),
      sql<number>`(select coalesce(sum(waiting), 0)::int from entry_types t where t.event_id = e.id)`.as(
        'waiting',
      ),
      sql<
        number | null
      >`(select case when bool_and(capacity is not null) then sum(capacity)::int end from entry_types t where t.event_id = e.id)`.as(
        'capacity',
      ),
    ])
    .orderBy('e.seriesOn')
    .orderBy('e.id')
    .execute()
}
export type SeriesEvent = Awaited<ReturnType<typeof listSeriesEvents>>[number]

/** Series of the scope, those with something to come first. */
export function listSeries(db: Db, scope: Scope, now: Date) {
  return db
    .selectFrom('eventSeries as s')
    .leftJoin('institutions as i', 'i.id', 's.institutionId')
    .leftJoin('divisions as d', 'd.kato', 's.districtKato')
    .where(within(scope))
    .select([
      's.id',
      's.frequency',
      's.every',
      's.weekdays',
      's.ordinal',
      's.monthDay',
      's.startTime',
      's.endTime',
      's.titleKk',
      's.titleRu',
      's.titleEn',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'i.nameEn as institutionEn',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
      sql<Date | null>`(select min(e.starts_at) from events e where e.series_id = s.id and e.status <> 'cancelled'
        and e.starts_at > ${now}::timestamptz)`.as('nextAt'),
      sql<Date | null>`(select max(e.starts_at) from events e where e.series_id = s.id and e.status <> 'cancelled')`.as(
        'lastAt',
      ),
      sql<number>`(select count(*)::int from events e where e.series_id = s.id and e.status <> 'cancelled')`.as(
        'count',
      ),
      sql<number>`(select count(*)::int from events e where e.series_id = s.id and e.status <> 'cancelled'
        and e.starts_at > ${now}::timestamptz)`.as('left'),
    ])
    .orderBy(sql`"next_at" asc nulls last`)
    .orderBy('s.id')
    .limit(300)
    .execute()
}

/** Public dates of the series that an event is of, with the rule; undefined when it is of none. */
export async function findPublicSeries(db: Db, eventId: string) {
  const rows = await db
    .selectFrom('events as own')
    .innerJoin('eventSeries as s', 's.id', 'own.seriesId')
    .innerJoin('events as e', 'e.seriesId', 's.id')
    .where('own.id', '=', eventId)
    .where('e.status', '=', 'published')
    .select([
      's.frequency',
      's.every',
      's.weekdays',
      's.ordinal',
      's.monthDay',
      'e.id',
      'e.startsAt',
      'e.endsAt',
    ])
    .orderBy('e.startsAt')
    .orderBy('e.id')
    .execute()
  const [first] = rows
  if (!first) return undefined
  const { frequency, every, weekdays, ordinal, monthDay } = first
  return {
    rule: { frequency, every, weekdays, ordinal, monthDay },
    dates: rows.map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt })),
  }
}
