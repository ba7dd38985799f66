import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { withQuery } from '#app/events/calendar-query.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { paths } from '#app/paths.ts'
import { ownDivisions, territoryOptions } from '#app/regions/own-districts.ts'
import { RegisterNotice, RegisterTabs } from '#app/regions/register-parts.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { INSTITUTION_KINDS } from '#server/institutions/kinds.ts'
import { institutionListSchema } from '#server/institutions/schema.ts'
import { institutionKinds, institutionMessages as m } from '#server/kit/messages/institutions.ts'
import { formatPhone } from '#server/people/phone.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const isArchived = search.get('state') === 'archived'
  const input = institutionListSchema.parse({ ...Object.fromEntries(search), isArchived })
  const scope = await permittedScope(context, 'institutions.edit')
  return read(context, async (caller) => {
    const [list, divisions] = await Promise.all([caller.institutions.list(input), caller.regions.list()])
    const own = ownDivisions(divisions, scope)
    return { ...list, input, territories: territoryOptions(own, localeOf(params)) }
  })
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

/** The register of organisations. */
export default function InstitutionListPage() {
  const { rows, total, pageSize, input, territories } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const isFiltered = Boolean(input.q || input.kind || input.kato)
  const columns: TableColumn<Line>[] = [
    { id: 'name', header: t(m.name), isSortable: true, cell: (row) => inLocale(row, locale) },
    {
      id: 'kind',
      header: t(m.kind),
      isSortable: true,
      cell: (row) => (
        <>
          {t(institutionKinds[row.kind])} {row.isStateBody && <Badge tone="info">{t(m.isStateBody)}</Badge>}
        </>
      ),
    },
    {
      id: 'district',
      header: t(m.district),
      isSortable: true,
      cell: (row) => <Localized text={{ kk: row.districtKk, ru: row.districtRu, en: row.districtEn }} />,
    },
    { id: 'bin', header: t(m.bin), isHideable: true, cell: (row) => row.bin },
    {
      id: 'phone',
      header: t(m.phone),
      isHideable: true,
      cell: (row) => row.phone && formatPhone(row.phone),
    },
  ]
  const add = (
    <ButtonLink icon="plus" href={paths.newInstitution(locale)}>
      {t(m.add)}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={t(m.title)} actions={add} />
      <RegisterNotice />
      <SearchBox label={t(m.search)} defaultValue={input.q} />
      <FilterBar
        names={['kind', 'kato']}
        chosen={[]}
        clearHref={withQuery(search, { kind: undefined, kato: undefined, page: undefined }) || '?'}
        isFoldable={false}
      >
        <SelectField
          name="kind"
          id="filter-kind"
          label={t(m.kind)}
          defaultValue={input.kind ?? ''}
          emptyLabel={t(m.allKinds)}
          options={INSTITUTION_KINDS.map((kind) => ({ value: kind, label: t(institutionKinds[kind]) }))}
        />
        <SelectField
          name="kato"
          id="filter-kato"
          label={t(m.place)}
          defaultValue={input.kato ?? ''}
          emptyLabel={t(m.allPlaces)}
          options={territories}
        />
      </FilterBar>
      <RegisterTabs isArchived={input.isArchived} />
      <DataTable
        caption={t(m.title)}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => paths.institution(locale, row.id)}
        isSortedByServer
        narrow="cards"
        emptyState={
          <EmptyState title={t(m.emptyTitle)} actions={!isFiltered && !input.isArchived && add}>
            <p>{t(isFiltered ? m.emptyFiltered : m.emptyText)}</p>
          </EmptyState>
        }
      />
      <Pagination page={input.page} pageSize={pageSize} total={total} />
    </>
  )
}
