import { Fragment } from 'react'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Unbroken } from '#app/ui/unbroken.tsx'
import { calendarMessages } from '#server/kit/messages/calendar.ts'
import {
  commonSpaces,
  liveSessions,
  sessionLines,
  whenText,
  type EventFacts,
} from '#server/registration/event-facts.ts'

/** Venue, hall and address, each marked with its language where that is not the page's. */
export function PlaceText({ event }: { event: Pick<EventFacts, 'venue' | 'address' | 'sessions'> }) {
  const hasAddress = Object.values(event.address).some(Boolean)
  return (
    <>
      <Localized text={event.venue} />
      {commonSpaces(event).map((space) => (
        <Fragment key={space.kk}>
          {', '}
          <Localized text={space} />
        </Fragment>
      ))}
      {hasAddress && (
        <>
          {', '}
          <Localized text={event.address} />
        </>
      )}
    </>
  )
}

const SHOWN_AT_ONCE = 3

/** Every part of an event on its own line; with `isFolded` many of them stand behind their number. */
export function SessionLines({ event, isFolded = false }: { event: EventFacts; isFolded?: boolean }) {
  const t = useT()
  const locale = useLocale()
  const count = liveSessions(event).length
  const lines = (
    <span className="keep-lines">
      <Unbroken text={sessionLines(event, locale)} />
    </span>
  )
  if (!isFolded || count <= SHOWN_AT_ONCE) return lines
  return (
    <>
      <Unbroken text={whenText(event, locale)} />
      <Details summary={t(calendarMessages.sessionCount, { count })}>{lines}</Details>
    </>
  )
}
