import { asSeen, reachLines, type ReachLine } from '#app/reports/reach-lines.ts'
import { definitionWords, filterWords, populationWords } from '#app/reports/reach-words.ts'
import type { ReachView } from '#app/reports/reach.server.ts'
import { inLocale } from '#app/lib/in-locale.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { reachFigures, reachMessages as m } from '#server/kit/messages/reports.ts'
import type { Table } from '#server/kit/tables/table.ts'

/** The view as a table for files: columns and order as the link says, totals by their own counts. */
export function reachTable(view: ReachView, search: URLSearchParams, locale: Locale): Table<ReachLine> {
  const lines = reachLines(view.reach, locale)
  const { columns, units } = asSeen(lines, search, locale)
  return {
    header: {
      title: `${m.reportTitle[locale]}: ${inLocale(view.territory, locale)}`,
      period: { from: view.filter.from, to: view.filter.to },
      filters: filterWords(view, locale).map(({ term, value }) => ({ label: term, value })),
      asOf: view.asOf,
      definitions: [...definitionWords(view, locale), m.notSum[locale], ...populationWords(view, locale)].map(
        (value, index) => ({ label: index === 0 ? m.definitions : ' ', value }),
      ),
    },
    columns: [
      { key: 'name', label: reachFigures.unit, type: 'text', value: (line) => line.name },
      ...columns.map(({ id, type, digits }) => ({
        key: id,
        label: reachFigures[id],
        type,
        digits,
        value: (line: ReachLine) => line[id],
      })),
    ],
    rows: [...units, ...lines.outside],
    totals: Object.fromEntries([
      ['name', lines.total.name],
      ...columns.map(({ id }) => [id, lines.total[id]]),
    ]),
  }
}
