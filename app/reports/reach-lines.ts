import { inLocale } from '#app/lib/in-locale.ts'
import { translator } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { reachFigures, reachMessages as m } from '#server/kit/messages/reports.ts'
import { compareText } from '#server/kit/sorting.ts'
import { coverage, planShare, type Reach } from '#server/reports/reach.ts'

type Figure =
  | 'planned'
  | 'held'
  | 'overdue'
  | 'cancelled'
  | 'moved'
  | 'plannedPeople'
  | 'visits'
  | 'people'
  | 'headcount'
  | 'residents'
  | 'covered'

/** A line of the table: a unit, those from outside, or the whole; a figure that such a line has not is undefined. */
export type ReachLine = {
  id: string
  name: string
  /** whether the unit has a view of its own to go down to */
  isUnit: boolean
  population: number | undefined
  coverage: number | undefined
  fact: number | undefined
} & { [Name in Figure]: number | undefined }

const NOTHING = {
  planned: undefined,
  held: undefined,
  overdue: undefined,
  cancelled: undefined,
  moved: undefined,
  plannedPeople: undefined,
  visits: undefined,
  people: undefined,
  headcount: undefined,
  residents: undefined,
  covered: undefined,
  population: undefined,
  coverage: undefined,
  fact: undefined,
}

/** The name of a unit, with its region where units of several stand together. */
export function unitName(row: Reach['rows'][number], locale: Locale): string {
  return row.region ? `${inLocale(row, locale)} (${inLocale(row.region, locale)})` : inLocale(row, locale)
}

export type ReachLines = { units: ReachLine[]; outside: ReachLine[]; total: ReachLine }

/** The lines of a view: its units, those from outside, and the whole by its own counts. */
export function reachLines(reach: Reach, locale: Locale): ReachLines {
  const t = translator(locale)
  const withShares = (figures: Reach['total']) => ({
    planned: figures.planned,
    held: figures.held,
    overdue: figures.overdue,
    cancelled: figures.cancelled,
    moved: figures.moved,
    plannedPeople: figures.plannedPeople,
    visits: figures.visits,
    people: figures.people,
    headcount: figures.headcount,
    residents: figures.residents,
    covered: figures.covered,
    population: figures.population,
    coverage: coverage(figures),
    fact: planShare(figures),
  })
  return {
    units: reach.rows.map((row) => ({
      id: row.kato,
      name: unitName(row, locale),
      isUnit: true,
      ...withShares(row),
    })),
    outside: (['elsewhere', 'unknown'] as const).map((id) => ({
      ...NOTHING,
      id,
      name: t(reachFigures[id]),
      isUnit: false,
      ...reach[id],
    })),
    total: { id: 'total', name: t(m.total), isUnit: false, ...withShares(reach.total) },
  }
}

type FigureColumn = {
  id: keyof typeof reachFigures & keyof ReachLine
  type: 'number' | 'percent'
  digits?: number
  isHiddenAtFirst?: boolean
}

/** Columns after the name, in their order; the same on screen, on paper and in files. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  { id: 'planned', type: 'number' },
  { id: 'held', type: 'number' },
  { id: 'overdue', type: 'number' },
  { id: 'cancelled', type: 'number', isHiddenAtFirst: true },
  { id: 'moved', type: 'number', isHiddenAtFirst: true },
  { id: 'plannedPeople', type: 'number', isHiddenAtFirst: true },
  { id: 'fact', type: 'percent', digits: 0 },
  { id: 'visits', type: 'number' },
  { id: 'people', type: 'number' },
  { id: 'headcount', type: 'number' },
  { id: 'residents', type: 'number' },
  { id: 'covered', type: 'number', isHiddenAtFirst: true },
  { id: 'coverage', type: 'percent', digits: 2 },
  { id: 'population', type: 'number', isHiddenAtFirst: true },
]

/** The columns and the order a link asks for, read as the table on screen reads them. */
export function asSeen(lines: ReachLines, search: URLSearchParams, locale: Locale) {
  const chosen = search.getAll('columns')
  const columns = FIGURE_COLUMNS.filter(({ id, isHiddenAtFirst }) =>
    chosen.length > 0 ? chosen.includes(id) : isHiddenAtFirst !== true,
  )
  return { columns, units: sorted(lines.units, search.get('sort') ?? '', locale) }
}

function sorted(units: readonly ReachLine[], sort: string, locale: Locale): ReachLine[] {
  const id = sort.replace(/^-/, '')
  const sign = sort.startsWith('-') ? -1 : 1
  const column = FIGURE_COLUMNS.find((one) => one.id === id)
  const byName = (a: ReachLine, b: ReachLine) => compareText(locale)(a.name, b.name)
  if (!column) return units.toSorted((a, b) => (id === 'name' ? sign : 1) * byName(a, b))
  return units.toSorted((a, b) => {
    const [left, right] = [a[column.id], b[column.id]]
    // Without a figure comes last either way, as on screen.
    if (typeof left !== 'number' || typeof right !== 'number')
      return Number(left === undefined) - Number(right === undefined)
    return sign * (left - right)
  })
}
