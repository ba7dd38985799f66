import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { BehindHead } from '#app/reports/behind-head.tsx'
import { askedList } from '#app/reports/behind.server.ts'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { reachFigures, reachMessages as m } from '#server/kit/messages/reports.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { fullName } from '#server/people/name-key.ts'
import { PEOPLE_FIGURES, REACH_PAGE } from '#server/reports/schema.ts'

export const meta: MetaFunction = authTitle(m.peopleTitle)

export async function loader(args: LoaderFunctionArgs) {
  const { filter, search, names, input } = await askedList(args)
  const figure = PEOPLE_FIGURES.find((one) => one === search.get('figure')) ?? 'people'
  const found = await read(args.context, (caller) => caller.reports.people({ ...input, figure }))
  return { ...found, filter, figure, names, page: input.page }
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

/** The people behind a figure of reach, by names; that somebody looked is in the log. */
export default function ReachPeoplePage() {
  const data = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const columns: TableColumn<Line>[] = [
    { id: 'name', header: t(m.name), cell: (row) => fullName(row) },
    { id: 'birth', header: t(m.birthYear), align: 'end', cell: (row) => row.birthOn?.slice(0, 4) ?? '—' },
    {
      id: 'residence',
      header: t(m.residence),
      cell: (row) => (row.residenceKato && data.names[row.residenceKato]?.[locale]) || t(m.unknownPlace),
    },
    {
      id: 'visits',
      header: t(reachFigures.visits),
      align: 'end',
      cell: (row) => formatNumber(row.visits, { locale }),
    },
  ]
  return (
    <>
      <BehindHead
        {...data}
        title={t(reachFigures[data.figure])}
        lead={t(m.peopleSums, { people: data.people, visits: data.visits })}
      />
      <Notice tone="info">{t(m.looksAreLogged)}</Notice>
      <DataTable
        caption={t(m.peopleTitle)}
        isCaptionHidden
        columns={columns}
        rows={data.rows}
        rowId={(row) => row.personId}
        isSortedByServer
        emptyState={<EmptyState title={t(m.nobody)} />}
      />
      <Pagination page={data.page} pageSize={REACH_PAGE} total={data.people} />
    </>
  )
}
