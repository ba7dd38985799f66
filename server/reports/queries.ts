import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { headsOfGroup, isOverdue, ofGroup, sessionsInPeriod } from './session-rows/queries.ts'
import { ELSEWHERE, lineOf, UNKNOWN, WHOLE } from './line.ts'
import type { ReachFilter } from './schema.ts'
import type { Units } from './unit.ts'

export type ReachQuery = ReachFilter & {
  units: Units
  now: Date
  overdueDays: number
  /** inclusive ages of the people that coverage counts; undefined when the group is not one of age */
  ages: { min: number; max: number } | undefined
}

// A place is a bit, so that one pass over the attendances gives every person's places, and distinct people are counted
// without sorting. The first three bits: from elsewhere, of unknown residence, in the territory but in no row of it.
const ELSEWHERE_BIT = 1
const UNKNOWN_BIT = 2
const UNPLACED_BIT = 4
const ALL_BITS = -1
const INSIDE_BITS = -4
const bitOf = (row: number) => 2 ** (row + 3)
/** Bits that fit a bigint and that JavaScript's numbers do not lose. */
const MOST_ROWS = 49

// Hashing a year's people of the country needs more than the 4 MB a server gives by default, else it goes over the disk.
const HASH_MEMORY = '96MB'

/** `first` is the first row that has a bit of its own; the rows before it and those that find no bit are unplaced. */
function placeTable({ rowOf }: Units, first: number) {
  const katos = [...rowOf.keys()]
  const lines = [...rowOf.values()].map((row) => (row === undefined ? null : lineOf(row)))
  const bits = [...rowOf.values()].map((row) =>
    row === undefined || row < first || row >= first + MOST_ROWS ? UNPLACED_BIT : bitOf(row - first),
  )
  return sql`select * from unnest(${katos}::text[], ${lines}::int[], ${bits}::bigint[]) as given (kato, line, bit)`
}

function lineTable({ rows }: Units, first: number) {
  const own = rows
    .slice(first, first + MOST_ROWS)
    .map((_, row) => ({ line: lineOf(first + row), here: bitOf(row), home: bitOf(row) }))
  const whole = [
    { line: WHOLE, here: ALL_BITS, home: INSIDE_BITS },
    { line: ELSEWHERE, here: 0, home: ELSEWHERE_BIT },
    { line: UNKNOWN, here: 0, home: UNKNOWN_BIT },
  ]
  const lines = first === 0 ? [...whole, ...own] : own
  return sql`select * from unnest(${lines.map(({ line }) => line)}::int[], ${lines.map(({ here }) => here)}::bigint[],
    ${lines.map(({ home }) => home)}::bigint[]) as given (line, here, home)`
}

export type EventLine = {
  line: number
  planned: number
  held: number
  cancelled: number
  moved: number
  overdue: number
  plannedPeople: number
  headcount: number
}

/** Sessions by the event's place, the whole and every row that has any; sessions and people are plain counts. */
async function countEvents(trx: Trx, q: ReachQuery): Promise<EventLine[]> {
  const { rows } = await sql<EventLine>`
    with places as (${placeTable(q.units, 0)}),
    chosen as (select c.*, p.line from (${sessionsInPeriod(q)}) c join places p on p.kato = c.district_kato),
    heads as (
      select h.session_id, sum(h.people) as people from headcounts h
      where h.annulled_at is null and h.session_id in (select id from chosen) ${headsOfGroup(q)}
      group by h.session_id
    )
    select case when grouping(c.line) = 1 then ${sql.lit(WHOLE)} else c.line end as line,
      (count(*) filter (where not c.is_cancelled))::int as planned,
      (count(*) filter (where not c.is_cancelled and c.attendance_closed_at is not null))::int as held,
      (count(*) filter (where c.is_cancelled))::int as cancelled,
      (count(*) filter (where not c.is_cancelled and c.moved_at is not null))::int as moved,
      (count(*) filter (where ${isOverdue(q)}))::int as overdue,
      coalesce(sum(c.planned_people) filter (where c.carries_plan), 0)::int as planned_people,
      coalesce(sum(h.people), 0)::int as headcount
    from chosen c left join heads h on h.session_id = c.id
    group by grouping sets ((c.line), ())`.execute(trx)
  return rows
}

export type PeopleLine = {
  line: number
  /** by the event's place */
  visits: number
  people: number
  children: number
  /** by residence, wherever the event was; on the lines outside the territory only at events here */
  visitsFrom: number
  peopleFrom: number
  covered: number
}

/**
 * Visits, distinct people and residents of the whole, of every row and of those from outside, in one pass over the
 * attendances for as many rows as there are bits. Every total is its own count of distinct persons, never a sum of rows.
 */
async function countPeople(trx: Trx, q: ReachQuery): Promise<PeopleLine[]> {
  const lines: PeopleLine[] = []
  for (let first = 0; first === 0 || first < q.units.rows.length; first += MOST_ROWS) {
    lines.push(...(await countPeopleFrom(trx, q, first)))
  }
  return lines
}

async function countPeopleFrom(trx: Trx, q: ReachQuery, first: number): Promise<PeopleLine[]> {
  // The limits of age are two dates of the session, not an age computed for each of its visitors.
  const born = q.ages
    ? sql`(day - make_interval(years => ${q.ages.max + 1}))::date as born_after, (day - make_interval(years => ${q.ages.min}))::date as born_by`
    : sql`null::date as born_after, null::date as born_by`
  const isCovered = q.ages ? sql`a.birth_on > c.born_after and a.birth_on <= c.born_by` : sql`true`
  const { rows } = await sql<PeopleLine>`
    with places as materialized (${placeTable(q.units, first)}),
    lines as (${lineTable(q.units, first)}),
    chosen as materialized (
      select s.id, coalesce(p.bit, 0) as here, ${born}
      from (select c.*, (c.starts_at at time zone 'Asia/Almaty')::date as day from (${sessionsInPeriod(q)}) c) s
      left join places p on p.kato = s.district_kato
    ),
    counted as materialized (
      select grouping(person_id) as is_place, count(*) as visits, sum(children_count) as children,
        bit_or(here) as here, bit_or(home) as home, bit_or(covered) as covered
      from (
        select a.person_id, a.children_count, c.here,
          case when h.bit is not null then h.bit when a.residence_kato is null then ${sql.lit(UNKNOWN_BIT)}
            else ${sql.lit(ELSEWHERE_BIT)} end::bigint as home,
          case when h.bit is not null and ${isCovered} then h.bit else 0 end as covered
        from attendances a join chosen c on c.id = a.session_id left join places h on h.kato = a.residence_kato
        where a.annulled_at is null and (c.here <> 0 or h.bit is not null) ${ofGroup(q)}
      ) visit
      group by grouping sets ((person_id), (here, home))
    ),
    together as (
      select is_place, here, home, covered, count(*) as people, sum(visits) as visits, sum(children) as children
      from counted group by is_place, here, home, covered
    )
    select l.line,
      coalesce(sum(t.visits) filter (where t.is_place = 1 and t.here & l.here <> 0), 0)::int as visits,
      coalesce(sum(t.people) filter (where t.is_place = 0 and t.here & l.here <> 0), 0)::int as people,
      coalesce(sum(t.children) filter (where t.is_place = 1 and t.here & l.here <> 0), 0)::int as children,
      coalesce(sum(t.visits) filter (where t.is_place = 1 and t.home & l.home <> 0), 0)::int as visits_from,
      coalesce(sum(t.people) filter (where t.is_place = 0 and t.home & l.home <> 0), 0)::int as people_from,
      coalesce(sum(t.people) filter (where t.is_place = 0 and t.covered & l.home <> 0), 0)::int as covered
    from lines l cross join together t
    group by l.line`.execute(trx)
  return rows
}

export type Counted = { events: EventLine[]; people: PeopleLine[] }

/** What the ledger says of a view, counted anew. */
export function countReach(db: Db, q: ReachQuery): Promise<Counted> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('work_mem', ${HASH_MEMORY}, true)`.execute(trx)
    return { events: await countEvents(trx, q), people: await countPeople(trx, q) }
  })
}

export type PopulationFigure = {
  kato: string
  people: number
  asOf: string
  definition: string
  source: string
  isInvented: boolean
}

/** The newest population figure of a group for each unit up to a day; one of the wanted definition comes first. */
export function listPopulationFigures(
  db: Db,
  q: { katos: readonly string[]; targetGroup: string; to: string; definition: string },
): Promise<PopulationFigure[]> {
  return db
    .selectFrom('populations')
    .distinctOn('kato')
    .where('kato', 'in', [...q.katos])
    .where('targetGroup', '=', q.targetGroup)
    .where('asOf', '<=', q.to)
    .select(['kato', 'people', 'asOf', 'definition', 'source', 'isInvented'])
    .orderBy('kato')
    .orderBy(sql`definition = ${q.definition}`, 'desc')
    .orderBy('asOf', 'desc')
    .orderBy('importedAt', 'desc')
    .execute()
}

/** Every division with its history. */
export function listUnits(db: Db) {
  return db
    .selectFrom('divisions')
    .select([
      'kato',
      'parentKato',
      'level',
      'kind',
      'nameKk',
      'nameRu',
      'nameEn',
      'predecessors',
      'validFrom',
      'validTo',
    ])
    .orderBy('kato')
    .execute()
}
