/** Kinds of organisations; the same list stands in the table's check. */
export const INSTITUTION_KINDS = [
  'akimat',
  'department',
  'college',
  'university',
  'school',
  'community_centre',
  'career_centre',
  'market',
  'ngo',
  'employer',
  'other',
] as const
