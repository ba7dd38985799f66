import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { registerForm as m } from '#server/kit/messages/register-form.ts'

/** Tickets that this browser or account has made for the event already. */
export function OwnTickets({ tickets }: { tickets: { token: string; givenName: string }[] }) {
  const t = useT()
  const locale = useLocale()
  if (tickets.length === 0) return null
  return (
    <Notice title={t(m.ownTitle)}>
      <ul className="plain-list">
        {tickets.map(({ token, givenName }) => (
          <li key={token}>
            <TextLink href={paths.ticket(locale, token)}>{t(m.ownTicket, { name: givenName })}</TextLink>
          </li>
        ))}
      </ul>
      <p>{t(m.ownAnother)}</p>
    </Notice>
  )
}
