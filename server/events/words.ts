/** Kinds of events, in the order of the source documents; the same list stands in the table's check. */
export const EVENT_KINDS = [
  'job_fair',
  'career_day',
  'worldskills_qualifier',
  'abilympics_qualifier',
  'mastery_contest',
  'league_day',
  'national_games',
  'exhibition',
  'forum',
  'open_day',
  'excursion',
  'course',
  'other',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export const EVENT_STATUSES = ['draft', 'submitted', 'approved', 'published', 'cancelled'] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

/** States of an event that was never shown to anybody but staff. */
export const UNSEEN: readonly EventStatus[] = ['draft', 'submitted', 'approved']
export const isUnseen = (status: EventStatus): boolean => UNSEEN.includes(status)

/** Ways to come to an event. */
export const ENTRY_KINDS = ['visitor', 'competitor', 'volunteer', 'expert', 'exhibitor'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export function isEventKind(value: unknown): value is EventKind {
  return EVENT_KINDS.some((kind) => kind === value)
}
