import { sql, type ExpressionBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { inScope } from '#server/access/queries.ts'
import { covers, type Scope } from '#server/access/scope.ts'
import { katoPrefix } from '#server/access/territory.ts'
import { listHoldingInstitutions } from '#server/institutions/queries.ts'
import { listProgrammeChoices } from '#server/programmes/queries.ts'
import { listDivisions } from '#server/regions/queries.ts'
import { findSought, isSought, type SoughtWord } from '../search/queries.ts'
import { EVENT_TABS, type EventListInput, type EventTab } from '../schema.ts'

export const EVENTS_PER_PAGE = 50

const within = (scope: Scope) =>
  inScope(scope, {
    district: 'e.district_kato',
    institution: 'e.institution_id',
    event: 'e.id',
    creator: 'e.created_by',
  })

/** A live session whose attendance nobody has closed. */
const hasOpenSession = sql<boolean>`exists (select from event_sessions s
  where s.event_id = e.id and s.cancelled_at is null and s.attendance_closed_at is null)`

function inTab(tab: EventTab, now: Date) {
  const at = sql`${now}::timestamptz`
  switch (tab) {
    case 'drafts':
      return sql<boolean>`(e.status = 'draft')`
    case 'approval':
      return sql<boolean>`(e.status in ('submitted', 'approved'))`
    case 'cancelled':
      return sql<boolean>`(e.status = 'cancelled')`
    case 'upcoming':
      return sql<boolean>`(e.status = 'published' and e.ends_at > ${at})`
    case 'closing':
      return sql<boolean>`(e.status = 'published' and e.ends_at <= ${at} and ${hasOpenSession})`
    case 'past':
      return sql<boolean>`(e.status = 'published' and e.ends_at <= ${at} and not ${hasOpenSession})`
  }
}

function scoped(db: Db, scope: Scope) {
  return db
    .selectFrom('events as e')
    .leftJoin('divisions as d', 'd.kato', 'e.districtKato')
    .leftJoin('venues as v', 'v.id', 'e.venueId')
    .leftJoin('institutions as i', 'i.id', 'e.institutionId')
    .where(within(scope))
}

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

function filtered(
  db: Db,
  scope: Scope,
  {
    sought,
    region,
    district,
    kind,
    programme,
  }: Omit<EventListInput, 'q'> & { sought: readonly SoughtWord[] },
) {
  let query = scoped(db, scope).where(isSought(sought))
  const kato = district ?? region
  if (kato) query = query.where('e.districtKato', 'like', `${katoPrefix(kato)}%`)
  if (kind) query = query.where('e.kind', '=', kind)
  if (programme) query = query.where('e.programmeId', '=', programme)
  return query
}

const DEFAULT_SORT: Readonly<Record<EventTab, NonNullable<EventListInput['sort']>>> = {
  upcoming: 'when',
  closing: 'when',
  drafts: 'when',
  approval: 'when',
  past: '-when',
  cancelled: '-when',
}

function sortedBy(sort: NonNullable<EventListInput['sort']>) {
  const direction = sort.startsWith('-') ? sql`desc nulls last` : sql`asc nulls last`
  switch (sort.replace('-', '')) {
    case 'title':
      return sql`coalesce(e.title_kk, e.title_ru, e.title_en) collate qamtu_kk ${direction}, e.id`
    case 'district':
      return sql`d.name_kk collate qamtu_kk ${direction}, e.starts_at, e.id`
    case 'taken':
      return sql`(select sum(taken) from entry_types t where t.event_id = e.id) ${direction}, e.id`
    default:
      return sql`e.starts_at ${direction}, e.id`
  }
}

/** One page of a tab, and how many events each tab holds under the same filter: two queries. */
export async function listEvents(db: Db, scope: Scope, { input, now }: { input: EventListInput; now: Date }) {
  const base = filtered(db, scope, { ...input, sought: await findSought(db, input.q, 'exactly') })
  const counts = await base
    .select(EVENT_TABS.map((tab) => sql<number>`count(*) filter (where ${inTab(tab, now)})`.as(tab)))
    .executeTakeFirstOrThrow()
  const rows = await base
    .where(inTab(input.tab, now))
    .select(LINE)
    .select((eb) => places(eb))
    .select(isClosed)
    .orderBy(sortedBy(input.sort ?? DEFAULT_SORT[input.tab]))
    .limit(EVENTS_PER_PAGE)
    .offset((input.page - 1) * EVENTS_PER_PAGE)
    .execute()
  return { rows, counts, total: counts[input.tab], pageSize: EVENTS_PER_PAGE }
}

/** Events by their ids, or all that a tab holds under a filter, in its order: not page by page, but at most `limit`. */
export async function listFound(
  db: Db,
  scope: Scope,
  { ids, filter, limit, now }: { ids?: readonly string[]; filter?: EventListInput; limit: number; now: Date },
) {
  const base = filter
    ? filtered(db, scope, { ...filter, sought: await findSought(db, filter.q, 'exactly') }).where(
        inTab(filter.tab, now),
      )
    : scoped(db, scope).where(sql<boolean>`e.id = any(${ids ?? []}::uuid[])`)
  return base
    .select(LINE)
    .select('e.version')
    .select((eb) => places(eb))
    .select(isClosed)
    .orderBy(sortedBy(filter ? (filter.sort ?? DEFAULT_SORT[filter.tab]) : 'when'))
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
  const isToday = sql<boolean>`(e.status = 'published' and exists (select from event_sessions s where s.event_id = e.id
    and s.cancelled_at is null and s.starts_at < ${dayEnd}::timestamptz and s.ends_at >= ${dayStart}::timestamptz))`
  const isFull = sql<boolean>`(e.status = 'published' and e.ends_at > ${at} and exists (select from entry_types t
    where t.event_id = e.id and t.capacity > 0 and (t.taken >= t.capacity * ${NEARLY_FULL}::numeric or t.waiting > 0)))`
  const isBehind = sql<boolean>`(e.status = 'published' and e.starts_at > ${at} and e.starts_at < ${weekEnd}::timestamptz
    and e.planned_people > 0
    and e.planned_people * ${BEHIND}::numeric > (select coalesce(sum(t.taken), 0) from entry_types t where t.event_id = e.id))`
  const isClosing = inTab('closing', now)
  const isDraft = inTab('drafts', now)
  const counts = await scoped(db, scope)
    .select([
      sql<number>`count(*) filter (where ${isToday})`.as('today'),
      sql<number>`count(*) filter (where ${isFull})`.as('full'),
      sql<number>`count(*) filter (where ${isClosing})`.as('closing'),
      sql<number>`count(*) filter (where ${isClosing} and e.ends_at < ${overdueBefore}::timestamptz)`.as(
        'overdue',
      ),
      sql<number>`count(*) filter (where ${isDraft})`.as('drafts'),
      sql<number>`count(*) filter (where ${isDraft} and e.starts_at < ${weekEnd}::timestamptz)`.as(
        'draftsNear',
      ),
      sql<number>`count(*) filter (where ${isBehind})`.as('behind'),
      sql<number>`count(*) filter (where ${inTab('upcoming', now)})`.as('upcoming'),
    ])
    .executeTakeFirstOrThrow()
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
