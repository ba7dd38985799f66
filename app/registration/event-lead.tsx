import { PlaceText, SessionLines } from '#app/registration/place-text.tsx'
import { Localized, useT } from '#app/lib/i18n.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { ticketMessages as m } from '#server/kit/messages/tickets.ts'
import type { EventFacts } from '#server/registration/event-facts.ts'

/** What, when and where, above a form about one event. */
export function EventLead({ event }: { event: EventFacts }) {
  const t = useT()
  return (
    <div className="event-lead">
      <p className="event-lead__title">
        <Localized text={event.title} />
      </p>
      <DefinitionList
        layout="icons"
        isEmptyLeftOut
        items={[
          {
            term: t(m.when),
            icon: 'calendar',
            value: <SessionLines event={event} isFolded />,
          },
          { term: t(m.where), icon: 'place', value: <PlaceText event={event} /> },
        ]}
      />
    </div>
  )
}
