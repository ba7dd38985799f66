import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { gapsOf } from '#app/events/year/year-lines.ts'
import type { YearView } from '#app/events/year/year.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { addDays } from '#server/kit/calendar.ts'
import { formatDateRange, formatWeekdayDate } from '#server/kit/dates.ts'
import { yearMessages as m } from '#server/kit/messages/desk-year.ts'

/** Of a whole country the table says the rest. */
const NAMED_AT_MOST = 12

/** Districts where nothing happens for weeks, named before the table. */
export function YearGaps({ view }: { view: YearView }) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const gaps = gapsOf(view.lines, view.gap)
  if (gaps.length === 0) return null
  const span = ({ from, to, length }: (typeof gaps)[number]['gap']) => {
    if (length === view.weeks.length) return t(m.gapYear)
    const [first, last] = [view.weeks[from - 1]?.monday ?? '', view.weeks[to - 1]?.monday ?? '']
    const days = formatDateRange({ from: first, to: addDays(last, 6) }, { locale })
    return t(m.gapRun, { count: length, span: days })
  }
  return (
    <Notice tone="warning" title={t(m.gapTitle, { count: view.gap })}>
      <ul className="year-gaps">
        {gaps.slice(0, NAMED_AT_MOST).map(({ line, gap }) => (
          <li key={line.kato}>
            {line.kato === view.filter.kato ? (
              line.name
            ) : (
              <TextLink href={withQuery(search, { kato: line.kato, rows: undefined, cell: undefined })}>
                {line.name}
              </TextLink>
            )}{' '}
            ({span(gap)})
          </li>
        ))}
        {gaps.length > NAMED_AT_MOST && <li>{t(m.andMore, { count: gaps.length - NAMED_AT_MOST })}</li>}
      </ul>
    </Notice>
  )
}

/** What the dots above the weeks stand for, and how the table counts. */
export function YearNotes({ view }: { view: YearView }) {
  const t = useT()
  const locale = useLocale()
  const off = view.weeks.filter((week) => week.off.length > 0)
  return (
    <>
      <p className="muted">
        {t(m.notSum)} <span className="needs-script">{t(m.keys)}</span>
      </p>
      {off.length > 0 && (
        <Details summary={t(m.holidays)}>
          <ul>
            {off.map(({ week, off: days }) => (
              <li key={week}>
                {t(m.week, { week })}:{' '}
                {days.map(({ on, name }) => `${formatWeekdayDate(on, { locale })}, ${name}`).join('; ')}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
