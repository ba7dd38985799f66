import type { LoaderFunctionArgs } from '@remix-run/node'
import type { YearLine } from '#app/events/year/year-lines.ts'
import { yearFacts } from '#app/events/year/year-words.ts'
import { loadYear } from '#app/events/year/year.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { csvFile, xlsxFile } from '#app/lib/table-file.server.ts'
import { addDays } from '#server/kit/calendar.ts'
import { formatDate } from '#server/kit/dates.ts'
import { yearMessages as m } from '#server/kit/messages/desk-year.ts'
import type { Table } from '#server/kit/tables/table.ts'

/** The year as CSV or XLSX, exactly as seen, by the ending of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const url = new URL(args.request.url)
  const view = await loadYear(args)
  const { weeks, filter } = view
  const table: Table<YearLine> = {
    header: {
      title: `${m.title[locale]}: ${view.territory.name}`,
      period: { from: weeks[0]?.monday ?? '', to: addDays(weeks.at(-1)?.monday ?? '', 6) },
      filters: yearFacts(view, locale).map(({ term, value }) => ({ label: term, value })),
      asOf: view.now,
      definitions: [{ label: ' ', value: m.notSum }],
    },
    columns: [
      { key: 'name', label: m.unit, type: 'text', value: ({ name }) => name },
      ...weeks.map(({ week, monday }) => ({
        key: `w${week}`,
        label: `${week} (${formatDate(monday).slice(0, 5)})`,
        type: 'number' as const,
        value: ({ cells }: YearLine) => cells[week - 1],
      })),
      { key: 'total', label: m.total, type: 'number', value: ({ total }) => total },
    ],
    rows: view.lines,
    totals: Object.fromEntries([
      ['name', m.total[locale]],
      ...weeks.map(({ week }) => [`w${week}`, view.weekTotals[week - 1]]),
      ['total', view.total],
    ]),
  }
  const name = `year-${filter.kato}-${filter.year}`
  return url.pathname.endsWith('.xlsx') ? xlsxFile(table, { locale, name }) : csvFile(table, { locale, name })
}
