import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import { calendarUid } from '#server/events/calendar/feed.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { formatPhone } from '#server/people/phone.ts'
import {
  liveSessions,
  placeText,
  spacesText,
  textIn,
  type EventFacts,
  type SessionFacts,
} from './event-facts.ts'

type Invitation = {
  event: EventFacts
  locale: Locale
  /** whose calendar it goes into */
  email: string
  /** address that the letters come from */
  from: string
  /** page of the ticket */
  link: string
  /** when the letter is written: DTSTAMP, which decides between messages of one SEQUENCE (RFC 5546, 2.1.5) */
  now: Date
}

type Kind = 'request' | 'cancel' | 'uninvite'

function message(session: SessionFacts, kind: Kind, invitation: Invitation): string {
  const { event, locale, email, from, link, now } = invitation
  const calendar = ical({
    prodId: { company: 'Qamtu', product: 'tickets', language: locale.toUpperCase() },
    method: kind === 'request' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  })
  if (!session.startsAt || !session.endsAt) return ''
  const institution = textIn(event.institution, locale)
  const phone = event.contactPhone ? formatPhone(event.contactPhone) : ''
  calendar.createEvent({
    id: calendarUid(session.id),
    sequence: event.sequence,
    stamp: now,
    start: session.startsAt,
    end: session.endsAt,
    summary: [textIn(event.title, locale), textIn(session.title, locale)].filter(Boolean).join(': '),
    description: [[institution, phone].filter(Boolean).join(', '), link].filter(Boolean).join('\n\n'),
    location: placeText(event, locale, spacesText(session, locale)),
    url: link,
    // Absent where one person alone is taken off a list: the event itself stands (RFC 5546, 3.2.5).
    status: { request: ICalEventStatus.CONFIRMED, cancel: ICalEventStatus.CANCELLED, uninvite: null }[kind],
    organizer: { name: institution || 'Qamtu', email: from },
    attendees: [{ email, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }],
  })
  return calendar.toString()
}

const isAhead =
  (now: Date) =>
  ({ endsAt }: SessionFacts) =>
    endsAt !== null && endsAt > now

const streamOf = (messages: readonly string[]) => messages.filter(Boolean).join('\r\n') || null

/**
 * What a letter puts into the reader's calendar (RFC 5546): one message for each part of the event that is ahead, since
 * a REQUEST may hold one UID only; parts called off by the change of `since` are taken out. The UID is that of the feed
 * and of the event's own file, so that a calendar never holds a part twice. Null when nothing is ahead.
 */
export function invitation(asked: Invitation & { since?: Date }): string | null {
  const { event, now, since } = asked
  const gone = event.sessions.filter(({ cancelledAt }) => since && cancelledAt && cancelledAt >= since)
  return streamOf([
    ...liveSessions(event)
      .filter(isAhead(now))
      .map((session) => message(session, 'request', asked)),
    ...gone.filter(isAhead(now)).map((session) => message(session, 'cancel', asked)),
  ])
}

/** Takes every part that is ahead out of the calendar: the whole event is called off, or one person's place is. */
export function cancellation(asked: Invitation & { of: 'event' | 'place' }): string | null {
  const kind = asked.of === 'event' ? 'cancel' : 'uninvite'
  return streamOf(
    liveSessions(asked.event)
      .filter(isAhead(asked.now))
      .map((session) => message(session, kind, asked)),
  )
}
