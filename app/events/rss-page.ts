import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFeedFilter } from '#app/events/feed-filter.ts'
import { read } from '#app/lib/caller.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { tagged } from '#app/lib/tagged.server.ts'
import { paths } from '#app/paths.ts'
import { rssText } from '#server/events/calendar/rss.ts'

/** `/kk/events.rss`: the newest events by the same filter as the calendar. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams, search } = new URL(request.url)
  const locale = localeOf(params)
  const filter = readFeedFilter(searchParams, locale)
  const rows = await read(context, (caller) => caller.events.calendar.feed(filter))
  const { publicUrl } = context
  const text = rssText(rows, {
    locale,
    publicUrl,
    selfUrl: publicUrl + paths.eventsRss(locale, search),
    pageUrl: publicUrl + paths.events(locale, search),
  })
  return tagged(request, text, { 'Content-Type': 'application/rss+xml; charset=utf-8' })
}
