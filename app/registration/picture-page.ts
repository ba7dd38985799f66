import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'

/** The ticket as a PNG file, made on the server: it needs no script to be saved. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const png = await read(context, (caller) => caller.registration.picture({ token: params['token'] ?? '' }))
  return new Response(new Blob([new Uint8Array(png)]), {
    headers: {
      'Content-Type': 'image/png',
      'Content-Disposition': 'attachment; filename="bilet.png"',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
