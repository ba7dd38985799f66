import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFilter } from '#app/events/calendar-query.ts'
import { read } from '#app/lib/caller.server.ts'
import { calendarText } from '#server/events/calendar/feed.ts'
import { feedMessages } from '#server/kit/messages/feed.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { DEFAULT_LOCALE, isLocale } from '#server/kit/messages/message.ts'

/** `/calendar.ics`: what a phone's calendar subscribes to, by the same filter as the page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const asked = search.get('lang')
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const { filter, wrong } = readFilter(search)
  if (wrong.length > 0) {
    const text = formatMessage(feedMessages.wrongFilter, locale, { names: wrong.join(', ') })
    return new Response(text, { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
  const rows = await read(context, (caller) => caller.events.calendar.feed(filter))
  return new Response(calendarText(rows, { locale, publicUrl: context.publicUrl }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="qamtu.ics"',
    },
  })
}
