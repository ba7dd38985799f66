import { useT } from '#app/lib/i18n.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { staffMessages as m } from '#server/kit/messages/staff.ts'

type Account = { disabledAt: Date | null; hasPassword: boolean }

/** Closed, invited and not yet in, or at work. */
export function UserState({ account }: { account: Account }) {
  const t = useT()
  if (account.disabledAt) return <Badge tone="danger">{t(m.stateDisabled)}</Badge>
  if (!account.hasPassword) return <Badge tone="warning">{t(m.stateInvited)}</Badge>
  return <Badge tone="success">{t(m.stateActive)}</Badge>
}
