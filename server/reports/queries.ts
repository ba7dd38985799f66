import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import { katoPrefix } from '#server/access/territory.ts'
import { endOfDay, startOfDay } from '#server/kit/zone.ts'
import type { ReachFilter } from './schema.ts'

export type ReachQuery = ReachFilter & {
  /** leading digits that tell the units apart (unit.ts) */
  digits: number
  now: Date
  overdueDays: number
  /** inclusive ages of the people that coverage counts; undefined when the group is not one of age */
  ages: { min: number; max: number } | undefined
}

const prefixOf = (kato: string) => `${katoPrefix(kato)}%`

/** Live and cancelled sessions of published events in the period that fit the filter, by the session's date. */
function sessionsInPeriod(q: ReachFilter): RawBuilder<unknown> {
  return sql`
    select s.id, s.event_id, s.starts_at, s.ends_at, s.attendance_closed_at, s.moved_at,
      (s.cancelled_at is not null or e.status = 'cancelled') as is_cancelled,
      e.district_kato, e.planned_people,
      row_number() over (partition by s.event_id order by s.starts_at, s.id) as nth
    from event_sessions s join events e on e.id = s.event_id
    where e.published_at is not null and e.status <> 'draft'
      and s.starts_at >= ${startOfDay(q.from)} and s.starts_at < ${endOfDay(q.to)}
      ${q.kind ? sql`and e.kind = ${q.kind}` : sql``}
      ${q.programmeId ? sql`and e.programme_id = ${q.programmeId}::uuid` : sql``}`
}

const forGroup = (q: ReachFilter) =>
  q.targetGroup ? sql`and a.target_groups @> array[${q.targetGroup}]::text[]` : sql``

export type EventRow = {
  digits: string | null
  planned: number
  held: number
  cancelled: number
  moved: number
  overdue: number
  plannedPeople: number
  headcount: number
}

/** Sessions by unit of the event, and the whole (digits null): planned, held, cancelled, moved, overdue, planned people, headcount. */
export async function countEvents(db: Db, q: ReachQuery): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    with chosen as (${sessionsInPeriod(q)}),
    heads as (
      select h.session_id, sum(h.people) as people from headcounts h
      where h.annulled_at is null and h.session_id in (select id from chosen)
        ${q.targetGroup ? sql`and h.target_group = ${q.targetGroup}` : sql``}
      group by h.session_id
    )
    select left(c.district_kato, ${sql.lit(q.digits)}) as digits,
      count(*) filter (where not c.is_cancelled)::int as planned,
      count(*) filter (where not c.is_cancelled and c.attendance_closed_at is not null)::int as held,
      count(*) filter (where c.is_cancelled)::int as cancelled,
      count(*) filter (where not c.is_cancelled and c.moved_at is not null)::int as moved,
      count(*) filter (where not c.is_cancelled and c.attendance_closed_at is null
        and c.ends_at + make_interval(days => ${q.overdueDays}) < ${q.now}::timestamptz)::int as overdue,
      coalesce(sum(c.planned_people) filter (where c.nth = 1 and not c.is_cancelled), 0)::int as planned_people,
      coalesce(sum(h.people), 0)::int as headcount
    from chosen c left join heads h on h.session_id = c.id
    where c.district_kato like ${prefixOf(q.kato)}
    group by grouping sets ((left(c.district_kato, ${sql.lit(q.digits)})), ())`.execute(db)
  return rows
}

export type PeopleRow = { digits: string | null; visits: number; people: number; children: number }

/** Visits and distinct people by unit of the event, each total its own count (never a sum of rows). */
export async function countPeopleHere(db: Db, q: ReachQuery): Promise<PeopleRow[]> {
  const { rows } = await sql<PeopleRow>`
    with chosen as (${sessionsInPeriod(q)})
    select left(c.district_kato, ${sql.lit(q.digits)}) as digits, count(*)::int as visits, count(distinct a.person_id)::int as people,
      coalesce(sum(a.children_count), 0)::int as children
    from attendances a join chosen c on c.id = a.session_id
    where a.annulled_at is null and c.district_kato like ${prefixOf(q.kato)} ${forGroup(q)}
    group by grouping sets ((left(c.district_kato, ${sql.lit(q.digits)})), ())`.execute(db)
  return rows
}

export type ResidentRow = { digits: string | null; residents: number; covered: number }

/** Distinct people by unit of residence, wherever the event was; `covered` are those of the ages that coverage counts. */
export async function countResidents(db: Db, q: ReachQuery): Promise<ResidentRow[]> {
  const isCovered = q.ages
    ? sql`a.birth_on is not null
        and extract(year from age((c.starts_at at time zone 'Asia/Almaty')::date, a.birth_on)) between ${q.ages.min} and ${q.ages.max}`
    : sql`true`
  const { rows } = await sql<ResidentRow>`
    with chosen as (${sessionsInPeriod(q)})
    select left(a.residence_kato, ${sql.lit(q.digits)}) as digits, count(distinct a.person_id)::int as residents,
      count(distinct a.person_id) filter (where ${isCovered})::int as covered
    from attendances a join chosen c on c.id = a.session_id
    where a.annulled_at is null and a.residence_kato like ${prefixOf(q.kato)} ${forGroup(q)}
    group by grouping sets ((left(a.residence_kato, ${sql.lit(q.digits)})), ())`.execute(db)
  return rows
}

export type OutsideRow = { isUnknown: boolean; visits: number; people: number }

/** Those who came to events here from elsewhere, and those whose residence is not known. */
export async function countOutside(db: Db, q: ReachQuery): Promise<OutsideRow[]> {
  const { rows } = await sql<OutsideRow>`
    with chosen as (${sessionsInPeriod(q)})
    select a.residence_kato is null as is_unknown, count(*)::int as visits, count(distinct a.person_id)::int as people
    from attendances a join chosen c on c.id = a.session_id
    where a.annulled_at is null and c.district_kato like ${prefixOf(q.kato)} ${forGroup(q)}
      and (a.residence_kato is null or a.residence_kato not like ${prefixOf(q.kato)})
    group by 1`.execute(db)
  return rows
}

export type PopulationFigure = {
  kato: string
  people: number
  asOf: string
  definition: string
  source: string
  isInvented: boolean
}

/** The newest population figure of a group for each unit, not younger than the end of the period. */
export function listPopulations(
  db: Db,
  { katos, targetGroup, to }: { katos: readonly string[]; targetGroup: string; to: string },
): Promise<PopulationFigure[]> {
  return db
    .selectFrom('populations')
    .distinctOn('kato')
    .where('kato', 'in', [...katos])
    .where('targetGroup', '=', targetGroup)
    .where('asOf', '<=', to)
    .select(['kato', 'people', 'asOf', 'definition', 'source', 'isInvented'])
    .orderBy('kato')
    .orderBy('asOf', 'desc')
    .orderBy('importedAt', 'desc')
    .execute()
}

/** Divisions that existed on a day, for the rows of a view. */
export function listUnits(db: Db, on: string) {
  return db
    .selectFrom('divisions')
    .where((eb) => eb.or([eb('validFrom', 'is', null), eb('validFrom', '<=', on)]))
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', on)]))
    .select(['kato', 'parentKato', 'level', 'nameKk', 'nameRu', 'nameEn', 'validFrom', 'validTo'])
    .orderBy('kato')
    .execute()
}

export type ListQuery = ReachFilter & { unit: string | undefined; limit: number; offset: number }

const placeOf = (q: ListQuery) => `${katoPrefix(q.unit ?? q.kato)}%`

/** The sessions behind a figure by the event's district, with their own figures; and how many there are. */
export async function listReachSessions(db: Db, q: ListQuery & { now: Date; overdueDays: number }) {
  const { rows } = await sql<{
    sessionId: string
    eventId: string
    kind: string
    titleKk: string | null
    titleRu: string | null
    titleEn: string | null
    districtKato: string
    startsAt: Date
    endsAt: Date
    state: 'cancelled' | 'held' | 'overdue' | 'planned'
    plannedPeople: number | null
    visits: number
    people: number
    headcount: number
    total: number
  }>`
    with chosen as (${sessionsInPeriod(q)})
    select c.id as session_id, c.event_id, e.kind, e.title_kk, e.title_ru, e.title_en, c.district_kato, c.starts_at, c.ends_at,
      case when c.is_cancelled then 'cancelled' when c.attendance_closed_at is not null then 'held'
        when c.ends_at + make_interval(days => ${q.overdueDays}) < ${q.now}::timestamptz then 'overdue' else 'planned' end as state,
      case when c.nth = 1 then c.planned_people end as planned_people,
      (select count(*) from attendances a where a.session_id = c.id and a.annulled_at is null ${forGroup(q)})::int as visits,
      (select count(distinct a.person_id) from attendances a where a.session_id = c.id and a.annulled_at is null ${forGroup(q)})::int as people,
      ((select coalesce(sum(h.people), 0) from headcounts h where h.session_id = c.id and h.annulled_at is null
          ${q.targetGroup ? sql`and h.target_group = ${q.targetGroup}` : sql``})
        + (select coalesce(sum(a.children_count), 0) from attendances a where a.session_id = c.id and a.annulled_at is null ${forGroup(q)}))::int as headcount,
      (count(*) over ())::int as total
    from chosen c join events e on e.id = c.event_id
    where c.district_kato like ${placeOf(q)}
    order by c.starts_at, c.id
    limit ${q.limit} offset ${q.offset}`.execute(db)
  return rows
}

/** Whose rows lie behind a figure of people. */
export type PeopleFigure = 'visits' | 'people' | 'residents' | 'elsewhere' | 'unknown'

function behind(q: ListQuery, figure: PeopleFigure): RawBuilder<unknown> {
  const inside = `${katoPrefix(q.kato)}%`
  if (figure === 'residents') return sql`a.residence_kato like ${placeOf(q)}`
  if (figure === 'elsewhere')
    return sql`c.district_kato like ${inside} and a.residence_kato not like ${inside}`
  if (figure === 'unknown') return sql`c.district_kato like ${inside} and a.residence_kato is null`
  return sql`c.district_kato like ${placeOf(q)}`
}

/** The distinct people behind a figure, with their visits; and how many there are: the same total as the figure. */
export async function listReachPeople(db: Db, q: ListQuery & { figure: PeopleFigure }) {
  const { rows } = await sql<{
    personId: string
    surname: string
    givenName: string
    patronymic: string | null
    birthOn: string | null
    residenceKato: string | null
    visits: number
    total: number
    totalVisits: number
  }>`
    with chosen as (${sessionsInPeriod(q)}),
    found as (
      select a.person_id, count(*)::int as visits, max(a.residence_kato) as residence_kato
      from attendances a join chosen c on c.id = a.session_id
      where a.annulled_at is null and ${behind(q, q.figure)} ${forGroup(q)}
      group by a.person_id
    )
    select f.person_id, p.surname, p.given_name, p.patronymic, p.birth_on, f.residence_kato, f.visits,
      (count(*) over ())::int as total, (sum(f.visits) over ())::int as total_visits
    from found f join people p on p.id = f.person_id
    order by p.surname, p.given_name, p.id
    limit ${q.limit} offset ${q.offset}`.execute(db)
  return rows
}
