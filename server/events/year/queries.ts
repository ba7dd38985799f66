import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { katoPrefix, regionOf, REPUBLIC } from '#server/access/territory.ts'
import { addDays } from '#server/kit/calendar.ts'
import { endOfDay, startOfDay } from '#server/kit/zone.ts'
import type { YearCell, YearFilter } from './schema.ts'
import { areRegions, isWhole } from './unit.ts'
import { weeksOfYear } from './week.ts'
import type { EventStatus } from '../words.ts'

/** What one row has in one week; week 0 is the whole year. */
export type YearFigure = { unit: string; week: number; events: number; sessions: number; people: number }

const within = (scope: Scope) =>
  inScope(scope, {
    district: 'e.district_kato',
    institution: 'e.institution_id',
    event: 'e.id',
    creator: 'e.created_by',
  })

/** First instant of an ISO year and the first after it. */
function spanOfYear(year: number) {
  const weeks = weeksOfYear(year)
  const last = weeks.at(-1)?.monday ?? `${year}-12-28`
  return { from: startOfDay(weeks[0]?.monday ?? `${year}-01-01`), to: endOfDay(addDays(last, 6)) }
}

/** What figures are kept for apart: one of its kind, its programme and its groups, or everything. */
const FACETS = sql`(select '' union all select 'kind:' || kind
  union all select 'programme:' || programme_id where programme_id is not null
  union all select distinct 'group:' || g from unnest(target_groups) g)`

/** The facet that answers a filter, undefined when it asks for two things at once. */
function facetOf({ kind, programme, group }: YearFilter): string | undefined {
  const asked = [
    ...(kind ? [`kind:${kind}`] : []),
    ...(programme ? [`programme:${programme}`] : []),
    ...(group ? [`group:${group}`] : []),
  ]
  return asked.length > 1 ? undefined : (asked[0] ?? '')
}

/**
 * Figures by district, state, ISO year and week of the events that a condition on `e` lets through, counted from the
 * events themselves: of all of them, and with `facets` of each facet too. Planned people stand in the week an event
 * begins, so that no week repeats them.
 */
export function countedWeeks(
  condition: RawBuilder<unknown>,
  { facets = false }: { facets?: boolean } = {},
): RawBuilder<unknown> {
  return sql`
    select facet, kato as district_kato, year, coalesce(week, 0) as week, status, count(distinct id)::integer as events,
      sum(sessions)::integer as sessions, coalesce(sum(people), 0)::bigint as planned_people
    from (
      select f.facet, id, kato, status, year, week, sessions,
        case when first_day = min(first_day) over (partition by id) then planned_people end as people
      from (
        select e.id, coalesce(e.district_kato, '') as kato, e.status, e.planned_people, e.kind, e.programme_id, e.target_groups,
          extract(isoyear from event_day(s.starts_at, s.held_on))::integer as year,
          extract(week from event_day(s.starts_at, s.held_on))::integer as week,
          count(*) as sessions, min(event_day(s.starts_at, s.held_on)) as first_day
        from events e join event_sessions s on s.event_id = e.id
        where s.cancelled_at is null and event_day(s.starts_at, s.held_on) is not null and ${condition}
        group by e.id, year, week
      ) by_week cross join lateral ${facets ? FACETS : sql`(select '')`} f (facet)
    ) counted
    group by grouping sets ((facet, kato, status, year, week), (facet, kato, status, year))`
}

/** Districts whose kept figures of a year are behind: somebody has written one of their events since. */
async function listStale(db: Db, year: number): Promise<string[]> {
  const { rows } = await sql<{ kato: string }>`
    select distinct district_kato as kato from event_years_stale where year = ${year}`.execute(db)
  return rows.map(({ kato }) => kato)
}

/** The events of districts, `''` being those that have none yet; their regions let an index find them. */
export function ofDistricts(katos: readonly string[]): RawBuilder<unknown> {
  const named = katos.filter((kato) => kato !== '')
  const inThem = sql`(e.region_kato = any(${[...new Set(named.map(regionOf))]}::text[]) and e.district_kato = any(${named}::text[]))`
  return katos.length > named.length ? sql`(${inThem} or e.district_kato is null)` : inThem
}

/** Events that can have a part in a year; those without hours may lie anywhere. */
function inYear(year: number) {
  const { from, to } = spanOfYear(year)
  return sql`(e.starts_at is null or (e.starts_at < ${to}::timestamptz and e.ends_at >= ${from}::timestamptz))`
}

const ofStatus = (status: YearFilter['status'], column: string) =>
  status ? sql`${sql.ref(column)} = ${status}` : sql`${sql.ref(column)} <> 'cancelled'`

/** The codes of a territory as a range, which an index of them can be asked for. */
function insideOf(kato: string, column: string) {
  if (kato === REPUBLIC) return sql`true`
  const prefix = katoPrefix(kato)
  return sql`${sql.ref(column)} between ${prefix.padEnd(9, '0')} and ${prefix.padEnd(9, '9')}`
}
const ofRegion = (kato: string) => (kato === REPUBLIC ? sql`true` : sql`e.region_kato = ${regionOf(kato)}`)

function narrowed({ kato, kind, programme, status, group }: YearFilter) {
  const conditions = [ofStatus(status, 'e.status')]
  if (kato !== REPUBLIC) conditions.push(insideOf(kato, 'e.district_kato'), ofRegion(kato))
  if (kind) conditions.push(sql`e.kind = ${kind}`)
  if (programme) conditions.push(sql`e.programme_id = ${programme}::uuid`)
  if (group) conditions.push(sql`e.target_groups @> ${[group]}::text[]`)
  return sql.join(conditions, sql` and `)
}

/** Kept figures of a facet, and those of districts that were written since counted anew. */
function keptWeeks(
  filter: YearFilter,
  { facet, stale }: { facet: string; stale: readonly string[] },
): RawBuilder<unknown> {
  const { kato, year, status } = filter
  const kept = sql`
    select w.district_kato, w.year, w.week, w.status, w.events, w.sessions, w.planned_people from event_weeks w
    where w.year = ${year} and w.facet = ${facet} and ${ofStatus(status, 'w.status')} and ${insideOf(kato, 'w.district_kato')}`
  if (stale.length === 0) return kept
  const fresh = countedWeeks(sql`${inYear(year)} and ${narrowed(filter)} and ${ofDistricts(stale)}`)
  return sql`${kept} and w.district_kato <> all(${stale}::text[])
    union all select district_kato, year, week, status, events, sessions, planned_people from (${fresh}) fresh`
}

/**
 * The figures of a year by row and week. Whole territories by at most one of kind, programme and group are kept counted:
 * their cost does not follow the number of events. Districts are asked for whether they are behind before they are read, so
 * that whatever was written until then is in the figures.
 */
export async function findYear(db: Db, scope: Scope, filter: YearFilter): Promise<YearFigure[]> {
  const { kato, year } = filter
  const facet = isWhole(scope, kato) ? facetOf(filter) : undefined
  const figures =
    facet === undefined
      ? countedWeeks(sql`${within(scope)} and ${inYear(year)} and ${narrowed(filter)}`)
      : keptWeeks(filter, { facet, stale: await listStale(db, year) })
  const unit = areRegions(filter)
    ? sql`case when district_kato = '' then '' else left(district_kato, 2) || '0000000' end`
    : sql`district_kato`
  const { rows } = await sql<YearFigure>`
    select ${unit} as unit, week, sum(events)::integer as events, sum(sessions)::integer as sessions,
      sum(planned_people)::bigint as people
    from (${figures}) f where year = ${year} group by 1, 2`.execute(db)
  return rows
}

const CELL_LIMIT = 200

/** The events behind one cell, by when they begin in that week, with how many there are. */
export async function listWeekEvents(db: Db, scope: Scope, cell: YearCell) {
  const monday = weeksOfYear(cell.year)[cell.week - 1]?.monday
  if (!monday) return { rows: [], total: 0 }
  const sunday = addDays(monday, 6)
  const ofUnit =
    cell.unit === ''
      ? sql`e.district_kato is null`
      : areRegions(cell)
        ? sql`e.district_kato like ${`${katoPrefix(cell.unit)}%`}`
        : sql`e.district_kato = ${cell.unit}`
  const { rows } = await sql<{
    id: string
    status: EventStatus
    titleKk: string | null
    titleRu: string | null
    titleEn: string | null
    venueKk: string | null
    venueRu: string | null
    venueEn: string | null
    plannedPeople: number | null
    day: string
    startsAt: Date | null
    endsAt: Date | null
    sessions: number
    total: number
  }>`
    select e.id, e.status, e.title_kk, e.title_ru, e.title_en, e.planned_people, v.name_kk as venue_kk,
      v.name_ru as venue_ru, v.name_en as venue_en, t.day, t.starts_at, t.ends_at, t.sessions, count(*) over () as total
    from events e
      join lateral (
        select min(event_day(s.starts_at, s.held_on)) as day, min(s.starts_at) as starts_at,
          (array_agg(s.ends_at order by s.starts_at))[1] as ends_at, count(*)::integer as sessions
        from event_sessions s where s.event_id = e.id and s.cancelled_at is null
          and event_day(s.starts_at, s.held_on) between ${monday}::date and ${sunday}::date
      ) t on t.sessions > 0
      left join venues v on v.id = e.venue_id
    where ${within(scope)} and ${narrowed(cell)} and ${ofUnit}
      and (e.starts_at is null or (e.starts_at < ${endOfDay(sunday)}::timestamptz and e.ends_at >= ${startOfDay(monday)}::timestamptz))
    order by t.day, t.starts_at, e.id limit ${CELL_LIMIT}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}
