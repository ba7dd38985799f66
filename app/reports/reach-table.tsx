import { useLocation } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { reachSearch } from '#app/reports/reach-query.ts'
import { FIGURE_COLUMNS, reachLines, type ReachLine } from '#app/reports/reach-lines.ts'
import type { ReachView } from '#app/reports/reach.server.ts'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { MeterBar } from '#app/ui/meter.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { reachFigures, reachMessages as m } from '#server/kit/messages/reports.ts'
import { formatNumber, formatPercent } from '#server/kit/numbers.ts'

type Column = (typeof FIGURE_COLUMNS)[number]
const SESSIONS: readonly string[] = ['planned', 'held', 'overdue', 'cancelled', 'moved']

/** Every unit of the territory with its figures; each figure leads to what is behind it. */
export function ReachTable({ view }: { view: ReachView }) {
  const t = useT()
  const locale = useLocale()
  const { search } = useLocation()
  const lines = reachLines(view.reach, locale)
  const own = reachSearch(view.filter)
  const most = Math.max(1, ...lines.units.map((line) => Math.max(line.plannedPeople ?? 0, factOf(line))))

  // The sorting and the columns of this table are kept on the way down, the list behind a figure begins anew.
  const unitHref = (line: ReachLine) =>
    `${paths.reach(locale)}${withQuery(new URLSearchParams(search), { ...Object.fromEntries(own), kato: line.id })}`
  const behind = (line: ReachLine, column: Column): string | undefined => {
    const unit = line.isUnit ? line.id : undefined
    if (SESSIONS.includes(column.id))
      return paths.reachSessions(locale, withQuery(own, { unit, figure: column.id }))
    if (!view.maySeePeople) {
      const isByEvent =
        (column.id === 'visits' || column.id === 'headcount') && (line.isUnit || line.id === 'total')
      return isByEvent ? paths.reachSessions(locale, withQuery(own, { unit, figure: 'all' })) : undefined
    }
    if (line.id === 'elsewhere' || line.id === 'unknown') {
      return paths.reachPeople(locale, withQuery(own, { figure: line.id }))
    }
    if (column.id === 'headcount') return paths.reachSessions(locale, withQuery(own, { unit, figure: 'all' }))
    if (column.id === 'visits' || column.id === 'people' || column.id === 'residents') {
      return paths.reachPeople(locale, withQuery(own, { unit, figure: column.id }))
    }
    return undefined
  }
  const figure = (line: ReachLine, column: Column) => {
    const value = line[column.id]
    if (value === undefined) return '—'
    if (column.id === 'fact')
      return (
        <PlanCell
          line={line}
          most={line.id === 'total' ? Math.max(line.plannedPeople ?? 0, factOf(line)) : most}
        />
      )
    if (column.type === 'percent') return formatPercent(value, { locale, digits: column.digits })
    const words = formatNumber(value, { locale })
    const href = value > 0 ? behind(line, column) : undefined
    return href ? <TextLink href={href}>{words}</TextLink> : words
  }
  const invented = new Set(view.populations.filter((one) => one.isInvented).map((one) => one.kato))
  const columns: TableColumn<ReachLine>[] = [
    {
      id: 'name',
      header: t(reachFigures.unit),
      cell: (line) => line.name,
      sortValue: (line) => line.name,
      footer: lines.total.name,
    },
    ...FIGURE_COLUMNS.map((column): TableColumn<ReachLine> => ({
      id: column.id,
      header: t(reachFigures[column.id]),
      align: 'end',
      isHideable: true,
      isHiddenAtFirst: column.isHiddenAtFirst,
      sortValue: (line) => line[column.id],
      cell: (line) => (
        <>
          {figure(line, column)}
          {column.id === 'population' && invented.has(line.id) && (
            <>
              <br />
              <span className="muted">{t(m.invented)}</span>
            </>
          )}
        </>
      ),
      footer: figure(lines.total, column),
    })),
  ]
  const isLowest = lines.units.length === 1 && lines.units[0]?.id === view.filter.kato
  const hrefOf = (line: ReachLine) =>
    line.isUnit && !isLowest && line.id !== view.filter.kato ? unitHref(line) : null
  return (
    <DataTable
      caption={t(m.tableCaption)}
      columns={columns}
      rows={lines.units}
      rowsAtEnd={lines.outside}
      rowId={(line) => line.id}
      rowHref={hrefOf}
      defaultSort={{ column: 'name', direction: 'ascending' }}
      isDense
    />
  )
}

const factOf = (line: ReachLine) => (line.visits ?? 0) + (line.headcount ?? 0)

/** People against plan: the share in words, and a bar with the plan as a thin mark. */
function PlanCell({ line, most }: { line: ReachLine; most: number }) {
  const t = useT()
  const locale = useLocale()
  return (
    <>
      {formatPercent(line.fact, { locale, digits: 0 })}{' '}
      <span className="muted">{t(m.planOf, { plan: formatNumber(line.plannedPeople, { locale }) })}</span>
      <MeterBar value={factOf(line)} max={most} plan={line.plannedPeople} />
    </>
  )
}
