import { useSearchParams } from '@remix-run/react'
import { useRef } from 'react'
import { withQuery } from '#app/events/calendar-query.ts'
import { useCellWalk } from '#app/events/year/use-cell-walk.ts'
import type { YearView } from '#app/events/year/year.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { heatOf, monthsOf } from '#server/events/year/week.ts'
import { addDays, dateParts } from '#server/kit/calendar.ts'
import { formatDateRange, monthName } from '#server/kit/dates.ts'
import { yearMeasures, yearMessages as m } from '#server/kit/messages/desk-year.ts'
import { formatNumber } from '#server/kit/numbers.ts'

/**
 * Rows by week, the figure in every cell and its weight as a ground. A plain table of links; where scripts run it is
 * one stop of the Tab key and arrows walk its cells.
 */
export function YearTable({ view }: { view: YearView }) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const box = useRef<HTMLDivElement>(null)
  const { lines, weeks, weekTotals, measure, filter, thisWeek, open } = view
  const number = (value: number) => formatNumber(value, { locale })
  const href = withQuery(search, { cell: 'X' }).replace('X', '')
  const openKey = open ? `${open.unit}.${open.week}` : ''

  useCellWalk(box)
  const isOpenable = (kato: string) => kato !== '' && kato !== filter.kato
  return (
    <div className="year-box" role="region" aria-label={t(m.title)} tabIndex={0} ref={box}>
      <table className="year">
        <caption className="visually-hidden">
          {t(m.tableCaption, { measure: t(yearMeasures[measure]) })}
        </caption>
        <thead>
          <tr>
            <th className="year__unit" scope="col" rowSpan={2}>
              {t(m.unit)}
            </th>
            {monthsOf(weeks).map(({ month, weeks: span }) => (
              <th className="year__month" key={month} scope="colgroup" colSpan={span}>
                {monthName(month, locale)}
              </th>
            ))}
            <th className="year__total" scope="col" rowSpan={2}>
              {t(m.total)}
            </th>
          </tr>
          <tr>
            {weeks.map(({ week, monday, off }) => (
              <th
                key={week}
                scope="col"
                className={classNames(
                  'year__week',
                  week === thisWeek && 'is-now',
                  off.length > 0 && 'is-off',
                )}
                aria-current={week === thisWeek ? 'date' : undefined}
                title={formatDateRange({ from: monday, to: addDays(monday, 6) }, { locale })}
              >
                <span className="visually-hidden">{t(m.week, { week })}</span>
                <span aria-hidden="true">{week}</span>
                <span className="year__day" aria-hidden="true">
                  {dateParts(monday).day}
                </span>
                {week === thisWeek && <span className="visually-hidden">, {t(m.thisWeek)}</span>}
                {off.length > 0 && (
                  <span className="visually-hidden">
                    , {t(m.dayOff, { names: off.map(({ name }) => name).join(', ') })}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ kato, name, cells, total }) => (
            <tr key={kato}>
              <th className="year__unit" scope="row">
                {isOpenable(kato) ? (
                  <TextLink href={withQuery(search, { kato, rows: undefined, cell: undefined })}>
                    {name}
                  </TextLink>
                ) : (
                  name
                )}
              </th>
              {cells.map((value, index) => {
                const key = `${kato}.${index + 1}`
                return value > 0 ? (
                  <td key={index} className={`h${heatOf(value, view.top)}`}>
                    <a data-cell="" href={href + key} aria-current={key === openKey ? 'true' : undefined}>
                      {number(value)}
                    </a>
                  </td>
                ) : (
                  <td key={index} />
                )
              })}
              <td className="year__total">{number(total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th className="year__unit" scope="row">
              {t(m.total)}
            </th>
            {weekTotals.map((value, index) => (
              <td key={index}>{value > 0 && number(value)}</td>
            ))}
            <td className="year__total">{number(view.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
