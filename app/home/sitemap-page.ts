import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { paths } from '#app/paths.ts'
import { LOCALES } from '#server/kit/messages/message.ts'

/** Public pages in three languages for search engines. */
export async function loader({ context }: LoaderFunctionArgs) {
  const rows = await read(context, (caller) => caller.events.calendar.feed({}))
  const ids = [...new Set(rows.map((row) => row.eventId))]
  const urls = LOCALES.flatMap((locale) => [
    paths.home(locale),
    paths.events(locale),
    ...ids.map((id) => paths.event(locale, id)),
  ])
  const body = urls.map((url) => `<url><loc>${context.publicUrl}${url}</loc></url>`).join('')
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${body}</urlset>`,
    {
      headers: { 'Content-Type': 'application/xml; charset=utf-8' },
    },
  )
}
