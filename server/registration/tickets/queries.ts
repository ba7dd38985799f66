import type { Db } from '#db/client.ts'

/** Registrations of an event that this browser or account made and has not cancelled. */
export function listOwnAtEvent(
  db: Db,
  { eventId, device, userId }: { eventId: string; device: string | null; userId: string | null },
) {
  return db
    .selectFrom('registrations')
    .where('eventId', '=', eventId)
    .where('status', '<>', 'cancelled')
    .where('channel', '=', 'form')
    .where((eb) =>
      eb.or([
        ...(device ? [eb('deviceKey', '=', device)] : []),
        ...(userId ? [eb('userId', '=', userId)] : []),
      ]),
    )
    .select(['id', 'givenName', 'status'])
    .orderBy('createdAt')
    .execute()
}

/** The letter that should have brought this ticket: the newest of those about the registration itself. */
export function findTicketLetter(db: Db, registrationId: string) {
  return db
    .selectFrom('outbox')
    .where('dedupeKey', 'in', [
      `confirmed:${registrationId}`,
      `waiting:${registrationId}`,
      `promoted:${registrationId}:email`,
      `promoted:${registrationId}:sms`,
    ])
    .select(['channel', 'status'])
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What an account has proven to be its own: an e-mail address and a phone that a code was sent to. */
export async function findVerifiedContacts(db: Db, userId: string) {
  const user = await db
    .selectFrom('authUsers')
    .where('id', '=', userId)
    .select(['email', 'emailVerified', 'phoneNumber', 'phoneNumberVerified'])
    .executeTakeFirst()
  return {
    email: user?.emailVerified ? user.email : null,
    phone: user?.phoneNumberVerified ? user.phoneNumber : null,
  }
}

/** Tickets of an account with the least a list says of each event, the next event first. */
export function listTickets(db: Db, userId: string) {
  return db
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.eventId')
    .leftJoin('venues as v', 'v.id', 'e.venueId')
    .where('r.userId', '=', userId)
    .select([
      'r.id',
      'r.status',
      'r.surname',
      'r.givenName',
      'r.patronymic',
      'r.childrenCount',
      'e.id as eventId',
      'e.status as eventStatus',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'e.startsAt',
      'e.endsAt',
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
    ])
    .orderBy('e.startsAt', 'desc')
    .orderBy('r.id')
    .limit(200)
    .execute()
}

/** Names of a district, for the ticket. */
export function findDivisionNames(db: Db, kato: string) {
  return db
    .selectFrom('divisions')
    .where('kato', '=', kato)
    .select(['nameKk', 'nameRu', 'nameEn'])
    .executeTakeFirst()
}

/** Keys among these that are of another person, with that person. */
export function listForeignKeys(db: Db, { keys, personId }: { keys: readonly string[]; personId: string }) {
  return db
    .selectFrom('personKeys')
    .where('key', 'in', keys.length > 0 ? keys : [''])
    .where('personId', '<>', personId)
    .select(['key', 'personId'])
    .execute()
}
