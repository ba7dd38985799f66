import type { Db } from '#db/client.ts'
import { ROLE_PERMISSIONS, ROLES } from '#server/access/permissions.ts'
import type { House } from '#server/context.ts'
import { now as currentTime } from '#server/kit/clock.ts'
import { formatWhen } from '#server/kit/dates.ts'
import { approvalWords } from '#server/kit/messages/approvals.ts'
import { bookingWords } from '#server/kit/messages/bookings.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { enqueueMany, type Outgoing } from '#server/notifications/service.ts'
import { approversOf } from '../bookings/telling/approvers.ts'
import { listAddressees, listApprovers, type Addressee } from '../bookings/telling/queries.ts'
import { textIn } from '../calendar/text-in.ts'
import { approvalNewsJobs } from './news/jobs.ts'
import { claimUntoldApprovals, markApprovalsTold, type UntoldApproval } from './queries.ts'

const APPROVING = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('events.approve'))

function valuesOf(one: UntoldApproval, locale: Locale, now: Date) {
  const { startsAt, endsAt } = one
  return {
    title:
      textIn({ kk: one.titleKk, ru: one.titleRu, en: one.titleEn }, locale) ||
      formatMessage(bookingWords.untitled, locale),
    when: startsAt && endsAt ? formatWhen({ startsAt, endsAt }, { locale, now }) : '',
    place: textIn({ kk: one.venueKk, ru: one.venueRu, en: one.venueEn }, locale),
    organiser: textIn({ kk: one.institutionKk, ru: one.institutionRu, en: one.institutionEn }, locale),
    by: one.deciderName ?? '',
  }
}

function letter(
  one: UntoldApproval,
  { email, locale, userId }: Addressee,
  { publicUrl, now }: { publicUrl: string; now: Date },
): Outgoing {
  const values = {
    ...valuesOf(one, locale, now),
    link: `${publicUrl}/${locale}/desk/events/${one.eventId}`,
  }
  const shared = { channel: 'email', recipient: email, locale, eventId: one.eventId, now } as const
  const dedupeKey = `approval:${one.decision ?? 'asked'}:${one.id}:${userId}`
  if (!one.decision) return { ...shared, dedupeKey, template: 'approval_asked', values }
  if (one.decision === 'returned') {
    const remarks = one.remarks ?? ''
    return { ...shared, dedupeKey, template: 'event_returned', values: { ...values, remarks } }
  }
  const next = formatMessage(one.publishes ? approvalWords.isPublished : approvalWords.mayPublish, locale)
  return { ...shared, dedupeKey, template: 'event_approved', values: { ...values, next } }
}

/**
 * Tells whoever approves for a territory that an event waits, and whoever asked how it was decided: reviewers of the
 * territory, or its administrators where it has none. Returns how many were told of.
 */
export async function tellOfApprovals(db: Db, config: { publicUrl: string }, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const untold = await claimUntoldApprovals(trx)
    for (const one of untold) {
      const asking = [...new Set([one.askedBy, one.createdBy].flatMap((id) => id ?? []))]
      const place = { roles: APPROVING, districtKato: one.ruleKato, ownerId: null }
      const addressees = one.decision
        ? await listAddressees(trx, asking)
        : approversOf(await listApprovers(trx, place), null)
      await enqueueMany(
        trx,
        addressees.map((addressee) => letter(one, addressee, { publicUrl: config.publicUrl, now })),
      )
    }
    await markApprovalsTold(
      trx,
      untold.map(({ id }) => id),
      now,
    )
    return untold.length
  })
}

/** Approval on the clock. */
export const approvalJobs = [
  ...approvalNewsJobs,
  {
    name: 'tell of approvals',
    everySeconds: 5,
    run: async ({ db, config }: House) => {
      await tellOfApprovals(db, config, currentTime())
    },
  },
]
