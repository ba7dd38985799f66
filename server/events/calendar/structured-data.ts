import type { Locale } from '#server/kit/messages/message.ts'
import { localDateTime, offsetMinutes } from '#server/kit/zone.ts'
import type { findPublicEvent, listPublicEntryTypes, listPublicSessions } from './queries.ts'
import { textIn } from './text-in.ts'

type Event = NonNullable<Awaited<ReturnType<typeof findPublicEvent>>>
type Session = Awaited<ReturnType<typeof listPublicSessions>>[number]
type EntryType = Awaited<ReturnType<typeof listPublicEntryTypes>>[number]

type Given = {
  event: Event
  sessions: readonly Session[]
  entryTypes: readonly EntryType[]
  locale: Locale
  now: Date
  url: string
  image: string
}

type Json = string | number | boolean | Json[] | { [name: string]: Json | undefined }

const two = (value: number) => String(value).padStart(2, '0')

/** An instant with the offset of the country's clock: `2026-03-08T10:00:00+05:00`. */
export function withOffset(at: Date): string {
  const { on, time } = localDateTime(at)
  const minutes = offsetMinutes(at)
  return `${on}T${time}:00+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const optionally = (at: Date | null | undefined) => (at ? withOffset(at) : undefined)

const isOnline = ({ venueKind, mode }: Event) => venueKind === 'online' || mode === 'online'

/** The page itself stands for the virtual place: the link to join is only for those registered. */
function placeOf(given: Given): Json {
  const virtual = { '@type': 'VirtualLocation', url: given.url }
  if (isOnline(given.event)) return virtual
  return given.event.mode === 'hybrid' ? [siteOf(given), virtual] : siteOf(given)
}

function modeOf(event: Event): string {
  if (isOnline(event)) return 'https://schema.org/OnlineEventAttendanceMode'
  return event.mode === 'hybrid'
    ? 'https://schema.org/MixedEventAttendanceMode'
    : 'https://schema.org/OfflineEventAttendanceMode'
}

function siteOf({ event, locale }: Given): Json {
  const address = {
    '@type': 'PostalAddress',
    streetAddress: textIn({ kk: event.addressKk, ru: event.addressRu }, locale) || undefined,
    addressLocality: textIn({ kk: event.districtKk, ru: event.districtRu, en: event.districtEn }, locale),
    addressRegion: textIn({ kk: event.regionKk, ru: event.regionRu, en: event.regionEn }, locale),
    addressCountry: 'KZ',
  }
  return {
    '@type': 'Place',
    name: textIn({ kk: event.venueKk, ru: event.venueRu, en: event.venueEn }, locale),
    address,
    geo:
      event.lat !== null && event.lon !== null
        ? { '@type': 'GeoCoordinates', latitude: event.lat, longitude: event.lon }
        : undefined,
  }
}

/** Nothing is said of places that nobody can take any more. */
function availabilityOf({ event, entryTypes, now }: Given): string | undefined {
  const isOver = event.status !== 'published' || (event.endsAt !== null && event.endsAt <= now)
  const isClosed = event.registrationClosesAt !== null && event.registrationClosesAt <= now
  if (isOver || isClosed) return undefined
  const isOpen = entryTypes.some(({ capacity, taken }) => capacity === null || taken < capacity)
  return isOpen ? 'https://schema.org/InStock' : 'https://schema.org/SoldOut'
}

function statusOf(isCancelled: boolean, isMoved: boolean): string {
  if (isCancelled) return 'https://schema.org/EventCancelled'
  return isMoved ? 'https://schema.org/EventRescheduled' : 'https://schema.org/EventScheduled'
}

/**
 * An event as schema.org/Event: https://schema.org/Event and what search engines read of it. Every event is free of
 * charge. Sessions of an event of several stand as `subEvent`, each moved or cancelled by itself.
 */
export function structuredEvent(given: Given): { [name: string]: Json | undefined } {
  const { event, sessions, locale, url, image } = given
  const isCancelled = event.status === 'cancelled'
  const live = sessions.filter(({ cancelledAt }) => !cancelledAt)
  const moved = live.find(({ movedAt, firstStartsAt }) => movedAt && firstStartsAt)
  const name = textIn({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, locale)
  const location = placeOf(given)
  const sessionOf = (session: Session) => ({
    '@type': 'Event',
    name: textIn({ kk: session.titleKk, ru: session.titleRu, en: session.titleEn }, locale) || name,
    startDate: optionally(session.startsAt),
    endDate: optionally(session.endsAt),
    eventStatus: statusOf(isCancelled || Boolean(session.cancelledAt), Boolean(session.movedAt)),
    previousStartDate: session.movedAt ? optionally(session.firstStartsAt) : undefined,
    location,
  })
  const organiser = textIn(
    { kk: event.institutionKk, ru: event.institutionRu, en: event.institutionEn },
    locale,
  )
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name,
    description:
      textIn({ kk: event.descriptionKk, ru: event.descriptionRu, en: event.descriptionEn }, locale) ||
      undefined,
    image: [image],
    startDate: optionally(event.startsAt),
    endDate: optionally(event.endsAt),
    eventStatus: statusOf(isCancelled, moved !== undefined),
    previousStartDate: isCancelled ? undefined : optionally(moved?.firstStartsAt),
    eventAttendanceMode: modeOf(event),
    location,
    organizer: organiser ? { '@type': 'Organization', name: organiser } : undefined,
    inLanguage: event.languages,
    isAccessibleForFree: true,
    offers: {
      '@type': 'Offer',
      price: 0,
      priceCurrency: 'KZT',
      url,
      availability: availabilityOf(given),
      validFrom: optionally(event.registrationOpensAt),
    },
    subEvent: sessions.length > 1 ? sessions.map(sessionOf) : undefined,
  }
}
