import type { ExplainedRow } from '#app/competitions/explain.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { competitionTable as m } from '#server/kit/messages/competition-table.ts'
import { formatNumber } from '#server/kit/numbers.ts'

/** A league table, best first, with the reason for each place in the last column. */
export function StandingsTable({ rows, caption }: { rows: ExplainedRow[]; caption: string }) {
  const t = useT()
  const locale = useLocale()
  const columns: TableColumn<ExplainedRow>[] = [
    { id: 'place', header: t(m.place), align: 'end', cell: (row) => row.rank ?? '—' },
    { id: 'entrant', header: t(m.entrant), isRowHeader: true, cell: (row) => <strong>{row.entrant}</strong> },
    { id: 'played', header: t(m.played), align: 'end', cell: (row) => row.played },
    {
      id: 'record',
      header: t(m.record),
      align: 'end',
      cell: (row) => <span className="numeric">{`${row.won}–${row.drawn}–${row.lost}`}</span>,
    },
    {
      id: 'score',
      header: t(m.score),
      align: 'end',
      cell: (row) => <span className="numeric">{`${row.scored}:${row.conceded}`}</span>,
    },
    {
      id: 'points',
      header: t(m.points),
      align: 'end',
      cell: (row) => <strong className="numeric">{formatNumber(row.points, { locale })}</strong>,
    },
    { id: 'why', header: t(m.why), cell: (row) => row.why },
  ]
  return (
    <DataTable caption={caption} rows={rows} rowId={(row) => row.entrant} columns={columns} narrow="cards" />
  )
}
