import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateLeaf } from '#app/ui/date-leaf.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { Unbroken } from '#app/ui/unbroken.tsx'
import { registrationState, type RegistrationState } from '#server/events/registration-state.ts'
import type { CalendarItem } from '#server/events/calendar/queries.ts'
import { addDays } from '#server/kit/calendar.ts'
import { formatDateRange, formatTimeRange, formatWhen, nearDay } from '#server/kit/dates.ts'
import { calendarMessages as m, registrationButtons } from '#server/kit/messages/calendar.ts'
import { eventKinds } from '#server/kit/messages/events.ts'
import { localDate } from '#server/kit/zone.ts'

const TONES = {
  open: 'success',
  waiting_list: 'warning',
  full: 'neutral',
  not_open: 'info',
  closed: 'neutral',
  over: 'neutral',
  cancelled: 'danger',
} as const satisfies Record<RegistrationState, string>

/** The state of an event in a word, as on its button. */
function StateBadge({ item, now }: { item: CalendarItem; now: Date }) {
  const t = useT()
  const state = registrationState({ ...item, hasWaitingList: item.hasWaitingList ?? false }, now)
  if (state === 'open' && item.placesLeft !== null) {
    return <Badge tone="success">{t(m.placesLeft, { count: item.placesLeft })}</Badge>
  }
  return <Badge tone={TONES[state]}>{state === 'open' ? t(m.noLimit) : t(registrationButtons[state])}</Badge>
}

/** The hours of a single part; of several the days they span, since hours of the first and the last say nothing. */
function When({ item, now }: { item: CalendarItem; now: Date }) {
  const locale = useLocale()
  if (!item.startsAt || !item.endsAt) return null
  const range = { startsAt: item.startsAt, endsAt: item.endsAt }
  if ((item.sessionCount ?? 1) > 1) {
    return <Unbroken text={formatDateRange({ from: item.startsAt, to: item.endsAt }, { locale })} />
  }
  const full = formatWhen(range, { locale, now })
  // The leaf shows the day to the eye; another year is written out.
  if (localDate(item.startsAt).slice(0, 4) !== localDate(now).slice(0, 4)) return <Unbroken text={full} />
  const near = nearDay(item.startsAt, { locale, now })
  const hours = formatTimeRange(range)
  return (
    <>
      <VisuallyHidden>{full}</VisuallyHidden>
      <span aria-hidden="true">{near ? `${near}, ${hours}` : hours}</span>
    </>
  )
}

function Leaf({ item, now }: { item: CalendarItem; now: Date }) {
  const locale = useLocale()
  if (!item.startsAt || !item.endsAt) return null
  // What ends at midnight does not touch the next day.
  const to = localDate(new Date(item.endsAt.getTime() - 1))
  const from = localDate(item.startsAt)
  const isNear = from <= addDays(localDate(now), 1) && item.endsAt > now
  return <DateLeaf from={from} to={to < from ? from : to} locale={locale} isNear={isNear} />
}

/** An event in a list: when, what, where, and whether one can still come. */
export function EventCard({
  item,
  now,
  headingLevel = 'h2',
}: {
  item: CalendarItem
  now: Date
  headingLevel?: 'h2' | 'h3'
}) {
  const t = useT()
  const locale = useLocale()
  const title = localized({ kk: item.titleKk, ru: item.titleRu, en: item.titleEn }, locale)
  return (
    <Card
      href={paths.event(locale, item.id)}
      headingLevel={headingLevel}
      title={title.lang ? <span lang={title.lang}>{title.text}</span> : title.text}
      before={<Leaf item={item} now={now} />}
      above={<When item={item} now={now} />}
      badge={<StateBadge item={item} now={now} />}
    >
      <p className="event-card__place">
        <Icon name="place" />
        <span>
          <Localized text={{ kk: item.districtKk, ru: item.districtRu, en: item.districtEn }} />
          {item.venueKk && (
            <>
              {', '}
              <Localized text={{ kk: item.venueKk, ru: item.venueRu, en: item.venueEn }} />
            </>
          )}
        </span>
      </p>
      <p className="event-card__kind">
        {t(eventKinds[item.kind])}
        {(item.sessionCount ?? 1) > 1 && ` · ${t(m.sessionCount, { count: item.sessionCount })}`}
        {item.programmeKk && (
          <>
            {' · '}
            <Localized text={{ kk: item.programmeKk, ru: item.programmeRu, en: item.programmeEn }} />
          </>
        )}
      </p>
    </Card>
  )
}
