import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { countedWeeks, ofDistricts } from './queries.ts'

/** Districts of one transaction: each is counted in some milliseconds, and the embedded database makes all others wait. */
const CHUNK = 40
/** One process at a time keeps the figures: two would write the same rows. */
const LOCK = 'events.year'

/**
 * Counts the years of the districts anew whose events were written since, and keeps them; returns how many. What is
 * written meanwhile is marked again and counted by the next run.
 */
export async function keepYears(db: Db): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows: locks } = await sql<{ isMine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext(${LOCK})) as is_mine`.execute(trx)
    if (!locks[0]?.isMine) return 0
    const { rows } = await sql<{ kato: string; year: number }>`
      with due as (select distinct district_kato, year from event_years_stale order by 1, 2 limit ${CHUNK}),
        gone as (delete from event_years_stale s using due where s.district_kato = due.district_kato and s.year = due.year)
      select district_kato as kato, year from due`.execute(trx)
    if (rows.length === 0) return 0
    const katos = rows.map(({ kato }) => kato)
    const years = rows.map(({ year }) => year)
    const due = sql`select * from unnest(${katos}::text[], ${years}::integer[])`
    await sql`delete from event_weeks where (district_kato, year) in (${due})`.execute(trx)
    await sql`
      insert into event_weeks (facet, district_kato, year, week, status, events, sessions, planned_people)
      select facet, district_kato, year, week, status, events, sessions, planned_people
      from (${countedWeeks(ofDistricts([...new Set(katos)]), { facets: true })}) f
      where (district_kato, year) in (${due})`.execute(trx)
    return rows.length
  })
}
