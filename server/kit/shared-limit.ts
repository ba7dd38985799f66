// I/O: counts in the memory of this process first, in rate_limits from a tenth of the window on.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { Problem } from './problem.ts'
import { keyOf, minutesUntil, type Limit } from './rate-limit.ts'

/** The share of a window that a process counts alone: whoever asks seldom costs the database nothing. */
const OWN_SHARE = 0.1

/** A limit of something so frequent that a row for each time would cost more than the thing itself. */
export type SharedLimit = Limit & { readonly memory: RateLimiterMemory }

/** Points of one subject that the database has to hear of. */
export type SharedPoint = { limit: SharedLimit; subject: string; points: number }

export function sharedLimit(limit: Limit): SharedLimit {
  const { name: keyPrefix, points, seconds: duration } = limit
  return { ...limit, memory: new RateLimiterMemory({ keyPrefix, points, duration }) }
}

/**
 * Takes a point in the memory of this process; gives what `countTogether` has to count, which is nothing as long as
 * the subject stays below a tenth of its window here. Problems: too_many_requests with `minutes`.
 */
export async function takeHere(limit: SharedLimit, subject: string): Promise<SharedPoint | undefined> {
  try {
    const { consumedPoints } = await limit.memory.consume(subject)
    const own = Math.floor(limit.points * OWN_SHARE)
    if (consumedPoints <= own) return undefined
    // The first that is told of brings those before it along.
    return { limit, subject, points: consumedPoints === own + 1 ? consumedPoints : 1 }
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new Problem('too_many_requests', { minutes: Math.max(1, Math.ceil(error.msBeforeNext / 60_000)) })
  }
}

/**
 * Counts points for all processes on this database in one statement. Gives for each, in order, the minutes to wait
 * when it comes after the end of its window; the subject is then refused by this process alone until that end.
 */
export async function countTogether(
  db: Db,
  asked: readonly SharedPoint[],
  now: Date,
): Promise<(number | undefined)[]> {
  if (asked.length === 0) return []
  const sums = new Map<string, { points: number; ends: Date }>()
  for (const { limit, subject, points } of asked) {
    const key = keyOf({ limit, subject })
    const ends = new Date(now.getTime() + limit.seconds * 1000)
    sums.set(key, { points: points + (sums.get(key)?.points ?? 0), ends })
  }
  // In the order of their keys, so that two processes never wait for each other.
  const values = [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = await db
    .insertInto('rateLimits')
    .values(values.map(([key, { points, ends }]) => ({ key, points, expiresAt: ends })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        points: sql`case when rate_limits.expires_at <= ${now} then 0 else rate_limits.points end + excluded.points`,
        expiresAt: sql`case when rate_limits.expires_at <= ${now} then excluded.expires_at else rate_limits.expires_at end`,
      }),
    )
    .returning(['key', 'points', 'expiresAt'])
    .execute()
  const after = new Map(
    rows.map(({ key, points, expiresAt }) => [
      key,
      { taken: points - (sums.get(key)?.points ?? 0), expiresAt },
    ]),
  )
  return asked.map(({ limit, subject, points }) => {
    const row = after.get(keyOf({ limit, subject }))
    if (!row) return undefined
    row.taken += points
    if (row.taken <= limit.points) return undefined
    const seconds = Math.max(1, Math.ceil((row.expiresAt.getTime() - now.getTime()) / 1000))
    void limit.memory.block(subject, seconds)
    return minutesUntil(row.expiresAt, now)
  })
}
