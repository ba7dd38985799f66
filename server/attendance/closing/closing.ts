import type { EventStatus } from '#server/events/words.ts'

/** What the rules need to know of a session and its event. */
export type ClosingFacts = {
  eventStatus: EventStatus
  startsAt: Date | null
  isCancelled: boolean
  isClosed: boolean
}

function whyNotHappening(facts: ClosingFacts, now: Date): string | undefined {
  if (facts.eventStatus !== 'published') return 'event_not_running'
  if (facts.isCancelled) return 'session_is_cancelled'
  if (!facts.startsAt || facts.startsAt > now) return 'session_not_started'
  return undefined
}

/** Why the attendance of a session cannot be closed at `now`, as a Problem code; undefined when it can. */
export function whyNotClose(facts: ClosingFacts, now: Date): string | undefined {
  return facts.isClosed ? 'attendance_already_closed' : whyNotHappening(facts, now)
}

/** Why people without names, or names of a paper list, cannot be written down at `now`. */
export function whyNotCount(facts: ClosingFacts, now: Date): string | undefined {
  return facts.isClosed ? 'attendance_closed' : whyNotHappening(facts, now)
}

/** Whether closing with these figures needs a second look: an event that nobody came to is possible, but rarely meant. */
export function isClosingEmpty(facts: { attendances: number; headcount: number }): boolean {
  return facts.attendances + facts.headcount === 0
}

/** What an organiser should look at before closing. */
export const CLOSING_DOUBTS = ['still_running', 'nobody', 'few_came'] as const
export type ClosingDoubt = (typeof CLOSING_DOUBTS)[number]

const FEW = 0.5

/** Doubts about the figures of a session that is not closed: never a refusal, always in words. */
export function closingDoubts(
  session: { endsAt: Date | null; came: number; headcount: number; registered: number },
  now: Date,
): ClosingDoubt[] {
  const { endsAt, came, headcount, registered } = session
  const isEmpty = isClosingEmpty({ attendances: came, headcount })
  const doubts: [ClosingDoubt, boolean][] = [
    ['still_running', endsAt !== null && endsAt > now],
    ['nobody', isEmpty],
    ['few_came', !isEmpty && came + headcount < registered * FEW],
  ]
  return doubts.flatMap(([doubt, isTrue]) => (isTrue ? [doubt] : []))
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
