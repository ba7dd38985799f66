import { useTemplateTitle } from '#app/events/templates/template-words.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { formatDate, formatDateRange } from '#server/kit/dates.ts'
import { eventFields } from '#server/kit/messages/events.ts'
import { rolloutMessages as m } from '#server/kit/messages/templates.ts'
import { formatNumber } from '#server/kit/numbers.ts'

type Row = {
  id: string
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  periodFrom: string
  periodTo: string
  createdAt: Date
  total: number
  open: number
  late: number
}

/** Roll-outs that concern one's territory. */
export function RolloutList({ rows }: { rows: Row[] }) {
  const t = useT()
  const locale = useLocale()
  const title = useTemplateTitle()
  const number = (value: number) => formatNumber(value, { locale })
  return (
    <DataTable
      caption={t(m.action)}
      isCaptionHidden
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => paths.rollout(locale, row.id)}
      narrow="cards"
      columns={[
        { id: 'title', header: t(eventFields.title), cell: title },
        { id: 'ordered', header: t(m.orderedOn), cell: (row) => formatDate(row.createdAt) },
        {
          id: 'period',
          header: t(m.period),
          cell: (row) => formatDateRange({ from: row.periodFrom, to: row.periodTo }, { locale }),
        },
        { id: 'total', header: t(m.total), align: 'end', cell: (row) => number(row.total) },
        { id: 'open', header: t(m.openCount), align: 'end', cell: (row) => number(row.open) },
        {
          id: 'late',
          header: t(m.lateCount),
          align: 'end',
          cell: (row) => (row.late > 0 ? <Badge tone="danger">{number(row.late)}</Badge> : number(0)),
        },
      ]}
      emptyState={
        <EmptyState title={t(m.listEmpty)}>
          <p>{t(m.listEmptyText)}</p>
        </EmptyState>
      }
    />
  )
}
