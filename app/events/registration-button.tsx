import { placesLeft, type PublicEntryType, type PublicEvent } from '#app/events/event-facts.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { registrationState } from '#server/events/registration-state.ts'
import { formatMoment, formatUntil } from '#server/kit/dates.ts'
import { calendarMessages as m, registrationButtons } from '#server/kit/messages/calendar.ts'
import { registerForm } from '#server/kit/messages/register-form.ts'

type OwnTicket = { token: string; givenName: string }

/** Tickets that the one who reads has got already: the button opens the first, the others stand under it. */
function OwnTicketButton({
  tickets,
  registerHref,
}: {
  tickets: readonly OwnTicket[]
  registerHref?: string | undefined
}) {
  const t = useT()
  const locale = useLocale()
  const [first, ...others] = tickets
  if (!first) return null
  return (
    <div className="event-page__action">
      <ButtonLink size="large" isWide icon="ticket" href={paths.ticket(locale, first.token)}>
        {t(others.length > 0 ? registerForm.ownTicket : m.registered, { name: first.givenName })}
      </ButtonLink>
      {(others.length > 0 || registerHref) && (
        <ul className="plain-list">
          {others.map(({ token, givenName }) => (
            <li key={token}>
              <TextLink href={paths.ticket(locale, token)}>
                {t(registerForm.ownTicket, { name: givenName })}
              </TextLink>
            </li>
          ))}
          {registerHref && (
            <li>
              <TextLink href={registerHref}>{t(m.registerAnother)}</TextLink>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

/** The one button of an event: its label is the state, and what cannot be done says why. */
export function RegistrationButton({
  event,
  entryTypes,
  now,
  ownTickets,
}: {
  event: PublicEvent
  entryTypes: readonly PublicEntryType[]
  now: Date
  /** tickets that this browser or account has made for the event */
  ownTickets: readonly OwnTicket[]
}) {
  const t = useT()
  const locale = useLocale()
  const state = registrationState(
    {
      ...event,
      placesLeft: placesLeft(entryTypes),
      hasWaitingList: entryTypes.some((entryType) => entryType.hasWaitingList),
    },
    now,
  )
  const label = t(registrationButtons[state])
  const isTaking = state === 'open' || state === 'waiting_list'
  const registerHref = isTaking ? paths.register(locale, event.id) : undefined
  if (ownTickets.length > 0 && state !== 'cancelled' && state !== 'over') {
    return <OwnTicketButton tickets={ownTickets} registerHref={registerHref} />
  }
  if (registerHref) {
    return (
      <div className="event-page__action">
        <ButtonLink
          size="large"
          isWide
          variant={state === 'open' ? 'primary' : 'secondary'}
          href={registerHref}
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
  const opens = state === 'not_open' ? event.registrationOpensAt : null
  return (
    <div className="event-page__action">
      <Button
        size="large"
        isWide
        variant="secondary"
        type="button"
        isOff
        disabledReason={opens && t(m.opensAt, { when: formatMoment(opens, { locale, now }) })}
      >
        {label}
      </Button>
    </div>
  )
}
