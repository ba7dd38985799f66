import type { EntryKind, EventStatus } from '#server/events/words.ts'
import { formatDateRange, formatLongDate, formatTime, formatTimeRange } from '#server/kit/dates.ts'
import { LOCALES, type Locale } from '#server/kit/messages/message.ts'
import { localDate } from '#server/kit/zone.ts'
import type { RegistrationEvent } from './eligibility.ts'

/** A text that people wrote in some of the languages. */
export type TextIn = { kk: string | null; ru: string | null; en: string | null }

export type EntryTypeFacts = {
  id: string
  kind: EntryKind
  capacity: number | null
  taken: number
  waiting: number
  hasWaitingList: boolean
}

export type SessionFacts = {
  id: string
  title: TextIn
  startsAt: Date | null
  endsAt: Date | null
  movedAt: Date | null
  cancelledAt: Date | null
  attendanceClosedAt: Date | null
  /** halls of the venue that are booked for it and promised */
  spaces: TextIn[]
}

/** An event as registration, tickets and letters need it. */
export type EventFacts = RegistrationEvent & {
  id: string
  status: EventStatus
  title: TextIn
  institution: TextIn
  venue: TextIn
  address: TextIn
  contactPhone: string | null
  districtKato: string | null
  regionKato: string | null
  institutionId: string | null
  cancelReason: string | null
  sequence: number
  sessions: SessionFacts[]
  entryTypes: EntryTypeFacts[]
}

/** The reader's language if it exists, else Kazakh, Russian, English; empty when there is none. */
export function textIn(text: TextIn, locale: Locale): string {
  return text[locale] ?? LOCALES.flatMap((other) => text[other] ?? [])[0] ?? ''
}

export function liveSessions(event: Pick<EventFacts, 'sessions'>): SessionFacts[] {
  return event.sessions.filter((session) => !session.cancelledAt)
}

type Span = { startsAt: Date | null; endsAt: Date | null }

/** `суббота, 8 марта 2025 г., 15:05–17:30`; over several days the dates and the first start. */
export function whenText({ startsAt, endsAt }: Span, locale: Locale): string {
  if (!startsAt) return ''
  if (!endsAt) return `${formatLongDate(startsAt, { locale })}, ${formatTime(startsAt)}`
  if (localDate(startsAt) === localDate(endsAt)) {
    return `${formatLongDate(startsAt, { locale })}, ${formatTimeRange({ startsAt, endsAt })}`
  }
  return `${formatDateRange({ from: startsAt, to: endsAt }, { locale })}, ${formatTime(startsAt)}`
}

/** `08.03 15:05`, for text messages. */
export function whenShort({ startsAt }: Span): string {
  if (!startsAt) return ''
  const [, month, day] = localDate(startsAt).split('-')
  return `${day}.${month} ${formatTime(startsAt)}`
}

export function spacesText({ spaces }: Pick<SessionFacts, 'spaces'>, locale: Locale): string {
  return spaces.map((space) => textIn(space, locale)).join(', ')
}

/** The halls of an event whose every part is held in the same ones; nothing when they differ. */
export function commonSpaces(event: Pick<EventFacts, 'sessions'>): TextIn[] {
  const [first, ...others] = liveSessions(event)
  if (!first) return []
  const names = spacesText(first, 'kk')
  return others.every((session) => spacesText(session, 'kk') === names) ? first.spaces : []
}

/** Every part of an event on its own line, with its halls where they are not those of every part. */
export function sessionLines(event: EventFacts, locale: Locale): string {
  const sessions = liveSessions(event)
  if (sessions.length < 2) return whenText(event, locale)
  const areCommon = commonSpaces(event).length > 0
  return sessions
    .map((session) => {
      const spaces = areCommon ? '' : spacesText(session, locale)
      return [whenText(session, locale), textIn(session.title, locale), spaces].filter(Boolean).join(': ')
    })
    .join('\n')
}

type Placed = Pick<EventFacts, 'venue' | 'address' | 'sessions'>

/** Venue, hall and address; `spaces` where they are not those of the whole event. */
export function placeText(
  event: Placed,
  locale: Locale,
  spaces = spacesText({ spaces: commonSpaces(event) }, locale),
): string {
  return [textIn(event.venue, locale), spaces, textIn(event.address, locale)].filter(Boolean).join(', ')
}
