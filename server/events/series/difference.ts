import { changedParts, merged, type Part, type Pattern } from './pattern.ts'

/** Where an event is: other spaces belong to another venue, so these go together. */
const PLACE: readonly Part[] = ['districtKato', 'venueId', 'bookings']

export type Difference = {
  result: Pattern
  /** what becomes different */
  parts: Part[]
  /** of what the series changes: the parts that this event alone had been given another way */
  byHand: Part[]
}

/**
 * What a change of one event (`before` → `after`) makes of another of its series. Only what was changed is carried
 * over, so that everything else keeps its own values. `handmade` are the parts once changed in this event alone: they
 * are overwritten, or stay when `isKept`.
 */
export function differenceFor(
  change: { before: Pattern; after: Pattern },
  { own, handmade, isKept }: { own: Pattern; handmade: readonly Part[]; isKept: boolean },
): Difference {
  const changed = changedParts(change.before, change.after)
  const wanted = changed.includes('venueId') ? [...new Set([...changed, ...PLACE])] : changed
  const isOther = changedParts(own, merged(own, change.after, wanted))
  const byHand = wanted.filter((part) => handmade.includes(part) && isOther.includes(part))
  const stays = byHand.some((part) => PLACE.includes(part)) ? [...byHand, ...PLACE] : byHand
  const taken = isKept ? wanted.filter((part) => !stays.includes(part)) : wanted
  const result = merged(own, change.after, taken)
  return { result, parts: changedParts(own, result), byHand }
}
