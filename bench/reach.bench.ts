import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { readConfig } from '#server/config.ts'
import { systemContext } from '#server/context.ts'
import { makeLog, openHouse } from '#server/house.ts'
import { createCaller } from '#server/router.ts'
import { benchServer, serverSettings } from './postgres.ts'
import { temporaryFolder } from './program.ts'
import { makeReachData } from './reach-data.ts'
import { median, timeRow, type BenchRow } from './row.ts'

const RUNS = 5
const ATTENDANCES = { 1: 20_000, 10: 200_000 } as const
const PERIOD = { kato: '350000000', from: '2026-01-01', to: '2026-12-31' }

/** What somebody who knows SQL would write by hand for the same table: events, visits and people by district. */
async function byHand(db: Db): Promise<void> {
  await sql`
    select left(e.district_kato, 4), count(distinct s.id) as sessions,
      count(distinct s.id) filter (where s.attendance_closed_at is not null) as held, count(a.id) as visits,
      count(distinct a.person_id) as people,
      count(distinct a.person_id) filter (where left(a.residence_kato, 4) = left(e.district_kato, 4)) as residents
    from event_sessions s join events e on e.id = s.event_id
    left join attendances a on a.session_id = s.id and a.annulled_at is null
    where e.region_kato = '350000000' and s.starts_at >= '2026-01-01' and s.starts_at < '2027-01-01'
    group by grouping sets ((left(e.district_kato, 4)), ())`.execute(db)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return median(times)
}

async function measure(settings: Record<string, string>, size: 1 | 10): Promise<BenchRow> {
  const house = await openHouse(readConfig({ ...process.env, ...settings }), makeLog({ logLevel: 'silent' }))
  await makeReachData(house.db, ATTENDANCES[size])
  const caller = createCaller(systemContext(house))
  const ours = await timed(() => caller.reports.reach(PERIOD))
  const reference = await timed(() => byHand(house.db))
  await house.close()
  return timeRow(`reach (${house.kind})`, size, ours, reference)
}

/** A region's year of 20,000 and 200,000 attendances: the whole view of our procedure against one hand-written SQL. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const server = await benchServer()
  for (const size of [1, 10] as const) {
    const folder = temporaryFolder()
    rows.push(await measure({ DATA_DIR: folder.path, DATABASE_URL: '' }, size))
    folder.remove()
    rows.push(await measure(serverSettings(await server.freshDatabase()), size))
  }
  await server.stop()
  return rows
}
