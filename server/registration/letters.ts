import { extrasMessages } from '#server/kit/messages/extras.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { fullName, type PersonName } from '#server/people/name-key.ts'
import { formatPhone } from '#server/people/phone.ts'
import type { Channel, EventLetter, Letter } from '#server/notifications/templates.ts'
import {
  commonSpaces,
  placeText,
  sessionLines,
  spacesText,
  textIn,
  whenShort,
  type EventFacts,
} from './event-facts.ts'

// A text message has room for these many letters of the place.
const VENUE_SHORT_MAX = 30
const VENUE_BESIDE_HALL_MAX = 22
const HALL_SHORT_MAX = 16

const cut = (text: string, max: number) => (text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text)

function placeShort(event: EventFacts, locale: Locale): string {
  const venue = textIn(event.venue, locale)
  const hall = spacesText({ spaces: commonSpaces(event) }, locale)
  if (!hall) return cut(venue, VENUE_SHORT_MAX)
  return `${cut(venue, VENUE_BESIDE_HALL_MAX)}, ${cut(hall, HALL_SHORT_MAX)}`
}

/** Where letters of one registration go: to the e-mail when there is one, else to the phone. */
export type Contacts = { phone: string | null; email: string | null }
export type Addressee = { channel: Channel; recipient: string }

/** The one address of ordinary letters. */
export function mainAddressee({ phone, email }: Contacts): Addressee | undefined {
  if (email) return { channel: 'email', recipient: email }
  return phone ? { channel: 'sms', recipient: phone } : undefined
}

/** Every address, for what must not be missed: the event moved or will not take place. */
export function allAddressees({ phone, email }: Contacts): Addressee[] {
  return [
    ...(email ? [{ channel: 'email', recipient: email } as const] : []),
    ...(phone ? [{ channel: 'sms', recipient: phone } as const] : []),
  ]
}

/** How a letter addresses its reader: given name and patronymic. */
export function greetingName(name: PersonName): string {
  return fullName({ ...name, surname: '' }) || name.surname
}

/** What every letter says of the event, in the reader's language; `joinLink` only for whoever has a place. */
export function aboutEvent(
  event: EventFacts,
  locale: Locale,
  joinLink?: string | null,
): Omit<EventLetter, 'name' | 'link'> {
  return {
    join: joinLink ? `\n${formatMessage(extrasMessages.joinLine, locale, { link: joinLink })}` : '',
    title: textIn(event.title, locale),
    when: sessionLines(event, locale),
    whenShort: whenShort(event),
    place: placeText(event, locale),
    placeShort: placeShort(event, locale),
    organiser: textIn(event.institution, locale),
    phone: event.contactPhone ? formatPhone(event.contactPhone) : '',
  }
}

/** The values of a letter about an event to one person, in the language of their registration. */
export function eventLetter(
  event: EventFacts,
  {
    name,
    link,
    locale,
    joinLink,
  }: { name: PersonName; link: string; locale: Locale; joinLink?: string | null | undefined },
): EventLetter {
  return { ...aboutEvent(event, locale, joinLink), name: greetingName(name), link }
}

/** The letter that follows a registration: the ticket, or the place in the queue (`{position}` is filled in with it). */
export function registrationLetter(
  stage: 'confirmed' | 'waiting',
  letter: EventLetter,
  code: string,
): Letter {
  if (stage === 'confirmed') return { template: 'ticket', values: { ...letter, code } }
  return { template: 'waiting', values: { ...letter, position: '{position}' } }
}
