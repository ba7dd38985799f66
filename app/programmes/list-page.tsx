import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { paths } from '#app/paths.ts'
import { RegisterNotice, RegisterTabs } from '#app/regions/register-parts.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { institutionMessages as common } from '#server/kit/messages/institutions.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { programmeMessages as m } from '#server/kit/messages/programmes.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'
import { programmeListSchema } from '#server/programmes/schema.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const isArchived = search.get('state') === 'archived'
  const input = programmeListSchema.parse({ ...Object.fromEntries(search), isArchived })
  return { ...(await read(context, (caller) => caller.programmes.list(input))), input }
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

/** The register of programmes. */
export default function ProgrammeListPage() {
  const { rows, total, pageSize, input } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const isFiltered = Boolean(input.q)
  const columns: TableColumn<Line>[] = [
    { id: 'name', header: t(common.name), isSortable: true, cell: (row) => inLocale(row, locale) },
    {
      id: 'region',
      header: t(m.region),
      cell: (row) =>
        row.regionKato ? (
          <Localized text={{ kk: row.regionKk, ru: row.regionRu, en: row.regionEn }} />
        ) : (
          t(m.republic)
        ),
    },
    {
      id: 'groups',
      header: t(m.targetGroups),
      isHideable: true,
      cell: (row) =>
        row.targetGroups
          .filter(isTargetGroup)
          .map((group) => t(targetGroupNames[group]))
          .join(', '),
    },
    {
      id: 'planned',
      header: t(m.plannedPeople),
      isSortable: true,
      align: 'end',
      cell: (row) => formatNumber(row.plannedPeople, { locale }),
    },
    {
      id: 'events',
      header: t(m.eventCount),
      align: 'end',
      cell: (row) => formatNumber(row.eventCount, { locale }),
    },
  ]
  const add = (
    <ButtonLink icon="plus" href={paths.newProgramme(locale)}>
      {t(m.add)}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={t(m.title)} actions={add} />
      <RegisterNotice />
      <SearchBox label={t(m.search)} defaultValue={input.q} />
      <RegisterTabs isArchived={input.isArchived} />
      <DataTable
        caption={t(m.title)}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => paths.programme(locale, row.id)}
        isSortedByServer
        narrow="cards"
        emptyState={
          <EmptyState title={t(m.emptyTitle)} actions={!isFiltered && !input.isArchived && add}>
            <p>{t(isFiltered ? common.emptyFiltered : m.emptyText)}</p>
          </EmptyState>
        }
      />
      <Pagination page={input.page} pageSize={pageSize} total={total} />
    </>
  )
}
