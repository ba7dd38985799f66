import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { katoPrefix } from '#server/access/territory.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import { endOfDay, startOfDay } from '#server/kit/zone.ts'
import type { EventStatus } from '../words.ts'
import { daysOfBoard } from './days.ts'
import type { BoardFilter } from './schema.ts'

/** Parts of one day that are shown in its square; the rest is a number that opens the day. */
export const SHOWN_A_DAY = 6
const SHOWN_IN_DAY = 300

export type BoardPart = {
  sessionId: string
  id: string
  version: number
  status: EventStatus
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  day: IsoDate
  startsAt: Date | null
  endsAt: Date | null
  /** the parts of the event that are not called off, and the day of the first: all of them move together */
  sessions: number
  firstDay: IsoDate
  isClosed: boolean
  total: number
}

/** Parts of events on each day from one to another, at most `shown` of each, with how many the day has in all: one query. */
export async function listParts(
  db: Db,
  scope: Scope,
  {
    filter,
    from,
    to,
    shown,
  }: { filter: Omit<BoardFilter, 'month'>; from: IsoDate; to: IsoDate; shown: number },
): Promise<BoardPart[]> {
  const { kato, kind, programme } = filter
  const inside = inScope(scope, {
    district: 'e.district_kato',
    institution: 'e.institution_id',
    event: 'e.id',
    creator: 'e.created_by',
  })
  const { rows } = await sql<BoardPart>`
    select p.*, t.sessions, t.first_day, t.is_closed from (
      select s.id as session_id, e.id, e.version, e.status, e.title_kk, e.title_ru, e.title_en,
        event_day(s.starts_at, s.held_on) as day, s.starts_at, s.ends_at,
        count(*) over (partition by event_day(s.starts_at, s.held_on))::integer as total,
        row_number() over (partition by event_day(s.starts_at, s.held_on) order by s.starts_at, s.id) as place
      from event_sessions s join events e on e.id = s.event_id
      where s.cancelled_at is null and ${inside}
        and ((s.starts_at >= ${startOfDay(from)}::timestamptz and s.starts_at < ${endOfDay(to)}::timestamptz)
          or (s.starts_at is null and s.held_on between ${from}::date and ${to}::date))
        ${kato ? sql`and e.district_kato like ${`${katoPrefix(kato)}%`}` : sql``}
        ${kind ? sql`and e.kind = ${kind}` : sql``}
        ${programme ? sql`and e.programme_id = ${programme}::uuid` : sql``}
    ) p join lateral (
      select count(*)::integer as sessions, min(event_day(s.starts_at, s.held_on)) as first_day,
        bool_and(s.attendance_closed_at is not null) as is_closed
      from event_sessions s where s.event_id = p.id and s.cancelled_at is null
    ) t on true
    where p.place <= ${shown}
    order by p.day, p.place`.execute(db)
  return rows
}

export const listMonth = (db: Db, scope: Scope, filter: BoardFilter) =>
  listParts(db, scope, { filter, ...daysOfBoard(filter.month), shown: SHOWN_A_DAY })

export const listDay = (db: Db, scope: Scope, { on, ...filter }: BoardFilter & { on: IsoDate }) =>
  listParts(db, scope, { filter, from: on, to: on, shown: SHOWN_IN_DAY })
