import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'

/**
 * The photo of a venue as it was stored: of the type its bytes say, never guessed by a browser, and with a policy that
 * lets nothing in it run. Its address changes with the photo, so that it is kept.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const photo = await read(context, (caller) => caller.venues.photo({ id: params['id'] ?? '' }))
  const tag = `"${photo.digest}"`
  const isCurrent = new URL(request.url).searchParams.get('v') === photo.digest
  const headers = {
    ETag: tag,
    'Cache-Control': isCurrent ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  }
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
  return new Response(new Blob([new Uint8Array(photo.bytes)]), {
    headers: { ...headers, 'Content-Type': photo.type, 'Content-Disposition': 'inline' },
  })
}
