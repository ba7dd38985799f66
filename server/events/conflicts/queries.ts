import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import type { SpaceFacts, Taken } from './clash.ts'

const within = (scope: Scope) =>
  inScope(scope, {
    district: 'e.district_kato',
    institution: 'e.institution_id',
    event: 'e.id',
    creator: 'e.created_by',
  })

/** Who has it: the event, when, and whose it is. The title is there when this person may know it. */
export type Holder = {
  eventId: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  startsAt: Date
  endsAt: Date
  institutionKk: string | null
  institutionRu: string | null
  institutionEn: string | null
  /** who booked it, where no organisation answers for the event */
  bookedByName: string | null
  contactPhone: string | null
}
export type TakenByEvent = Taken & { holder: Holder }

type Row = Omit<Holder, 'startsAt' | 'endsAt' | 'eventId'> & {
  id: string
  spaceId: string | null
  resourceId: string | null
  venueId: string | null
  unitFrom: number | null
  unitTo: number | null
  isShared: boolean
  amount: number
  heldFrom: Date
  heldTo: Date
  startsAt: Date
  endsAt: Date
  eventId: string
  isKnown: boolean
}

function asTaken(row: Row): TakenByEvent[] {
  const known = row.isKnown ? row : { ...row, eventId: null, titleKk: null, titleRu: null, titleEn: null }
  const { eventId, titleKk, titleRu, titleEn } = known
  const { startsAt, endsAt, institutionKk, institutionRu, institutionEn, bookedByName, contactPhone } = row
  const holder = {
    eventId,
    titleKk,
    titleRu,
    titleEn,
    startsAt,
    endsAt,
    institutionKk,
    institutionRu,
    institutionEn,
    bookedByName,
    contactPhone,
  }
  const span = { from: row.heldFrom.getTime(), to: row.heldTo.getTime() }
  if (row.resourceId) return [{ kind: 'resource', id: row.resourceId, span, amount: row.amount, holder }]
  const { venueId, unitFrom, unitTo, isShared, amount } = row
  if (venueId === null || unitFrom === null || unitTo === null) return []
  return [{ kind: 'space', venueId, unitFrom, unitTo, isShared, amount, span, holder }]
}

/**
 * What is booked in these venues and of these resources while a span lasts, but for these events. Titles of events that
 * are neither published nor inside the scope stay out; whose they are is told to everyone who plans.
 */
export async function listTaken(
  db: Db,
  scope: Scope,
  {
    venueIds,
    resourceIds,
    from,
    to,
    exceptEventIds,
  }: {
    venueIds: readonly string[]
    resourceIds: readonly string[]
    from: Date
    to: Date
    exceptEventIds: readonly string[]
  },
): Promise<TakenByEvent[]> {
  if (venueIds.length === 0 && resourceIds.length === 0) return []
  const { rows } = await sql<Row>`
    select b.id, b.space_id, b.resource_id, b.venue_id, lower(b.units) as unit_from, upper(b.units) as unit_to,
      b.is_shared, b.amount, lower(b.during) as held_from, upper(b.during) as held_to, t.starts_at, t.ends_at,
      e.id as event_id, e.title_kk, e.title_ru, e.title_en, e.contact_phone,
      i.name_kk as institution_kk, i.name_ru as institution_ru, i.name_en as institution_en,
      case when e.institution_id is null then u.name end as booked_by_name,
      (e.status = 'published' or ${within(scope)}) as is_known
    from bookings b join event_sessions t on t.id = b.session_id join events e on e.id = t.event_id
      left join institutions i on i.id = e.institution_id left join auth_users u on u.id = b.asked_by
    where b.status <> 'cancelled' and b.during && tstzrange(${from}::timestamptz, ${to}::timestamptz)
      and (b.venue_id = any(${venueIds}::uuid[]) or b.resource_id = any(${resourceIds}::uuid[]))
      and e.id <> all(${exceptEventIds}::uuid[])
    order by lower(b.during), b.id`.execute(db)
  return rows.flatMap(asTaken)
}

export type NamedSpace = SpaceFacts & {
  nameKk: string
  nameRu: string
  nameEn: string | null
  venueKk: string
  venueRu: string
  venueEn: string | null
}

/** Spaces in use: of these venues, and of every venue of a district. */
export async function listSpaceFacts(
  db: Db,
  { venueIds, districtKato }: { venueIds: readonly string[]; districtKato?: string | undefined },
): Promise<NamedSpace[]> {
  const rows = await db
    .selectFrom('spaces as s')
    .innerJoin('venues as v', 'v.id', 's.venueId')
    .where('s.archivedAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('s.venueId', '=', sql<string>`any(${venueIds}::uuid[])`),
        eb.and([eb('v.districtKato', '=', districtKato ?? ''), eb('v.archivedAt', 'is', null)]),
      ]),
    )
    .select([
      's.id',
      's.venueId',
      's.isShared',
      's.capacity',
      's.minutesBefore',
      's.minutesAfter',
      's.nameKk',
      's.nameRu',
      's.nameEn',
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
      sql<number>`lower(s.units)`.as('unitFrom'),
      sql<number>`upper(s.units)`.as('unitTo'),
    ])
    .orderBy('s.id')
    .limit(1000)
    .execute()
  return rows.map((row) => ({ ...row, kind: 'space' as const }))
}

/** Events of these days in a district for any of these groups, which this person may know of; not called off. */
export async function listNeighbours(
  db: Db,
  scope: Scope,
  {
    districtKato,
    days,
    targetGroups,
    exceptEventIds,
  }: {
    districtKato: string
    days: readonly string[]
    targetGroups: readonly string[]
    exceptEventIds: readonly string[]
  },
) {
  if (days.length === 0 || targetGroups.length === 0) return []
  const { rows } = await sql<{
    eventId: string
    heldOn: string
    targetGroups: string[]
    titleKk: string | null
    titleRu: string | null
    titleEn: string | null
  }>`
    select distinct e.id as event_id, (t.starts_at at time zone 'Asia/Almaty')::date as held_on, e.target_groups,
      e.title_kk, e.title_ru, e.title_en
    from events e join event_sessions t on t.event_id = e.id
    where e.district_kato = ${districtKato} and e.target_groups && ${targetGroups}::text[]
      and t.cancelled_at is null and t.starts_at is not null
      and t.starts_at >= ${days[0]}::date::timestamp at time zone 'Asia/Almaty'
      and t.starts_at < (${days.at(-1)}::date + 1)::timestamp at time zone 'Asia/Almaty'
      and (t.starts_at at time zone 'Asia/Almaty')::date = any(${days}::date[])
      and e.id <> all(${exceptEventIds}::uuid[])
      and (e.status = 'published' or (e.status <> 'cancelled' and ${within(scope)}))
    order by held_on, event_id limit 200`.execute(db)
  return rows
}
