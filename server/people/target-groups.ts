/**
 * Whom an event is for and what a person says of themselves on a date. `not_working_or_studying` is a person's
 * own word; NEET status in the register has a source and a date and is never made from it (rules of people).
 * Groups overlap: a person may be in several.
 */
export const TARGET_GROUPS = [
  'pupil',
  'student',
  'working_youth',
  'not_working_or_studying',
  'unemployed',
  'with_disability',
  'parent_of_many',
  'market_worker',
  'specialist',
  'pensioner',
  'other',
] as const
export type TargetGroup = (typeof TARGET_GROUPS)[number]

export function isTargetGroup(value: unknown): value is TargetGroup {
  return TARGET_GROUPS.some((group) => group === value)
}
