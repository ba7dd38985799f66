import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import { readable } from '#server/programmes/plan/queries.ts'

/** Whose work is counted; what somebody has no part in is left out of the query. */
export type NoticeScopes = Record<'bookings' | 'orders' | 'letters', Scope | undefined>

export type Notices = {
  /** bookings that wait for the word of whoever answers for the venue */
  bookings: number
  /** orders of meetings that are not done: overdue, and due within a week; the plan of the most pressing one */
  ordersLate: number
  ordersSoon: number
  orderPlanId: string | null
  /** letters and messages that could not be sent */
  letters: number
}

/** Work beside the events themselves, counted in one query. */
export async function countNotices(
  db: Db,
  { bookings, orders, letters }: NoticeScopes,
  { now, today, soon }: { now: Date; today: IsoDate; soon: IsoDate },
): Promise<Notices> {
  const countOf = (scope: Scope | undefined, count: (own: Scope) => RawBuilder<unknown>) =>
    scope ? sql`(${count(scope)})` : sql`0`
  const pending = countOf(
    bookings,
    (own) => sql`select count(*) from bookings b join venues v on v.id = b.venue_id
      join event_sessions t on t.id = b.session_id
      where b.status = 'pending' and (t.ends_at is null or t.ends_at > ${now}::timestamptz)
        and ${inScope(own, { district: 'v.district_kato', institution: 'v.institution_id' })}`,
  )
  const open = (
    own: Scope,
    condition: RawBuilder<unknown>,
  ) => sql`from plan_orders o join plans p on p.id = o.plan_id
      where o.done_at is null and ${condition} and ${readable(own)}`
  const late = sql`o.due_on < ${today}::date`
  const near = sql`o.due_on between ${today}::date and ${soon}::date`
  const failed = countOf(
    letters,
    (own) => sql`select count(*) from outbox x left join events e on e.id = x.event_id
      where x.status = 'failed' and ${inScope(own, { district: 'e.district_kato' })}`,
  )
  const { rows } = await sql<Notices>`
    select ${pending} as bookings,
      ${countOf(orders, (own) => sql`select count(*) ${open(own, late)}`)} as orders_late,
      ${countOf(orders, (own) => sql`select count(*) ${open(own, near)}`)} as orders_soon,
      ${orders ? sql`(select o.plan_id ${open(orders, sql`o.due_on <= ${soon}::date`)} order by o.due_on, o.id limit 1)` : sql`null::uuid`}
        as order_plan_id,
      ${failed} as letters`.execute(db)
  return rows[0] ?? { bookings: 0, ordersLate: 0, ordersSoon: 0, orderPlanId: null, letters: 0 }
}
