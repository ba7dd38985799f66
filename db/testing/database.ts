import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { openDatabase, openEmbedded, type Db, type OpenDatabase } from '../client.ts'

const SERVER_URL = process.env['TEST_DATABASE_URL']

/** A copy of the template that `template.ts` has made for this run. */
function openCopy(): Promise<OpenDatabase> {
  const template = inject('template')
  if (SERVER_URL && 'database' in template) return onServer(SERVER_URL, template.database)
  if ('file' in template) return openEmbedded(undefined, new Blob([readFileSync(template.file)]))
  throw new Error('the template is of another database')
}

async function onServer(url: string, template: string): Promise<OpenDatabase> {
  const name = `qamtu_test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${name} template ${template}`)
  await admin.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  const opened = await openDatabase({ databaseUrl: own.toString(), poolSize: 20 })
  return {
    ...opened,
    close: async () => {
      await opened.close()
      const cleaner = new pg.Client({ connectionString: url })
      await cleaner.connect()
      await cleaner.query(`drop database if exists ${name} with (force)`)
      await cleaner.end()
    },
  }
}

/** Small tables are emptied several times faster so than by `truncate`; references and triggers look away meanwhile. */
const deleteAll = (tables: readonly string[]) => `do $$ begin
  set local session_replication_role = replica;
  ${tables.map((table) => `delete from ${table};`).join('\n  ')}
end $$`

/** Empties everything but the divisions and the migration record. */
async function empty(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and relkind = 'r' and relname not like 'kysely_%' and relname not in ('divisions', 'public_versions')`.execute(
    db,
  )
  const names = rows.map((row) => row.name)
  await sql.raw(SERVER_URL ? `truncate ${names.join(', ')}` : deleteAll(names)).execute(db)
  // What is kept in memory by the version of the data is forgotten too: truncating fires no trigger.
  await sql`update public_versions set version = version + 1 where shard = 0`.execute(db)
}

/**
 * A migrated database with the divisions, emptied before each test: the embedded one, or a fresh database on
 * TEST_DATABASE_URL. Call once at the top of a test file: `const test = useDatabase()`, then `test.db`.
 */
export function useDatabase(): { readonly db: Db; readonly kind: 'embedded' | 'server' } {
  let opened: OpenDatabase | undefined
  beforeAll(async () => {
    opened = await openCopy()
  })
  beforeEach(async () => {
    if (opened) await empty(opened.db)
  })
  afterAll(async () => {
    await opened?.close()
  })
  const current = () => {
    if (!opened) throw new Error('the database opens in beforeAll: use it inside a test')
    return opened
  }
  return {
    get db() {
      return current().db
    },
    get kind() {
      return current().kind
    },
  }
}
