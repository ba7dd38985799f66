import { commonHalls, Halls, type PublicSession } from '#app/events/event-facts.tsx'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Unbroken } from '#app/ui/unbroken.tsx'
import { formatMoment, formatWhen } from '#server/kit/dates.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'

/** Every session of an event, the moved and the cancelled ones marked. */
export function EventSessions({ sessions, now }: { sessions: readonly PublicSession[]; now: Date }) {
  const t = useT()
  const locale = useLocale()
  const areCommon = commonHalls(sessions).length > 0
  return (
    <section id="sessions">
      <h2>{t(m.sessions)}</h2>
      <ul className="session-list">
        {sessions.map((session) => (
          <li key={session.id}>
            {session.startsAt && session.endsAt && (
              <strong className="session-list__when">
                <Unbroken
                  text={formatWhen({ startsAt: session.startsAt, endsAt: session.endsAt }, { locale, now })}
                />
              </strong>
            )}
            {session.titleKk || session.titleRu || session.titleEn ? (
              <>
                {' · '}
                <Localized text={{ kk: session.titleKk, ru: session.titleRu, en: session.titleEn }} />
              </>
            ) : null}
            {session.venueKk && (
              <>
                {' · '}
                <Localized text={{ kk: session.venueKk, ru: session.venueRu, en: session.venueEn }} />
              </>
            )}
            {!areCommon && !session.cancelledAt && <Halls spaces={session.spaces} />}{' '}
            {session.cancelledAt && <Badge tone="danger">{t(m.sessionCancelled)}</Badge>}
            {!session.cancelledAt && session.movedAt && session.firstStartsAt && (
              <span className="event-page__moved">
                {t(m.sessionMoved, { when: formatMoment(session.firstStartsAt, { locale, now }) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
