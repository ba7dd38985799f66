import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/**
 * What must never be of an event: no session or entry type, a published one with gaps, times or territory that
 * disagree with its parts, one that waits for approval which nobody was asked for.
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
    from entry_types t where t.capacity is not null and t.taken > t.capacity
    union all
    select 'submitted_waits_for_a_word', e.id::text, 'the state and the open asking for approval disagree'
    from events e where (e.status = 'submitted')
      <> exists (select from event_approvals a where a.event_id = e.id and a.decided_at is null)
    union all
    select 'booking_lasts_as_its_session', b.id::text, 'during is not the hours of the session with the buffers of the space'
    from bookings b join event_sessions s on s.id = b.session_id left join spaces p on p.id = b.space_id
    where b.status <> 'cancelled' and b.during is distinct from
      case when s.starts_at is null or s.ends_at is null then null else tstzrange(
        s.starts_at - make_interval(mins => coalesce(p.minutes_before, 0)),
        s.ends_at + make_interval(mins => coalesce(p.minutes_after, 0))) end
    union all
    select 'booking_is_of_its_space', b.id::text, 'venue, units or sharing are not those of the space'
    from bookings b join spaces p on p.id = b.space_id where b.status <> 'cancelled'
      and (b.venue_id, b.units, b.is_shared) is distinct from (p.venue_id, p.units, p.is_shared)
    union all
    select 'cancelled_books_nothing', b.id::text, 'a live booking of a session or event that is called off'
    from bookings b join event_sessions s on s.id = b.session_id join events e on e.id = s.event_id
    where b.status <> 'cancelled' and (s.cancelled_at is not null or e.status = 'cancelled')
    union all
    select 'space_is_held_once', a.id::text, 'overlaps the booking ' || b.id::text
    from bookings a join bookings b on b.id > a.id and b.status <> 'cancelled' and b.during && a.during
      and ((b.venue_id = a.venue_id and b.units && a.units and not (a.is_shared and b.is_shared)) or b.resource_id = a.resource_id)
    where a.status <> 'cancelled'
    union all
    select 'shared_space_holds_its_people', p.id::text, 'more people than its capacity at the start of ' || b.id::text
    from spaces p join bookings b on b.venue_id = p.venue_id and b.units <@ p.units and b.is_shared and b.status <> 'cancelled'
    where p.is_shared and p.capacity < (select sum(o.amount) from bookings o where o.venue_id = p.venue_id
      and o.units <@ p.units and o.is_shared and o.status <> 'cancelled' and o.during @> lower(b.during))
    union all
    select 'parts_lie_in_their_space', p.id::text, 'units are not inside those of the space above'
    from spaces p join spaces above on above.id = p.parent_id
    where not (above.units @> p.units) or above.units = p.units or above.venue_id <> p.venue_id`.execute(db)
  return rows
}
