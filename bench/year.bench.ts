import type { Agent } from 'node:http'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { grant } from '#server/auth/grants/service.ts'
import { signInWithPassword } from '#server/auth/sign-in/service.ts'
import { createUser } from '#server/auth/users/service.ts'
import { readConfig } from '#server/config.ts'
import { keepYears } from '#server/events/year/service.ts'
import { makeLog, openHouse } from '#server/house.ts'
import { makeAgent, send } from './load.ts'
import { embeddedSettings } from './postgres.ts'
import { runProgram, temporaryFolder } from './program.ts'
import { median, timeRow, type BenchRow } from './row.ts'
import { BENCH_REGION, makeYear } from './year-data.ts'

const ROUNDS = 30
const WARM_UP = 10
/** A page may take half as long again when there are ten times the events. */
const ALLOWED_GROWTH = 1.5
const YEAR = 2026
const PASSWORD = 'correct horse battery staple'

const PAGES = {
  'year: a region': `?year=${YEAR}&kato=${BENCH_REGION}`,
  'year: the republic': `?year=${YEAR}`,
  'year: all districts': `?year=${YEAR}&rows=districts`,
  'year: a region, one kind': `?year=${YEAR}&kato=${BENCH_REGION}&kind=forum`,
  'year: the republic, one kind': `?year=${YEAR}&kind=forum`,
} as const

/** A database with a year of events and somebody of the whole country; gives their cookie. */
async function prepare(settings: Record<string, string>, times: number): Promise<string> {
  const config = readConfig({ ...process.env, ...settings })
  const house = await openHouse(config, makeLog({ logLevel: 'silent' }))
  const { db, auth } = house
  await makeYear(db, { year: YEAR, times })
  while ((await keepYears(db)) > 0);
  const [by, email] = [{ actor: SYSTEM_ACTOR, now: new Date() }, 'republic@example.kz']
  const { id } = await createUser(db, by, { name: 'Айгүл', locale: 'kk', email, password: PASSWORD })
  await grant(db, by, { userId: id, role: 'reviewer', place: { kind: 'territory', id: REPUBLIC } })
  const ask = { db, auth, config, now: new Date(), locale: 'kk', address: 'bench', headers: new Headers() }
  const { setCookies } = await signInWithPassword({ ...ask, locale: 'kk' }, { email, password: PASSWORD })
  await house.close()
  return setCookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

type Running = { port: number; cookie: string; agent: Agent }

async function open(times: number): Promise<Running & { close: () => Promise<void> }> {
  const folder = temporaryFolder()
  const settings = embeddedSettings(folder.path)
  const cookie = await prepare(settings, times)
  const program = await runProgram(settings)
  const agent = makeAgent(1)
  return {
    port: program.port,
    cookie,
    agent,
    close: async () => {
      agent.destroy()
      await program.stop()
      folder.remove()
    },
  }
}

async function millisecondsOf({ port, cookie, agent }: Running, query: string): Promise<number> {
  const began = performance.now()
  const path = `/kk/desk/year${query}`
  const { status, body } = await send(port, agent, { path, headers: { cookie, 'accept-encoding': 'gzip' } })
  if (status !== 200) throw new Error(`${path}: ${status} ${body.slice(0, 400)}`)
  return performance.now() - began
}

/**
 * The desk's year with 25,000 events and with ten times as many, held against what it may grow. Both programs run and
 * are asked in turn, so that a busy machine changes both times but hardly their ratio.
 */
export async function bench(): Promise<BenchRow[]> {
  const small = await open(1)
  const large = await open(10)
  const rows: BenchRow[] = []
  for (const [name, query] of Object.entries(PAGES)) {
    const taken: { small: number; large: number }[] = []
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const pair = { small: await millisecondsOf(small, query), large: await millisecondsOf(large, query) }
      if (round >= 0) taken.push(pair)
    }
    const ours = median(taken.map((pair) => pair.small))
    const grown = ours * median(taken.map((pair) => pair.large / pair.small))
    rows.push({ name, size: 1, unit: 'ms', ours: Number(ours.toPrecision(4)), reference: null, ratio: null })
    rows.push(timeRow(name, 10, grown, ours * ALLOWED_GROWTH))
  }
  await small.close()
  await large.close()
  return rows
}
