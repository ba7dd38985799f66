import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import type { EventTab } from '../../schema.ts'

/** The events `e` inside a scope. */
export const within = (scope: Scope) =>
  inScope(scope, {
    district: 'e.district_kato',
    region: 'e.region_kato',
    institution: 'e.institution_id',
    event: 'e.id',
    creator: 'e.created_by',
  })

/** A live session whose attendance nobody has closed. */
export const hasOpenSession = sql<boolean>`exists (select from event_sessions s
  where s.event_id = e.id and s.cancelled_at is null and s.attendance_closed_at is null)`

/** The same of events that are over, from the few sessions that were not closed and not from all that ever were. */
const isLeftOpen = (
  at: RawBuilder<unknown>,
) => sql<boolean>`e.id = any(array(select s.event_id from event_sessions s
  where s.cancelled_at is null and s.attendance_closed_at is null and s.starts_at <= ${at}))`

/** What is not over yet; an index by beginnings tells where to look from, since none lasts longer than the longest. */
const isAhead = (at: RawBuilder<unknown>) => sql<boolean>`(e.status = 'published' and e.ends_at > ${at}
  and e.starts_at >= ${at} - (select coalesce(max(l.ends_at - l.starts_at), interval '0') from events l where l.published_at is not null))`

/** The events `e` of a tab of the desk. */
export function inTab(tab: EventTab, now: Date) {
  const at = sql`${now}::timestamptz`
  switch (tab) {
    case 'drafts':
      return sql<boolean>`(e.status = 'draft')`
    case 'approval':
      return sql<boolean>`(e.status in ('submitted', 'approved'))`
    case 'cancelled':
      return sql<boolean>`(e.status = 'cancelled')`
    case 'upcoming':
      return isAhead(at)
    case 'closing':
      return sql<boolean>`(e.status = 'published' and e.ends_at <= ${at} and ${isLeftOpen(at)})`
    case 'past':
      return sql<boolean>`(e.status = 'published' and e.starts_at <= ${at} and e.ends_at <= ${at} and not ${hasOpenSession})`
  }
}

/** How many events each condition on `e` lets through, counted to one more than `most`: one statement. */
export async function countEach<Name extends string>(
  db: Db,
  {
    within: condition,
    conditions,
    most,
  }: { within: Expression<SqlBool>; conditions: Readonly<Record<Name, RawBuilder<boolean>>>; most: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(conditions) as Name[]
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(
    names.map(
      (name) => sql`(select count(*)::int from (
        select from events e where ${condition} and ${conditions[name]} limit ${most + 1}) found)`,
    ),
  )}] as counts`.execute(db)
  return Object.fromEntries(names.map((name, index) => [name, rows[0]?.counts[index] ?? 0])) as Record<
    Name,
    number
  >
}
