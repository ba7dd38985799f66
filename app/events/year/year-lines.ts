import type { Locale } from '#server/kit/messages/message.ts'
import { yearMessages } from '#server/kit/messages/desk-year.ts'
import type { YearFigure } from '#server/events/year/queries.ts'
import type { YearMeasure } from '#server/events/year/schema.ts'
import { longestGap, type Run, type YearWeek } from '#server/events/year/week.ts'
import { sortByText } from '#server/kit/sorting.ts'
import { divisionName, type Division } from '#server/regions/tree.ts'

/** One row as shown: a figure for each week and one for the year, which is its own count and no sum. */
export type YearLine = {
  kato: string
  name: string
  cells: number[]
  total: number
  /** the longest stretch of weeks without an event, whatever is counted */
  gap: Run | null
}

export type YearLines = { lines: YearLine[]; weekTotals: number[]; total: number; top: number }

type Shown = { weeks: readonly YearWeek[]; measure: YearMeasure; locale: Locale }

/** Every unit as a row, also with nothing, in the order of the alphabet; what has no district comes last. */
export function yearLines(
  units: readonly Division[],
  figures: readonly YearFigure[],
  { weeks, measure, locale }: Shown,
): YearLines {
  const byCell = new Map(figures.map((figure) => [`${figure.unit}.${figure.week}`, figure]))
  const lineOf = (kato: string, name: string): YearLine => {
    const at = (week: number) => byCell.get(`${kato}.${week}`)
    return {
      kato,
      name,
      cells: weeks.map(({ week }) => at(week)?.[measure] ?? 0),
      total: at(0)?.[measure] ?? 0,
      gap: longestGap(weeks.map(({ week }) => at(week)?.events ?? 0)) ?? null,
    }
  }
  const lines = sortByText(units, { locale, by: (unit) => divisionName(unit, locale) }).map((unit) =>
    lineOf(unit.kato, divisionName(unit, locale)),
  )
  if (byCell.has('.0')) lines.push({ ...lineOf('', yearMessages.noDistrict[locale]), gap: null })
  const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0)
  return {
    lines,
    // An event lies in one district, so rows add up where weeks do not.
    weekTotals: weeks.map((_, index) => sum(lines.map(({ cells }) => cells[index] ?? 0))),
    total: sum(lines.map(({ total }) => total)),
    top: Math.max(0, ...lines.flatMap(({ cells }) => cells)),
  }
}

/** Rows with a stretch of at least so many weeks without an event, the longest first. */
export function gapsOf(lines: readonly YearLine[], weeks: number): { line: YearLine; gap: Run }[] {
  return lines
    .flatMap((line) => (line.gap && line.gap.length >= weeks ? [{ line, gap: line.gap }] : []))
    .toSorted((a, b) => b.gap.length - a.gap.length)
}
