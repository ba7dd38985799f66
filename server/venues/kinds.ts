/** Kinds of venues; the same list stands in the table's check. */
export const VENUE_KINDS = [
  'college',
  'community_centre',
  'leisure_centre',
  'market',
  'stadium',
  'school',
  'enterprise',
  'hall',
  'online',
  'other',
] as const

/** What a person with a disability finds there. */
export const ACCESSIBILITY = [
  'step_free',
  'lift',
  'toilet',
  'parking',
  'hearing_loop',
  'tactile',
  'guide',
] as const

/** The state of the building, as the register of an akimat keeps it. */
export const VENUE_CONDITIONS = ['good', 'to_modernise', 'under_repair', 'closed'] as const

/** What an event takes along: a thing, or a person in one of these parts. */
export const RESOURCE_KINDS = ['equipment', 'expert', 'referee', 'speaker'] as const

export const isAccessibility = (text: string): text is (typeof ACCESSIBILITY)[number] =>
  ACCESSIBILITY.some((known) => known === text)
