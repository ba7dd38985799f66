import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LetterState } from '#app/registration/letter-state.tsx'
import { PlaceText, SessionLines } from '#app/registration/place-text.tsx'
import { TicketState } from '#app/registration/ticket-state.tsx'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PrintButton } from '#app/ui/page-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { QrCode } from '#app/ui/qr.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { extrasMessages } from '#server/kit/messages/extras.ts'
import { ticketMessages as m } from '#server/kit/messages/tickets.ts'
import { fullName } from '#server/people/name-key.ts'
import { formatPhone } from '#server/people/phone.ts'
import { formatCode } from '#server/registration/code.ts'
import type { TicketView } from '#server/registration/tickets/service.ts'

export const meta: MetaFunction = authTitle(m.title)

// The address opens the ticket: nobody keeps the page, and no search engine lists it.
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })

export async function loader({ params, context }: LoaderFunctionArgs) {
  return data(await read(context, (caller) => caller.registration.ticket({ token: params['token'] ?? '' })))
}

function isComing({ status, event, now }: TicketView): boolean {
  return status !== 'cancelled' && event.status === 'published' && (!event.endsAt || event.endsAt > now)
}

function StateNotice({ ticket }: { ticket: TicketView }) {
  const t = useT()
  const locale = useLocale()
  const { event, status, position } = ticket
  if (status === 'cancelled') {
    return (
      <Notice
        actions={
          event.status === 'published' && (
            <ButtonLink href={paths.register(locale, event.id)} variant="secondary">
              {t(m.registerAgain)}
            </ButtonLink>
          )
        }
      >
        {ticket.cancelledBy === 'staff'
          ? t(m.cancelledByStaff, { reason: ticket.cancelReason ?? '' })
          : t(m.cancelledBySelf)}
      </Notice>
    )
  }
  if (event.status === 'cancelled') {
    return (
      <Notice tone="danger" title={t(m.eventCancelled)}>
        {event.cancelReason && t(m.reason, { reason: event.cancelReason })}
      </Notice>
    )
  }
  return (
    <>
      {ticket.isMoved && (
        <Notice tone="warning" title={t(m.movedTitle)}>
          {t(m.movedText)}
        </Notice>
      )}
      {status === 'waiting' && <Notice>{t(m.waitingText, { position: position ?? '' })}</Notice>}
    </>
  )
}

function Code({ ticket }: { ticket: TicketView }) {
  const t = useT()
  return (
    <div className="ticket__code-box">
      {ticket.qr && <QrCode content={ticket.qr} label={t(m.qrLabel)} />}
      <p className="ticket__code">
        <span className="visually-hidden">{t(m.code)}: </span>
        {formatCode(ticket.code)}
      </p>
    </div>
  )
}

/** One ticket: state, QR and code, who, what, when and where, what may be done with it. */
export default function TicketPage() {
  const ticket = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const { event, token, name, childrenCount } = ticket
  const state = { ...ticket, eventStatus: event.status, endsAt: event.endsAt }
  const children = childrenCount > 0 ? ` ${t(m.children, { count: childrenCount })}` : ''
  return (
    <article className="ticket narrow-page" data-kept-sent={`register-${event.id}`}>
      <PageHead
        title={<Localized text={event.title} />}
        kicker={t(m.title)}
        badge={<TicketState state={state} now={ticket.now} />}
      />
      <StateNotice ticket={ticket} />
      {isComing(ticket) && <Code ticket={ticket} />}
      {ticket.qr && isComing(ticket) && <p className="ticket__hint no-print">{t(m.showAtDoor)}</p>}
      <DefinitionList
        layout="icons"
        isEmptyLeftOut
        items={[
          { term: t(m.person), icon: 'person', value: fullName(name) + children },
          {
            term: t(m.when),
            icon: 'calendar',
            value: <SessionLines event={event} />,
          },
          { term: t(m.where), icon: 'place', value: <PlaceText event={event} /> },
          {
            term: t(extrasMessages.joinTerm),
            icon: 'link',
            value: isComing(ticket) && ticket.joinLink && (
              <a href={ticket.joinLink} rel="noopener noreferrer">
                {t(extrasMessages.join)} <Icon name="external" />
              </a>
            ),
          },
          {
            term: t(m.organiser),
            icon: 'building',
            value: (
              <>
                <Localized text={event.institution} />
                {event.contactPhone && (
                  <>
                    {', '}
                    <a href={`tel:${event.contactPhone}`}>{formatPhone(event.contactPhone)}</a>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      {isComing(ticket) && (
        <div className="no-print stack">
          <LetterState ticket={ticket} />
          <div className="ticket__actions cluster">
            {ticket.qr && (
              <ButtonLink href={paths.ticketPicture(locale, token)} icon="download" isPlain>
                {t(m.picture)}
              </ButtonLink>
            )}
            <ButtonLink href={paths.eventFile(locale, event.id)} variant="secondary" icon="calendar" isPlain>
              {t(m.calendar)}
            </ButtonLink>
            <PrintButton />
          </div>
          {!ticket.whyNotChange && (
            <p className="ticket__links cluster">
              <TextLink href={paths.correctTicket(locale, token)}>{t(m.correct)}</TextLink>
              <TextLink href={paths.cancelTicket(locale, token)}>{t(m.cancel)}</TextLink>
            </p>
          )}
        </div>
      )}
    </article>
  )
}
