import { useLocale, useT } from '#app/lib/i18n.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { ticketMessages as m } from '#server/kit/messages/tickets.ts'
import { placeText, sessionLines, textIn, type EventFacts } from '#server/registration/event-facts.ts'

/** What, when and where, above a form about one event. */
export function EventLead({ event }: { event: EventFacts }) {
  const t = useT()
  const locale = useLocale()
  return (
    <div className="event-lead">
      <p className="event-lead__title">{textIn(event.title, locale)}</p>
      <DefinitionList
        layout="icons"
        isEmptyLeftOut
        items={[
          {
            term: t(m.when),
            icon: 'calendar',
            value: <span className="keep-lines">{sessionLines(event, locale)}</span>,
          },
          { term: t(m.where), icon: 'place', value: placeText(event, locale) },
        ]}
      />
    </div>
  )
}
