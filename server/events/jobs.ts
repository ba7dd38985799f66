import type { Db } from '#db/client.ts'
import { ROLE_PERMISSIONS, ROLES } from '#server/access/permissions.ts'
import type { House } from '#server/context.ts'
import { now as currentTime } from '#server/kit/clock.ts'
import { formatWhen } from '#server/kit/dates.ts'
import { bookingWords } from '#server/kit/messages/bookings.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { enqueueMany, type Outgoing } from '#server/notifications/service.ts'
import { approvalJobs } from './approvals/jobs.ts'
import { approversOf } from './bookings/telling/approvers.ts'
import {
  claimUntold,
  listAddressees,
  listApprovers,
  markTold,
  type Addressee,
  type Untold,
} from './bookings/telling/queries.ts'

const APPROVING = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('venues.approve'))
/** Bookings named one by one in a letter; the rest of a long series is a number. */
const NAMED = 10

const textIn = (locale: Locale, kk: string | null, ru: string | null, en: string | null) =>
  (locale === 'kk' ? kk : locale === 'ru' ? ru : en) ?? kk ?? ru ?? en ?? ''

/** What a letter says of the bookings that one event has at one venue. */
function lettersValues(bookings: readonly Untold[], locale: Locale, now: Date) {
  const [first] = bookings
  if (!first) throw new Error('a letter about no booking')
  const line = (one: Untold) => {
    const when = one.startsAt && one.endsAt ? { startsAt: one.startsAt, endsAt: one.endsAt } : undefined
    return [textIn(locale, one.spaceKk, one.spaceRu, one.spaceEn), when && formatWhen(when, { locale, now })]
      .filter(Boolean)
      .join(', ')
  }
  const more = bookings.length - NAMED
  return {
    title:
      textIn(locale, first.titleKk, first.titleRu, first.titleEn) ||
      formatMessage(bookingWords.untitled, locale),
    venue: textIn(locale, first.venueKk, first.venueRu, first.venueEn),
    organiser: textIn(locale, first.institutionKk, first.institutionRu, first.institutionEn),
    list: [
      ...bookings.slice(0, NAMED).map(line),
      ...(more > 0 ? [formatMessage(bookingWords.andMore, locale, { count: more })] : []),
    ].join('\n'),
    reason: first.reason ?? '',
  }
}

function letter(
  bookings: readonly Untold[],
  { email, locale, userId }: Addressee,
  { publicUrl, now }: { publicUrl: string; now: Date },
): Outgoing {
  const [first] = bookings
  if (!first) throw new Error('a letter about no booking')
  const values = lettersValues(bookings, locale, now)
  const shared = { channel: 'email', recipient: email, locale, eventId: first.eventId, now } as const
  const dedupeKey = `booking:${first.status}:${first.id}:${userId}`
  if (first.status === 'pending') {
    const link = `${publicUrl}/${locale}/desk/bookings`
    return { ...shared, dedupeKey, template: 'booking_asked', values: { ...values, link } }
  }
  const link = `${publicUrl}/${locale}/desk/events/${first.eventId}`
  const template = first.status === 'confirmed' ? 'booking_confirmed' : 'booking_declined'
  return { ...shared, dedupeKey, template, values: { ...values, link } }
}

/**
 * Tells whoever answers for a venue that a booking waits, and whoever asked that it was decided: one letter for what
 * one event has at one venue in one state. Returns how many bookings were told of.
 */
export async function tellOfBookings(
  db: Db,
  { publicUrl }: { publicUrl: string },
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const untold = await claimUntold(trx)
    const groups = new Map<string, Untold[]>()
    for (const one of untold) {
      const key = [one.eventId, one.venueId, one.status, one.reason].join(' ')
      groups.set(key, [...(groups.get(key) ?? []), one])
    }
    for (const bookings of groups.values()) {
      const [first] = bookings
      if (!first) continue
      const { districtKato, ownerId, askedBy, createdBy } = first
      const asking = [...new Set([askedBy, createdBy].flatMap((id) => id ?? []))]
      const addressees =
        first.status === 'pending'
          ? approversOf(await listApprovers(trx, { roles: APPROVING, districtKato, ownerId }), ownerId)
          : await listAddressees(trx, asking)
      await enqueueMany(
        trx,
        addressees.map((addressee) => letter(bookings, addressee, { publicUrl, now })),
      )
    }
    await markTold(
      trx,
      untold.map(({ id }) => id),
      now,
    )
    return untold.length
  })
}

/** What events do on the clock. */
export const eventJobs = [
  ...approvalJobs,
  {
    name: 'tell of bookings',
    everySeconds: 5,
    run: async ({ db, config }: House) => {
      await tellOfBookings(db, config, currentTime())
    },
  },
]
