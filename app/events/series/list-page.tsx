import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { ruleText } from '#server/events/series/rule-words.ts'
import { formatMoment } from '#server/kit/dates.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventFields } from '#server/kit/messages/events.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

export const meta: MetaFunction = authTitle(m.listTitle)

export async function loader({ context }: LoaderFunctionArgs) {
  return read(context, (caller) => caller.events.series.list())
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['series'][number]

/** All series that somebody answers for, those with something to come first. */
export default function SeriesListPage() {
  const { series, now } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const moment = (at: Date | null) => at && formatMoment(at, { locale, now })
  const columns: TableColumn<Line>[] = [
    {
      id: 'title',
      header: t(eventFields.title),
      cell: (row) => words.title(row),
      sortValue: (row) => words.title(row),
    },
    {
      id: 'rule',
      header: t(m.rule),
      cell: (row) =>
        [ruleText(row, locale), [row.startTime, row.endTime].filter(Boolean).join('–')]
          .filter(Boolean)
          .join(', '),
    },
    {
      id: 'next',
      header: t(m.next),
      cell: (row) => moment(row.nextAt),
      sortValue: (row) => row.nextAt?.getTime() ?? Number.POSITIVE_INFINITY,
    },
    {
      id: 'last',
      header: t(m.last),
      cell: (row) => moment(row.lastAt),
      sortValue: (row) => row.lastAt?.getTime() ?? 0,
      isHideable: true,
    },
    {
      id: 'district',
      header: t(eventFields.district),
      cell: (row) => <Localized text={{ kk: row.districtKk, ru: row.districtRu, en: row.districtEn }} />,
      isHideable: true,
    },
    {
      id: 'count',
      header: t(m.eventCount),
      align: 'end',
      cell: (row) => (
        <>
          {row.count} <span className="muted">({t(m.ahead, { count: row.left })})</span>
        </>
      ),
      sortValue: (row) => row.count,
    },
  ]
  return (
    <>
      <Breadcrumb
        steps={[{ label: t(eventDesk.listTitle), href: paths.deskEvents(locale) }, { label: t(m.listTitle) }]}
      />
      <PageHead title={t(m.listTitle)} lead={<p>{t(m.listLead)}</p>} />
      <DataTable
        caption={t(m.listTitle)}
        isCaptionHidden
        columns={columns}
        rows={series}
        rowId={(row) => row.id}
        rowHref={(row) => paths.series(locale, row.id)}
        isDense
        narrow="cards"
        emptyState={<EmptyState title={t(m.emptyTitle)}>{null}</EmptyState>}
      />
    </>
  )
}
