import { daysBetween, type IsoDate } from '#server/kit/calendar.ts'
import { changedParts, sessionsOn, type Part, type Pattern } from './pattern.ts'
import type { Choice } from './schema.ts'

/** One date of a series before it is an event. */
export type Occurrence = {
  /** the day that the rule gives */
  seriesOn: IsoDate
  isLeftOut: boolean
  pattern: Pattern
  sessions: ReturnType<typeof sessionsOn>
  /** in what it differs from the other dates */
  changes: Part[]
}

/** The pattern on one date, with what was decided of it; hours and spaces only where the event has one part. */
export function occurrenceOf(pattern: Pattern, seriesOn: IsoDate, choice: Choice | undefined): Occurrence {
  const [first, ...others] = pattern.sessions
  const firstDays = first?.days ?? 0
  const later = choice?.on ? daysBetween(seriesOn, choice.on) - firstDays : 0
  const own: Pattern = {
    ...pattern,
    columns: { ...pattern.columns, venueId: choice?.venueId ?? pattern.columns.venueId },
    sessions: pattern.sessions.map((session) => ({
      ...session,
      days: (session.days ?? 0) + later,
      ...(others.length === 0 && choice
        ? {
            start: choice.start ?? session.start,
            end: choice.end ?? session.end,
            spaceIds: choice.spaceIds ? [...choice.spaceIds].sort() : session.spaceIds,
          }
        : {}),
    })),
  }
  const dated = {
    ...pattern,
    sessions: pattern.sessions.map((session) => ({ ...session, days: session.days ?? 0 })),
  }
  return {
    seriesOn,
    isLeftOut: choice?.isLeftOut ?? false,
    pattern: own,
    sessions: sessionsOn(own, seriesOn),
    changes: changedParts(dated, own),
  }
}

/** All dates of a series in its making, in order; choices for dates that the rule no longer gives are forgotten. */
export function occurrencesOf(
  pattern: Pattern,
  dates: readonly IsoDate[],
  choices: readonly Choice[],
): Occurrence[] {
  const byDate = new Map(choices.map((choice) => [choice.seriesOn, choice]))
  return dates.map((on) => occurrenceOf(pattern, on, byDate.get(on)))
}
