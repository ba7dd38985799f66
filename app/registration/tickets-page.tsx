import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TicketState } from '#app/registration/ticket-state.tsx'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { ticketMessages as m } from '#server/kit/messages/tickets.ts'
import { fullName } from '#server/people/name-key.ts'
import { whenText } from '#server/registration/event-facts.ts'

export const meta: MetaFunction = authTitle(m.mineTitle)

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor()
  if (actor.kind !== 'user') return { tickets: null, now: new Date() }
  return { tickets: await read(context, (caller) => caller.registration.mine()), now: new Date() }
}

type Ticket = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['tickets']>[number]

function Tickets({ title, tickets, now }: { title: string; tickets: Ticket[]; now: Date }) {
  const locale = useLocale()
  if (tickets.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="event-list">
        {tickets.map((ticket) => (
          <li key={ticket.token}>
            <Card
              href={paths.ticket(locale, ticket.token)}
              title={<Localized text={{ kk: ticket.titleKk, ru: ticket.titleRu, en: ticket.titleEn }} />}
              above={whenText(ticket, locale)}
              badge={<TicketState state={ticket} now={now} />}
            >
              <p>
                {fullName(ticket)}
                <br />
                <Localized text={{ kk: ticket.venueKk, ru: ticket.venueRu, en: ticket.venueEn }} />
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All tickets of the signed-in person; without an account, how to see them in one place. */
export default function TicketsPage() {
  const { tickets, now } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const isAhead = ({ endsAt }: Ticket) => endsAt !== null && endsAt > now
  return (
    <div className="narrow-page">
      <PageHead title={t(m.mineTitle)} />
      {!tickets && (
        <div className="stack">
          <p>{t(m.mineSignIn)}</p>
          <ButtonLink href={paths.code(locale, paths.tickets(locale))} size="large">
            {t(m.mineSignInButton)}
          </ButtonLink>
          <p className="muted">{t(m.mineNoAccount)}</p>
        </div>
      )}
      {tickets?.length === 0 && (
        <EmptyState
          title={t(m.mineEmptyTitle)}
          actions={<ButtonLink href={paths.events(locale)}>{t(m.toCalendar)}</ButtonLink>}
        >
          {t(m.mineEmptyText)}
        </EmptyState>
      )}
      <Tickets title={t(m.ahead)} tickets={(tickets ?? []).filter(isAhead).reverse()} now={now} />
      <Tickets title={t(m.past)} tickets={(tickets ?? []).filter((ticket) => !isAhead(ticket))} now={now} />
    </div>
  )
}
