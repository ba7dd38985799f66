import { isFactName } from '#app/events/desk/conflict-notice.tsx'
import { useT } from '#app/lib/i18n.tsx'
import { Details } from '#app/ui/menu.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { auditActions, type AuditAction } from '#server/kit/messages/audit.ts'
import { changedFactNames, eventDesk as m } from '#server/kit/messages/events-desk.ts'

type Entry = {
  id: string
  at: Date
  action: string
  byName: string | null
  after: object | null
  reason: string | null
}

const isAction = (action: string): action is AuditAction => Object.hasOwn(auditActions, action)

/** Who did what to the event and when, newest first. */
export function EventHistory({ history }: { history: Entry[] }) {
  const t = useT()
  const parts = ({ action, after }: Entry) =>
    action === 'events.update'
      ? Object.keys(after ?? {})
          .filter(isFactName)
          .map((name) => t(changedFactNames[name]))
          .join(', ')
      : ''
  return (
    <Details summary={t(m.history)}>
      <ul className="event-history">
        {history.map((entry) => (
          <li key={entry.id}>
            <span className="muted numeric">{formatDateTime(entry.at)}</span>{' '}
            <strong>{isAction(entry.action) ? t(auditActions[entry.action]) : entry.action}</strong>
            {`, ${entry.byName ?? t(m.byProgram)}`}
            {parts(entry) && <span className="muted">: {parts(entry)}</span>}
            {entry.reason && <p>{entry.reason}</p>}
          </li>
        ))}
      </ul>
    </Details>
  )
}
