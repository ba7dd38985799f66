import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { isBusy, violatedReference, violatedUnique } from '#db/errors.ts'
import type { Actor } from '#server/access/actor.ts'
import type { Config } from '#server/config.ts'
import { isUnseen } from '#server/events/words.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { Problem } from '#server/kit/problem.ts'
import { enqueue } from '#server/notifications/service.ts'
import type { Channel } from '#server/notifications/templates.ts'
import {
  attemptKeys,
  attemptRow,
  makeAttempt,
  type Attempt,
  type Registering,
  type RegistrationChannel,
} from './attempt.ts'
import { batcherPerDatabase, readNetwork } from '#server/kit/batching.ts'
import { placesOf, whyNotPerson, whyNotRegister, type Refusal } from './eligibility.ts'
import type { EntryTypeFacts, EventFacts } from './event-facts.ts'
import { findJoinLink } from '#server/events/extras/queries.ts'
import { aboutEvent, eventLetter, mainAddressee } from './letters.ts'
import { countLimits, takeLimits, type Limited } from './limits/service.ts'
import { findByClientKeys, findEventFacts, findRegistration } from './queries.ts'
import { ticketToken } from './ticket-token.ts'

/** What of the settings registration needs. */
export type RegistrationConfig = Pick<Config, 'secrets' | 'publicUrl' | 'mailFrom'>

export type RegisterDeps = {
  config: RegistrationConfig
  actor: Actor
  now: Date
  locale: Locale
  /** opaque key of the browser, digest of the address: null outside HTTP, where nothing is limited */
  device?: string | null
  address?: string | null
  channel?: RegistrationChannel
  isDemo?: boolean
  sendsLetters?: boolean
}

export type RegisterAnswer = {
  /** `already`: this person has a registration here; the link went again to the contact given first */
  status: 'confirmed' | 'waiting' | 'cancelled' | 'already'
  registrationId: string
  personId: string
  /** number in the waiting list, known when it was just given */
  position: number | null
  /** the same form was sent before and this is its answer */
  isReplay: boolean
  /** the browser or account that made the registration is asking */
  isOwn: boolean
  /** how the link was sent again */
  sentBy: Channel | null
}

type Outcome = {
  status: 'confirmed' | 'waiting' | 'full' | 'not_open' | 'same' | 'already'
  current: 'confirmed' | 'waiting' | 'cancelled' | null
  registrationId: string
  personId: string
  position: number | null
  placesLeft: number | null
}
type BatchAnswer = Outcome | { status: 'refused'; refusal: Refusal }
type Item = Limited & { attempt: Attempt; config: RegistrationConfig; entryTypeId: string | undefined }

const BATCH_MAX = 64
const SAME_MOMENT_MS = 60_000

/** The address of a ticket's page; its last part opens it and is never logged. */
export function ticketLink(config: RegistrationConfig, registrationId: string, locale: Locale): string {
  return `${config.publicUrl}/${locale}/tickets/${ticketToken(registrationId, keyedHash(config.secrets.ticketSeed))}`
}

/** The bare address in `Qamtu <no-reply@qamtu.kz>`. */
export function bareAddress(mailFrom: string): string {
  return /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom
}

// Work waiting for one event is grouped for each database of this process.
const batcherOf = batcherPerDatabase<Db, Item, BatchAnswer>((db) => ({
  limit: BATCH_MAX,
  keysOf: ({ attempt }) => attemptKeys(attempt),
  run: (_group, items) => runBatch(db, items),
  pause: readNetwork,
}))

function entryTypeOf(event: EventFacts, id: string | undefined): EntryTypeFacts | undefined {
  if (id) return event.entryTypes.find((entryType) => entryType.id === id)
  return event.entryTypes.find(({ kind }) => kind === 'visitor') ?? event.entryTypes[0]
}

function whyNotAttempt(
  { input, registrant }: Attempt,
  event: EventFacts,
  entryType: EntryTypeFacts,
): Refusal | undefined {
  if (registrant.channel !== 'form') return undefined
  const person = {
    birthOn: input.birthOn ?? '',
    childrenCount: input.childrenCount ?? 0,
    hasGuardian: Boolean(input.guardianName && input.guardianPhone && input.guardianConsent),
  }
  // Whether a place is left is for the statement to say: it also knows who is registered already.
  const refusal = whyNotRegister(event, null, entryType, registrant.now)
  if (refusal && refusal.code !== 'registration_full') return refusal
  return whyNotPerson(event, person, registrant.now)
}

async function runBatch(db: Db, items: readonly Item[]): Promise<BatchAnswer[]> {
  const [first] = items
  if (!first) return []
  const { input, registrant } = first.attempt
  const [event] = await Promise.all([
    findEventFacts(db, input.eventId),
    countLimits(db, items, registrant.now),
  ])
  const entryType = event && entryTypeOf(event, first.entryTypeId)
  if (!event || isUnseen(event.status) || !entryType) {
    return items.map(() => ({ status: 'refused', refusal: { code: 'not_found' } }))
  }
  const refusals = items.map(({ attempt, tooOften }) => tooOften ?? whyNotAttempt(attempt, event, entryType))
  const allowed = items.filter((_, index) => !refusals[index])
  const outcomes = await registerPeople(db, allowed, { event, entryType })
  const replays = await replaysOf(
    db,
    items.filter((_, index) => refusals[index]),
  )
  return items.map(({ attempt }, index) => {
    const refusal = refusals[index]
    if (!refusal) return outcomes.shift() ?? { status: 'refused', refusal: { code: 'try_again' } }
    return replays.get(attempt.clientKey) ?? { status: 'refused', refusal }
  })
}

/** A form that was answered before the registration closed gets the same answer after. */
async function replaysOf(db: Db, items: readonly Item[]): Promise<Map<string, Outcome>> {
  if (items.length === 0) return new Map()
  const rows = await findByClientKeys(
    db,
    items.map(({ attempt }) => attempt.clientKey),
  )
  return new Map(
    rows.map((row) => [
      row.clientKey,
      {
        status: 'same',
        current: row.status,
        registrationId: row.id,
        personId: row.personId,
        position: null,
        placesLeft: null,
      },
    ]),
  )
}

const TRIED_AGAIN = new Set(['registration_code_once', 'registration_one_per_person'])

async function registerPeople(
  db: Db,
  items: readonly Item[],
  { event, entryType }: { event: EventFacts; entryType: EntryTypeFacts },
  isLastTry = false,
): Promise<Outcome[]> {
  const [first] = items
  if (!first) return []
  const known = new Map<Locale, ReturnType<typeof aboutEvent>>()
  const joinLink = await findJoinLink(db, event.id)
  const about = (locale: Locale) => {
    const words = known.get(locale) ?? aboutEvent(event, locale, joinLink)
    known.set(locale, words)
    return words
  }
  const rows = items.map(({ attempt, config }, index) =>
    attemptRow(attempt, index + 1, {
      event,
      about,
      mailFrom: bareAddress(config.mailFrom),
      ticketLink: (id, locale) => ticketLink(config, id, locale),
    }),
  )
  try {
    const { rows: answers } = await sql<{ answer: Outcome[] }>`
      select register_people(${entryType.id}::uuid, ${JSON.stringify(rows)}::jsonb, ${first.attempt.registrant.now}::timestamptz) as answer`.execute(
      db,
    )
    return answers[0]?.answer ?? []
  } catch (error) {
    // A code that was drawn twice, or the same person at another way to come in the same moment.
    const isWorthIt = isBusy(error) || TRIED_AGAIN.has(violatedUnique(error) ?? '')
    if (isWorthIt && !isLastTry) return registerPeople(db, items, { event, entryType }, true)
    if (isBusy(error)) throw new Problem('try_again')
    if (violatedReference(error)?.includes('residence'))
      throw new Problem('residence_unknown', {}, 'residence')
    throw error
  }
}

/**
 * Registers one person for one event: a place, a number in the waiting list, or the news that they are registered
 * already. Attempts that wait for the same event are grouped into one statement. Problems: not_found,
 * registration_full, too_few_places, registration_not_open, registration_closed, event_over, event_cancelled, under_14,
 * age_too_young, age_too_old, children_need_adult, guardian_needed, too_many_requests, try_again.
 */
export async function register(db: Db, deps: RegisterDeps, input: Registering): Promise<RegisterAnswer> {
  const { config, channel = 'form', isDemo = false } = deps
  const attempt = makeAttempt(
    input,
    {
      actor: deps.actor,
      now: deps.now,
      locale: deps.locale,
      device: deps.device ?? null,
      channel,
      isDemo,
      sendsLetters: deps.sendsLetters ?? !isDemo,
    },
    keyedHash(config.secrets.personKey),
  )
  const points = await takeLimits(attempt, deps)
  const { entryTypeId } = input
  const moment = Math.floor(deps.now.getTime() / SAME_MOMENT_MS)
  const answer = await batcherOf(db)(`${input.eventId}:${entryTypeId ?? ''}:${moment}`, {
    attempt,
    config,
    entryTypeId,
    points,
  })
  if (answer.status === 'refused') {
    const { code, details, field } = answer.refusal
    throw new Problem(code, details, field)
  }
  return answerTo(db, deps, { answer, childrenCount: input.childrenCount ?? 0 })
}

async function answerTo(
  db: Db,
  deps: RegisterDeps,
  { answer, childrenCount }: { answer: Outcome; childrenCount: number },
): Promise<RegisterAnswer> {
  const { registrationId, personId, position } = answer
  const given = { registrationId, personId, position, isReplay: false, isOwn: true, sentBy: null }
  switch (answer.status) {
    case 'confirmed':
    case 'waiting':
      return { ...given, status: answer.status }
    case 'same':
      return { ...given, status: answer.current ?? 'cancelled', isReplay: true }
    case 'already':
      return { ...given, status: 'already', ...(await remind(db, deps, registrationId)) }
    case 'not_open':
      throw new Problem('event_cancelled')
    case 'full':
      if (answer.placesLeft && answer.placesLeft < placesOf(childrenCount)) {
        throw new Problem('too_few_places', { left: answer.placesLeft }, 'childrenCount')
      }
      throw new Problem('registration_full')
  }
}

/**
 * The link once more, to the contact given first and at most once an hour; shown at once only in the browser or to the
 * account that made the registration.
 */
async function remind(
  db: Db,
  { config, device, actor, now, channel = 'form' }: RegisterDeps,
  registrationId: string,
): Promise<Pick<RegisterAnswer, 'isOwn' | 'sentBy'>> {
  const registration = await findRegistration(db, registrationId)
  if (!registration) throw new Problem('not_found')
  const isOwnDevice = Boolean(device) && registration.deviceKey === device
  const isOwnAccount = actor.kind === 'user' && registration.userId === actor.userId
  if (isOwnDevice || isOwnAccount) return { isOwn: true, sentBy: null }
  const addressee = mainAddressee({ phone: registration.contactPhone, email: registration.contactEmail })
  const event = await findEventFacts(db, registration.eventId)
  if (channel !== 'form' || !addressee || !event) return { isOwn: false, sentBy: null }
  const { locale } = registration
  const link = ticketLink(config, registrationId, locale)
  await enqueue(db, {
    ...addressee,
    locale,
    template: 'link_again',
    values: eventLetter(event, { name: registration, link, locale }),
    dedupeKey: `again:${registrationId}:${Math.floor(now.getTime() / 3_600_000)}`,
    eventId: event.id,
    now,
  })
  return { isOwn: false, sentBy: addressee.channel }
}
