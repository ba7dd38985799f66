import type { SignedInActor, Actor } from '#server/access/actor.ts'
import { newId } from '#server/kit/id.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { localDate } from '#server/kit/zone.ts'
import { isMinor } from '#server/people/age.ts'
import { iinLastFour } from '#server/people/iin.ts'
import { fullName, nameKeys } from '#server/people/name-key.ts'
import { personKeys } from '#server/people/person-keys.ts'
import { renderLetter, type EventLetter } from '#server/notifications/templates.ts'
import { makeCode } from './code.ts'
import { placesOf } from './eligibility.ts'
import type { EventFacts } from './event-facts.ts'
import { invitation } from './invitation.ts'
import { greetingName, mainAddressee, registrationLetter } from './letters.ts'
import { CONSENT_VERSION, NO_RESIDENCE, type RegisterInput } from './schema.ts'

export const REGISTRATION_CHANNELS = ['form', 'walk_in', 'import'] as const
export type RegistrationChannel = (typeof REGISTRATION_CHANNELS)[number]

/** What is registered: the form's values; at the door and in imports some may be missing. */
export type Registering = Pick<RegisterInput, 'eventId' | 'clientKey' | 'surname' | 'givenName'> &
  Partial<Omit<RegisterInput, 'eventId' | 'clientKey' | 'surname' | 'givenName' | 'consent'>>

/** Who and where from; the same for every attempt of one caller. */
export type Registrant = {
  actor: Actor
  channel: RegistrationChannel
  locale: Locale
  device: string | null
  isDemo: boolean
  /** letters are written only where somebody waits for them: not in a demo or an import */
  sendsLetters: boolean
  now: Date
}

type Hash = (text: string) => string

/** An attempt as the batcher carries it: keys are known, the rest is made when its turn comes. */
export type Attempt = {
  input: Registering
  names: { nameKey: string; latinKey: string }
  registrant: Registrant
  clientKey: string
  keys: { iin: string | null; phone: string | null; email: string | null }
}

// RFC 9562, 5.8: a UUID of our own making (version 8).
function uuidOf(text: string): string {
  const hex = Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')).slice(0, 16), (letter) =>
    letter.charCodeAt(0).toString(16).padStart(2, '0'),
  ).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * The key under which a form is answered once. It holds the event and the person too: somebody who goes back, writes
 * another name and sends the same form registers another person.
 */
function clientKeyOf(input: Registering, latinKey: string, hash: Hash): string {
  const who = [latinKey, input.birthOn, input.phone, input.email].join('\n')
  return uuidOf(hash(`form\n${input.eventId}\n${input.clientKey}\n${who}`))
}

/** `hash` is `keyedHash(secrets.personKey)`: neither an IIN nor a phone can be read from what is kept. */
export function makeAttempt(input: Registering, registrant: Registrant, hash: Hash): Attempt {
  const names = nameKeys(input)
  const found = personKeys({ name: input, ...input }, hash, names.latinKey)
  const keyOf = (kind: 'iin' | 'phone' | 'email') => found.find((key) => key.kind === kind)?.key ?? null
  return {
    input,
    registrant,
    names,
    clientKey: clientKeyOf(input, names.latinKey, hash),
    keys: { iin: keyOf('iin'), phone: keyOf('phone'), email: keyOf('email') },
  }
}

/** Attempts that share one of these are of one person and wait for each other. */
export function attemptKeys({ keys, clientKey }: Attempt): string[] {
  return [clientKey, keys.iin, keys.phone, keys.email].flatMap((key) => key ?? [])
}

/** An account sees its own registrations; staff who register others do not collect theirs. */
function ownerOf(actor: Actor): string | null {
  const isParticipant = (one: SignedInActor) => one.grants.length === 0
  return actor.kind === 'user' && isParticipant(actor) ? actor.userId : null
}

/** What is the same for all attempts of a batch; `about` keeps what letters say of the event in each language. */
export type Surroundings = {
  event: EventFacts
  about: (locale: Locale) => Omit<EventLetter, 'name' | 'link'>
  mailFrom: string
  ticketLink: (registrationId: string, locale: Locale) => string
}

/** A row of `registration_attempt`, as `register_people` takes it. */
export function attemptRow(attempt: Attempt, ordinal: number, around: Surroundings) {
  const { input, registrant, keys } = attempt
  const registrationId = newId()
  const code = makeCode()
  const childrenCount = input.childrenCount ?? 0
  // Nothing of a guardian is kept for an adult, whatever the form holds.
  const day = localDate(around.event.startsAt ?? registrant.now)
  const needsGuardian = input.birthOn !== undefined && isMinor(input.birthOn, day)
  const hasGuardian = needsGuardian && Boolean(input.guardianName && input.guardianConsent)
  const groups = input.targetGroups ?? []
  return {
    ordinal,
    registration_id: registrationId,
    person_id: newId(),
    client_key: attempt.clientKey,
    code,
    places: placesOf(childrenCount),
    children_count: childrenCount,
    surname: input.surname,
    given_name: input.givenName,
    patronymic: input.patronymic ?? null,
    name_key: attempt.names.nameKey,
    latin_key: attempt.names.latinKey,
    search_text: searchFold(fullName(input)).text,
    birth_on: input.birthOn ?? null,
    contact_phone: input.phone ?? null,
    contact_email: input.email ?? null,
    iin_key: keys.iin,
    iin_last4: input.iin ? iinLastFour(input.iin) : null,
    phone_key: keys.phone,
    email_key: keys.email,
    target_groups: groups,
    group_ids: groups.map(() => newId()),
    residence_kato: input.residence && input.residence !== NO_RESIDENCE ? input.residence : null,
    guardian_name: hasGuardian ? input.guardianName : null,
    guardian_phone: hasGuardian ? (input.guardianPhone ?? null) : null,
    consent_version: registrant.channel === 'walk_in' ? null : CONSENT_VERSION,
    consent_by: hasGuardian ? 'guardian' : registrant.channel === 'form' ? 'self' : 'paper',
    photo_consent: input.photoConsent ?? false,
    employer_consent: input.employerConsent ?? false,
    device_key: registrant.device,
    locale: registrant.locale,
    channel: registrant.channel,
    user_id: ownerOf(registrant.actor),
    may_wait: registrant.channel !== 'walk_in',
    is_demo: registrant.isDemo,
    audit_id: newId(),
    actor_kind: registrant.actor.kind,
    actor_user_id: registrant.actor.kind === 'user' ? registrant.actor.userId : null,
    declared_on: localDate(registrant.now),
    letters: registrant.sendsLetters ? letterRows(attempt, { registrationId, code }, around) : [],
  }
}

function letterRows(
  { input, registrant }: Attempt,
  { registrationId, code }: { registrationId: string; code: string },
  { event, about, mailFrom, ticketLink }: Surroundings,
) {
  const addressee = mainAddressee({ phone: input.phone ?? null, email: input.email ?? null })
  if (!addressee) return []
  const { channel, recipient } = addressee
  const { locale, now } = registrant
  const link = ticketLink(registrationId, locale)
  const letter = { ...about(locale), name: greetingName(input), link }
  const calendar = { event, locale, email: recipient, from: mailFrom, link, now }
  return (['confirmed', 'waiting'] as const).map((stage) => ({
    id: newId(),
    stage,
    channel,
    recipient,
    template: stage === 'confirmed' ? 'ticket' : 'waiting',
    ...renderLetter(registrationLetter(stage, letter, code), { channel, locale }),
    calendar: stage === 'confirmed' && channel === 'email' ? invitation(calendar) : null,
    dedupe_key: `${stage}:${registrationId}`,
  }))
}
