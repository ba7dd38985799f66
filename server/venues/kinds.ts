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
