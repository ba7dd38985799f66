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
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { institutionMessages as common } from '#server/kit/messages/institutions.ts'
import { venueKinds, venueMessages as m } from '#server/kit/messages/venues.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { formatPhone } from '#server/people/phone.ts'
import { VENUE_KINDS } from '#server/venues/kinds.ts'
import { venueListSchema } from '#server/venues/schema.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const isArchived = search.get('state') === 'archived'
  const input = venueListSchema.parse({ ...Object.fromEntries(search), isArchived })
  const scope = await permittedScope(context, 'venues.edit')
  return read(context, async (caller) => {
    const [list, divisions] = await Promise.all([caller.venues.list(input), caller.regions.list()])
    const own = ownDivisions(divisions, scope)
    return { ...list, input, territories: territoryOptions(own, localeOf(params)) }
  })
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

/** The register of venues. */
export default function VenueListPage() {
  const { rows, total, pageSize, input, territories } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const isFiltered = Boolean(input.q || input.kind || input.kato)
  const columns: TableColumn<Line>[] = [
    { id: 'name', header: t(common.name), isSortable: true, cell: (row) => inLocale(row, locale) },
    { id: 'kind', header: t(m.kind), isSortable: true, cell: (row) => t(venueKinds[row.kind]) },
    {
      id: 'district',
      header: t(common.district),
      isSortable: true,
      cell: (row) => <Localized text={{ kk: row.districtKk, ru: row.districtRu, en: row.districtEn }} />,
    },
    {
      id: 'address',
      header: t(m.address),
      isHideable: true,
      cell: (row) => <Localized text={{ kk: row.addressKk, ru: row.addressRu }} />,
    },
    {
      id: 'capacity',
      header: t(m.capacity),
      isSortable: true,
      align: 'end',
      cell: (row) => formatNumber(row.capacity, { locale }),
    },
    {
      id: 'phone',
      header: t(common.phone),
      isHideable: true,
      cell: (row) => row.phone && formatPhone(row.phone),
    },
  ]
  const add = (
    <ButtonLink icon="plus" href={paths.newVenue(locale)}>
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
          emptyLabel={t(common.allKinds)}
          options={VENUE_KINDS.map((kind) => ({ value: kind, label: t(venueKinds[kind]) }))}
        />
        <SelectField
          name="kato"
          id="filter-kato"
          label={t(common.place)}
          defaultValue={input.kato ?? ''}
          emptyLabel={t(common.allPlaces)}
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
        rowHref={(row) => paths.venue(locale, row.id)}
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
