// I/O: reads the version of the public data. What is shown to everybody is kept in memory until it changes.
import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Db } from '#db/client.ts'

/**
 * The version of the public data, read after the asker came: those who come during one read wait for the next, so that
 * a person who has just written never gets the page from before.
 */
export function versionReader(db: Db): () => Promise<number> {
  let waiting: Promise<number> | undefined
  let running: Promise<unknown> = Promise.resolve()
  const readOnce = async () => {
    const { rows } = await sql<{
      version: number
    }>`select sum(version)::bigint as version from public_versions`.execute(db)
    return rows[0]?.version ?? 0
  }
  return () => {
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined
        const current = readOnce()
        running = current
        return current
      })
    return waiting
  }
}

// What depends on the time ("not over yet") is true for a while only, whatever the data say.
const KEPT_MS = 30_000
const MOST_KEPT = 1000

type Kept = { version: number; value: Promise<unknown> }
type Memory = { readVersion: () => Promise<number>; kept: LRUCache<string, Kept> }
const memories = new WeakMap<Db, Memory>()

function memoryOf(db: Db): Memory {
  const known = memories.get(db)
  if (known) return known
  const made = {
    readVersion: versionReader(db),
    kept: new LRUCache<string, Kept>({ max: MOST_KEPT, ttl: KEPT_MS }),
  }
  memories.set(db, made)
  return made
}

function remember<T>({ kept }: Memory, key: string, version: number, read: () => Promise<T>): Promise<T> {
  const found = kept.get(key)
  if (found?.version === version) return found.value as Promise<T>
  const value = read()
  kept.set(key, { version, value })
  void value.catch(() => kept.delete(key))
  return value
}

/**
 * What `read` gives, kept under `key` until the public data change and for half a minute at most. Everybody gets the
 * same value, so nobody may change it. Never inside a transaction: it reads outside.
 */
export async function keptUntilChange<T>(db: Db, key: string, read: () => Promise<T>): Promise<T> {
  const memory = memoryOf(db)
  return remember(memory, key, await memory.readVersion(), read)
}

/** The same for what changes only with a release, such as the divisions: kept for half a minute. */
export function keptAWhile<T>(db: Db, key: string, read: () => Promise<T>): Promise<T> {
  return remember(memoryOf(db), key, -1, read)
}
