import { classNames } from '#app/ui/class-names.ts'
import { dateParts, type IsoDate } from '#server/kit/calendar.ts'
import { shortDayParts } from '#server/kit/dates.ts'
import type { Locale } from '#server/kit/messages/message.ts'

/** A leaf of a wall calendar: month, day, weekday; of several days the first and the last. For the eye only. */
export function DateLeaf({
  from,
  to = from,
  locale,
  isNear,
}: {
  from: IsoDate
  to?: IsoDate
  locale: Locale
  /** Today or tomorrow: the leaf is gold. */
  isNear?: boolean
}) {
  const { month, weekday } = shortDayParts(from, locale)
  const last = dateParts(to)
  const first = dateParts(from)
  const isOneMonth = first.year === last.year && first.month === last.month
  return (
    <div className={classNames('date-leaf', isNear && 'date-leaf--near')} aria-hidden="true">
      <span className="date-leaf__month">{month}</span>
      <span className={classNames('date-leaf__day', from !== to && isOneMonth && 'date-leaf__day--span')}>
        {from !== to && isOneMonth ? `${first.day}–${last.day}` : first.day}
      </span>
      <span className="date-leaf__weekday">
        {from === to ? weekday : isOneMonth ? '' : `– ${last.day} ${shortDayParts(to, locale).month}`}
      </span>
    </div>
  )
}
