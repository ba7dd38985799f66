import type { ReactNode } from 'react'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Card } from '#app/ui/card.tsx'
import type { EventKind } from '#server/events/words.ts'
import { formatWhen } from '#server/kit/dates.ts'
import { eventKinds } from '#server/kit/messages/events.ts'

export type OwnEvent = {
  id: string
  kind: EventKind
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  startsAt: Date | null
  endsAt: Date | null
  venueKk: string | null
  venueRu: string | null
  venueEn: string | null
  districtKk: string | null
  districtRu: string | null
  districtEn: string | null
  taken: number
}

/** Events as a person who works at them needs them: when, what, where. */
export function OwnEventList({
  events,
  now,
  footerOf,
}: {
  events: readonly OwnEvent[]
  now: Date
  footerOf?: (event: OwnEvent) => ReactNode
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <ul className="event-list">
      {events.map((event) => {
        const title = localized({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, locale)
        return (
          <li key={event.id}>
            <Card
              headingLevel="h3"
              title={<span lang={title.lang}>{title.text}</span>}
              href={footerOf ? undefined : paths.event(locale, event.id)}
              above={
                event.startsAt && event.endsAt
                  ? formatWhen({ startsAt: event.startsAt, endsAt: event.endsAt }, { locale, now })
                  : undefined
              }
              footer={footerOf?.(event)}
            >
              <p>{t(eventKinds[event.kind])}</p>
              <p className="muted">
                <Localized text={{ kk: event.venueKk, ru: event.venueRu, en: event.venueEn }} />
                {event.venueKk && event.districtKk && ', '}
                <Localized text={{ kk: event.districtKk, ru: event.districtRu, en: event.districtEn }} />
              </p>
            </Card>
          </li>
        )
      })}
    </ul>
  )
}
