import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { byDay, DayEvent, type DaySession } from '#app/events/day-events.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { addDays, type IsoDate } from '#server/kit/calendar.ts'
import { formatDateRange, formatWeekdayDate } from '#server/kit/dates.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { localDate } from '#server/kit/zone.ts'

/** The seven days from a Monday, one under another, every event of each. */
export function WeekCalendar({
  monday,
  sessions,
  now,
}: {
  monday: IsoDate
  sessions: DaySession[]
  now: Date
}) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const days = byDay(sessions)
  const today = localDate(now)
  const title = formatDateRange({ from: monday, to: addDays(monday, 6) }, { locale })
  const weekLink = (offset: number) =>
    withQuery(search, { view: 'week', week: addDays(monday, offset * 7), page: undefined })
  return (
    <section className="week" aria-label={title}>
      <div className="month__head">
        <ButtonLink variant="quiet" icon="chevron-left" href={weekLink(-1)} className="month__turn">
          {t(m.previousWeek)}
        </ButtonLink>
        <h2 className="month__title">{title}</h2>
        <ButtonLink variant="quiet" iconAtEnd="chevron-right" href={weekLink(1)} className="month__turn">
          {t(m.nextWeek)}
        </ButtonLink>
      </div>
      <ol className="week__days">
        {Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day) => (
          <li
            key={day}
            className={day === today ? 'week__day is-today' : 'week__day'}
            aria-current={day === today ? 'date' : undefined}
          >
            <h3 className="week__date">{formatWeekdayDate(day, { locale })}</h3>
            <DayList day={day} sessions={days.get(day) ?? []} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function DayList({ day, sessions }: { day: IsoDate; sessions: DaySession[] }) {
  const t = useT()
  if (sessions.length === 0) return <p className="muted">{t(m.noneThisDay)}</p>
  return (
    <ul className="month__events">
      {sessions.map((session) => (
        <DayEvent key={`${session.id}-${session.startsAt?.toISOString()}`} session={session} day={day} />
      ))}
    </ul>
  )
}
