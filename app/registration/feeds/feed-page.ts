import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { tagged } from '#app/lib/tagged.server.ts'
import { paths } from '#app/paths.ts'
import { calendarText } from '#server/events/calendar/feed.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { ownCalendarMessages as m } from '#server/kit/messages/own-calendar.ts'

const FILE = /^([\w-]+)\.ics$/

/** `/feeds/….ics`: the private calendar of one person; no cache between keeps it, no page learns its address. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = FILE.exec(params['file'] ?? '')?.[1] ?? ''
  const { kind, locale, rows } = await read(context, (caller) => caller.registration.feed({ token }))
  const isWork = kind === 'work'
  const text = calendarText(rows, {
    locale,
    publicUrl: context.publicUrl,
    name: formatMessage(isWork ? m.nameOfWork : m.nameOfRegistrations, locale),
    pageOf: ({ eventId }) => (isWork ? paths.deskEvent : paths.event)(locale, eventId),
  })
  return tagged(request, text, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="qamtu.ics"',
    'Cache-Control': 'private, no-cache',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  })
}
