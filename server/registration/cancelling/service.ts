import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { isBusy } from '#db/errors.ts'
import type { Actor } from '#server/access/actor.ts'
import type { Scope } from '#server/access/scope.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import { Problem } from '#server/kit/problem.ts'
import { enqueue } from '#server/notifications/service.ts'
import { findRegistrationInScope } from '../desk/queries.ts'
import { whyNotCancel } from '../eligibility.ts'
import { cancellation } from '../invitation.ts'
import { eventLetter, mainAddressee } from '../letters.ts'
import { findEventFacts, findRegistration, sharesAddress, type RegistrationRow } from '../queries.ts'
import type { EventFacts } from '../event-facts.ts'
import { bareAddress, ticketLink, type RegistrationConfig } from '../service.ts'
import { readTicketToken } from '../ticket-token.ts'

type Cancelling = {
  registrationId: string
  by: 'self' | 'staff'
  reason: string | null
  actor: Actor
  now: Date
}

const PROBLEMS = {
  already: 'registration_cancelled_before',
  came: 'registration_came',
  unknown: 'not_found',
} as const

/**
 * Takes a registration back and serves the waiting list, in one statement under the lock of its entry type: the last
 * one of its transaction. Problems: registration_cancelled_before, registration_came, not_found, try_again.
 */
async function cancelRow(db: Db, { registrationId, by, reason, actor, now }: Cancelling): Promise<void> {
  const userId = actor.kind === 'user' ? actor.userId : null
  const { rows } = await sql<{ answer: { status: 'cancelled' | keyof typeof PROBLEMS } }>`
    select cancel_registration(${registrationId}::uuid, ${by}, ${reason}, ${now}::timestamptz, ${actor.kind}, ${userId}) as answer`
    .execute(db)
    .catch((error: unknown) => {
      throw isBusy(error) ? new Problem('try_again') : error
    })
  const status = rows[0]?.answer.status ?? 'unknown'
  if (status !== 'cancelled') throw new Problem(PROBLEMS[status])
}

/** Takes the event out of the calendar of whoever loses a place; null when nothing stands there for them alone. */
async function withdrawal(
  trx: Trx,
  given: {
    config: RegistrationConfig
    registration: Pick<RegistrationRow, 'id' | 'eventId' | 'locale' | 'contactEmail' | 'status'>
    event: EventFacts
    now: Date
  },
): Promise<string | null> {
  const { config, registration, event, now } = given
  const { id, locale, contactEmail, status } = registration
  // One entry stands in that calendar for all who share the address; it goes with the last of them.
  if (!contactEmail || status !== 'confirmed' || (await sharesAddress(trx, registration))) return null
  const from = bareAddress(config.mailFrom)
  const link = ticketLink(config, id, locale)
  return cancellation({ event, locale, email: contactEmail, from, link, of: 'place', now })
}

type OwnDeps = { config: RegistrationConfig; actor: Actor; now: Date }

/** The person gives the place back by the ticket's link. Problems: as the rule `whyNotCancel`, registration_came, not_found. */
export async function cancelOwn(
  db: Db,
  { config, actor, now }: OwnDeps,
  input: { token: string },
): Promise<void> {
  const registrationId = readTicketToken(input.token, keyedHash(config.secrets.ticketSeed))
  const registration = registrationId ? await findRegistration(db, registrationId) : undefined
  const event = registration ? await findEventFacts(db, registration.eventId) : undefined
  if (!registration || !event) throw new Problem('not_found')
  const refusal = whyNotCancel(registration, event, now)
  if (refusal) throw new Problem(refusal.code)
  const { locale, contactEmail } = registration
  await db.transaction().execute(async (trx) => {
    const calendar = await withdrawal(trx, { config, registration, event, now })
    // Only for the sake of the calendar: who gave the place back knows it.
    if (contactEmail && calendar) {
      await enqueue(trx, {
        channel: 'email',
        recipient: contactEmail,
        locale,
        template: 'place_given_back',
        values: eventLetter(event, {
          name: registration,
          link: `${config.publicUrl}/${locale}/events/${event.id}`,
          locale,
        }),
        calendar,
        dedupeKey: `given-back:${registration.id}`,
        eventId: event.id,
        now,
      })
    }
    // Last, so that the places are locked for one statement only.
    await cancelRow(trx, { registrationId: registration.id, by: 'self', reason: null, actor, now })
  })
}

type DeskDeps = OwnDeps & { scope: Scope }

/** Staff cancel a registration; the person is told the reason. Problems: not_found, registration_cancelled_before, registration_came. */
export async function cancel(
  db: Db,
  { config, actor, scope, now }: DeskDeps,
  { registrationId, reason }: { registrationId: string; reason: string },
): Promise<void> {
  const registration = await findRegistrationInScope(db, scope, registrationId)
  const event = registration ? await findEventFacts(db, registration.eventId) : undefined
  if (!registration || !event) throw new Problem('not_found')
  const { locale } = registration
  const addressee = mainAddressee({ phone: registration.contactPhone, email: registration.contactEmail })
  await db.transaction().execute(async (trx) => {
    if (addressee) {
      const link = ticketLink(config, registrationId, locale)
      const letter = eventLetter(event, { name: registration, link, locale })
      const calendar = await withdrawal(trx, { config, registration, event, now })
      await enqueue(trx, {
        ...addressee,
        locale,
        template: 'registration_cancelled',
        values: { ...letter, reason },
        calendar,
        dedupeKey: `cancelled:${registrationId}`,
        eventId: event.id,
        now,
      })
    }
    // Last, so that the places are locked for one statement only.
    await cancelRow(trx, { registrationId, by: 'staff', reason, actor, now })
  })
}
