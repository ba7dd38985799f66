import type { Db } from '#db/client.ts'
import { findJoinLink, findJoinLinks } from '#server/events/extras/queries.ts'
import type { House } from '#server/context.ts'
import { now as currentTime } from '#server/kit/clock.ts'
import { enqueueMany, type Outgoing } from '#server/notifications/service.ts'
import type { Letter } from '#server/notifications/templates.ts'
import { textIn, whenText, type EventFacts, type TextIn } from './event-facts.ts'
import { cancellation, invitation } from './invitation.ts'
import { allAddressees, eventLetter, mainAddressee, type Addressee } from './letters.ts'
import {
  claimPromoted,
  findEventFacts,
  findEventsFacts,
  findVenueNames,
  listToTell,
  listUntoldChanges,
  type ToldRegistration,
  type UntoldChange,
} from './queries.ts'
import { bareAddress, ticketLink, type RegistrationConfig } from './service.ts'

/** Letters of one transaction: on the embedded database everybody else waits for it. */
const CHUNK = 100
/** A change is told this long after it was made, so that registrations under way at that moment are seen. */
const SETTLED_MS = 3000

type Told = { registration: ToldRegistration; event: EventFacts; config: RegistrationConfig; now: Date }

const contactsOf = ({ contactPhone, contactEmail }: ToldRegistration) => ({
  phone: contactPhone,
  email: contactEmail,
})

/** What the letter does in the reader's calendar; `since` is when the change it tells of was made. */
type CalendarWork = { does: 'put' | 'take'; since?: Date }

function calendarOf(
  { registration, event, config, now }: Told,
  { channel, recipient }: Addressee,
  work: CalendarWork | undefined,
): string | null {
  // Who waits for a place has nothing in their calendar.
  if (!work || channel !== 'email' || registration.status !== 'confirmed') return null
  const { locale, id } = registration
  const from = bareAddress(config.mailFrom)
  const asked = { event, locale, email: recipient, from, link: ticketLink(config, id, locale), now }
  return work.does === 'put'
    ? invitation({ ...asked, ...(work.since ? { since: work.since } : {}) })
    : cancellation({ ...asked, of: 'event' })
}

function outgoing(
  told: Told,
  letter: { addressee: Addressee; content: Letter; dedupeKey: string; calendar?: CalendarWork },
): Outgoing {
  const { addressee, content } = letter
  return {
    ...content,
    ...addressee,
    locale: told.registration.locale,
    calendar: calendarOf(told, addressee, letter.calendar),
    dedupeKey: `${letter.dedupeKey}:${addressee.channel}`,
    eventId: told.event.id,
    now: told.now,
  }
}

/** Tells those who got a place from the waiting list; returns how many. Safe in any number of processes. */
export async function tellPromoted(db: Db, config: RegistrationConfig, now: Date): Promise<number> {
  let told = 0
  for (let size = CHUNK; size === CHUNK; told += size) {
    size = await db.transaction().execute(async (trx) => {
      const promoted = await claimPromoted(trx, CHUNK)
      if (promoted.length === 0) return 0
      const events = new Map(
        (await findEventsFacts(trx, [...new Set(promoted.map(({ eventId }) => eventId))])).map((event) => [
          event.id,
          event,
        ]),
      )
      const joinLinks = await findJoinLinks(trx, [...events.keys()])
      const letters = promoted.flatMap((registration) => {
        const event = events.get(registration.eventId)
        const addressee = mainAddressee(contactsOf(registration))
        if (!event || !addressee || registration.status !== 'confirmed') return []
        const { locale, code } = registration
        const link = ticketLink(config, registration.id, locale)
        const joinLink = joinLinks.get(event.id)
        const values = { ...eventLetter(event, { name: registration, link, locale, joinLink }), code }
        return outgoing(
          { registration, event, config, now },
          {
            addressee,
            content: { template: 'promoted', values },
            dedupeKey: `promoted:${registration.id}`,
            calendar: { does: 'put' },
          },
        )
      })
      await enqueueMany(trx, letters)
      await trx
        .updateTable('registrations')
        .set({ promotionToldAt: now })
        .where(
          'id',
          'in',
          promoted.map(({ id }) => id),
        )
        .execute()
      return promoted.length
    })
  }
  return told
}

type Moved = {
  startsAt?: string | null
  endsAt?: string | null
  venueId?: string | null
  spaces?: TextIn[]
}

/** What a moved event was before, as far as it differs: the old time, the old venue, the old halls. */
async function beforeOf(
  db: Db,
  change: UntoldChange,
  event: EventFacts,
): Promise<{ span: Moved; places: TextIn[] }> {
  const before = (change.before ?? {}) as Moved
  const names = before.venueId ? await findVenueNames(db, before.venueId) : undefined
  const venue = names ? [{ kk: names.nameKk, ru: names.nameRu, en: names.nameEn }] : []
  const halls = new Map((before.spaces ?? []).map((space) => [space.kk, space]))
  const places = [...venue, ...halls.values()]
  const span = {
    startsAt: before.startsAt ?? event.startsAt?.toISOString() ?? null,
    endsAt: before.endsAt ?? event.endsAt?.toISOString() ?? null,
  }
  const hasNewTime = before.startsAt !== undefined || before.endsAt !== undefined
  return { span: hasNewTime || places.length === 0 ? span : {}, places }
}

type Before = Awaited<ReturnType<typeof beforeOf>>
const instant = (text: string | null | undefined) => (text ? new Date(text) : null)

function changeLetters(
  told: Told,
  change: UntoldChange,
  { before, joinLink }: { before: Before; joinLink: string | null },
): Outgoing[] {
  const { registration, event, config } = told
  const { locale, id } = registration
  const dedupeKey = `change:${change.id}:${id}`
  const name = registration
  const everyone = allAddressees(contactsOf(registration))
  if (change.kind === 'cancelled') {
    const values = {
      ...eventLetter(event, { name, link: `${config.publicUrl}/${locale}/events`, locale }),
      reason: change.reason ?? '',
    }
    return everyone.map((addressee) =>
      outgoing(told, {
        addressee,
        content: { template: 'event_cancelled', values },
        dedupeKey,
        calendar: { does: 'take' },
      }),
    )
  }
  const about = eventLetter(event, {
    name,
    link: ticketLink(config, id, locale),
    locale,
    joinLink: registration.status === 'confirmed' ? joinLink : null,
  })
  const calendar = { does: 'put', since: change.at } as const
  if (change.kind === 'moved') {
    const was = { startsAt: instant(before.span.startsAt), endsAt: instant(before.span.endsAt) }
    const places = before.places.map((place) => textIn(place, locale))
    const words = [whenText(was, locale), ...places].filter(Boolean).join(', ')
    const content = { template: 'event_moved', values: { ...about, before: words } } as const
    return everyone.map((addressee) => outgoing(told, { addressee, content, dedupeKey, calendar }))
  }
  const addressee = mainAddressee(contactsOf(registration))
  if (!addressee) return []
  return [
    outgoing(told, {
      addressee,
      content: { template: 'event_changed', values: about },
      dedupeKey,
      calendar,
    }),
  ]
}

/** Writes the letters of one change, a chunk at a time; the same letter is never written twice. */
async function tellOfChange(
  db: Db,
  config: RegistrationConfig,
  { change, isSilent, now }: { change: UntoldChange; isSilent: boolean; now: Date },
): Promise<void> {
  const event = isSilent ? undefined : await findEventFacts(db, change.eventId)
  if (event) {
    const before = await beforeOf(db, change, event)
    const joinLink = await findJoinLink(db, event.id)
    let afterId: string | undefined
    for (let size = CHUNK; size === CHUNK;) {
      const people = await listToTell(db, { eventId: event.id, until: change.at, afterId, limit: CHUNK })
      const letters = people.flatMap((registration) =>
        changeLetters({ registration, event, config, now }, change, { before, joinLink }),
      )
      await enqueueMany(db, letters)
      size = people.length
      afterId = people.at(-1)?.id
    }
  }
  await db.updateTable('eventChanges').set({ toldAt: now }).where('id', '=', change.id).execute()
}

/**
 * Tells everyone registered that an event moved, changed or will not take place; returns how many changes were told.
 * A change of an event that was cancelled after it is left to the cancellation.
 */
export async function tellOfChanges(db: Db, config: RegistrationConfig, now: Date): Promise<number> {
  const changes = await listUntoldChanges(db, new Date(now.getTime() - SETTLED_MS))
  const isCancelled = new Set(
    changes.filter(({ kind }) => kind === 'cancelled').map(({ eventId }) => eventId),
  )
  for (const change of changes) {
    // Places that became free were given in the transaction of the change: those people are told as promoted.
    const isOvertaken = change.kind !== 'cancelled' && isCancelled.has(change.eventId)
    await tellOfChange(db, config, { change, isSilent: change.kind === 'capacity' || isOvertaken, now })
  }
  return changes.length
}

/** What registration does on the clock. */
export const registrationJobs = [
  {
    name: 'tell those who got a place',
    everySeconds: 5,
    run: async ({ db, config }: House) => {
      await tellPromoted(db, config, currentTime())
    },
  },
  {
    name: 'tell of changes to events',
    everySeconds: 5,
    run: async ({ db, config }: House) => {
      await tellOfChanges(db, config, currentTime())
    },
  },
]
