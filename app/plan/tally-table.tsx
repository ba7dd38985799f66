import { useLocale, useT } from '#app/lib/i18n.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { MeterBar } from '#app/ui/meter.tsx'
import type { Message } from '#server/kit/messages/message.ts'
import { measureStates, planMessages as m } from '#server/kit/messages/plan.ts'
import { formatNumber, formatPercent, formatShare } from '#server/kit/numbers.ts'
import type { Tally } from '#server/reports/execution/state.ts'

export type TallyLine = Tally & { name: string; href: string }

/**
 * Measures counted by direction, responsible or district: the share done beside the share of the time gone, which is a
 * mark in the bar; each line leads to its measures.
 */
export function TallyTable({
  tableKey,
  caption,
  what,
  rows,
  shareGone,
  isLateFirst = false,
}: {
  tableKey: string
  caption: Message
  what: Message
  rows: TallyLine[]
  shareGone: number
  isLateFirst?: boolean
}) {
  const t = useT()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, { locale })
  const counted = (id: 'measures' | 'done' | 'late', header: Message): TableColumn<TallyLine> => ({
    id,
    header: t(header),
    align: 'end',
    sortValue: (row) => row[id],
    cell: (row) => number(row[id]),
  })
  const plain = (id: 'inWork' | 'atRisk' | 'notDone' | 'moved', header: Message): TableColumn<TallyLine> => ({
    id,
    header: t(header),
    align: 'end',
    cell: (row) => number(row[id]),
  })
  const columns: TableColumn<TallyLine>[] = [
    { id: 'name', header: t(what), cell: (row) => row.name },
    counted('measures', m.measures),
    counted('done', measureStates.done),
    {
      id: 'share',
      header: t(m.shareAgainst),
      align: 'end',
      sortValue: (row) => row.done / row.measures,
      cell: (row) => (
        <>
          {formatShare({ part: row.done, whole: row.measures }, { locale, digits: 0 })}
          {' / '}
          {formatPercent(shareGone, { locale, digits: 0 })}
          <MeterBar value={row.done} max={row.measures} plan={shareGone * row.measures} />
        </>
      ),
    },
    counted('late', m.late),
    plain('inWork', measureStates.in_work),
    plain('atRisk', measureStates.at_risk),
    plain('notDone', measureStates.not_done),
    plain('moved', measureStates.moved),
  ]
  return (
    <DataTable
      caption={t(caption)}
      tableKey={tableKey}
      columns={columns}
      rows={rows}
      rowId={(row) => row.key || 'none'}
      rowHref={(row) => row.href}
      defaultSort={isLateFirst ? { column: 'late', direction: 'descending' } : undefined}
      isDense
    />
  )
}
