import type { Agent } from 'node:http'
import { readConfig } from '#server/config.ts'
import { makeLog, openHouse } from '#server/house.ts'
import { newId } from '#server/kit/id.ts'
import { makeAgent, send } from './load.ts'
import { embeddedSettings } from './postgres.ts'
import { runProgram, temporaryFolder } from './program.ts'
import { median, timeRow, type BenchRow } from './row.ts'
import { BENCH_REGION, makeYear } from './year-data.ts'

const ROUNDS = 20
const WARM_UP = 8
/** A page may take half as long again when there are ten times the events. */
const ALLOWED_GROWTH = 1.5
const YEAR = 2026
const IN_FEED = 1000
const SPAN = `from=${YEAR}-01-01&to=${YEAR}-12-31`

// No event has an age: each round asks for another, gets the same and finds nothing kept in memory.
const ASKED = {
  'feed: 1,000 events': (age: number, organiser: string) =>
    `/calendar.ics?institution=${organiser}&${SPAN}&age=${age}`,
  'feed: unchanged (304)': (_age: number, organiser: string) =>
    `/calendar.ics?institution=${organiser}&${SPAN}`,
  'calendar: the republic': (age: number) => `/kk/events?${SPAN}&age=${age}`,
  'calendar: a region': (age: number) => `/kk/events?region=${BENCH_REGION}&${SPAN}&age=${age}`,
  'calendar: map': (age: number) => `/kk/events?view=map&region=${BENCH_REGION}&${SPAN}&age=${age}`,
  'search: a word of many events': (age: number) => `/kk/events?q=мансап&${SPAN}&age=${age}`,
  'search: a word of few events': (age: number) => `/kk/events?q=агроном&${SPAN}&age=${age}`,
  'search: two words, one misspelt': (age: number) => `/kk/events?q=форум дәникерлеу&${SPAN}&age=${age}`,
  'search: a region, ahead': (age: number) => `/kk/events?q=форум&region=${BENCH_REGION}&age=${age}`,
} as const
type Name = keyof typeof ASKED
const NAMES = Object.keys(ASKED) as Name[]

/** A database with a year of events, a thousand of them of one organisation; gives its id. */
async function prepare(settings: Record<string, string>, times: number): Promise<string> {
  const config = readConfig({ ...process.env, ...settings })
  const { db, close } = await openHouse(config, makeLog({ logLevel: 'silent' }))
  await makeYear(db, { year: YEAR, times })
  const place = { districtKato: '351000000', regionKato: BENCH_REGION }
  const organiser = newId()
  await db
    .insertInto('institutions')
    .values({ id: organiser, kind: 'college', nameKk: 'Колледж', nameRu: 'Колледж', ...place })
    .execute()
  await db
    .updateTable('events')
    .set({ institutionId: organiser })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('events')
        .where('status', '=', 'published')
        .where('regionKato', '=', BENCH_REGION)
        .orderBy('startsAt')
        .select('id')
        .limit(IN_FEED),
    )
    .execute()
  await close()
  return organiser
}

type Running = { port: number; organiser: string; agent: Agent; etag: string }

async function open(times: number): Promise<Running & { close: () => Promise<void> }> {
  const folder = temporaryFolder()
  const settings = embeddedSettings(folder.path)
  const organiser = await prepare(settings, times)
  const program = await runProgram(settings)
  const agent = makeAgent(1)
  return {
    port: program.port,
    organiser,
    agent,
    etag: '',
    close: async () => {
      agent.destroy()
      await program.stop()
      folder.remove()
    },
  }
}

/** Milliseconds of one answer of a round; the first of the unchanged feed brings the tag that the others show. */
async function millisecondsOf(
  running: Running,
  { name, round }: { name: Name; round: number },
): Promise<number> {
  const { port, agent, organiser, etag } = running
  const isUnchanged = name === 'feed: unchanged (304)' && etag !== ''
  const began = performance.now()
  const answer = await send(port, agent, {
    path: encodeURI(ASKED[name](round + WARM_UP, organiser)),
    headers: { 'accept-encoding': 'gzip', ...(isUnchanged ? { 'if-none-match': etag } : {}) },
  })
  const taken = performance.now() - began
  if (answer.status !== (isUnchanged ? 304 : 200)) throw new Error(`${name}: ${answer.status}`)
  if (name === 'feed: unchanged (304)' && !isUnchanged) running.etag = String(answer.headers.etag)
  return taken
}

/**
 * Calendar, search and feeds with 25,000 events and with ten times as many, held against what they may grow. Both programs
 * run and are asked in turn, so that a busy machine changes both times but hardly their ratio.
 */
export async function bench(): Promise<BenchRow[]> {
  const small = await open(1)
  const large = await open(10)
  const rows: BenchRow[] = []
  for (const name of NAMES) {
    const taken: { small: number; large: number }[] = []
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const pair = {
        small: await millisecondsOf(small, { name, round }),
        large: await millisecondsOf(large, { name, round }),
      }
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
