import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { eventSearchText } from '#server/events/search-text.ts'
import type { EventKind } from '#server/events/words.ts'
import { newId } from '#server/kit/id.ts'
import { searchFold } from '#server/kit/search-fold.ts'

export const BENCH_REGION = '350000000'
/** Events of one year in the country, and in the one region that is looked at. */
const IN_COUNTRY = 25_000
const IN_REGION = 1200

const KINDS: readonly EventKind[] = [
  'job_fair',
  'career_day',
  'forum',
  'exhibition',
  'open_day',
  'course',
  'league_day',
]
/** What an event is about: the first of them often, the last seldom, as words are used. */
const THEMES = [
  'жұмысшы мамандықтар рабочие профессии',
  'жастар молодёжь',
  'дәнекерлеу сварка',
  'электрик электромонтаж',
  'аспаз кулинария',
  'ағаш ұстасы столярное дело',
  'автомобиль жөндеу ремонт автомобилей',
  'тігін өндірісі швейное производство',
  'геология барлау геологоразведка',
  'агроном агрономия',
  'қонақүй ісі гостиничное дело',
  'мехатроника',
  'робототехника',
]
/** Schools and colleges have numbers: words that come with the data, though ever fewer new ones. */
const NUMBERED = 2000

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
  const divisions = await db.selectFrom('divisions').select(['kato', 'nameKk', 'nameRu']).execute()
  const words = {
    kinds: KINDS.map((kind) => eventSearchText(kind, [])),
    themes: THEMES.map((theme) => searchFold(theme).text),
    katos: divisions.map(({ kato }) => kato),
    places: divisions.map(({ nameKk, nameRu }) => searchFold(`${nameKk} ${nameRu}`).text),
  }
  const fill = async (count: number, inRegion: boolean) => {
    await sql`
      with names as (select * from unnest(${words.katos}::text[], ${words.places}::text[]) n (kato, words)),
        places as (select d.kato, n.words, row_number() over (order by d.kato) - 1 as n, count(*) over () as all_of
          from divisions d join names n on n.kato = d.kato where d.level >= 2 and (d.kato like '35%') = ${inRegion}),
        made as (
          select gen_random_uuid() as id, p.kato,
            (${`${year}-01-01`}::date + (g * 7919 % 364)::integer + (9 + g % 8) * interval '1 hour') at time zone 'Asia/Almaty' as starts_at,
            (${KINDS}::text[])[1 + g % 7] as kind,
            concat_ws(' ', (${words.kinds}::text[])[1 + g % 7], p.words, g * 31 % ${NUMBERED}::int,
              (${words.themes}::text[])[least(${THEMES.length}::int, 1 + floor(-1.4 * ln(((g * 613 % 9973) + 1) / 9974.0))::int)]) as search_text,
            g % 5 = 0 as is_draft, g
          from generate_series(1, ${count}::bigint) g join places p on p.n = g * 104729 % p.all_of),
        events_made as (
          insert into events (id, kind, status, published_at, title_kk, title_ru, institution_id, contact_phone, venue_id,
            district_kato, region_kato, planned_people, search_text, starts_at, ends_at)
          select id, kind, case when is_draft then 'draft' else 'published' end, case when is_draft then null else now() end,
            'Мансап күні ' || g, 'День карьеры ' || g, ${institutionId}::uuid, '+77212420101', ${venueId}::uuid, kato,
            left(kato, 2) || '0000000', 10 + g % 90, search_text, starts_at, starts_at + interval '2 hours' from made returning id)
      insert into event_sessions (id, event_id, starts_at, ends_at, attendance_closed_at)
      select gen_random_uuid(), m.id, m.starts_at, m.starts_at + interval '2 hours',
        case when m.starts_at < now() - interval '3 days' then m.starts_at + interval '4 hours' end from made m`.execute(
      db,
    )
  }
  // Filled as a whole, the index of words is added to at the end.
  await sql`alter index events_by_words set (fastupdate = on)`.execute(db)
  await fill(IN_REGION * times, true)
  await fill((IN_COUNTRY - IN_REGION) * times, false)
  await sql`insert into entry_types (id, event_id) select gen_random_uuid(), id from events`.execute(db)
  await sql`alter index events_by_words set (fastupdate = off)`.execute(db)
  await sql`select gin_clean_pending_list('events_by_words')`.execute(db)
  await sql`analyze`.execute(db)
}
