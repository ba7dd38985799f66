import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

const PEOPLE_SHARE = 0.4

/**
 * A region's year made in SQL: `attendances` rows over 40 % as many people and one event per 200 rows, spread over every
 * district of Karaganda region, a tenth of the people from elsewhere.
 */
export async function makeReachData(db: Db, attendances: number): Promise<void> {
  const people = Math.round(attendances * PEOPLE_SHARE)
  const events = Math.ceil(attendances / 200)
  const id = (letter: string) =>
    sql.raw(`('00000000-0000-7000-8${letter}00-' || lpad(n::text, 12, '0'))::uuid`)
  const idOf = (letter: string, n: string) =>
    sql.raw(`('00000000-0000-7000-8${letter}00-' || lpad((${n})::text, 12, '0'))::uuid`)
  await sql`insert into institutions (id, kind, is_state_body, name_kk, name_ru, district_kato, region_kato)
    values (${idOf('0', '1')}, 'department', true, 'Басқарма', 'Управление', '351000000', '350000000')`.execute(
    db,
  )
  await sql`insert into venues (id, kind, name_kk, name_ru, district_kato, region_kato)
    values (${idOf('0', '2')}, 'hall', 'Зал', 'Зал', '351000000', '350000000')`.execute(db)
  await sql`
    with places as (select array_agg(kato order by kato) as katos from divisions where region_kato = '350000000' and level = 2)
    insert into events (id, kind, status, title_kk, title_ru, institution_id, contact_phone, district_kato, region_kato, venue_id, planned_people,
      starts_at, ends_at, published_at)
    select ${id('1')}, 'career_day', 'published', 'Күн ' || n, 'День ' || n, ${idOf('0', '1')}, '+77010000000', katos[1 + n % cardinality(katos)],
      '350000000', ${idOf('0', '2')}, 200, timestamptz '2026-01-01 05:00Z' + make_interval(days => n % 300),
      timestamptz '2026-01-01 09:00Z' + make_interval(days => n % 300), '2025-12-01'
    from generate_series(1, ${events}::int) n, places`.execute(db)
  await sql`
    insert into event_sessions (id, event_id, starts_at, ends_at, attendance_closed_at)
    select ${id('2')}, ${id('1')}, timestamptz '2026-01-01 05:00Z' + make_interval(days => n % 300),
      timestamptz '2026-01-01 09:00Z' + make_interval(days => n % 300), now()
    from generate_series(1, ${events}::int) n`.execute(db)
  await sql`
    insert into entry_types (id, event_id, taken) select ${id('3')}, ${id('1')}, 200 from generate_series(1, ${events}::int) n`.execute(
    db,
  )
  await sql`
    with places as (select array_agg(kato order by kato) as katos from divisions where region_kato = '350000000' and level = 2)
    insert into people (id, surname, given_name, name_key, latin_key, birth_on, residence_kato)
    select ${id('4')}, 'Т' || n, 'А', 'т' || n || ' а', 't' || n || ' a', date '1990-01-01' + n % 7000,
      case when n % 10 = 0 then '751110000' else katos[1 + n % cardinality(katos)] end
    from generate_series(1, ${people}::int) n, places`.execute(db)
  await sql`
    insert into registrations (id, event_id, entry_type_id, person_id, status, code, channel, client_key, locale, surname, given_name, residence_kato, consent_at)
    select ${id('5')}, ${idOf('1', `1 + n % ${events}`)}, ${idOf('3', `1 + n % ${events}`)}, ${idOf('4', `1 + (n / ${events} * 7919 + n * 31) % ${people}`)},
      'cancelled', translate(lpad(n::text, 8, '0'), '0123456789', 'ABCDEFGHKL'), 'import', ${id('6')}, 'kk', 'Т', 'А', null, now()
    from generate_series(1, ${attendances}::int) n`.execute(db)
  await sql`
    insert into attendances (id, session_id, event_id, registration_id, person_id, evidence, came_at, target_groups, residence_kato, birth_on)
    select ${id('7')}, ${idOf('2', `1 + n % ${events}`)}, ${idOf('1', `1 + n % ${events}`)}, ${id('5')}, p.id, 'import', now(), array['student'],
      p.residence_kato, p.birth_on
    from generate_series(1, ${attendances}::int) n
    join people p on p.id = ${idOf('4', `1 + (n / ${events} * 7919 + n * 31) % ${people}`)}`.execute(db)
  await sql`analyze`.execute(db)
}
