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
