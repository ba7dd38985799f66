// I/O: one row a subject in rate_limits, so that limits hold for all processes on one database.
import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { Problem } from './problem.ts'

/** At most `points` in a window of `seconds` that begins with the first of them. */
export type Limit = { readonly name: string; readonly points: number; readonly seconds: number }

type Ask = {
  limit: Limit
  /** a digest or an id: names, addresses and contacts never stand in the table */
  subject: string
  now: Date
}

export const keyOf = ({ limit, subject }: Pick<Ask, 'limit' | 'subject'>) => `${limit.name}:${subject}`

/** Minutes until a window ends, at least one. */
export const minutesUntil = (ends: Date, now: Date) =>
  Math.max(1, Math.ceil((ends.getTime() - now.getTime()) / 60_000))

/**
 * Takes one point of the subject's window in one statement, so that many at once cannot slip through. Problems:
 * too_many_requests with `minutes` until the window ends.
 */
export async function takePoint(db: Db, ask: Ask): Promise<void> {
  const { limit, now } = ask
  const ends = new Date(now.getTime() + limit.seconds * 1000)
  const row = await db
    .insertInto('rateLimits')
    .values({ key: keyOf(ask), points: 1, expiresAt: ends })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        points: sql`case when rate_limits.expires_at <= ${now} then 1 else rate_limits.points + 1 end`,
        expiresAt: sql`case when rate_limits.expires_at <= ${now} then ${ends} else rate_limits.expires_at end`,
      }),
    )
    .returning(['points', 'expiresAt'])
    .executeTakeFirstOrThrow()
  if (row.points <= limit.points) return
  throw new Problem('too_many_requests', { minutes: minutesUntil(row.expiresAt, now) })
}

/** Gives back a point that turned out not to count, such as a right password. */
export async function giveBackPoint(db: Db, ask: Ask): Promise<void> {
  await db
    .updateTable('rateLimits')
    .set({ points: sql`greatest(points - 1, 0)` })
    .where('key', '=', keyOf(ask))
    .execute()
}

/** Begins anew, as after a right password for the account. */
export async function forgetPoints(db: Db, ask: Omit<Ask, 'now'>): Promise<void> {
  await db.deleteFrom('rateLimits').where('key', '=', keyOf(ask)).execute()
}

/** Removes windows that have ended; returns how many. */
export async function forgetEndedWindows(db: Db, now: Date): Promise<number> {
  const result = await db.deleteFrom('rateLimits').where('expiresAt', '<=', now).executeTakeFirst()
  return Number(result.numDeletedRows)
}
