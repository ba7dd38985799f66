/** Figures by the district of the event. */
export type EventFigures = {
  planned: number
  held: number
  cancelled: number
  moved: number
  overdue: number
  plannedPeople: number
  visits: number
  people: number
  headcount: number
}

/** Figures by residence; `population` is undefined where no figure is known (never a guess). */
export type ResidentFigures = { residents: number; covered: number; population: number | undefined }

type UnitName = { nameKk: string; nameRu: string; nameEn: string }
export type ReachRow = EventFigures &
  ResidentFigures &
  UnitName & {
    kato: string
    level: number
    /** named where rows of several regions stand together: three districts are called Abai */
    region: UnitName | undefined
  }

export type Reach = {
  rows: ReachRow[]
  total: EventFigures & ResidentFigures
  /** people who came to events here and live outside the territory */
  elsewhere: { visits: number; people: number }
  /** people who came to events here and whose residence is not known */
  unknown: { visits: number; people: number }
}

export const NO_EVENTS: EventFigures = {
  planned: 0,
  held: 0,
  cancelled: 0,
  moved: 0,
  overdue: 0,
  plannedPeople: 0,
  visits: 0,
  people: 0,
  headcount: 0,
}

/** Share of a population that was reached, 0..1; undefined without a population. */
export function coverage({
  covered,
  population,
}: Pick<ResidentFigures, 'covered' | 'population'>): number | undefined {
  if (population === undefined || population === 0) return undefined
  return covered / population
}

/** People against plan, as a share; undefined where nobody was planned. */
export function planShare({
  visits,
  headcount,
  plannedPeople,
}: Pick<EventFigures, 'visits' | 'headcount' | 'plannedPeople'>): number | undefined {
  if (plannedPeople === 0) return undefined
  return (visits + headcount) / plannedPeople
}

/**
 * The period of the same length that ended the day before `from`; days inclusive. A whole month, quarter or year
 * gives the whole one before, and a year up to some day the same part of the year before.
 */
export function periodBefore({ from, to }: { from: string; to: string }): { from: string; to: string } {
  const whole = wholeMonths(from, to)
  if (whole) return { from: shiftMonths(from, -whole), to: dayBefore(from) }
  if (from.endsWith('-01-01') && from.slice(0, 4) === to.slice(0, 4)) {
    const year = String(Number(from.slice(0, 4)) - 1)
    return { from: `${year}${from.slice(4)}`, to: `${year}${to.slice(4)}` }
  }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
  return { from: isoDay(Date.parse(from) - days * DAY_MS), to: dayBefore(from) }
}

const DAY_MS = 86_400_000
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const dayBefore = (on: string) => isoDay(Date.parse(on) - DAY_MS)

function shiftMonths(on: string, months: number): string {
  const [year = 0, month = 1] = on.split('-').map(Number)
  return isoDay(Date.UTC(year, month - 1 + months, 1))
}

/** Number of whole calendar months from the first of one to the last of another; 0 when the days are no whole months. */
function wholeMonths(from: string, to: string): number {
  if (!from.endsWith('-01') || !isoDay(Date.parse(to) + DAY_MS).endsWith('-01')) return 0
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1
}
