import { regionOf } from '#server/access/territory.ts'

const CITY_DIGITS = 4

/** The territories whose rule an event of a district follows: region, city or district above it, itself. */
export function territoriesAbove(districtKato: string): string[] {
  const city = `${districtKato.slice(0, CITY_DIGITS)}00000`
  return [...new Set([regionOf(districtKato), city, districtKato])]
}

// What was approved; the rest of an event (description, phone, languages, registration) may be polished after.
const APPROVED_FACTS = [
  'kind',
  'titleKk',
  'titleRu',
  'titleEn',
  'institutionId',
  'programmeId',
  'measureId',
  'districtKato',
  'venueId',
  'sessions',
  'bookings',
  'plannedPeople',
  'targetGroups',
  'ageMin',
  'ageMax',
]

/** Of the facts that changed, those that were approved: while an event is not shown they have to be approved anew. */
export function approvedFacts(names: readonly string[]): string[] {
  return APPROVED_FACTS.filter((name) => names.includes(name))
}

const WHERE_AND_WHEN = ['districtKato', 'venueId', 'sessions', 'bookings']

/** What those who approved an event hear when these facts of it change; undefined when that is nothing to them. */
export function newsOf(
  names: readonly string[],
  isCalledOff: boolean,
): 'moved' | 'changed' | 'cancelled' | undefined {
  if (isCalledOff) return 'cancelled'
  const facts = approvedFacts(names)
  if (facts.length === 0) return undefined
  return facts.some((name) => WHERE_AND_WHEN.includes(name)) ? 'moved' : 'changed'
}
