import { ed25519 } from '#server/kit/ed25519.ts'
import { newId } from '#server/kit/id.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { grant } from '#server/auth/grants/service.ts'
import { createUser } from '#server/auth/users/service.ts'
import { readConfig } from '#server/config.ts'
import { makeLog, openHouse } from '#server/house.ts'
import { register } from '#server/registration/service.ts'
import { writeTicket } from '#server/registration/ticket.ts'
import { makeBenchEvent } from './bench-event.ts'
import { askedBy, compare, makeAgent, send, type LoadAnswer } from './load.ts'
import { benchServer, embeddedSettings, serverSettings } from './postgres.ts'
import { runProgram, runReference, temporaryFolder } from './program.ts'
import { rateRow, type BenchRow } from './row.ts'

const CLIENTS = 40
const ROUNDS = 5
/** Counted scans of each program; ten times the tickets at size 10. */
const SCANS = { 1: 300, 10: 3000 } as const
const PASSWORD = 'bench-password-2026'
const EMAIL = 'door@bench.example'
const AT_ONCE = 50

type Prepared = { sessionId: string; eventId: string; tickets: { qr: string; registrationId: string }[] }

/** An event with as many tickets as will be scanned, and somebody who may scan them. */
async function prepare(settings: Record<string, string>, count: number): Promise<Prepared> {
  const config = readConfig({ ...process.env, ...settings })
  const house = await openHouse(config, makeLog({ logLevel: 'silent' }))
  const { eventId, sessionId } = await makeBenchEvent(house.db, count)
  const ask = { actor: SYSTEM_ACTOR, now: new Date() }
  const { id } = await createUser(house.db, ask, {
    name: 'Door',
    email: EMAIL,
    locale: 'kk',
    password: PASSWORD,
    homeKato: '350000000',
  })
  await grant(house.db, ask, { userId: id, role: 'door', place: { kind: 'event', id: eventId } })
  const { sign } = ed25519(config.secrets.ticketSeed)
  const tickets: Prepared['tickets'] = []
  const one = async (number: number) => {
    const { registrationId } = await register(
      house.db,
      { config, ...ask, locale: 'kk', channel: 'import', sendsLetters: false },
      {
        eventId,
        clientKey: newId(),
        surname: `Сынақ${number}`,
        givenName: 'Адам',
        birthOn: '2000-01-01',
        phone: `+7701${String(number).padStart(7, '0')}`,
        targetGroups: ['student'],
        residence: '351000000',
      },
    )
    tickets.push({ registrationId, qr: writeTicket({ registrationId, eventId }, sign) })
  }
  for (let first = 0; first < count; first += AT_ONCE) {
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => one(first + index)),
    )
  }
  await house.close()
  return { eventId, sessionId, tickets }
}

async function signIn(port: number): Promise<string> {
  const agent = makeAgent(1)
  const answer = await send(port, agent, {
    method: 'POST',
    path: '/kk/sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: `http://127.0.0.1:${port}` },
    body: new URLSearchParams({ email: EMAIL, password: PASSWORD, intent: 'password' }).toString(),
  })
  agent.destroy()
  const cookies = [answer.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0])
  if (!cookies.some((cookie) => cookie?.includes('session_token')))
    throw new Error(`sign-in: ${answer.status}`)
  return cookies.join('; ')
}

type Settings = Record<string, string>

/** Both programs on a database of their own with as many tickets, asked in turn. */
async function measure(
  name: string,
  [ourSettings, bareSettings]: readonly [Settings, Settings],
  size: 1 | 10,
): Promise<BenchRow> {
  const plan = { clients: CLIENTS, count: SCANS[size], rounds: ROUNDS }
  const own = await prepare(ourSettings, askedBy(plan))
  const other = await prepare(bareSettings, askedBy(plan))
  const ours = await runProgram(ourSettings)
  const bare = await runReference(bareSettings)
  const cookie = await signIn(ours.port)
  const isExpected = ({ status, body }: LoadAnswer) => status === 200 && body.includes('"green"')
  const compared = await compare(
    {
      port: ours.port,
      make: (index) => ({
        method: 'POST',
        path: '/api/trpc/attendance.scan',
        headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${ours.port}`, cookie },
        body: JSON.stringify({
          attemptId: newId(),
          sessionId: own.sessionId,
          shown: own.tickets[index]?.qr,
        }),
      }),
      isExpected,
    },
    {
      port: bare.port,
      make: (index) => ({
        method: 'POST',
        path: '/scan',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          attemptId: newId(),
          sessionId: other.sessionId,
          eventId: other.eventId,
          registrationId: other.tickets[index]?.registrationId,
          evidence: 'scan',
          point: 'entrance',
          device: null,
          operatorId: null,
          shown: null,
        }),
      }),
      isExpected,
    },
    plan,
  )
  await ours.stop()
  await bare.stop()
  return rateRow(name, size, compared)
}

/** 40 doors scanning different tickets of one event: over HTTP with session, permission and ledger, against the bare SQL. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const server = await benchServer()
  for (const size of [1, 10] as const) {
    const folders = [temporaryFolder(), temporaryFolder()] as const
    const [ours, bare] = folders
    const embedded = [embeddedSettings(ours.path), embeddedSettings(bare.path)] as const
    rows.push(await measure('scan (embedded)', embedded, size))
    for (const folder of folders) folder.remove()
    const onServer = [
      serverSettings(await server.freshDatabase()),
      serverSettings(await server.freshDatabase()),
    ] as const
    rows.push(await measure('scan (server)', onServer, size))
  }
  await server.stop()
  return rows
}
