import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import type { YearView } from '#app/events/year/year.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { SidePanel } from '#app/ui/side-panel.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { addDays } from '#server/kit/calendar.ts'
import { formatDateRange, formatWeekdayDate } from '#server/kit/dates.ts'
import { yearMessages as m } from '#server/kit/messages/desk-year.ts'
import { eventPhases } from '#server/kit/messages/events-desk.ts'

/** One week of one row: its events with links, beside the table. */
export function YearCell({ view, open }: { view: YearView; open: NonNullable<YearView['open']> }) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const words = useEventWords(view.now)
  const monday = view.weeks[open.week - 1]?.monday ?? ''
  return (
    <SidePanel
      key={`${open.unit}.${open.week}`}
      title={t(m.cellTitle, { unit: open.name, week: open.week })}
      closeHref={withQuery(search, { cell: undefined }) || '?'}
    >
      <p className="muted">{formatDateRange({ from: monday, to: addDays(monday, 6) }, { locale })}</p>
      {open.events.length === 0 && <p>{t(m.cellEmpty)}</p>}
      <ul className="work__list">
        {open.events.map((row) => (
          <li className="work__item" key={row.id}>
            <div className="work__words">
              <TextLink className="work__link" href={paths.deskEvent(locale, row.id)}>
                {words.title(row)}
              </TextLink>{' '}
              {row.status !== 'published' && (
                <Badge tone={row.status === 'cancelled' ? 'danger' : 'neutral'}>
                  {t(eventPhases[row.status])}
                </Badge>
              )}
              <p className="muted">
                {row.startsAt && row.endsAt ? words.when(row) : formatWeekdayDate(row.day, { locale })}
                {row.sessions > 1 && ` · ${t(m.parts, { count: row.sessions })}`}
                {row.plannedPeople !== null && ` · ${t(m.planned, { count: row.plannedPeople })}`}
              </p>
              {row.venueRu && (
                <p className="muted">
                  <Localized text={{ kk: row.venueKk, ru: row.venueRu, en: row.venueEn }} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {open.total > open.events.length && (
        <p>{t(m.cellMore, { total: open.total, shown: open.events.length })}</p>
      )}
    </SidePanel>
  )
}
