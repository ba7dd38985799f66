import { readConfig } from '#server/config.ts'
import { makeDemo } from '#server/demo/service.ts'
import { makeLog, openHouse } from '#server/house.ts'
import { compare } from './load.ts'
import { growCalendar } from './more-events.ts'
import { embeddedSettings } from './postgres.ts'
import { runProgram, temporaryFolder } from './program.ts'
import { rateRow, type BenchRow } from './row.ts'

const PLAN = { clients: 16, count: 300, rounds: 5 }

/** A cookie of a session that is none: the page is made anew for whoever sends it, as for everybody signed in. */
const UNCACHED = { cookie: 'qamtu.session=none' }

/** The demo, or ten times its events. */
async function prepare(settings: Record<string, string>, size: 1 | 10): Promise<string> {
  const config = readConfig({ ...process.env, ...settings })
  const house = await openHouse(config, makeLog({ logLevel: 'silent' }))
  await makeDemo(house.db, { config, now: new Date() })
  if (size > 1) await growCalendar(house.db, size)
  const event = await house.db
    .selectFrom('events')
    .where('status', '=', 'published')
    .where('startsAt', '>', new Date())
    .select('id')
    .orderBy('startsAt')
    .executeTakeFirstOrThrow()
  await house.close()
  return event.id
}

async function measure(size: 1 | 10): Promise<BenchRow[]> {
  const folder = temporaryFolder()
  const settings = embeddedSettings(folder.path)
  const eventId = await prepare(settings, size)
  const program = await runProgram(settings)
  const asked = (path: string, headers: Record<string, string> = {}) => ({
    port: program.port,
    make: () => ({ path, headers: { 'accept-encoding': 'gzip', ...headers } }),
    isExpected: ({ status }: { status: number }) => status === 200,
  })
  const rows: BenchRow[] = []
  for (const [name, path] of [
    ['event-page', `/kk/events/${eventId}`],
    ['calendar', '/kk/events'],
  ] as const) {
    const bare = asked('/bare')
    rows.push(rateRow(`${name} (uncached)`, size, await compare(asked(path, UNCACHED), bare, PLAN)))
    rows.push(rateRow(`${name} (cached)`, size, await compare(asked(path), bare, PLAN)))
  }
  await program.stop()
  folder.remove()
  return rows
}

/** Pages against the bare one of the same program: from memory as readers get them, and made anew each time. */
export async function bench(): Promise<BenchRow[]> {
  return [...(await measure(1)), ...(await measure(10))]
}
