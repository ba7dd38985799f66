import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { PHASE_TONES, useEventWords } from '#app/events/desk/event-words.ts'
import { EventFilter } from '#app/events/desk/list-filter.tsx'
import { WhenText } from '#app/events/when-text.tsx'
import { BulkActions } from '#app/events/bulk/bulk-actions.tsx'
import { withQuery } from '#app/events/calendar-query.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { paths } from '#app/paths.ts'
import { ownDivisions } from '#app/regions/own-districts.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { mayAnywhere } from '#server/access/scope.ts'
import { phaseOf } from '#server/events/lifecycle.ts'
import { EVENT_TABS, eventListSchema, MOST_LISTED } from '#server/events/schema.ts'
import { bulkMessages } from '#server/kit/messages/desk-bulk.ts'
import { eventDesk as m, eventPhases, eventTabs } from '#server/kit/messages/events-desk.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'
import { seriesPages } from '#server/kit/messages/series-pages.ts'
import { districtsByRegion } from '#server/regions/district-list.ts'
import { divisionName } from '#server/regions/tree.ts'

export const meta: MetaFunction = authTitle(m.listTitle)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const search = new URL(request.url).searchParams
  const input = eventListSchema.parse(Object.fromEntries(search))
  const actor = await context.actor()
  const scope = await permittedScope(context, 'events.view')
  const loaded = await read(context, async (caller) => {
    const [list, divisions, programmes] = await Promise.all([
      caller.events.list(input),
      caller.regions.list(),
      caller.programmes.choices(),
    ])
    return { list, divisions, programmes }
  })
  const own = ownDivisions(loaded.divisions, scope)
  const regions = districtsByRegion(own, locale).filter(({ districts }) => districts.length > 0)
  const chosen = regions.find(({ region }) => region.kato === input.region)
  const offered = regions.length === 1 ? regions[0] : chosen
  const option = (unit: (typeof loaded.divisions)[number]) => ({
    value: unit.kato,
    label: divisionName(unit, locale),
  })
  return {
    ...loaded.list,
    input,
    now: new Date(),
    removed: search.get('done') === 'removed',
    mayEdit: mayAnywhere(actor, 'events.edit'),
    regions: regions.length > 1 ? regions.map(({ region }) => option(region)) : [],
    districts: offered?.districts.map(option) ?? [],
    programmes: loaded.programmes.map((row) => ({ value: row.id, label: inLocale(row, locale) })),
  }
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

/** The organiser's events: tabs by what they wait for, search in any spelling, one line each. */
export default function EventListPage() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const words = useEventWords(page.now)
  const { input } = page
  const columns: TableColumn<Line>[] = [
    { id: 'title', header: t(eventFields.title), isSortable: true, cell: (row) => words.title(row) },
    {
      id: 'when',
      header: t(eventFields.when),
      isSortable: true,
      cell: (row) => <WhenText>{words.when(row)}</WhenText>,
    },
    {
      id: 'state',
      header: t(eventFields.status),
      cell: (row) => {
        const phase = phaseOf(row, page.now)
        return <Badge tone={PHASE_TONES[phase]}>{t(eventPhases[phase])}</Badge>
      },
    },
    {
      id: 'kind',
      header: t(eventFields.kind),
      isHideable: true,
      cell: (row) => t(eventKinds[row.kind]),
    },
    {
      id: 'district',
      header: t(eventFields.district),
      isSortable: true,
      isHideable: true,
      cell: (row) => <Localized text={{ kk: row.districtKk, ru: row.districtRu, en: row.districtEn }} />,
    },
    {
      id: 'venue',
      header: t(eventFields.venue),
      isHideable: true,
      isHiddenAtFirst: true,
      cell: (row) => <Localized text={{ kk: row.venueKk, ru: row.venueRu, en: row.venueEn }} />,
    },
    {
      id: 'institution',
      header: t(eventFields.institution),
      isHideable: true,
      isHiddenAtFirst: true,
      cell: (row) => (
        <Localized text={{ kk: row.institutionKk, ru: row.institutionRu, en: row.institutionEn }} />
      ),
    },
    {
      id: 'taken',
      header: t(m.places),
      isSortable: true,
      align: 'end',
      cell: (row) => (
        <>
          {words.places(row)}
          {(row.waiting ?? 0) > 0 && (
            <>
              <br />
              <span className="muted waiting-count">{t(m.waitingCount, { count: row.waiting })}</span>
            </>
          )}
        </>
      ),
    },
  ]
  // Where nobody asks for approval there is no word of it.
  const shownTabs = EVENT_TABS.filter(
    (tab) => tab !== 'approval' || input.tab === tab || page.counts.approval > 0,
  )
  const isFiltered = Boolean(input.q || input.region || input.district || input.kind || input.programme)
  return (
    <>
      <PageHead
        title={t(m.listTitle)}
        actions={
          <>
            <ButtonLink variant="quiet" href={paths.seriesList(locale)}>
              {t(seriesPages.listTitle)}
            </ButtonLink>
            {page.mayEdit && (
              <ButtonLink icon="plus" href={paths.newEvent(locale)}>
                {t(m.add)}
              </ButtonLink>
            )}
          </>
        }
      />
      {page.removed && <Notice tone="success">{t(m.removedNow)}</Notice>}
      <SearchBox label={t(m.search)} defaultValue={input.q} />
      <EventFilter
        input={input}
        regions={page.regions}
        districts={page.districts}
        programmes={page.programmes}
      />
      <Tabs
        label={t(m.tabs)}
        tabs={shownTabs.map((tab) => ({
          href:
            withQuery(search, {
              tab: tab === 'upcoming' ? undefined : tab,
              page: undefined,
              done: undefined,
            }) || '?',
          label: t(eventTabs[tab]),
          count: page.counts[tab],
          most: MOST_LISTED,
          isCurrent: input.tab === tab,
        }))}
      />
      <DataTable
        caption={t(eventTabs[input.tab])}
        isCaptionHidden
        columns={columns}
        rows={page.rows}
        rowId={(row) => row.id}
        rowHref={(row) => paths.deskEvent(locale, row.id)}
        selection={
          page.mayEdit
            ? {
                name: 'ids',
                rowLabel: (row) => words.title(row),
                action: paths.bulkEvents(locale),
                actions: <BulkActions total={page.total} shown={page.rows.length} />,
              }
            : undefined
        }
        tools={
          <>
            <TextLink href={paths.eventsFile(locale, 'xlsx', withQuery(search, { page: undefined }))} isPlain>
              {t(bulkMessages.file)}
            </TextLink>
            <TextLink href={paths.eventsFile(locale, 'csv', withQuery(search, { page: undefined }))} isPlain>
              {t(bulkMessages.fileCsv)}
            </TextLink>
          </>
        }
        isSortedByServer
        isDense
        narrow="cards"
        emptyState={
          <EmptyState
            title={t(m.emptyTitle)}
            actions={
              page.mayEdit &&
              !isFiltered && (
                <ButtonLink icon="plus" href={paths.newEvent(locale)}>
                  {t(m.add)}
                </ButtonLink>
              )
            }
          >
            {isFiltered && <p>{t(m.emptyFiltered)}</p>}
          </EmptyState>
        }
      />
      <Pagination page={input.page} pageSize={page.pageSize} total={page.total} />
    </>
  )
}
