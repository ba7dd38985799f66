import type { ReactNode } from 'react'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import type { EventKind } from '#server/events/words.ts'
import { formatWhen } from '#server/kit/dates.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'
import { staffMessages } from '#server/kit/messages/staff.ts'
import { formatPhone } from '#server/people/phone.ts'

export type OwnEvent = {
  id: string
  kind: EventKind
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  startsAt: Date | null
  endsAt: Date | null
  contactPhone: string | null
  institutionKk: string | null
  institutionRu: string | null
  institutionEn: string | null
  addressKk: string | null
  addressRu: string | null
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
  withFacts = false,
  footerOf,
}: {
  events: readonly OwnEvent[]
  now: Date
  /** the address, who holds it, whom to call and how many are registered */
  withFacts?: boolean
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
              {withFacts && <OwnEventFacts event={event} />}
            </Card>
          </li>
        )
      })}
    </ul>
  )
}

function OwnEventFacts({ event }: { event: OwnEvent }) {
  const t = useT()
  const address = localized({ kk: event.addressKk, ru: event.addressRu, en: null }, useLocale())
  const phone = event.contactPhone
  return (
    <DefinitionList
      layout="columns"
      isEmptyLeftOut
      items={[
        {
          term: t(eventFields.address),
          value: address.text && <span lang={address.lang}>{address.text}</span>,
        },
        {
          term: t(eventFields.institution),
          value: event.institutionRu && (
            <Localized text={{ kk: event.institutionKk, ru: event.institutionRu, en: event.institutionEn }} />
          ),
        },
        {
          term: t(eventFields.contactPhone),
          value: phone && <a href={`tel:${phone}`}>{formatPhone(phone)}</a>,
        },
        { term: t(staffMessages.registeredCount), value: String(event.taken) },
      ]}
    />
  )
}
