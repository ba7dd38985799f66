import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { withQuery } from '#app/events/calendar-query.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { paths } from '#app/paths.ts'
import { RegisterNotice, RegisterTabs } from '#app/regions/register-parts.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { institutionMessages as common } from '#server/kit/messages/institutions.ts'
import { resourceKinds, spaceMessages as m, venueMessages } from '#server/kit/messages/venues.ts'
import { formatPhone } from '#server/people/phone.ts'
import { RESOURCE_KINDS } from '#server/venues/kinds.ts'
import { resourceListSchema } from '#server/venues/resources/schema.ts'

export const meta: MetaFunction = authTitle(m.resources)

export function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const isArchived = search.get('state') === 'archived'
  const input = resourceListSchema.parse({ ...Object.fromEntries(search), isArchived })
  return read(context, async (caller) => ({ ...(await caller.venues.resources(input)), input }))
}

/** Equipment and people that events book. */
export default function ResourcesPage() {
  const { rows, total, pageSize, input } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const isFiltered = Boolean(input.q || input.kind)
  const add = (
    <ButtonLink icon="plus" href={paths.newResource(locale)}>
      {t(m.addResource)}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={t(m.resources)} lead={t(m.resourcesLead)} actions={add} />
      <RegisterNotice />
      <SearchBox label={t(venueMessages.search)} defaultValue={input.q} />
      <FilterBar
        names={['kind']}
        chosen={[]}
        clearHref={withQuery(search, { kind: undefined, page: undefined }) || '?'}
        isFoldable={false}
      >
        <SelectField
          name="kind"
          id="filter-kind"
          label={t(m.resourceKind)}
          defaultValue={input.kind ?? ''}
          emptyLabel={t(common.allKinds)}
          options={RESOURCE_KINDS.map((kind) => ({ value: kind, label: t(resourceKinds[kind]) }))}
        />
      </FilterBar>
      <RegisterTabs isArchived={input.isArchived} />
      <DataTable
        caption={t(m.resources)}
        isCaptionHidden
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => paths.resource(locale, row.id)}
        isSortedByServer
        narrow="cards"
        columns={[
          { id: 'name', header: t(common.name), cell: (row) => inLocale(row, locale) },
          { id: 'kind', header: t(m.resourceKind), cell: (row) => t(resourceKinds[row.kind]) },
          {
            id: 'district',
            header: t(common.district),
            cell: (row) => (
              <Localized text={{ kk: row.districtKk, ru: row.districtRu, en: row.districtEn }} />
            ),
          },
          { id: 'phone', header: t(common.phone), cell: (row) => row.phone && formatPhone(row.phone) },
        ]}
        emptyState={
          <EmptyState title={t(m.emptyResources)} actions={!isFiltered && !input.isArchived && add}>
            <p>{t(isFiltered ? common.emptyFiltered : m.resourcesLead)}</p>
          </EmptyState>
        }
      />
      <Pagination page={input.page} pageSize={pageSize} total={total} />
    </>
  )
}
