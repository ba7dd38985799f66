import type { Db } from '#db/client.ts'
import type { House } from '#server/context.ts'
import { now as currentTime } from '#server/kit/clock.ts'
import { forgetEndedWindows } from '#server/kit/rate-limit.ts'

const HOUR_SECONDS = 60 * 60

/** Removes what no longer opens anything: ended sessions, codes and links that expired, windows of limits. */
export async function forgetExpired(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('authSessions').where('expiresAt', '<', now).execute()
  await db.deleteFrom('authVerifications').where('expiresAt', '<', now).execute()
  await forgetEndedWindows(db, now)
}

export const authJobs = [
  {
    name: 'forget what has expired',
    everySeconds: HOUR_SECONDS,
    run: ({ db }: House) => forgetExpired(db, currentTime()),
  },
]
