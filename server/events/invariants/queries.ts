import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/**
 * What must never be of an event: no session or entry type, a published one with gaps, times or territory that
 * disagree with its parts.
 */
export async function findBrokenEvents(db: Db) {
  const { rows } = await sql<{ name: string; subject: string; detail: string }>`
    select 'event_has_a_session' as name, e.id::text as subject, 'no row in event_sessions' as detail
    from events e where not exists (select from event_sessions s where s.event_id = e.id)
    union all
    select 'event_has_an_entry_type', e.id::text, 'no row in entry_types'
    from events e where not exists (select from entry_types t where t.event_id = e.id)
    union all
    select 'published_sessions_have_hours', s.id::text, 'a live session of a published event without start or end'
    from event_sessions s join events e on e.id = s.event_id
    where e.status = 'published' and s.cancelled_at is null and (s.starts_at is null or s.ends_at is null)
    union all
    select 'event_spans_its_sessions', e.id::text, 'starts_at or ends_at is not that of its live sessions'
    from events e join lateral (
      select min(s.starts_at) as first, max(coalesce(s.ends_at, s.starts_at)) as last
      from event_sessions s where s.event_id = e.id and s.cancelled_at is null
    ) span on true
    where e.status <> 'cancelled' and (e.starts_at is distinct from span.first or e.ends_at is distinct from span.last)
    union all
    select 'session_is_held_on_its_day', s.id::text, 'held_on is not the day of starts_at in Almaty'
    from event_sessions s where s.starts_at is not null and s.held_on is not null
      and s.held_on <> (s.starts_at at time zone 'Asia/Almaty')::date
    union all
    select 'event_lies_in_its_region', e.id::text, 'region and district disagree'
    from events e where e.district_kato is not null and left(e.district_kato, 2) || '0000000' is distinct from e.region_kato
    union all
    select 'entry_type_is_not_oversold', t.id::text, 'taken is above capacity'
    from entry_types t where t.capacity is not null and t.taken > t.capacity`.execute(db)
  return rows
}
