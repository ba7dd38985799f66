import { sql, type RawBuilder } from 'kysely'
import { endOfDay, startOfDay } from '#server/kit/zone.ts'
import type { ReachFilter } from '../schema.ts'

/**
 * Sessions of published events in the period that fit the filter, by the session's date. A session whose attendance
 * was closed was held, also when the rest of its event was cancelled afterwards. The plan of an event stands at its
 * first live session of the period (`carries_plan`), so that it counts once.
 */
export function sessionsInPeriod(q: ReachFilter): RawBuilder<unknown> {
  return sql`
    select s.*, row_number() over (partition by s.event_id order by s.is_cancelled, s.starts_at, s.id) = 1
      and not s.is_cancelled as carries_plan
    from (
      select s.id, s.event_id, s.starts_at, s.ends_at, s.attendance_closed_at, s.moved_at,
        s.attendance_closed_at is null and (s.cancelled_at is not null or e.status = 'cancelled') as is_cancelled,
        e.district_kato, e.planned_people
      from event_sessions s join events e on e.id = s.event_id
      where e.published_at is not null and e.status <> 'draft'
        and s.starts_at >= ${startOfDay(q.from)} and s.starts_at < ${endOfDay(q.to)}
        ${q.kind ? sql`and e.kind = ${q.kind}` : sql``}
        ${q.programmeId ? sql`and e.programme_id = ${q.programmeId}::uuid` : sql``}
    ) s`
}

/** Attendances of people who were in the chosen group at the time of the event. */
export const ofGroup = (q: ReachFilter) =>
  q.targetGroup ? sql`and a.target_groups @> array[${q.targetGroup}]::text[]` : sql``

/** Headcounts of the chosen group. */
export const headsOfGroup = (q: ReachFilter) =>
  q.targetGroup ? sql`and h.target_group = ${q.targetGroup}` : sql``

/** Past the days that closing may take, and still open. */
export const isOverdue = ({ now, overdueDays }: { now: Date; overdueDays: number }) =>
  sql`(not c.is_cancelled and c.attendance_closed_at is null
    and c.ends_at + make_interval(days => ${overdueDays}) < ${now}::timestamptz)`
