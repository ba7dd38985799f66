import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { providePostgres } from '../tools/postgres.mjs'

export type BenchServer = { freshDatabase: () => Promise<string>; stop: () => Promise<void> }

/** A PostgreSQL that keeps what it acknowledges (fsync on), as in operation. */
export async function benchServer(): Promise<BenchServer> {
  const server = await providePostgres({ isDurable: true })
  return {
    freshDatabase: async () => {
      const name = `qamtu_bench_${randomBytes(5).toString('hex')}`
      const admin = new pg.Client({ connectionString: server.url })
      await admin.connect()
      await admin.query(`create database ${name} encoding 'UTF8' template template0`)
      await admin.end()
      const url = new URL(server.url)
      url.pathname = `/${name}`
      return url.toString()
    },
    stop: server.stop,
  }
}

/** Settings of a program on a database of the bench; the keys are only the bench's. */
export function serverSettings(databaseUrl: string): Record<string, string> {
  const key = 'b'.repeat(64)
  return { DATABASE_URL: databaseUrl, AUTH_SECRET: key, TICKET_KEY: key, IIN_KEY: key, DATABASE_POOL: '10' }
}

/** Settings of a program on an embedded database of the bench. */
export function embeddedSettings(folder: string): Record<string, string> {
  return { DATA_DIR: folder, DATABASE_URL: '' }
}
