import { readConfig } from '#server/config.ts'
import { makeLog, openHouse } from '#server/house.ts'
import { makeDemo } from '#server/demo/service.ts'
import { load } from './load.ts'
import { runProgram, temporaryFolder } from './program.ts'
import { rateRow, type BenchRow } from './row.ts'

const CLIENTS = 16
const REQUESTS = 800

/** Pages against the bare one of the same program: from memory as readers get them, and made anew each time. */
export async function bench(): Promise<BenchRow[]> {
  const folder = temporaryFolder()
  const settings = { DATA_DIR: folder.path, DATABASE_URL: '' }
  const config = readConfig({ ...process.env, ...settings })
  const house = await openHouse(config, makeLog({ logLevel: 'silent' }))
  await makeDemo(house.db, { config, now: new Date() })
  const event = await house.db
    .selectFrom('events')
    .where('status', '=', 'published')
    .where('startsAt', '>', new Date())
    .select('id')
    .orderBy('startsAt')
    .executeTakeFirstOrThrow()
  await house.close()

  const program = await runProgram(settings)
  const rate = (path: string, headers: Record<string, string> = {}) =>
    load({
      port: program.port,
      clients: CLIENTS,
      count: REQUESTS,
      make: () => ({ path, headers: { 'accept-encoding': 'gzip', ...headers } }),
      isExpected: (answer) => answer.status === 200,
    })
  const bare = await rate('/bare')
  const rows: BenchRow[] = []
  for (const [name, path] of [
    ['event-page', `/kk/events/${event.id}`],
    ['calendar', '/kk/events'],
  ] as const) {
    rows.push(rateRow(`${name} (uncached)`, 1, await rate(path, { cookie: 'qamtu.session=none' }), bare))
    rows.push(rateRow(`${name} (cached)`, 1, await rate(path), bare))
  }
  await program.stop()
  folder.remove()
  return rows
}
