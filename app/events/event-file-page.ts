import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { calendarText } from '#server/events/calendar/feed.ts'

/** One event as a calendar file. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const rows = await read(context, (caller) => caller.events.calendar.file({ id: params['id'] ?? '' }))
  return new Response(calendarText(rows, { locale: localeOf(params), publicUrl: context.publicUrl }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="event.ics"',
    },
  })
}
