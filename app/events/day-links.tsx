import { withQuery } from '#app/events/calendar-query.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { addDays, startOfWeek } from '#server/kit/calendar.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { localDate } from '#server/kit/zone.ts'

/** The days most people ask for, one touch each; the rest of the filter (`search` of the calendar) is kept. */
export function DayLinks({ now, search }: { now: Date; search?: URLSearchParams }) {
  const t = useT()
  const locale = useLocale()
  const today = localDate(now)
  const tomorrow = addDays(today, 1)
  const days = [
    ...(search ? [{ label: t(m.anyDay), from: '', to: '' }] : []),
    { label: t(m.today), from: today, to: today },
    { label: t(m.tomorrow), from: tomorrow, to: tomorrow },
    { label: t(m.thisWeek), from: today, to: addDays(startOfWeek(today), 6) },
  ]
  const isAsked = ({ from, to }: { from: string; to: string }) =>
    (search?.get('from') ?? '') === from && (search?.get('to') ?? '') === to
  // On a Sunday the week is the day: the first that fits is the one.
  const current = days.find(isAsked)
  return (
    <nav className="day-links" aria-label={t(m.days)}>
      <ul className="day-links__list">
        {days.map((day) => (
          <li key={day.label}>
            <TextLink
              className="chip"
              href={paths.events(
                locale,
                withQuery(search ?? new URLSearchParams(), { from: day.from, to: day.to, page: undefined }),
              )}
              aria-current={day === current ? 'true' : undefined}
              preventScrollReset
            >
              {day.label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
