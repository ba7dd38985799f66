import { useT } from '#app/lib/i18n.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { registerForm as m } from '#server/kit/messages/register-form.ts'
import { formatPhone } from '#server/people/phone.ts'
import type { EventFacts } from '#server/registration/event-facts.ts'

export const SENT_BY = ['email', 'sms', 'unsent'] as const
export type SentBy = (typeof SENT_BY)[number]

const WORDS = { email: m.alreadyByEmail, sms: m.alreadyBySms, unsent: m.alreadyUnsent }

/** The answer to the same person registering again on another device. */
export function AlreadyRegistered({ event, sentBy }: { event: EventFacts; sentBy: SentBy }) {
  const t = useT()
  const phone = event.contactPhone ? formatPhone(event.contactPhone) : ''
  return (
    <Notice tone="warning" title={t(m.alreadyTitle)}>
      <p>{t(WORDS[sentBy], { phone })}</p>
      {sentBy !== 'unsent' && <p>{t(m.alreadyWhy)}</p>}
    </Notice>
  )
}
