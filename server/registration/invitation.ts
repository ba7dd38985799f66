import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import type { Locale } from '#server/kit/messages/message.ts'
import { liveSessions, placeText, textIn, type EventFacts } from './event-facts.ts'

type Invitation = {
  event: EventFacts
  registrationId: string
  locale: Locale
  /** whose calendar it goes into */
  email: string
  /** address that the letters come from */
  from: string
  link: string
  method: 'REQUEST' | 'CANCEL'
  now: Date
}

/**
 * The calendar file of a ticket (RFC 5546): REQUEST puts each part of the event into the reader's calendar and moves
 * it by a higher sequence, CANCEL takes it out. One UID for each registration and session.
 */
export function invitationFile({
  event,
  registrationId,
  locale,
  email,
  from,
  link,
  method,
  now,
}: Invitation): string {
  const isCancelled = method === 'CANCEL'
  const calendar = ical({
    prodId: { company: 'Qamtu', product: 'tickets', language: locale },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  for (const session of isCancelled ? event.sessions : liveSessions(event)) {
    if (!session.startsAt || !session.endsAt) continue
    const part = textIn(session.title, locale)
    calendar.createEvent({
      id: `${registrationId}.${session.id}@qamtu`,
      sequence: event.sequence + (isCancelled ? 1 : 0),
      stamp: now,
      start: session.startsAt,
      end: session.endsAt,
      summary: [textIn(event.title, locale), part].filter(Boolean).join(': '),
      location: placeText(event, locale),
      url: link,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      organizer: { name: textIn(event.institution, locale) || 'Qamtu', email: from },
      attendees: [{ email, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }],
    })
  }
  return calendar.toString()
}
