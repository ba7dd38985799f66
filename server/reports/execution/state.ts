import { addDays, daysBetween, type IsoDate } from '#server/kit/calendar.ts'
import type { MeasureState } from '#server/programmes/plan/words.ts'

export type MeasureFacts = {
  termFrom: IsoDate
  termTo: IsoDate
  plannedEvents: number | null
  /** set by hand; else the state follows */
  state: MeasureState | null
  movedTo: IsoDate | null
}
/** Events of a measure that were not called off: held ones, and those still to come or begun as drafts. */
export type MeasureEvents = { held: number; coming: number }

export type Standing = {
  state: MeasureState
  isByHand: boolean
  /** the first day after the term while the measure is not done */
  lateSince: IsoDate | undefined
}

/** A term that ends within so many days with less than its plan scheduled is at risk. */
const RISK_DAYS = 30

function followedState(measure: MeasureFacts, { held, coming }: MeasureEvents, today: IsoDate): MeasureState {
  const wanted = Math.max(1, measure.plannedEvents ?? 1)
  if (held >= wanted) return 'done'
  if (today > measure.termTo) return 'not_done'
  const isSoon = daysBetween(today, measure.termTo) <= RISK_DAYS
  return isSoon && held + coming < wanted ? 'at_risk' : 'in_work'
}

/**
 * How far a measure is on a day: as somebody said by hand, or as its events show. Done when as many events as planned
 * (at least one) were held; a measure without events is told by hand.
 */
export function standingOf(measure: MeasureFacts, events: MeasureEvents, today: IsoDate): Standing {
  const isByHand = measure.state !== null
  const state = measure.state ?? followedState(measure, events, today)
  const due = measure.state === 'moved' && measure.movedTo ? measure.movedTo : measure.termTo
  const isLate = state !== 'done' && today > due
  return { state, isByHand, lateSince: isLate ? addDays(due, 1) : undefined }
}

/** The part of the plan's years that has gone, from 0 to 1. */
export function shareOfYears(
  { yearFrom, yearTo }: { yearFrom: number; yearTo: number },
  today: IsoDate,
): number {
  const [first, last] = [`${yearFrom}-01-01`, `${yearTo}-12-31`]
  const gone = daysBetween(first, today) / (daysBetween(first, last) + 1)
  return Math.min(1, Math.max(0, gone))
}

export type Tally = {
  key: string
  measures: number
  done: number
  inWork: number
  atRisk: number
  notDone: number
  moved: number
  late: number
}

const COUNTED = {
  done: 'done',
  in_work: 'inWork',
  at_risk: 'atRisk',
  not_done: 'notDone',
  moved: 'moved',
} as const

/** Measures counted by a key (direction, responsible, district); one with several keys counts in each. */
export function talliesBy<Measure extends { standing: Standing }>(
  measures: readonly Measure[],
  keysOf: (measure: Measure) => readonly string[],
): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const measure of measures) {
    for (const key of keysOf(measure)) {
      const tally = tallies.get(key) ?? {
        key,
        measures: 0,
        done: 0,
        inWork: 0,
        atRisk: 0,
        notDone: 0,
        moved: 0,
        late: 0,
      }
      tally.measures += 1
      tally[COUNTED[measure.standing.state]] += 1
      if (measure.standing.lateSince) tally.late += 1
      tallies.set(key, tally)
    }
  }
  return [...tallies.values()]
}
