import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SERVER_PROGRAM } from '../tools/build.mjs'
import { providePostgres } from '../tools/postgres.mjs'
import { freePort } from './free-port.ts'

export type Program = {
  origin: string
  port: number
  /** everything it has written so far */
  log: () => string
  stop: () => Promise<number | null>
}

/** A database of its own on a real PostgreSQL, with as many built programs as a journey starts on it. */
export type Ground = {
  start: (env?: Record<string, string>) => Promise<Program>
  query: <Row>(text: string, values?: unknown[]) => Promise<Row[]>
  /** a word that changes when any row does that people have made; counters of the program itself are left out */
  fingerprint: () => Promise<string>
  close: () => Promise<void>
}

const READY_MS = 120_000
const key = () => randomBytes(32).toString('hex')

/** The built program as a person runs it; settings of this machine do not reach it. */
export async function startProgram(env: Record<string, string>): Promise<Program & { child: ChildProcess }> {
  const port = await freePort()
  const child = spawn(process.execPath, [SERVER_PROGRAM], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  const collect = (part: Buffer) => void (written += part.toString())
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const origin = `http://localhost:${port}`
  const program = {
    origin,
    port,
    child,
    log: () => written,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}: ${written}`)
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return program
  }
  child.kill('SIGKILL')
  throw new Error(`the program did not become ready: ${written}`)
}

// Looks at personal data are logged even when they are refused; the rest counts requests, not what people did.
// Letters go out and the kept counts of the year are made anew a moment after what caused them.
const NOT_COMPARED = [
  'personal_data_views',
  'rate_limits',
  'public_versions',
  'auth_sessions',
  'outbox',
  'event_weeks',
  'event_years_stale',
]

export async function openGround(): Promise<Ground> {
  const server = await providePostgres()
  const name = `qamtu_e2e_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`create database ${name} encoding 'UTF8' template template0`)
  const url = new URL(server.url)
  url.pathname = name
  const client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
  const secrets = { AUTH_SECRET: key(), TICKET_KEY: key(), IIN_KEY: key() }
  const programs: Program[] = []

  const query = async <Row>(text: string, values?: unknown[]) =>
    (await client.query(text, values)).rows as Row[]
  return {
    query,
    start: async (env = {}) => {
      const program = await startProgram({ ...secrets, DATABASE_URL: url.toString(), ...env })
      programs.push(program)
      return program
    },
    fingerprint: async () => {
      const tables = await query<{ name: string }>(
        `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and relkind = 'r' and relname not like 'kysely_%' and relname <> all ($1)
         order by relname`,
        [[...NOT_COMPARED, 'divisions']],
      )
      const parts = tables.map(
        ({ name: table }) =>
          `select '${table}' as name, count(*) as rows, coalesce(sum(hashtext(t::text)::bigint), 0) as sum from ${table} t`,
      )
      const rows = await query<{ name: string; rows: string; sum: string }>(parts.join(' union all '))
      return rows.map((row) => `${row.name}:${row.rows}:${row.sum}`).join('\n')
    },
    close: async () => {
      await Promise.all(programs.map((program) => program.stop()))
      await client.end()
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
      await server.stop()
    },
  }
}

export type Question = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string | Buffer
}
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** An answer that takes longer than this counts as none. */
const ANSWER_MS = 20_000

/** Asks exactly what is written: no browser or library puts the address or the body right first. */
export function askProgram({ port }: Program, { method = 'GET', path, headers = {}, body }: Question) {
  return new Promise<Answer>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { host: `localhost:${port}`, ...length, ...headers },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        )
      },
    )
    request.setTimeout(ANSWER_MS, () => request.destroy(new Error(`no answer in time: ${method} ${path}`)))
    request.on('error', reject)
    request.end(body)
  })
}

/** Signs in as the browser does; gives the Cookie header of the session. */
export async function signedInCookie(program: Program, email: string, password: string): Promise<string> {
  const answer = await askProgram(program, {
    method: 'POST',
    path: '/api/auth/sign-in/email',
    headers: { 'content-type': 'application/json', origin: program.origin },
    body: JSON.stringify({ email, password }),
  })
  if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.status} ${answer.body}`)
  return (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}
