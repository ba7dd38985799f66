import { randomUUID } from 'node:crypto'
import type { Db } from '#db/client.ts'
import { makeEvent } from '#db/testing/make.ts'
import type { Permission, Role } from '#server/access/permissions.ts'
import { scopeFor } from '#server/access/scope.ts'
import { ed25519 } from '#server/kit/ed25519.ts'
import { register } from '#server/registration/service.ts'
import { actorWith, CONFIG, deps, person } from '#server/registration/testing/registering.ts'
import { writeTicket } from '#server/registration/ticket.ts'
import { scan, type Acting } from '../service.ts'

/** 10:30 in Almaty on a Thursday, in the middle of the event that `standAtDoor` makes. */
export const NOW = new Date('2026-11-12T05:30:00Z')
const HOUR_MS = 3_600_000

export const signer = ed25519(CONFIG.secrets.ticketSeed)

export const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS)

/** Somebody of the role for one event, one territory or one organisation, as a service is called. */
export async function actingAs(
  db: Db,
  given: {
    role: Role
    permission: Permission
    eventId?: string
    kato?: string
    now?: Date
  },
): Promise<Acting> {
  const { role, permission, eventId = null, kato = null, now = NOW } = given
  const actor = await actorWith(db, [{ role, eventId, kato, institutionId: null }])
  return { actor, scope: scopeFor(actor, permission), now }
}

/** An event that began half an hour before `NOW`, with door staff of this event and an organiser of its district. */
export async function standAtDoor(db: Db, given: Parameters<typeof makeEvent>[1] = {}) {
  const event = await makeEvent(db, { startsAt: later(-0.5), endsAt: later(2), ...given }, NOW)
  const door = await actingAs(db, { role: 'door', permission: 'attendance.scan', eventId: event.id })
  const organiser = await actingAs(db, {
    role: 'organiser',
    permission: 'attendance.close',
    kato: event.districtKato,
  })
  return { event, sessionId: event.sessionId, door, organiser }
}

/** One more session of an event, two hours long. */
export async function addSession(db: Db, eventId: string, startsAt: Date): Promise<string> {
  const id = randomUUID()
  const endsAt = new Date(startsAt.getTime() + 2 * HOUR_MS)
  await db
    .insertInto('eventSessions')
    .values({ id, eventId, position: 2, startsAt, endsAt, firstStartsAt: startsAt })
    .execute()
  return id
}

/** Registers person `number` for an event, with the ticket's QR and code. */
export async function ticketOf(
  db: Db,
  eventId: string,
  number: number,
  given: Partial<Parameters<typeof person>[1]> = {},
) {
  const answer = await register(db, deps({ now: later(-0.4) }), person(number, { ...given, eventId }))
  const { registrationId } = answer
  const row = await db
    .selectFrom('registrations')
    .where('id', '=', registrationId)
    .select(['code', 'status', 'surname', 'givenName'])
    .executeTakeFirstOrThrow()
  return { ...row, registrationId, qr: writeTicket({ registrationId, eventId }, signer.sign) }
}

/** One scan as a phone sends it; the same `attemptId` is the same attempt. */
export function scanOnce(
  db: Db,
  acting: Acting,
  given: { sessionId: string; shown: string; attemptId?: string; deviceAt?: Date },
) {
  const attemptId = given.attemptId ?? randomUUID()
  return scan(db, acting, { verify: signer.verify }, { point: 'entrance', ...given, attemptId })
}

/** How many people are accepted at a session now. */
export async function countAccepted(db: Db, sessionId: string): Promise<number> {
  const { accepted } = await db
    .selectFrom('attendances')
    .where('sessionId', '=', sessionId)
    .where('annulledAt', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('accepted'))
    .executeTakeFirstOrThrow()
  return accepted
}
