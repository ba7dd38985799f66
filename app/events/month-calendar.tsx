import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Details } from '#app/ui/menu.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { addDays, addMonths, dateParts, weeksOfMonth, type IsoDate } from '#server/kit/calendar.ts'
import { formatMonth, formatTime, formatWeekdayDate, weekdayName } from '#server/kit/dates.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import type { EventKind, EventStatus } from '#server/events/words.ts'
import { localDate } from '#server/kit/zone.ts'

type Session = {
  id: string
  kind: EventKind
  status: EventStatus
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  startsAt: Date | null
  endsAt: Date | null
}

/** More than this in one square cannot be read; the rest opens. */
const SHOWN_A_DAY = 3

/** Sessions by every local day they touch: a fair of three days stands in three squares. */
function byDay(sessions: readonly Session[]): Map<IsoDate, Session[]> {
  const days = new Map<IsoDate, Session[]>()
  for (const session of sessions) {
    if (!session.startsAt || !session.endsAt) continue
    // What ends at midnight does not touch the next day.
    const last = localDate(new Date(session.endsAt.getTime() - 1))
    for (let day = localDate(session.startsAt); day <= last; day = addDays(day, 1)) {
      days.set(day, [...(days.get(day) ?? []), session])
    }
  }
  return days
}

function DayEvent({ session, day }: { session: Session; day: IsoDate }) {
  const locale = useLocale()
  const title = localized({ kk: session.titleKk, ru: session.titleRu, en: session.titleEn }, locale)
  const startsToday = session.startsAt && localDate(session.startsAt) === day
  return (
    <li className={session.status === 'cancelled' ? 'month__event is-cancelled' : 'month__event'}>
      <TextLink href={paths.event(locale, session.id)} className="month__link">
        {startsToday && session.startsAt && (
          <span className="month__time">{formatTime(session.startsAt)}</span>
        )}{' '}
        <span lang={title.lang}>{title.text}</span>
      </TextLink>
    </li>
  )
}

function Day({
  day,
  month,
  sessions,
  today,
}: {
  day: IsoDate
  month: string
  sessions: Session[]
  today: IsoDate
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
export function MonthCalendar({ month, sessions, now }: { month: string; sessions: Session[]; now: Date }) {
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
                <Day key={day} day={day} month={month} sessions={days.get(day) ?? []} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
