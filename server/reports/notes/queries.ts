import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** People who came from another region, and those whose residence is not known: rows of their own, never guessed. */
export const OTHER_REGIONS = 'other'
export const UNKNOWN_PLACE = 'unknown'

// The ledger of one event as reach counts it: what was annulled is out, a person of several parts is one person.
const came = (eventId: string) => sql`
  select a.person_id, a.children_count, a.target_groups, a.residence_kato, a.birth_on,
    (s.starts_at at time zone 'Asia/Almaty')::date as day, e.region_kato
  from attendances a join event_sessions s on s.id = a.session_id join events e on e.id = a.event_id
  where a.event_id = ${eventId}::uuid and a.annulled_at is null`

export type NoteTotals = {
  visits: number
  people: number
  /** under 14, with an adult and without a name */
  children: number
  /** of the people, those of the youth's age on the day */
  youth: number
  registered: number
  /** counted without names, children not included */
  heads: number
}

export async function countTotals(
  db: Db,
  { eventId, ages }: { eventId: string; ages: { min: number; max: number } },
): Promise<NoteTotals> {
  const { rows } = await sql<NoteTotals>`
    select count(*)::int as visits, count(distinct c.person_id)::int as people,
      coalesce(sum(c.children_count), 0)::int as children,
      (count(distinct c.person_id) filter (where c.birth_on > (c.day - make_interval(years => ${ages.max + 1}))::date
        and c.birth_on <= (c.day - make_interval(years => ${ages.min}))::date))::int as youth,
      (select coalesce(sum(r.places), 0)::int from registrations r
        where r.event_id = ${eventId}::uuid and r.status = 'confirmed') as registered,
      (select coalesce(sum(h.people), 0)::int from headcounts h
        where h.event_id = ${eventId}::uuid and h.annulled_at is null) as heads
    from (${came(eventId)}) c`.execute(db)
  const [totals] = rows
  if (!totals) throw new Error('an aggregate without a row')
  return totals
}

/** People of each group at the time of the event, and those counted without names; somebody may be in several. */
export async function countGroups(
  db: Db,
  eventId: string,
): Promise<{ group: string; people: number; heads: number }[]> {
  const { rows } = await sql<{ group: string; people: number; heads: number }>`
    select g as group, coalesce(sum(people), 0)::int as people, coalesce(sum(heads), 0)::int as heads from (
      select g, count(distinct c.person_id) as people, 0 as heads
      from (${came(eventId)}) c cross join lateral unnest(c.target_groups) g group by g
      union all
      select h.target_group, 0, sum(h.people) from headcounts h
      where h.event_id = ${eventId}::uuid and h.annulled_at is null group by h.target_group
    ) one group by g order by people desc, heads desc, g`.execute(db)
  return rows
}

export type NotePlace = {
  kato: string
  nameKk: string | null
  nameRu: string | null
  people: number
}

/** People by the district they live in, the most first; those from other regions and of unknown residence last. */
export async function countResidences(db: Db, eventId: string): Promise<NotePlace[]> {
  const { rows } = await sql<NotePlace>`
    with homes as (
      select c.person_id, case when c.residence_kato is null then ${UNKNOWN_PLACE}
        when left(c.residence_kato, 2) || '0000000' <> c.region_kato then ${OTHER_REGIONS}
        when d.level > 2 then left(c.residence_kato, 4) || '00000' else c.residence_kato end as kato
      from (${came(eventId)}) c left join divisions d on d.kato = c.residence_kato
    )
    select h.kato, d.name_kk, d.name_ru, count(distinct h.person_id)::int as people
    from homes h left join divisions d on d.kato = h.kato
    group by h.kato, d.name_kk, d.name_ru
    order by h.kato in (${OTHER_REGIONS}, ${UNKNOWN_PLACE}), people desc, h.kato`.execute(db)
  return rows
}

/** What was written into the note of an event. */
export function findNoteText(db: Db, eventId: string) {
  return db
    .selectFrom('eventNotes as n')
    .leftJoin('authUsers as u', 'u.id', 'n.savedBy')
    .where('n.eventId', '=', eventId)
    .select([
      'n.resultsKk',
      'n.resultsRu',
      'n.positionKk',
      'n.positionRu',
      'n.signer',
      'n.savedAt',
      'u.name as savedByName',
    ])
    .executeTakeFirst()
}
