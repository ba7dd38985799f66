import type { Db } from '#db/client.ts'
import { ROLE_PERMISSIONS, ROLES } from '#server/access/permissions.ts'
import type { House } from '#server/context.ts'
import { now as currentTime } from '#server/kit/clock.ts'
import { enqueueMany } from '#server/notifications/service.ts'
import { approversOf } from '../../bookings/telling/approvers.ts'
import { listApprovers } from '../../bookings/telling/queries.ts'
import { UNDO_SECONDS } from '../../shift/shifted.ts'
import { newsValues } from './letters.ts'
import { claimNews, markNewsTold, type UntoldNews } from './queries.ts'

const APPROVING = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('events.approve'))
/** A move can be taken back for a while; a little longer than that. */
const SETTLED_MS = (UNDO_SECONDS + 10) * 1000

/**
 * Tells those who approve for a territory what became of approved events: one letter for what one person changed in one
 * way, however many events of a series it was; whoever changed it is not told. Returns how many changes were told of.
 */
export async function tellOfNews(db: Db, { publicUrl }: { publicUrl: string }, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const untold = await claimNews(trx, new Date(now.getTime() - SETTLED_MS))
    const groups = new Map<string, [UntoldNews, ...UntoldNews[]]>()
    for (const one of untold) {
      const key = [one.ruleKato, one.kind, one.changedBy].join(' ')
      groups.set(key, [...(groups.get(key) ?? []), one] as [UntoldNews, ...UntoldNews[]])
    }
    for (const news of groups.values()) {
      const [{ id, eventId, ruleKato, changedBy }] = news
      const place = { roles: APPROVING, districtKato: ruleKato, ownerId: null }
      const approvers = approversOf(await listApprovers(trx, place), null)
      await enqueueMany(
        trx,
        approvers
          .filter(({ userId }) => userId !== changedBy)
          .map(({ userId, email, locale }) => ({
            template: 'approved_changed' as const,
            channel: 'email' as const,
            recipient: email,
            locale,
            eventId,
            now,
            dedupeKey: `approved:${id}:${userId}`,
            values: newsValues(news, { locale, now, publicUrl }),
          })),
      )
    }
    await markNewsTold(
      trx,
      untold.map(({ id }) => id),
      now,
    )
    return untold.length
  })
}

/** News of approved events on the clock. */
export const approvalNewsJobs = [
  {
    name: 'tell of changes of approved events',
    everySeconds: 15,
    run: async ({ db, config }: House) => {
      await tellOfNews(db, config, currentTime())
    },
  },
]
