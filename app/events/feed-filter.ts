import { readFilter } from '#app/events/calendar-query.ts'
import type { CalendarFilter } from '#server/events/calendar/schema.ts'
import { feedMessages } from '#server/kit/messages/feed.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'

/** The filter of a feed's address. A program cannot choose again, so what cannot be read is refused with its names. */
export function readFeedFilter(search: URLSearchParams, locale: Locale): CalendarFilter {
  const { filter, wrong } = readFilter(search)
  if (wrong.length === 0) return filter
  const text = formatMessage(feedMessages.wrongFilter, locale, { names: wrong.join(', ') })
  throw new Response(text, { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
