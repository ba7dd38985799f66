import { Localized, useLocale } from '#app/lib/i18n.tsx'
import { Unbroken } from '#app/ui/unbroken.tsx'
import { sessionLines, type EventFacts } from '#server/registration/event-facts.ts'

/** Venue and address, each marked with its language where that is not the page's. */
export function PlaceText({ event }: { event: Pick<EventFacts, 'venue' | 'address'> }) {
  const hasAddress = Object.values(event.address).some(Boolean)
  return (
    <>
      <Localized text={event.venue} />
      {hasAddress && (
        <>
          {', '}
          <Localized text={event.address} />
        </>
      )}
    </>
  )
}

/** Every part of an event on its own line. */
export function SessionLines({ event }: { event: EventFacts }) {
  return (
    <span className="keep-lines">
      <Unbroken text={sessionLines(event, useLocale())} />
    </span>
  )
}
