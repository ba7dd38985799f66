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

/** A pattern on one date with what was decided of it: another day for all parts, other hours and spaces for single ones. */
export function withChoice(pattern: Pattern, seriesOn: IsoDate, choice: Choice | undefined): Pattern {
  const firstDays = pattern.sessions[0]?.days ?? 0
  const later = choice?.on ? daysBetween(seriesOn, choice.on) - firstDays : 0
  return {
    ...pattern,
    columns: { ...pattern.columns, venueId: choice?.venueId ?? pattern.columns.venueId },
    sessions: pattern.sessions.map((session, index) => {
      const chosen = choice?.parts.find(({ part }) => part === index)
      return {
        ...session,
        days: chosen?.on ? daysBetween(seriesOn, chosen.on) : (session.days ?? 0) + later,
        start: chosen?.start ?? session.start,
        end: chosen?.end ?? session.end,
        spaceIds: chosen?.spaceIds ? [...chosen.spaceIds].sort() : session.spaceIds,
      }
    }),
  }
}

/** The pattern on one date, with what was decided of it. */
function occurrenceOf(pattern: Pattern, seriesOn: IsoDate, choice: Choice | undefined): Occurrence {
  const own = withChoice(pattern, seriesOn, choice)
  const dated = withChoice(pattern, seriesOn, undefined)
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
