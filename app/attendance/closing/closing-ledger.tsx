import { sessionLabel } from '#app/attendance/session-words.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { closingMessages as m } from '#server/kit/messages/closing.ts'
import type { Caller } from '#server/router.ts'
import type { ClosingSession } from './session-section.tsx'

type Row = Awaited<ReturnType<Caller['attendance']['closing']>>['closings'][number]

/** Who closed and opened what, when and why: it only grows. */
export function ClosingLedger({ closings, sessions }: { closings: Row[]; sessions: ClosingSession[] }) {
  const t = useT()
  const locale = useLocale()
  const labelOf = (row: Row) => {
    const session = sessions.find(({ sessionId }) => sessionId === row.sessionId)
    return session ? sessionLabel(session, { locale, t }) : ''
  }
  return (
    <section className="closing">
      <h2>{t(m.ledger)}</h2>
      {closings.length === 0 ? (
        <p className="muted">{t(m.ledgerEmpty)}</p>
      ) : (
        <DataTable
          caption={t(m.ledger)}
          isCaptionHidden
          narrow="cards"
          rows={closings}
          rowId={(row) => row.id}
          columns={[
            { id: 'at', header: t(m.ledgerAt), cell: (row) => formatDateTime(row.at) },
            { id: 'session', header: t(m.ledgerSession), cell: labelOf },
            {
              id: 'action',
              header: t(m.ledgerAction),
              cell: (row) => t(row.action === 'closed' ? m.wasClosed : m.wasReopened),
            },
            { id: 'by', header: t(m.ledgerBy), cell: (row) => row.byName ?? t(m.someone) },
            { id: 'reason', header: t(m.ledgerReason), cell: (row) => row.reason },
          ]}
        />
      )}
    </section>
  )
}
