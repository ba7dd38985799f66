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

/** Whether a change of these facts of an approved event has to be approved anew. */
export function needsApprovalAnew(names: readonly string[]): boolean {
  return names.some((name) => APPROVED_FACTS.includes(name))
}
