import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { yearFacts } from '#app/events/year/year-words.ts'
import { loadYear } from '#app/events/year/year.server.ts'
import { PrintLayout } from '#app/layouts/print-layout.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { monthsOf } from '#server/events/year/week.ts'
import { dateParts } from '#server/kit/calendar.ts'
import { formatFullDate, monthName } from '#server/kit/dates.ts'
import { yearMeasures, yearMessages as m } from '#server/kit/messages/desk-year.ts'
import { formatNumber } from '#server/kit/numbers.ts'

export const meta: MetaFunction = authTitle(m.title)

export const loader = (args: LoaderFunctionArgs) => loadYear(args)

/** The year on one landscape sheet. */
export default function YearPrintPage() {
  const view = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const { search } = useLocation()
  const number = (value: number) => (value > 0 ? formatNumber(value, { locale }) : '')
  const caption = t(m.tableCaption, { measure: t(yearMeasures[view.measure]) })
  return (
    <PrintLayout
      title={t(m.title)}
      subtitle={t(m.lead, { territory: view.territory.name, year: view.filter.year })}
      date={formatFullDate(view.now, { locale })}
      orientation="landscape"
      backHref={paths.year(locale, search)}
      facts={yearFacts(view, locale)}
    >
      <div className="sheet__wide year-sheet" role="region" tabIndex={0} aria-label={caption}>
        <table className="sheet-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t(m.unit)}
              </th>
              {monthsOf(view.weeks).map(({ month, weeks }) => (
                <th key={month} scope="colgroup" colSpan={weeks}>
                  {monthName(month, locale)}
                </th>
              ))}
              <th scope="col" rowSpan={2}>
                {t(m.total)}
              </th>
            </tr>
            <tr>
              {view.weeks.map(({ week, monday, off }) => (
                <th key={week} scope="col">
                  {week}
                  <br />
                  {dateParts(monday).day}
                  {off.length > 0 && '*'}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line) => (
              <tr key={line.kato}>
                <th scope="row">{line.name}</th>
                {line.cells.map((value, index) => (
                  <td key={index}>{number(value)}</td>
                ))}
                <td>{formatNumber(line.total, { locale })}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t(m.total)}</th>
              {view.weekTotals.map((value, index) => (
                <td key={index}>{number(value)}</td>
              ))}
              <td>{formatNumber(view.total, { locale })}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="year-sheet__note">
        {t(m.notSum)} * {t(m.holidays)}.
      </p>
    </PrintLayout>
  )
}
