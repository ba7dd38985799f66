import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { newId } from '#server/kit/id.ts'

export const BENCH_REGION = '350000000'
/** Events of one year in the country, and in the one region that is looked at. */
const IN_COUNTRY = 25_000
const IN_REGION = 1200

/** A year of events of two hours, `times` as many as a country plans, spread over its districts and days; a fifth are drafts. */
export async function makeYear(db: Db, { year, times }: { year: number; times: number }): Promise<void> {
  const place = { districtKato: '351000000', regionKato: BENCH_REGION }
  const [institutionId, venueId] = [newId(), newId()]
  await db
    .insertInto('institutions')
    .values({ id: institutionId, kind: 'department', nameKk: 'Басқарма', nameRu: 'Управление', ...place })
    .execute()
  await db
    .insertInto('venues')
    .values({ id: venueId, kind: 'hall', nameKk: 'Зал', nameRu: 'Зал', ...place })
    .execute()
  const fill = async (count: number, inRegion: boolean) => {
    await sql`
      with places as (select kato, row_number() over (order by kato) - 1 as n, count(*) over () as all_of
          from divisions where level >= 2 and (kato like '35%') = ${inRegion}),
        made as (
          select gen_random_uuid() as id, p.kato,
            (${`${year}-01-01`}::date + (g * 7919 % 364)::integer + (9 + g % 8) * interval '1 hour') at time zone 'Asia/Almaty' as starts_at,
            (array['job_fair', 'career_day', 'forum', 'exhibition', 'open_day', 'course', 'league_day'])[1 + g % 7] as kind,
            g % 5 = 0 as is_draft, g
          from generate_series(1, ${count}::bigint) g join places p on p.n = g * 104729 % p.all_of),
        events_made as (
          insert into events (id, kind, status, published_at, title_kk, title_ru, institution_id, contact_phone, venue_id,
            district_kato, region_kato, planned_people, starts_at, ends_at)
          select id, kind, case when is_draft then 'draft' else 'published' end, case when is_draft then null else now() end,
            'Мансап күні ' || g, 'День карьеры ' || g, ${institutionId}::uuid, '+77212420101', ${venueId}::uuid, kato,
            left(kato, 2) || '0000000', 10 + g % 90, starts_at, starts_at + interval '2 hours' from made returning id)
      insert into event_sessions (id, event_id, starts_at, ends_at)
      select gen_random_uuid(), m.id, m.starts_at, m.starts_at + interval '2 hours' from made m`.execute(db)
  }
  await fill(IN_REGION * times, true)
  await fill((IN_COUNTRY - IN_REGION) * times, false)
  await sql`insert into entry_types (id, event_id) select gen_random_uuid(), id from events`.execute(db)
  await sql`analyze`.execute(db)
}
