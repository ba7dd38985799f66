import { formatDate } from '#server/kit/dates.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { sessionLines, liveSessions, textIn, type EventFacts } from '#server/registration/event-facts.ts'

type Words = { kk: string | null; ru: string | null; en: string | null }

/** A point of an event's agenda as `listAgenda` gives it. */
type Item = {
  sessionId: string
  starts: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  speaker: string | null
  speakerKk: string | null
  speakerRu: string | null
  speakerEn: string | null
}

function itemLine(item: Item, day: string, locale: Locale): string {
  const title: Words = { kk: item.titleKk, ru: item.titleRu, en: item.titleEn }
  const speaker =
    item.speaker ?? textIn({ kk: item.speakerKk, ru: item.speakerRu, en: item.speakerEn }, locale)
  const words = [textIn(title, locale), speaker].filter(Boolean).join(', ')
  return [day, item.starts, words].filter(Boolean).join(' ')
}

/**
 * What took place, a line each: the agenda, and for a part that has none its time, title and halls. Empty for an event of
 * one part without an agenda, whose time stands among its facts.
 */
export function programmeLines(event: EventFacts, agenda: readonly Item[], locale: Locale): string[] {
  const sessions = liveSessions(event)
  if (sessions.length < 2 && agenda.length === 0) return []
  const parts = sessionLines(event, locale).split('\n')
  return sessions.flatMap((session, index) => {
    const items = agenda.filter(({ sessionId }) => sessionId === session.id)
    const day = sessions.length > 1 && session.startsAt ? formatDate(session.startsAt) : ''
    return items.length > 0 ? items.map((item) => itemLine(item, day, locale)) : (parts[index] ?? [])
  })
}
