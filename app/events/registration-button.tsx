import { placesLeft, type PublicEntryType, type PublicEvent } from '#app/events/event-facts.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { registrationState } from '#server/events/registration-state.ts'
import { formatUntil, formatWhen } from '#server/kit/dates.ts'
import { calendarMessages as m, registrationButtons } from '#server/kit/messages/calendar.ts'

/** The one button of an event: its label is the state, and what cannot be done says why. */
export function RegistrationButton({
  event,
  entryTypes,
  now,
  ticketPath,
}: {
  event: PublicEvent
  entryTypes: readonly PublicEntryType[]
  now: Date
  /** the ticket of the one who reads, when this browser or account has registered */
  ticketPath?: string | undefined
}) {
  const t = useT()
  const locale = useLocale()
  if (ticketPath) {
    return (
      <p className="event-page__action">
        <ButtonLink size="large" isWide icon="ticket" href={ticketPath}>
          {t(m.registered)}
        </ButtonLink>
      </p>
    )
  }
  const state = registrationState(
    {
      ...event,
      placesLeft: placesLeft(entryTypes),
      hasWaitingList: entryTypes.some((entryType) => entryType.hasWaitingList),
    },
    now,
  )
  const label = t(registrationButtons[state])
  if (state === 'open' || state === 'waiting_list') {
    return (
      <div className="event-page__action">
        <ButtonLink
          size="large"
          isWide
          variant={state === 'open' ? 'primary' : 'secondary'}
          href={paths.register(locale, event.id)}
        >
          {label}
        </ButtonLink>
        <p className="muted">
          {event.registrationClosesAt
            ? t(m.closesAt, { when: formatUntil(event.registrationClosesAt, { locale }) })
            : t(m.noAccountNeeded)}
        </p>
      </div>
    )
  }
  const opens = event.registrationOpensAt
  const reason =
    state === 'not_open' && opens
      ? t(m.opensAt, { when: formatWhen({ startsAt: opens, endsAt: opens }, { locale, now }) })
      : null
  return (
    <div className="event-page__action">
      <Button size="large" isWide variant="secondary" type="button" disabledReason={reason ?? label}>
        {label}
      </Button>
    </div>
  )
}
