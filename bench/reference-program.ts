import { createServer, type IncomingMessage } from 'node:http'
import { sql } from 'kysely'
import { openDatabase, type Db } from '#db/client.ts'
import { insertAdmissions, type Admission } from '#server/attendance/ledger/queries.ts'
import { findAtDoor } from '#server/attendance/queries.ts'

// The same SQL as the product's, behind nothing but node:http and JSON: what our layers are measured against.

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

type Registering = { entryTypeId: string; row: object }

async function register(db: Db, { entryTypeId, row }: Registering): Promise<unknown> {
  const { rows } = await sql<{ answer: unknown }>`
    select register_people(${entryTypeId}::uuid, ${JSON.stringify([row])}::jsonb, ${new Date()}::timestamptz) as answer`.execute(
    db,
  )
  return rows[0]?.answer
}

async function scan(db: Db, { sessionId, registrationId, ...rest }: Admission): Promise<unknown> {
  const found = await findAtDoor(db, sessionId, { registrationIds: [registrationId] })
  if (!found?.shown[0]) return null
  const now = new Date()
  const admission = { sessionId, registrationId, ...rest, deviceAt: null, cameAt: now, now }
  return (await insertAdmissions(db, sessionId, [admission]))[0] ?? null
}

const { db } = await openDatabase({
  databaseUrl: process.env['DATABASE_URL'] || undefined,
  dataDir: process.env['DATA_DIR'],
  poolSize: 10,
})

const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  const answer = async (): Promise<unknown> => {
    if (request.url === '/readyz') return { ready: true }
    const input: unknown = JSON.parse(await bodyOf(request))
    if (request.url === '/register') return register(db, input as Registering)
    return scan(db, input as Admission)
  }
  answer().then(
    (value) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value)),
    (error: unknown) => {
      response.statusCode = 500
      response.end(String(error))
    },
  )
})
server.listen(Number(process.env['PORT']), '127.0.0.1')
process.once('SIGTERM', () => {
  server.closeAllConnections()
  server.close(() => process.exit(0))
})
