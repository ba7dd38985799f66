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
import { load } from './load.ts'
import { benchServer, serverSettings } from './postgres.ts'
import { runProgram, runReference, temporaryFolder } from './program.ts'
import { rateRow, type BenchRow } from './row.ts'

const CLIENTS = 64
// An address may send 3,000 forms a minute: a whole city comes from several.
const ADDRESSES = 50
const PEOPLE = { 1: 1000, 10: 6000 } as const

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

async function measure(name: string, settings: Record<string, string>, size: 1 | 10): Promise<BenchRow> {
  const count = PEOPLE[size]
  const config = readConfig({ ...process.env, ...settings })
  const house = await openHouse(config, makeLog({ logLevel: 'silent' }))
  const { eventId, entryTypeId } = await makeBenchEvent(house.db, 1_000_000)
  const event = await findEventFacts(house.db, eventId)
  await house.close()
  if (!event) throw new Error('the bench event is not there')

  const ours = await runProgram({ ...settings, TRUST_PROXY: '1' })
  const rate = await load({
    port: ours.port,
    clients: CLIENTS,
    count,
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
    isExpected: (answer) => answer.status === 302 && String(answer.headers['location']).includes('/tickets/'),
  })
  await ours.stop()

  const rowOf = referenceRow(event, config)
  const rows = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ entryTypeId, row: rowOf(count + index) }),
  )
  const bare = await runReference(settings)
  const reference = await load({
    port: bare.port,
    clients: CLIENTS,
    count,
    make: (index) => ({
      method: 'POST',
      path: '/register',
      headers: { 'content-type': 'application/json' },
      body: rows[index] ?? '',
    }),
    isExpected: (answer) => answer.status === 200 && answer.body.includes('"confirmed"'),
  })
  await bare.stop()
  return rateRow(name, size, rate, reference)
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
    const folder = temporaryFolder()
    rows.push(await measure('registration (embedded)', { DATA_DIR: folder.path, DATABASE_URL: '' }, size))
    folder.remove()
    rows.push(await measure('registration (server)', serverSettings(await server.freshDatabase()), size))
  }
  await server.stop()
  return rows
}
