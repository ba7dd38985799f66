import { localized, useLocale } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { addDays, type IsoDate } from '#server/kit/calendar.ts'
import { formatTime } from '#server/kit/dates.ts'
import type { EventKind, EventStatus } from '#server/events/words.ts'
import { localDate } from '#server/kit/zone.ts'

export type DaySession = {
  id: string
  kind: EventKind
  status: EventStatus
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  startsAt: Date | null
  endsAt: Date | null
}

/** Sessions by every local day they touch: a fair of three days stands in three squares. */
export function byDay(sessions: readonly DaySession[]): Map<IsoDate, DaySession[]> {
  const days = new Map<IsoDate, DaySession[]>()
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

/** One event in a square of a day; the hour stands on the day it begins. */
export function DayEvent({ session, day }: { session: DaySession; day: IsoDate }) {
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
