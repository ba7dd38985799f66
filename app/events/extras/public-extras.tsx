import type { PublicEvent, PublicSession } from '#app/events/event-facts.tsx'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { listAgenda, listPartners } from '#server/events/extras/queries.ts'
import { formatWhen } from '#server/kit/dates.ts'
import { extrasMessages as m } from '#server/kit/messages/extras.ts'
import { accessibilityNames, venueMessages } from '#server/kit/messages/venues.ts'
import { isAccessibility } from '#server/venues/kinds.ts'

export type AgendaItem = Awaited<ReturnType<typeof listAgenda>>[number]
type Partner = Awaited<ReturnType<typeof listPartners>>[number]

/** What happens when, who speaks and where: one list for each part of an event. */
export function EventAgenda({
  agenda,
  sessions,
  now,
}: {
  agenda: readonly AgendaItem[]
  sessions: readonly PublicSession[]
  now: Date
}) {
  const t = useT()
  const locale = useLocale()
  if (agenda.length === 0) return null
  const parts = sessions.filter(({ id }) => agenda.some(({ sessionId }) => sessionId === id))
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{t(m.agendaSection)}</h2>
      {parts.map((session) => (
        <div key={session.id}>
          {sessions.length > 1 && session.startsAt && session.endsAt && (
            <h3>{formatWhen({ startsAt: session.startsAt, endsAt: session.endsAt }, { locale, now })}</h3>
          )}
          <ul className="agenda">
            {agenda
              .filter(({ sessionId }) => sessionId === session.id)
              .map((item) => (
                <li className="agenda__item" key={item.id}>
                  <span className="agenda__time">{item.starts}</span>
                  <span>
                    <strong>
                      <Localized text={{ kk: item.titleKk, ru: item.titleRu, en: item.titleEn }} />
                    </strong>
                    <AgendaWho item={item} />
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function AgendaWho({ item }: { item: AgendaItem }) {
  const hasSpace = Boolean(item.spaceKk)
  const speaker =
    item.speaker ??
    (item.speakerKk ? (
      <Localized text={{ kk: item.speakerKk, ru: item.speakerRu, en: item.speakerEn }} />
    ) : null)
  if (!speaker && !hasSpace) return null
  return (
    <span className="agenda__who muted">
      {speaker}
      {speaker && hasSpace && ' · '}
      {hasSpace && <Localized text={{ kk: item.spaceKk, ru: item.spaceRu, en: item.spaceEn }} />}
    </span>
  )
}

/** Photo of the venue, what it has for people with disabilities, and what the organiser adds. */
export function EventAccess({ event }: { event: PublicEvent }) {
  const t = useT()
  const locale = useLocale()
  const notes = { kk: event.accessibilityKk, ru: event.accessibilityRu }
  const hasNotes = localized(notes, locale).text !== ''
  const features = (event.venueAccessibility ?? []).filter(isAccessibility)
  const venue = localized({ kk: event.venueKk, ru: event.venueRu, en: event.venueEn }, locale).text
  if (!hasNotes && features.length === 0 && !event.venuePhoto) return null
  return (
    <section className="prose" aria-labelledby="access">
      <h2 id="access">{hasNotes || features.length > 0 ? t(m.accessSection) : venue}</h2>
      {features.length > 0 && (
        <ul>
          {features.map((feature) => (
            <li key={feature}>{t(accessibilityNames[feature])}</li>
          ))}
        </ul>
      )}
      {hasNotes && (
        <p className="keeps-lines">
          <Localized text={notes} />
        </p>
      )}
      {event.venuePhoto && event.venueId && (
        <img
          className="venue-photo"
          src={paths.venuePhoto(locale, event.venueId, event.venuePhoto)}
          alt={t(venueMessages.photoOf, { name: venue })}
          loading="lazy"
        />
      )}
    </section>
  )
}

export function EventPartners({ partners }: { partners: readonly Partner[] }) {
  const t = useT()
  if (partners.length === 0) return null
  return (
    <section className="prose" aria-labelledby="partners">
      <h2 id="partners">{t(m.partnersSection)}</h2>
      <ul>
        {partners.map(({ id, name, institutionKk, institutionRu, institutionEn }) => (
          <li key={id}>
            {name ?? <Localized text={{ kk: institutionKk, ru: institutionRu, en: institutionEn }} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
