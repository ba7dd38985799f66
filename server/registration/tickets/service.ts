import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { isBusy, violatedReference } from '#db/errors.ts'
import type { Actor, SignedInActor } from '#server/access/actor.ts'
import { record } from '#server/audit/service.ts'
import type { Config } from '#server/config.ts'
import { ed25519 } from '#server/kit/ed25519.ts'
import { newId } from '#server/kit/id.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { pictureFonts, toPng } from '#server/kit/png.ts'
import { Problem } from '#server/kit/problem.ts'
import { takePoint } from '#server/kit/rate-limit.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { localDate } from '#server/kit/zone.ts'
import { isConfigured } from '#server/notifications/channels.ts'
import { enqueue } from '#server/notifications/service.ts'
import { fullName, nameKeys } from '#server/people/name-key.ts'
import { personKeys } from '#server/people/person-keys.ts'
import { formatCode } from '../code.ts'
import { whyNotCancel } from '../eligibility.ts'
import { placeText, sessionLines, textIn, type EventFacts } from '../event-facts.ts'
import { findJoinLink } from '#server/events/extras/queries.ts'
import { eventLetter, mainAddressee, registrationLetter } from '../letters.ts'
import { findEventFacts, findQueuePosition, findRegistration, type RegistrationRow } from '../queries.ts'
import { NO_RESIDENCE, type CorrectInput } from '../schema.ts'
import { ticketLink } from '../service.ts'
import { readTicketToken, ticketToken } from '../ticket-token.ts'
import { writeTicket } from '../ticket.ts'
import { isSamePersonsName } from './correction.ts'
import {
  findDivisionNames,
  findTicketLetter,
  findVerifiedContacts,
  listForeignKeys,
  listOwnAtEvent,
  listTickets,
} from './queries.ts'
import { ticketPicture } from './picture.ts'

export type TicketConfig = Pick<Config, 'secrets' | 'publicUrl' | 'mailFrom' | 'smtpUrl' | 'sms'>

type Opened = { registration: RegistrationRow; event: EventFacts }

async function open(db: Db, config: TicketConfig, token: string): Promise<Opened> {
  const registrationId = readTicketToken(token, keyedHash(config.secrets.ticketSeed))
  const registration = registrationId ? await findRegistration(db, registrationId) : undefined
  const event = registration ? await findEventFacts(db, registration.eventId) : undefined
  if (!registration || !event) throw new Problem('not_found')
  return { registration, event }
}

/** The token of a registration's ticket. */
export function tokenOf(config: Pick<Config, 'secrets'>, registrationId: string): string {
  return ticketToken(registrationId, keyedHash(config.secrets.ticketSeed))
}

/** What became of the letter with the ticket. */
export type LetterState = 'none' | 'queued' | 'sent' | 'failed' | 'unconfigured'

const LETTER_STATES = {
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  failed: 'failed',
  unconfigured: 'unconfigured',
} as const satisfies Record<string, LetterState>

async function letterOf(db: Db, config: TicketConfig, registration: RegistrationRow) {
  const letter = await findTicketLetter(db, registration.id)
  if (!letter) return { channel: null, state: 'none' as LetterState }
  const isOff = letter.status === 'queued' && !isConfigured(letter.channel, config)
  return { channel: letter.channel, state: isOff ? ('unconfigured' as const) : LETTER_STATES[letter.status] }
}

/** A ticket's page by its link: state, QR, code, event, what may be done. Problems: not_found. */
export async function readOwn(db: Db, { config, now }: { config: TicketConfig; now: Date }, token: string) {
  const { registration: r, event } = await open(db, config, token)
  const { id: registrationId, eventId, queueNumber, residenceKato } = r
  // Who waits, has cancelled, or whose event is called off has nothing to join.
  const mayJoin = r.status === 'confirmed' && event.status === 'published'
  const [position, letter, residence, joinLink] = await Promise.all([
    queueNumber === null ? null : findQueuePosition(db, { entryTypeId: r.entryTypeId, queueNumber }),
    letterOf(db, config, r),
    residenceKato ? findDivisionNames(db, residenceKato) : null,
    mayJoin ? findJoinLink(db, eventId) : null,
  ])
  const lastMove = event.sessions
    .flatMap(({ movedAt }) => movedAt ?? [])
    .sort((a, b) => b.getTime() - a.getTime())[0]
  return {
    token,
    status: r.status,
    position,
    isMoved: lastMove !== undefined && lastMove > r.createdAt,
    code: r.code,
    qr:
      r.status === 'confirmed'
        ? writeTicket({ registrationId, eventId }, ed25519(config.secrets.ticketSeed).sign)
        : null,
    name: { surname: r.surname, givenName: r.givenName, patronymic: r.patronymic },
    childrenCount: r.childrenCount,
    phone: r.contactPhone,
    email: r.contactEmail,
    targetGroups: r.targetGroups,
    residenceKato,
    residence: residence ? { kk: residence.nameKk, ru: residence.nameRu, en: residence.nameEn } : null,
    guardianName: r.guardianName,
    cancelReason: r.cancelReason,
    cancelledBy: r.cancelledBy,
    letter,
    event,
    joinLink,
    whyNotChange: whyNotCancel(r, event, now)?.code ?? null,
    now,
  }
}
export type TicketView = Awaited<ReturnType<typeof readOwn>>

/** Tickets of one event that this browser or account made. */
export async function listOwn(
  db: Db,
  { config, device, actor }: { config: TicketConfig; device: string | null; actor: Actor },
  eventId: string,
) {
  const userId = actor.kind === 'user' ? actor.userId : null
  if (!device && !userId) return []
  const rows = await listOwnAtEvent(db, { eventId, device, userId })
  return rows.map(({ id, givenName, status }) => ({ token: tokenOf(config, id), givenName, status }))
}

/** Gives an account the registrations made before with an e-mail or phone that it has since proven to be its own. */
export async function takeOwnIn(db: Db, userId: string): Promise<void> {
  const { email, phone } = await findVerifiedContacts(db, userId)
  if (!email && !phone) return
  await db
    .updateTable('registrations')
    .set({ userId })
    .where('userId', 'is', null)
    .where((eb) =>
      eb.or([
        ...(phone ? [eb('contactPhone', '=', phone)] : []),
        ...(email ? [eb(sql`lower(contact_email)`, '=', email.toLowerCase())] : []),
      ]),
    )
    .execute()
}

/** All tickets of an account, those it made before with its own contacts too. */
export async function listMine(db: Db, { config, actor }: { config: TicketConfig; actor: SignedInActor }) {
  await takeOwnIn(db, actor.userId)
  const rows = await listTickets(db, actor.userId)
  return rows.map(({ id, ...row }) => ({ ...row, token: tokenOf(config, id) }))
}

const NEW_CONTACT = { name: 'ticket contact', points: 5, seconds: 86_400 }

type Deps = { config: TicketConfig; actor: Actor; now: Date }

/**
 * Puts right the spelling of a name, contacts, residence and groups. A new contact gets the ticket. Problems:
 * not_found, those of the rule whyNotCancel, name_of_another, contact_taken, residence_unknown, too_many_requests.
 */
export async function correctOwn(db: Db, { config, actor, now }: Deps, input: CorrectInput): Promise<void> {
  const { registration, event } = await open(db, config, input.token)
  const refusal = whyNotCancel(registration, event, now)
  if (refusal) throw new Problem(refusal.code)
  if (!isSamePersonsName(registration, input)) throw new Problem('name_of_another', {}, 'surname')
  const contacts = { phone: input.phone ?? null, email: input.email ?? null }
  const isNewContact =
    contacts.phone !== registration.contactPhone || contacts.email !== registration.contactEmail
  if (isNewContact) await takePoint(db, { limit: NEW_CONTACT, subject: registration.id, now })
  try {
    await db.transaction().execute(async (trx) => {
      const { personId } = await writeCorrection(trx, { registration, input, now })
      await keepKeys(trx, { registration, personId, input, config, now })
      await record(trx, {
        actor,
        action: 'registration.correct',
        subjectKind: 'registration',
        subjectId: registration.id,
        kato: event.districtKato,
        after: { changed: changedNames(registration, input) },
      })
      if (isNewContact) await sendTicketAgain(trx, { registration, event, input, config, now })
    })
  } catch (error) {
    if (isBusy(error)) throw new Problem('try_again')
    if (violatedReference(error)?.includes('residence'))
      throw new Problem('residence_unknown', {}, 'residence')
    throw error
  }
}

type Correcting = { registration: RegistrationRow; input: CorrectInput; now: Date }

const residenceOf = ({ residence }: CorrectInput) => (residence === NO_RESIDENCE ? null : residence)

/** Names of the fields that differ, for the log: what was said is not repeated there. */
function changedNames(registration: RegistrationRow, input: CorrectInput): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['surname', registration.surname, input.surname],
    ['givenName', registration.givenName, input.givenName],
    ['patronymic', registration.patronymic, input.patronymic ?? null],
    ['phone', registration.contactPhone, input.phone ?? null],
    ['email', registration.contactEmail, input.email ?? null],
    ['residence', registration.residenceKato, residenceOf(input)],
    ['targetGroups', [...registration.targetGroups].sort().join(), [...input.targetGroups].sort().join()],
  ]
  return pairs.flatMap(([name, before, after]) => (before === after ? [] : [name]))
}

async function writeCorrection(trx: Trx, { registration, input, now }: Correcting) {
  const name = { surname: input.surname, givenName: input.givenName, patronymic: input.patronymic ?? null }
  const residenceKato = residenceOf(input)
  const hasNewGroups = changedNames(registration, input).includes('targetGroups')
  const declaredOn = localDate(now)
  const row = await trx
    .updateTable('registrations')
    .set({
      ...name,
      searchText: searchFold(fullName(name)).text,
      contactPhone: input.phone ?? null,
      contactEmail: input.email ?? null,
      residenceKato,
      targetGroups: input.targetGroups,
      ...(hasNewGroups ? { groupsDeclaredOn: declaredOn } : {}),
      updatedAt: now,
    })
    .where('id', '=', registration.id)
    .returning('personId')
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('people')
    .set({ ...name, ...nameKeys(name), residenceKato, updatedAt: now })
    .where('id', '=', row.personId)
    .execute()
  await trx
    .insertInto('personGroups')
    .values(
      input.targetGroups.map((targetGroup) => ({
        id: newId(),
        personId: row.personId,
        targetGroup,
        source: 'self' as const,
        declaredOn,
      })),
    )
    .onConflict((conflict) => conflict.constraint('person_group_once_a_day').doNothing())
    .execute()
  return row
}

/** The person is found again by what is right now too; keys of somebody else stay with them and are shown as a clash. */
async function keepKeys(
  trx: Trx,
  { registration, personId, input, config, now }: Correcting & { personId: string; config: TicketConfig },
): Promise<void> {
  const { birthOn } = await trx
    .selectFrom('people')
    .where('id', '=', personId)
    .select('birthOn')
    .executeTakeFirstOrThrow()
  const { phone, email } = input
  const keys = personKeys({ name: input, birthOn, phone, email }, keyedHash(config.secrets.personKey))
  if (keys.length === 0) return
  await trx
    .insertInto('personKeys')
    .values(keys.map((key) => ({ ...key, personId })).sort((a, b) => (a.key < b.key ? -1 : 1)))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const others = await listForeignKeys(trx, { keys: keys.map(({ key }) => key), personId })
  if (others.length === 0) return
  const isTaken = await trx
    .selectFrom('registrations')
    .where('eventId', '=', registration.eventId)
    .where('status', '<>', 'cancelled')
    .where(
      'personId',
      'in',
      others.map((other) => other.personId),
    )
    .select('id')
    .executeTakeFirst()
  if (isTaken) throw new Problem('contact_taken', {}, 'phone')
  await trx
    .insertInto('personKeyClashes')
    .values(others.map((other) => clashOf(personId, other.personId, now)))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function clashOf(one: string, other: string, at: Date) {
  return one < other ? { personA: one, personB: other, at } : { personA: other, personB: one, at }
}

async function sendTicketAgain(
  trx: Trx,
  { registration, event, input, config, now }: Correcting & { event: EventFacts; config: TicketConfig },
): Promise<void> {
  const addressee = mainAddressee({ phone: input.phone ?? null, email: input.email ?? null })
  if (!addressee) return
  const { locale, id, code } = registration
  const link = ticketLink(config, id, locale)
  const joinLink = registration.status === 'confirmed' ? await findJoinLink(trx, event.id) : null
  const about = eventLetter(event, { name: input, link, locale, joinLink })
  const letter =
    registration.status === 'confirmed'
      ? registrationLetter('confirmed', about, code)
      : ({ template: 'link_again', values: about } as const)
  await enqueue(trx, { ...letter, ...addressee, locale, eventId: event.id, now })
}

/** The ticket as a PNG file; Problems: not_found, also while there is no place to come with. */
export async function drawOwn(
  db: Db,
  { config, locale, now }: { config: TicketConfig; locale: Locale; now: Date },
  token: string,
): Promise<Uint8Array> {
  const ticket = await readOwn(db, { config, now }, token)
  if (!ticket.qr) throw new Problem('not_found')
  const { event, code, name, qr } = ticket
  const words = {
    title: textIn(event.title, locale),
    when: sessionLines(event, locale),
    place: placeText(event, locale),
    name: fullName(name),
    code: formatCode(code),
    qr,
  }
  return toPng(ticketPicture(words, pictureFonts()))
}
