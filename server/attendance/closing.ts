/** What the rule needs to know of a session and its event. */
export type ClosingFacts = {
  eventStatus: 'draft' | 'published' | 'cancelled'
  startsAt: Date | null
  isCancelled: boolean
  isClosed: boolean
  /** accepted attendances with names */
  attendances: number
  /** people counted without names */
  headcount: number
}

/** Why the attendance of a session cannot be closed at `now`, as a Problem code; undefined when it can. */
export function whyNotClose(facts: ClosingFacts, now: Date): string | undefined {
  if (facts.isClosed) return 'attendance_already_closed'
  if (facts.eventStatus !== 'published') return 'event_not_running'
  if (facts.isCancelled) return 'session_is_cancelled'
  if (!facts.startsAt || facts.startsAt > now) return 'session_not_started'
  return undefined
}

/** Whether closing with these figures needs a second look: an event that nobody came to is possible, but rarely meant. */
export function isClosingEmpty(facts: Pick<ClosingFacts, 'attendances' | 'headcount'>): boolean {
  return facts.attendances + facts.headcount === 0
}

/** A past session that nobody closed within `overdueDays` is overdue (rules/reach.md). */
export function isOverdue(
  session: { endsAt: Date; isClosed: boolean; isCancelled: boolean },
  now: Date,
  overdueDays: number,
): boolean {
  if (session.isClosed || session.isCancelled) return false
  return session.endsAt.getTime() + overdueDays * 86_400_000 < now.getTime()
}
