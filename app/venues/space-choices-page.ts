import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { thingChoices } from '#app/events/desk/thing-choices.ts'

/** Spaces of a venue and resources of a region for the form of an event, when the venue is changed there. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const venueId = search.get('venue') || undefined
  const districtKato = search.get('district') || undefined
  const found = await read(context, (caller) => caller.venues.spaceChoices({ venueId, districtKato }))
  return {
    venueId: venueId ?? '',
    districtKato: districtKato ?? '',
    ...thingChoices(found, localeOf(params)),
  }
}
