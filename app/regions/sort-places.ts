import type { Locale } from '#server/kit/messages/message.ts'
import { sortByText } from '#server/kit/sorting.ts'

// Nobody looks for Шымкент under "г": Russian names put the kind of place first.
const KIND_FIRST = /^(?:город|область|г\.)\s+/

/** Places in the order of their own names, whatever kind of place is written before them. */
export function sortPlaces<Place>(
  places: readonly Place[],
  { locale, by }: { locale: Locale; by: (place: Place) => string },
): Place[] {
  return sortByText(places, { locale, by: (place) => by(place).replace(KIND_FIRST, '') })
}
