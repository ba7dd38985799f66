import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFeedFilter } from '#app/events/feed-filter.ts'
import { read } from '#app/lib/caller.server.ts'
import { tagged } from '#app/lib/tagged.server.ts'
import { calendarText } from '#server/events/calendar/feed.ts'
import { DEFAULT_LOCALE, isLocale } from '#server/kit/messages/message.ts'

/** `/calendar.ics`: what a phone's calendar subscribes to, by the same filter as the page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const asked = search.get('lang')
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const filter = readFeedFilter(search, locale)
  const rows = await read(context, (caller) => caller.events.calendar.feed(filter))
  return tagged(request, calendarText(rows, { locale, publicUrl: context.publicUrl }), {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="qamtu.ics"',
  })
}
