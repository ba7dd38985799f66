import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { byDay, DayEvent, type DaySession } from '#app/events/day-events.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Details } from '#app/ui/menu.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { addMonths, dateParts, weeksOfMonth, type IsoDate } from '#server/kit/calendar.ts'
import { formatMonth, formatWeekdayDate, weekdayName } from '#server/kit/dates.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { localDate } from '#server/kit/zone.ts'

/** More than this in one square cannot be read; the rest opens. */
const SHOWN_A_DAY = 3

function Day({
  day,
  month,
  sessions,
  today,
  isForPaper,
}: {
  day: IsoDate
  month: string
  sessions: DaySession[]
  today: IsoDate
  isForPaper: boolean
}) {
  const t = useT()
  const locale = useLocale()
  const first = sessions.slice(0, SHOWN_A_DAY)
  const rest = sessions.slice(SHOWN_A_DAY)
  const classes = [
    'month__day',
    !day.startsWith(month) && 'is-other',
    day === today && 'is-today',
    sessions.length === 0 && 'is-empty',
  ]
  return (
    <td className={classes.filter(Boolean).join(' ')} aria-current={day === today ? 'date' : undefined}>
      <p className="month__date">
        <span className="month__number" aria-hidden="true">
          {dateParts(day).day}
        </span>
        <span className="month__full-date" aria-hidden="true">
          {formatWeekdayDate(day, { locale })}
        </span>
        <VisuallyHidden>
          {formatWeekdayDate(day, { locale })}
          {sessions.length > 0 && `, ${t(m.eventsOfDay, { count: sessions.length })}`}
        </VisuallyHidden>
      </p>
      {first.length > 0 && (
        <ul className="month__events">
          {first.map((session) => (
            <DayEvent key={`${session.id}-${session.startsAt?.toISOString()}`} session={session} day={day} />
          ))}
        </ul>
      )}
      {/* A fold stays shut on paper. */}
      {rest.length > 0 && isForPaper && (
        <ul className="month__events print-only">
          {rest.map((session) => (
            <DayEvent key={`${session.id}-${session.startsAt?.toISOString()}`} session={session} day={day} />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <Details summary={t(m.moreOfDay, { count: rest.length })}>
          <ul className="month__events">
            {rest.map((session) => (
              <DayEvent
                key={`${session.id}-${session.startsAt?.toISOString()}`}
                session={session}
                day={day}
              />
            ))}
          </ul>
        </Details>
      )}
    </td>
  )
}

/** A month as a table of weeks from Monday; on a phone the days with events one under another. */
export function MonthCalendar({
  month,
  sessions,
  now,
  place,
}: {
  month: string
  sessions: DaySession[]
  now: Date
  /** the district whose month it is: then it is made for paper too */
  place?: string
}) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const { year, month: number } = dateParts(`${month}-01`)
  const weeks = weeksOfMonth(year, number)
  const days = byDay(sessions)
  const today = localDate(now)
  const monthLink = (offset: number) =>
    withQuery(search, { view: 'month', month: addMonths(`${month}-01`, offset).slice(0, 7) })
  return (
    <section className="month" aria-label={formatMonth(`${month}-01`, { locale })}>
      {place && <p className="month__place print-only">{place}</p>}
      <div className="month__head">
        <ButtonLink variant="quiet" icon="chevron-left" href={monthLink(-1)} className="month__turn">
          {t(m.previousMonth)}
        </ButtonLink>
        <h2 className="month__title">{formatMonth(`${month}-01`, { locale })}</h2>
        <ButtonLink variant="quiet" iconAtEnd="chevron-right" href={monthLink(1)} className="month__turn">
          {t(m.nextMonth)}
        </ButtonLink>
      </div>
      {!weeks.flat().some((day) => day.startsWith(month) && days.has(day)) && (
        <p className="muted">{t(m.emptyTitle)}</p>
      )}
      <table className="month__table">
        <caption className="visually-hidden">{formatMonth(`${month}-01`, { locale })}</caption>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={weekdayName(weekday, { locale })}>
                  {weekdayName(weekday, { locale, short: true })}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day
                  key={day}
                  day={day}
                  month={month}
                  sessions={days.get(day) ?? []}
                  today={today}
                  isForPaper={place !== undefined}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
