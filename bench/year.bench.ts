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
/** A page may take half as long again when there are ten times the events. */
const ALLOWED_GROWTH = 1.5
const YEAR = 2026
const PASSWORD = 'correct horse battery staple'

const PAGES = {
  'year: a region': `?year=${YEAR}&kato=${BENCH_REGION}`,
  'year: the republic': `?year=${YEAR}`,
  'year: all districts': `?year=${YEAR}&rows=districts`,
  'year: a region, one kind': `?year=${YEAR}&kato=${BENCH_REGION}&kind=forum`,
} as const
type Page = keyof typeof PAGES

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

/** Milliseconds of each page, the median of rounds that ask them in turn. */
async function measure(times: number): Promise<Record<Page, number>> {
  const folder = temporaryFolder()
  const settings = embeddedSettings(folder.path)
  const cookie = await prepare(settings, times)
  const program = await runProgram(settings)
  const agent = makeAgent(1)
  const names = Object.keys(PAGES) as Page[]
  const taken: Record<string, number[]> = {}
  for (let round = -5; round < ROUNDS; round += 1) {
    for (const name of names) {
      const began = performance.now()
      const answer = await send(program.port, agent, {
        path: `/kk/desk/year${PAGES[name]}`,
        headers: { cookie, 'accept-encoding': 'gzip' },
      })
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.body.slice(0, 400)}`)
      if (round >= 0) (taken[name] ??= []).push(performance.now() - began)
    }
  }
  agent.destroy()
  await program.stop()
  folder.remove()
  return Object.fromEntries(names.map((name) => [name, median(taken[name] ?? [])])) as Record<Page, number>
}

/** The desk's year with 25,000 events and with ten times as many, held against what it may grow. */
export async function bench(): Promise<BenchRow[]> {
  const small = await measure(1)
  const large = await measure(10)
  return (Object.keys(PAGES) as Page[]).flatMap((name) => [
    {
      name,
      size: 1 as const,
      unit: 'ms',
      ours: Number(small[name].toPrecision(4)),
      reference: null,
      ratio: null,
    },
    timeRow(name, 10, large[name], small[name] * ALLOWED_GROWTH),
  ])
}
