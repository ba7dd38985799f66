import { useT } from '#app/lib/i18n.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ticketMessages as m } from '#server/kit/messages/tickets.ts'
import { maskPhone } from '#server/people/phone.ts'
import type { TicketView } from '#server/registration/tickets/service.ts'

/** `a•••@example.kz`: others may see the screen. */
function maskEmail(email: string): string {
  return email.replace(/^(.)[^@]*/, '$1•••')
}

/** What became of the letter with the ticket; where nothing could be sent, what to do instead. */
export function LetterState({ ticket }: { ticket: TicketView }) {
  const t = useT()
  const { channel, state } = ticket.letter
  const { email, phone } = ticket
  const contact = channel === 'email' ? email && maskEmail(email) : phone && maskPhone(phone)
  if (state === 'none' || !contact) return null
  if (state === 'sent') return <p>{t(channel === 'email' ? m.sentByEmail : m.sentBySms, { contact })}</p>
  if (state === 'queued') return <p>{t(m.sending, { contact })}</p>
  return (
    <Notice tone="warning" title={t(m.notSentTitle)}>
      {state === 'failed' ? t(m.notSent, { contact }) : t(m.notConfigured)}
    </Notice>
  )
}
