import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { tagged } from '#app/lib/tagged.server.ts'

/** The picture of an event for messengers. Its address in the page's head changes with the event. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const png = await read(context, (caller) => caller.events.calendar.picture({ id: params['id'] ?? '' }))
  return tagged(request, png, {
    'Cache-Control': 'public, max-age=300',
    'Content-Type': 'image/png',
    'Content-Disposition': 'inline',
  })
}
