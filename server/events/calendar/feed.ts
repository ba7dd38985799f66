import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { formatMessage } from '#server/kit/messages/format.ts'
import { feedMessages, feedStates } from '#server/kit/messages/feed.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import type { FeedRow } from './queries.ts'
import { textIn } from './text-in.ts'

// Calendar programs may ask as often as they like; this is how often it is worth it.
const REFRESH_SECONDS = 60 * 60
// Google Calendar cuts longer descriptions in the middle of a word.
const DESCRIPTION_MAX = 4000

/** Identity of a session in every calendar it was ever sent to. */
export function calendarUid(sessionId: string): string {
  return `${sessionId}@qamtu.kz`
}

/** A session in a private calendar may be one that is not certain yet. */
export type CalendarRow = FeedRow & { state?: 'waiting' | 'draft' | null }

export type FeedOptions = {
  locale: Locale
  publicUrl: string
  name?: string
  /** the page of an event where it is not the public one */
  pageOf?: (row: CalendarRow) => string
}

function statusOf({ state, status }: CalendarRow): ICalEventStatus {
  if (status === 'cancelled') return ICalEventStatus.CANCELLED
  return state ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

/**
 * Sessions as an iCalendar text (RFC 5545): instants in UTC, one entry per session, the event's SEQUENCE, so that a change
 * replaces what a calendar holds. Texts in the given language, else in another that exists.
 */
export function calendarText(
  rows: readonly CalendarRow[],
  { locale, publicUrl, name, pageOf }: FeedOptions,
): string {
  const calendar = ical({
    name: name ?? formatMessage(feedMessages.name, locale),
    prodId: { company: 'Qamtu', product: 'Qamtu', language: locale.toUpperCase() },
    ttl: REFRESH_SECONDS,
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const row of rows) {
    if (!row.startsAt || !row.endsAt) continue
    const title = textIn({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }, locale)
    const part = textIn({ kk: row.sessionKk, ru: row.sessionRu, en: row.sessionEn }, locale)
    const venue = textIn({ kk: row.venueKk, ru: row.venueRu, en: row.venueEn }, locale)
    const halls = row.spaces.map((space) => textIn(space, locale))
    const address = textIn({ kk: row.addressKk, ru: row.addressRu }, locale)
    const url = publicUrl + (pageOf?.(row) ?? `/${locale}/events/${row.eventId}`)
    const description = [
      row.state && formatMessage(feedStates[row.state], locale),
      textIn({ kk: row.descriptionKk, ru: row.descriptionRu, en: row.descriptionEn }, locale).slice(
        0,
        DESCRIPTION_MAX,
      ),
      row.contactPhone,
      url,
    ]
    calendar.createEvent({
      id: calendarUid(row.sessionId),
      start: row.startsAt,
      end: row.endsAt,
      stamp: row.updatedAt,
      lastModified: row.updatedAt,
      sequence: row.sequence,
      summary: part ? `${title}: ${part}` : title,
      description: description.filter(Boolean).join('\n\n'),
      location: [venue, ...halls, address].filter(Boolean).join(', ') || null,
      url,
      status: statusOf(row),
    })
  }
  return calendar.toString()
}
