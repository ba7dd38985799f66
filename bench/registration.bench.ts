import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { readConfig } from '#server/config.ts'
import { makeLog, openHouse } from '#server/house.ts'
import { newId } from '#server/kit/id.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import { attemptRow, makeAttempt } from '#server/registration/attempt.ts'
import type { EventFacts } from '#server/registration/event-facts.ts'
import { aboutEvent } from '#server/registration/letters.ts'
import { findEventFacts } from '#server/registration/queries.ts'
import { BENCH_DISTRICT, makeBenchEvent } from './bench-event.ts'
import { askedBy, compare } from './load.ts'
import { benchServer, embeddedSettings, serverSettings } from './postgres.ts'
import { runProgram, runReference, temporaryFolder } from './program.ts'
import { rateRow, type BenchRow } from './row.ts'

const CLIENTS = 64
// An address may send 3,000 forms a minute: a whole city comes from several.
const ADDRESSES = 50
const ROUNDS = 5
/** Counted registrations of each program; ten times the people at size 10. */
const PEOPLE = { 1: 400, 10: 4000 } as const

/** The form as a browser sends it; every person another, every sending its own key. */
function formBody(number: number): string {
  return new URLSearchParams({
    clientKey: newId(),
    surname: `Сынақ`,
    givenName: `Адам`,
    phone: `+7701${String(number).padStart(7, '0')}`,
    birthOn: '15.03.2000',
    residence: BENCH_DISTRICT,
    targetGroups: 'student',
    childrenCount: '0',
    consent: 'on',
  }).toString()
}

type Settings = Record<string, string>

async function makeEvent(settings: Settings) {
  const config = readConfig({ ...process.env, ...settings })
  const house = await openHouse(config, makeLog({ logLevel: 'silent' }))
  const made = await makeBenchEvent(house.db, 1_000_000)
  const event = await findEventFacts(house.db, made.eventId)
  await house.close()
  if (!event) throw new Error('the bench event is not there')
  return { ...made, event, config }
}

/** Both programs on a database of their own with the same event, asked in turn. */
async function measure(
  name: string,
  [ourSettings, bareSettings]: readonly [Settings, Settings],
  size: 1 | 10,
): Promise<BenchRow> {
  const plan = { clients: CLIENTS, count: PEOPLE[size], rounds: ROUNDS }
  const { eventId } = await makeEvent(ourSettings)
  const { entryTypeId, event, config } = await makeEvent(bareSettings)
  const rowOf = referenceRow(event, config)
  const rows = Array.from({ length: askedBy(plan) }, (_, index) =>
    JSON.stringify({ entryTypeId, row: rowOf(index) }),
  )
  const ours = await runProgram({ ...ourSettings, TRUST_PROXY: '1' })
  const bare = await runReference(bareSettings)
  const compared = await compare(
    {
      port: ours.port,
      make: (index) => ({
        method: 'POST',
        path: `/kk/events/${eventId}/register`,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: `http://127.0.0.1:${ours.port}`,
          'x-forwarded-for': `10.0.0.${index % ADDRESSES}`,
        },
        body: formBody(index),
      }),
      isExpected: ({ status, headers }) =>
        status === 302 && String(headers['location']).includes('/tickets/'),
    },
    {
      port: bare.port,
      make: (index) => ({
        method: 'POST',
        path: '/register',
        headers: { 'content-type': 'application/json' },
        body: rows[index] ?? '',
      }),
      isExpected: ({ status, body }) => status === 200 && body.includes('"confirmed"'),
    },
    plan,
  )
  await ours.stop()
  await bare.stop()
  return rateRow(name, size, compared)
}

/** Rows made beforehand, letters included: the bare handler only passes them on. */
function referenceRow(event: EventFacts, config: ReturnType<typeof readConfig>) {
  const hash = keyedHash(config.secrets.personKey)
  const now = new Date()
  const around = {
    event,
    about: (locale: 'kk' | 'ru' | 'en') => aboutEvent(event, locale),
    mailFrom: config.mailFrom,
    ticketLink: () => `${config.publicUrl}/kk/tickets/bench`,
  }
  return (number: number) => {
    const input = {
      eventId: event.id,
      clientKey: newId(),
      surname: 'Сынақ',
      givenName: 'Адам',
      phone: `+7701${String(number).padStart(7, '0')}`,
      birthOn: '2000-03-15',
      residence: BENCH_DISTRICT,
      targetGroups: ['student' as const],
    }
    const registrant = {
      actor: SYSTEM_ACTOR,
      channel: 'form' as const,
      locale: 'kk' as const,
      device: null,
      isDemo: false,
      sendsLetters: true,
      now,
    }
    return attemptRow(makeAttempt(input, registrant, hash), 1, around)
  }
}

/** 64 clients on one contended event: the whole form over HTTP against the same SQL behind a bare handler. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const server = await benchServer()
  for (const size of [1, 10] as const) {
    const folders = [temporaryFolder(), temporaryFolder()] as const
    const [ours, bare] = folders
    const embedded = [embeddedSettings(ours.path), embeddedSettings(bare.path)] as const
    rows.push(await measure('registration (embedded)', embedded, size))
    for (const folder of folders) folder.remove()
    const onServer = [
      serverSettings(await server.freshDatabase()),
      serverSettings(await server.freshDatabase()),
    ] as const
    rows.push(await measure('registration (server)', onServer, size))
  }
  await server.stop()
  return rows
}
