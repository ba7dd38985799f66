import { Form } from '@remix-run/react'
import { useT } from '#app/lib/i18n.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { accountMessages as m } from '#server/kit/messages/account.ts'

type Session = { id: string; agent: string | null; createdAt: Date; updatedAt: Date; isCurrent: boolean }

function Device({ session }: { session: Session }) {
  const t = useT()
  return (
    <>
      {session.agent ?? t(m.sessionUnknown)}{' '}
      {session.isCurrent && <Badge tone="success">{t(m.sessionCurrent)}</Badge>}
    </>
  )
}

const deviceCell = (session: Session) => <Device session={session} />

/** Where the account is signed in, and the way to end that. */
export function AccountSessions({ sessions }: { sessions: Session[] }) {
  const t = useT()
  return (
    <section className="account-part" aria-labelledby="sessions">
      <h2 id="sessions">{t(m.sessionsTitle)}</h2>
      <DataTable
        caption={t(m.sessionsCaption)}
        isCaptionHidden
        narrow="cards"
        rows={sessions}
        rowId={(session) => session.id}
        columns={[
          {
            id: 'device',
            header: t(m.sessionDevice),
            cell: deviceCell,
          },
          { id: 'since', header: t(m.sessionSince), cell: (session) => formatDateTime(session.createdAt) },
          { id: 'seen', header: t(m.sessionSeen), cell: (session) => formatDateTime(session.updatedAt) },
        ]}
      />
      <Form method="post" className="cluster">
        <Button variant="secondary" name="intent" value="end-others">
          {t(m.endOthers)}
        </Button>
        <Button variant="secondary" name="intent" value="end-all">
          {t(m.endAll)}
        </Button>
      </Form>
    </section>
  )
}
