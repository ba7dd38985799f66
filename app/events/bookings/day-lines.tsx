import { DayTimeline, type TimedBooking } from '#app/events/bookings/day-timeline.tsx'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { spaceLabel } from '#app/venues/space-form.tsx'
import { formatTimeRange } from '#server/kit/dates.ts'
import { bookingMessages as m, bookingStates } from '#server/kit/messages/booking-pages.ts'
import { spaceMessages } from '#server/kit/messages/venues.ts'

type Booking = TimedBooking & {
  amount: number
  isShared: boolean
  eventId: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  institutionKk: string | null
  institutionRu: string | null
  institutionEn: string | null
}
export type DayLine = { space: Parameters<typeof spaceLabel>[0] & { id: string }; bookings: Booking[] }

/** Spaces of a venue with who has each when on one day, as words and as a picture of hours. */
export function DayLines({
  on,
  now,
  open,
  lines,
  caption,
}: {
  on: string
  now: Date
  open: { opens: string; closes: string } | null | undefined
  lines: readonly DayLine[]
  caption: string
}) {
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  return (
    <div className="day-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(spaceMessages.space)}</th>
            <th scope="col">{t(m.bookings)}</th>
            <th scope="col" aria-hidden="true">
              {t(m.timeline)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ space, bookings }) => (
            <tr key={space.id}>
              <th scope="row">{spaceLabel(space, locale)}</th>
              <td>
                {bookings.length === 0 && <span className="muted">{t(m.free)}</span>}
                <ul className="day-list">
                  {bookings.map((row) => {
                    const { startsAt, endsAt } = row
                    const organiser = localized(
                      { kk: row.institutionKk, ru: row.institutionRu, en: row.institutionEn },
                      locale,
                    ).text
                    return (
                      <li key={row.id}>
                        {startsAt && endsAt && (
                          <span className="numeric">{formatTimeRange({ startsAt, endsAt })}</span>
                        )}{' '}
                        {row.eventId ? (
                          <TextLink href={paths.deskEvent(locale, row.eventId)}>{words.title(row)}</TextLink>
                        ) : (
                          t(m.hiddenEvent)
                        )}
                        {organiser && `, ${organiser}`}{' '}
                        {row.isShared && `(${t(m.holds, { count: row.amount })}) `}
                        {row.status === 'pending' && <Badge tone="warning">{t(bookingStates.pending)}</Badge>}
                        {row.minutesBefore + row.minutesAfter > 0 && (
                          <span className="muted">
                            {t(m.withBuffers, { before: row.minutesBefore, after: row.minutesAfter })}
                          </span>
                        )}
                      </li>
                    )
                  })}
                </ul>
              </td>
              <td aria-hidden="true">
                <DayTimeline on={on} open={open ?? undefined} bookings={bookings} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
