import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { WhenText } from '#app/events/when-text.tsx'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { approvalMessages as m } from '#server/kit/messages/approvals.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'
import { formatNumber } from '#server/kit/numbers.ts'

export const meta: MetaFunction = authTitle(m.title)

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (caller) => ({
    ...(await caller.events.approvals.waiting()),
    now: new Date(),
  }))
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

/** Events that wait for the reader's word, the nearest first. */
export default function WaitingPage() {
  const { rows, count, now } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const columns: TableColumn<Line>[] = [
    { id: 'title', header: t(eventFields.title), cell: (row) => words.title(row) },
    { id: 'when', header: t(eventFields.when), cell: (row) => <WhenText>{words.when(row)}</WhenText> },
    { id: 'kind', header: t(eventFields.kind), isHideable: true, cell: (row) => t(eventKinds[row.kind]) },
    {
      id: 'district',
      header: t(eventFields.district),
      cell: (row) => <Localized text={{ kk: row.districtKk, ru: row.districtRu, en: row.districtEn }} />,
    },
    {
      id: 'institution',
      header: t(eventFields.institution),
      isHideable: true,
      cell: (row) => (
        <Localized text={{ kk: row.institutionKk, ru: row.institutionRu, en: row.institutionEn }} />
      ),
    },
    {
      id: 'planned',
      header: t(m.planned),
      align: 'end',
      cell: (row) => (row.plannedPeople === null ? '—' : formatNumber(row.plannedPeople, { locale })),
    },
    {
      id: 'asked',
      header: t(m.asked),
      cell: (row) => [formatDateTime(row.askedAt), row.askedByName].filter(Boolean).join(', '),
    },
  ]
  return (
    <>
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      {count > 0 && <p>{t(m.count, { count })}</p>}
      <DataTable
        caption={t(m.title)}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => paths.deskEvent(locale, row.id)}
        isDense
        narrow="cards"
        emptyState={
          <EmptyState title={t(m.empty)}>
            <p>{t(m.emptyText)}</p>
          </EmptyState>
        }
      />
    </>
  )
}
