import type { LoaderFunctionArgs } from '@remix-run/node'
import { venueOptions } from '#app/events/desk/choices.ts'
import { read } from '#app/lib/caller.server.ts'
import { localeOf } from '#app/lib/locale.ts'

/** Venues of a district for the form of an event, when the district is changed there. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const district = new URL(request.url).searchParams.get('district') ?? ''
  const rows = await read(context, (caller) => caller.venues.choices({ districtKato: district }))
  return { district, venues: venueOptions(rows, localeOf(params)) }
}
