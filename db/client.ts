import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { lockFolder } from './folder-lock.ts'
import type { DB } from './types.ts'

export type Db = Kysely<DB>
/** A running transaction; a function that is safe only inside one asks for it. */
export type Trx = Transaction<DB>

export type DatabaseOptions = {
  databaseUrl?: string | undefined
  dataDir?: string | undefined
  poolSize?: number
}
export type OpenDatabase = { db: Db; kind: 'embedded' | 'server'; close: () => Promise<void> }

// Both databases give the same JavaScript values: counts as numbers, calendar dates as 'YYYY-MM-DD', instants as Date.
const INT8 = 20
const NUMERIC = 1700
const DATE = 1082
const asNumber = (value: string) => Number(value)
const asText = (value: string) => value

const camelCase = () => new CamelCasePlugin({ maintainNestedObjectKeys: true })

function openServer(databaseUrl: string, poolSize: number): OpenDatabase {
  const types = new pg.TypeOverrides()
  types.setTypeParser(INT8, asNumber)
  types.setTypeParser(NUMERIC, asNumber)
  types.setTypeParser(DATE, asText)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize, types, idleTimeoutMillis: 30_000 })
  // An idle connection that the server drops must not end the program; the next query opens another.
  pool.on('error', () => undefined)
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [camelCase()] })
  return { db, kind: 'server', close: () => db.destroy() }
}

/** An embedded database in a folder, or in memory when no folder is given. `loadDataDir` starts from a dump. */
export async function openEmbedded(
  folder?: string,
  loadDataDir?: Blob,
): Promise<OpenDatabase & { pglite: PGlite }> {
  const parsers = { [INT8]: asNumber, [NUMERIC]: asNumber, [DATE]: asText }
  const pglite = await PGlite.create({
    ...(folder ? { dataDir: folder } : {}),
    ...(loadDataDir ? { loadDataDir } : {}),
    extensions: { btree_gist, pg_trgm },
    parsers,
  })
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }), plugins: [camelCase()] })
  return {
    db,
    pglite,
    kind: 'embedded',
    close: async () => {
      await db.destroy()
      if (!pglite.closed) await pglite.close()
    },
  }
}

// A reload of the development server must not open the same folder twice in one process: writes would be lost.
type Kept = { folder: string; opened: Promise<OpenDatabase> }
const kept = globalThis as typeof globalThis & { qamtuDatabase?: Kept | undefined }

async function openFolder(dataDir: string): Promise<OpenDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const release = lockFolder(dataDir)
  const opened = await openEmbedded(join(dataDir, 'pg')).catch((error: unknown) => {
    release()
    throw error
  })
  return {
    ...opened,
    close: async () => {
      kept.qamtuDatabase = undefined
      await opened.close()
      release()
    },
  }
}

/**
 * Opens PostgreSQL at `databaseUrl`, else the embedded database in `dataDir` (default `./data`).
 * Throws `FolderInUse` when another process holds the folder.
 */
export function openDatabase(options: DatabaseOptions = {}): Promise<OpenDatabase> {
  if (options.databaseUrl) return Promise.resolve(openServer(options.databaseUrl, options.poolSize ?? 10))
  const folder = options.dataDir ?? 'data'
  if (kept.qamtuDatabase?.folder === folder) return kept.qamtuDatabase.opened
  const opened = openFolder(folder)
  kept.qamtuDatabase = { folder, opened }
  opened.catch(() => {
    kept.qamtuDatabase = undefined
  })
  return opened
}
