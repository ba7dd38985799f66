import { sql, type ExpressionBuilder, type RawBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { covers, type Scope } from '#server/access/scope.ts'
import { katoPrefix, regionOf } from '#server/access/territory.ts'
import { listHoldingInstitutions } from '#server/institutions/queries.ts'
import { listProgrammeChoices } from '#server/programmes/queries.ts'
import { listDivisions } from '#server/regions/queries.ts'
import { findSought, isSought, type SoughtWord } from '../search/queries.ts'
import { countEach, hasOpenSession, inTab, within } from './tabs/queries.ts'
import { EVENT_TABS, MOST_LISTED, type EventListInput, type EventTab } from '../schema.ts'

export const EVENTS_PER_PAGE = 50

/** Events with the names of where they are and who holds them. */
function named(db: Db) {
  return db
    .selectFrom('events as e')
    .leftJoin('divisions as d', 'd.kato', 'e.districtKato')
    .leftJoin('venues as v', 'v.id', 'e.venueId')
    .leftJoin('institutions as i', 'i.id', 'e.institutionId')
}

const scoped = (db: Db, scope: Scope) => named(db).where(within(scope))

type Row = ExpressionBuilder<
  DB & { e: DB['events']; d: DB['divisions']; v: DB['venues']; i: DB['institutions'] },
  'e'
>

const LINE = [
  'e.id',
  'e.kind',
  'e.status',
  'e.titleKk',
  'e.titleRu',
  'e.titleEn',
  'e.startsAt',
  'e.endsAt',
  'e.plannedPeople',
  'e.updatedAt',
  'e.districtKato',
  'e.institutionId',
  'e.createdBy',
  'd.nameKk as districtKk',
  'd.nameRu as districtRu',
  'd.nameEn as districtEn',
  'v.nameKk as venueKk',
  'v.nameRu as venueRu',
  'v.nameEn as venueEn',
  'i.nameKk as institutionKk',
  'i.nameRu as institutionRu',
  'i.nameEn as institutionEn',
] as const

/** Places of all entry types together; no capacity when one of them has no limit. */
const places = (eb: Row) => [
  eb
    .selectFrom('entryTypes as t')
    .whereRef('t.eventId', '=', 'e.id')
    .select(sql<number | null>`case when bool_and(capacity is not null) then sum(capacity) end`.as('n'))
    .as('capacity'),
  eb
    .selectFrom('entryTypes as t')
    .whereRef('t.eventId', '=', 'e.id')
    .select(sql<number>`coalesce(sum(taken), 0)`.as('n'))
    .as('taken'),
  eb
    .selectFrom('entryTypes as t')
    .whereRef('t.eventId', '=', 'e.id')
    .select(sql<number>`coalesce(sum(waiting), 0)`.as('n'))
    .as('waiting'),
]

const isClosed = sql<boolean>`not ${hasOpenSession}`.as('isClosed')

/** The condition on `e` of a scope and a filter, whose words have been looked up. */
function filterOf(
  scope: Scope,
  {
    sought,
    region,
    district,
    kind,
    programme,
  }: Omit<EventListInput, 'q'> & { sought: readonly SoughtWord[] },
): RawBuilder<boolean> {
  const kato = district ?? region
  const conditions = [
    within(scope),
    isSought(sought),
    ...(kato
      ? [sql`e.region_kato = ${regionOf(kato)}`, sql`e.district_kato like ${`${katoPrefix(kato)}%`}`]
      : []),
    ...(kind ? [sql`e.kind = ${kind}`] : []),
    ...(programme ? [sql`e.programme_id = ${programme}::uuid`] : []),
  ]
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

const DEFAULT_SORT: Readonly<Record<EventTab, NonNullable<EventListInput['sort']>>> = {
  upcoming: 'when',
  closing: 'when',
  drafts: 'when',
  approval: 'when',
  past: '-when',
  cancelled: '-when',
}

function sortedBy(tab: EventTab, sort: NonNullable<EventListInput['sort']> = DEFAULT_SORT[tab]) {
  const direction = sort.startsWith('-') ? sql`desc nulls last` : sql`asc nulls last`
  switch (sort.replace('-', '')) {
    case 'title':
      return sql`coalesce(e.title_kk, e.title_ru, e.title_en) collate qamtu_kk ${direction}, e.id`
    case 'district':
      return sql`d.name_kk collate qamtu_kk ${direction}, e.starts_at, e.id`
    case 'taken':
      return sql`(select sum(taken) from entry_types t where t.event_id = e.id) ${direction}, e.id`
    default:
      // What is over has begun: without a word of nulls an index gives the newest first.
      return tab === 'past' && sort === '-when'
        ? sql`e.starts_at desc, e.id desc`
        : sql`e.starts_at ${direction}, e.id`
  }
}

/** One page of a tab, and how many events each tab holds under the same filter. */
export async function listEvents(db: Db, scope: Scope, { input, now }: { input: EventListInput; now: Date }) {
  const condition = filterOf(scope, { ...input, sought: await findSought(db, input.q, 'exactly') })
  const tabs = Object.fromEntries(EVENT_TABS.map((tab) => [tab, inTab(tab, now)])) as Record<
    EventTab,
    RawBuilder<boolean>
  >
  const counts = await countEach(db, { within: condition, conditions: tabs, most: MOST_LISTED })
  const rows = await named(db)
    .where(condition)
    .where(tabs[input.tab])
    .select(LINE)
    .select((eb) => places(eb))
    .select(isClosed)
    .orderBy(sortedBy(input.tab, input.sort))
    .limit(EVENTS_PER_PAGE)
    .offset((input.page - 1) * EVENTS_PER_PAGE)
    .execute()
  return { rows, counts, total: Math.min(counts[input.tab], MOST_LISTED), pageSize: EVENTS_PER_PAGE }
}

/** Events by their ids, or all that a tab holds under a filter, in its order: not page by page, but at most `limit`. */
export async function listFound(
  db: Db,
  scope: Scope,
  { ids, filter, limit, now }: { ids?: readonly string[]; filter?: EventListInput; limit: number; now: Date },
) {
  const tab = filter?.tab ?? 'upcoming'
  const condition = filter
    ? sql<boolean>`(${filterOf(scope, { ...filter, sought: await findSought(db, filter.q, 'exactly') })} and ${inTab(tab, now)})`
    : sql<boolean>`(${within(scope)} and e.id = any(${ids ?? []}::uuid[]))`
  return named(db)
    .where(condition)
    .select(LINE)
    .select('e.version')
    .select((eb) => places(eb))
    .select(isClosed)
    .orderBy(sortedBy(tab, filter?.sort))
    .limit(limit)
    .execute()
}

/** One event inside the scope with the names of everything it belongs to. */
export function findEvent(db: Db, scope: Scope, id: string) {
  return scoped(db, scope)
    .leftJoin('divisions as r', 'r.kato', 'e.regionKato')
    .leftJoin('programmes as p', 'p.id', 'e.programmeId')
    .leftJoin('planMeasures as pm', 'pm.id', 'e.measureId')
    .leftJoin('authUsers as u', 'u.id', 'e.createdBy')
    .where('e.id', '=', id)
    .selectAll('e')
    .select([
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
      'r.nameKk as regionKk',
      'r.nameRu as regionRu',
      'r.nameEn as regionEn',
      'p.nameKk as programmeKk',
      'p.nameRu as programmeRu',
      'p.nameEn as programmeEn',
      'pm.number as measureNumber',
      'pm.nameKk as measureKk',
      'pm.nameRu as measureRu',
      'v.kind as venueKind',
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
      'v.addressKk',
      'v.addressRu',
      'v.capacity as venueCapacity',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'i.nameEn as institutionEn',
      'i.isStateBody',
      'u.name as createdByName',
    ])
    .executeTakeFirst()
}

/** What was done to an event, newest first, with the names of those who did it. */
export function listHistory(db: Db, eventId: string, limit = 100) {
  return db
    .selectFrom('auditLog as a')
    .leftJoin('authUsers as u', 'u.id', 'a.actorUserId')
    .where('a.subjectKind', '=', 'event')
    .where('a.subjectId', '=', eventId)
    .select([
      'a.id',
      'a.at',
      'a.action',
      'a.actorKind',
      'a.before',
      'a.after',
      'a.reason',
      'u.name as byName',
    ])
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute()
}

const ON_DESK = 6

/** Places given when an event counts as nearly full, and the part of the plan that few registrations stay below. */
const NEARLY_FULL = 0.9
const BEHIND = 0.5

/**
 * What waits for someone: events today, full and nearly full ones, those to be closed, those of the coming week that
 * few have registered for, drafts; at most six of each, with counts.
 */
export async function findWork(
  db: Db,
  scope: Scope,
  {
    now,
    dayStart,
    dayEnd,
    weekEnd,
    overdueBefore,
  }: { now: Date; dayStart: Date; dayEnd: Date; weekEnd: Date; overdueBefore: Date },
) {
  const at = sql`${now}::timestamptz`
  const isToday = sql<boolean>`(e.status = 'published' and e.id in (select s.event_id from event_sessions s
    where s.cancelled_at is null and s.starts_at < ${dayEnd}::timestamptz and s.ends_at >= ${dayStart}::timestamptz
      and s.starts_at >= ${dayStart}::timestamptz - interval '3 days'))`
  const isFull = sql<boolean>`(e.status = 'published' and e.ends_at > ${at} and e.id in (select t.event_id from entry_types t
    where t.capacity > 0 and (t.taken >= t.capacity * ${NEARLY_FULL}::numeric or t.waiting > 0)))`
  const isBehind = sql<boolean>`(e.status = 'published' and e.starts_at > ${at} and e.starts_at < ${weekEnd}::timestamptz
    and e.planned_people > 0
    and e.planned_people * ${BEHIND}::numeric > (select coalesce(sum(t.taken), 0) from entry_types t where t.event_id = e.id))`
  const isClosing = inTab('closing', now)
  const isDraft = inTab('drafts', now)
  const counts = await countEach(db, {
    within: within(scope),
    most: MOST_LISTED,
    conditions: {
      today: isToday,
      full: isFull,
      closing: isClosing,
      overdue: sql<boolean>`(${isClosing} and e.ends_at < ${overdueBefore}::timestamptz)`,
      drafts: isDraft,
      draftsNear: sql<boolean>`(${isDraft} and e.starts_at < ${weekEnd}::timestamptz)`,
      behind: isBehind,
      upcoming: inTab('upcoming', now),
    },
  })
  const some = (condition: typeof isToday) =>
    scoped(db, scope)
      .where(condition)
      .select(LINE)
      .select((eb) => places(eb))
      .select(isClosed)
      .orderBy(sql`e.starts_at asc nulls last, e.updated_at desc`)
      .limit(ON_DESK)
      .execute()
  return {
    counts,
    today: counts.today > 0 ? await some(isToday) : [],
    full: counts.full > 0 ? await some(isFull) : [],
    closing: counts.closing > 0 ? await some(isClosing) : [],
    behind: counts.behind > 0 ? await some(isBehind) : [],
    drafts: counts.drafts > 0 ? await some(isDraft) : [],
  }
}

/**
 * What the form of an event offers: divisions with the districts one may hold events in, organisations, programmes.
 * Who answers for an organisation may hold its events anywhere.
 */
export async function findChoices(db: Db, scope: Scope) {
  const [divisions, institutions, programmes] = await Promise.all([
    listDivisions(db),
    listHoldingInstitutions(db, scope),
    listProgrammeChoices(
      db,
      scope.institutionIds.length > 0 ? undefined : scope.katos.map((kato) => katoPrefix(kato).slice(0, 2)),
    ),
  ])
  const isAnywhere = scope.institutionIds.length > 0
  const isOffered = (kato: string) => isAnywhere || covers(scope, { districtKato: kato })
  return {
    divisions: divisions.filter(({ level, kato }) => level < 2 || isOffered(kato)),
    institutions,
    programmes,
  }
}
