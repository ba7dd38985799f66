import { useT } from '#app/lib/i18n.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ticketMessages as m } from '#server/kit/messages/tickets.ts'
import type { EventStatus } from '#server/events/words.ts'

type State = {
  status: 'confirmed' | 'waiting' | 'cancelled'
  position?: number | null
  eventStatus: EventStatus
  endsAt: Date | null
}

/** What a ticket is worth now, in words. */
export function TicketState({ state, now }: { state: State; now: Date }) {
  const t = useT()
  const { status, position, eventStatus, endsAt } = state
  if (status === 'cancelled') return <Badge tone="neutral">{t(m.cancelled)}</Badge>
  if (eventStatus === 'cancelled') return <Badge tone="danger">{t(m.eventCancelled)}</Badge>
  if (endsAt && endsAt <= now) return <Badge tone="neutral">{t(m.over)}</Badge>
  if (status === 'waiting') {
    return <Badge tone="warning">{t(m.waiting, { position: position ?? '' })}</Badge>
  }
  return (
    <Badge tone="success" icon="check">
      {t(m.confirmed)}
    </Badge>
  )
}
