import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Scope } from '#server/access/scope.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import { readable } from '#server/programmes/plan/queries.ts'
import type { MeasureEvents, MeasureFacts } from './state.ts'

export type MeasureFigures = MeasureEvents & { came: number }

/**
 * What came of every measure of a plan that has events: those held (a session's attendance was closed), those not
 * called off and still to be held, and who came, each attendance and head counted.
 */
export async function figuresByMeasure(db: Db, planId: string): Promise<Map<string, MeasureFigures>> {
  const { rows } = await sql<{ measureId: string; held: number; coming: number; came: number }>`
    with own as (
      select e.id, e.measure_id, e.status,
        exists (select from event_sessions s where s.event_id = e.id and s.attendance_closed_at is not null) as is_held
      from events e join plan_measures m on m.id = e.measure_id where m.plan_id = ${planId}::uuid
    ), visited as (
      select s.event_id, sum(
        (select count(*) + coalesce(sum(a.children_count), 0) from attendances a
          where a.session_id = s.id and a.annulled_at is null)
        + coalesce((select sum(h.people) from headcounts h where h.session_id = s.id and h.annulled_at is null), 0)) as came
      from event_sessions s join own on own.id = s.event_id group by s.event_id
    )
    select own.measure_id, count(*) filter (where is_held) as held,
      count(*) filter (where not is_held and status <> 'cancelled') as coming, coalesce(sum(v.came), 0) as came
    from own left join visited v on v.event_id = own.id group by own.measure_id`.execute(db)
  return new Map(rows.map(({ measureId, held, coming, came }) => [measureId, { held, coming, came }]))
}

/** Measures of the plans a person may read whose term is over and that nobody has called done, with their events. */
export async function listDueMeasures(
  db: Db,
  scope: Scope,
  today: IsoDate,
): Promise<(MeasureFacts & MeasureEvents & { planId: string })[]> {
  const { rows } = await sql<MeasureFacts & MeasureEvents & { planId: string }>`
    select m.plan_id, m.term_from, m.term_to, m.planned_events, m.state, m.moved_to, coalesce(f.held, 0) as held,
      coalesce(f.coming, 0) as coming
    from plan_measures m join plans p on p.id = m.plan_id
      left join lateral (
        select count(*) filter (where h.is_held) as held,
          count(*) filter (where not h.is_held and e.status <> 'cancelled') as coming
        from events e cross join lateral (
          select exists (select from event_sessions s where s.event_id = e.id and s.attendance_closed_at is not null) as is_held
        ) h where e.measure_id = m.id
      ) f on true
    where m.term_to < ${today}::date and m.state is distinct from 'done' and ${readable(scope)}
    order by m.term_to, m.id limit 2000`.execute(db)
  return rows
}

/** Events that carry out a measure, the first first. */
export function listMeasureEvents(db: Db, measureId: string) {
  return db
    .selectFrom('events as e')
    .leftJoin('divisions as d', 'd.kato', 'e.districtKato')
    .where('e.measureId', '=', measureId)
    .select([
      'e.id',
      'e.status',
      'e.kind',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'e.startsAt',
      'e.plannedPeople',
    ])
    .select(['d.nameKk as districtKk', 'd.nameRu as districtRu', 'd.nameEn as districtEn'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('eventSessions as s')
            .whereRef('s.eventId', '=', 'e.id')
            .where('s.attendanceClosedAt', 'is not', null)
            .select('s.id'),
        )
        .as('isHeld'),
    )
    .orderBy(sql`e.starts_at nulls last`)
    .orderBy('e.id')
    .execute()
}
