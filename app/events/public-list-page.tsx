import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { CalendarFilterBar, type FilterChoices } from '#app/events/calendar-filter.tsx'
import { readFilter, withQuery } from '#app/events/calendar-query.ts'
import { DayLinks } from '#app/events/day-links.tsx'
import { EmbedCode } from '#app/events/embed-code.tsx'
import { Cards, NearList } from '#app/events/near-list.tsx'
import { MapCalendar } from '#app/events/map/map-calendar.tsx'
import { mapUnits } from '#app/events/map/map-units.ts'
import { WeekCalendar } from '#app/events/week-calendar.tsx'
import { MonthCalendar } from '#app/events/month-calendar.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { pageMeta } from '#app/lib/page-meta.ts'
import { paths } from '#app/paths.ts'
import { sortPlaces } from '#app/regions/sort-places.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Kept } from '#app/ui/kept.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { CopyLinkButton, PrintButton } from '#app/ui/page-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { MOST_COUNTED, PAGE_SIZE } from '#server/events/calendar/schema.ts'
import { isIsoDate, startOfWeek } from '#server/kit/calendar.ts'
import { feedMessages } from '#server/kit/messages/feed.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { mapMessages } from '#server/kit/messages/map.ts'
import { ownCalendarMessages as own } from '#server/kit/messages/own-calendar.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { localDate } from '#server/kit/zone.ts'
import { inLocale } from '#app/lib/in-locale.ts'

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/
const MOST_PAGES = 1000
const NO_VIEW = { view: undefined, month: undefined, week: undefined, page: undefined }

export const meta: MetaFunction<typeof loader> = ({ data: page, params, location }) => [
  ...pageMeta({
    title: formatMessage(m.title, localeOf(params)),
    description: formatMessage(m.lead, localeOf(params)),
    pathname: location.pathname,
    search: location.search,
    publicUrl: page?.publicUrl,
  }),
  {
    tagName: 'link',
    rel: 'alternate',
    type: 'application/rss+xml',
    title: formatMessage(feedMessages.name, localeOf(params)),
    href: paths.eventsRss(localeOf(params), feedQuery(new URLSearchParams(location.search))),
  },
]

/** Of the page's query what a feed understands: the filter without the view. */
const feedQuery = (search: URLSearchParams, changes: Record<string, string | undefined> = {}) =>
  withQuery(search, { ...NO_VIEW, ...changes })

const strip = ({ kato, nameKk, nameRu, nameEn }: FilterChoices['regions'][number]) => ({
  kato,
  nameKk,
  nameRu,
  nameEn,
})

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const search = new URL(request.url).searchParams
  const filterRead = readFilter(search)
  const { filter } = filterRead
  const askedPage = Number(search.get('page') ?? 1)
  const page = Number.isInteger(askedPage) && askedPage >= 1 && askedPage <= MOST_PAGES ? askedPage : 1
  const view = search.get('view')
  const isMonth = view === 'month'
  const isWeek = view === 'week'
  const isMap = view === 'map'
  const now = new Date()
  const askedMonth = search.get('month') ?? ''
  const month = MONTH.test(askedMonth) ? askedMonth : localDate(now).slice(0, 7)
  const askedWeek = search.get('week')
  const monday = startOfWeek(isIsoDate(askedWeek) ? askedWeek : localDate(now))
  const place = filter.district ?? filter.region
  const { from: _from, to: _to, ...placeAndKind } = filter
  const { district: _district, near: _near, ...wholeRegion } = filter

  const loaded = await read(context, async (caller) => {
    const [divisions, programmes, organisers, list, sessions, map, counts] = await Promise.all([
      caller.regions.list(),
      caller.events.calendar.programmes(),
      place || filter.institution
        ? caller.events.calendar.organisers({ place, institution: filter.institution })
        : [],
      isMonth || isWeek || isMap ? undefined : caller.events.calendar.list({ ...filter, page }),
      isMonth
        ? caller.events.calendar.month({ ...placeAndKind, month })
        : isWeek
          ? caller.events.calendar.week({ ...placeAndKind, monday })
          : undefined,
      isMap ? caller.regions.map({ region: filter.region }) : undefined,
      isMap ? caller.events.calendar.districts(wholeRegion) : [],
    ])
    return { divisions, programmes, organisers, list, sessions, map, counts }
  })
  const byName = <T extends { nameKk: string; nameRu: string; nameEn: string | null }>(items: T[]) =>
    sortPlaces(items, { locale, by: (item) => inLocale(item, locale) })
  const choices: FilterChoices = {
    regions: byName(loaded.divisions.filter((division) => division.level === 1)),
    districts: filter.region
      ? byName(
          loaded.divisions.filter((division) => division.level >= 2 && division.regionKato === filter.region),
        )
      : [],
    programmes: byName(loaded.programmes),
    organisers: loaded.organisers,
  }
  return data(
    {
      filterRead,
      choices: { ...choices, regions: choices.regions.map(strip), districts: choices.districts.map(strip) },
      list: loaded.list,
      sessions: loaded.sessions,
      map: loaded.map && {
        ...loaded.map,
        shapes: undefined,
        units: mapUnits(loaded.map, { ...loaded, locale }),
      },
      page,
      month,
      monday: isWeek ? monday : undefined,
      now,
      publicUrl: context.publicUrl,
    },
    { status: filterRead.wrong.length > 0 ? 400 : 200 },
  )
}

/** The public calendar: what is near, as a list or a month; every choice is a link. */
export default function PublicListPage() {
  const { filterRead, choices, list, sessions, map, page, month, monday, now, publicUrl } =
    useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const isWeek = monday !== undefined
  const isMonth = sessions !== undefined && !isWeek
  const isList = list !== undefined
  const district = choices.districts.find(({ kato }) => kato === filterRead.filter.district)
  const feed = `/calendar.ics${feedQuery(search, { lang: locale })}`
  return (
    <div className={isMonth && district ? 'calendar-page calendar-page--month' : 'calendar-page'}>
      <PageHead title={t(m.title)} lead={<p>{t(m.lead)}</p>} />
      <SearchBox label={t(m.searchLabel)} hint={t(m.searchHint)} defaultValue={filterRead.typed.q} />
      <Kept name="filter" of={[filterRead, choices, isList, map !== undefined, search.toString()]}>
        <CalendarFilterBar
          read={filterRead}
          choices={choices}
          hasDates={isList || map !== undefined}
          isMap={map !== undefined}
        />
      </Kept>
      {filterRead.wrong.length > 0 && <Notice tone="warning">{t(m.wrongFilter)}</Notice>}
      <Tabs
        label={t(m.views)}
        tabs={[
          {
            href: withQuery(search, NO_VIEW) || '?',
            label: t(m.list),
            isCurrent: isList,
          },
          {
            href: withQuery(search, {
              ...NO_VIEW,
              view: 'week',
              series: undefined,
              from: undefined,
              to: undefined,
            }),
            label: t(m.week),
            isCurrent: isWeek,
          },
          {
            href: withQuery(search, {
              ...NO_VIEW,
              view: 'month',
              series: undefined,
              from: undefined,
              to: undefined,
            }),
            label: t(m.month),
            isCurrent: isMonth,
          },
          {
            href: withQuery(search, { ...NO_VIEW, view: 'map' }),
            label: t(mapMessages.view),
            isCurrent: map !== undefined,
          },
        ]}
      />
      {(isList || map) && <DayLinks now={now} search={search} />}
      {isMonth && (
        <MonthCalendar
          month={month}
          sessions={sessions}
          now={now}
          place={district && inLocale(district, locale)}
        />
      )}
      {map && (
        <MapCalendar map={map} region={filterRead.filter.region} district={filterRead.filter.district} />
      )}
      {isWeek && <WeekCalendar monday={monday} sessions={sessions ?? []} now={now} />}
      {isList && (
        <EventList
          list={list}
          page={page}
          now={now}
          own={filterRead.filter.near && filterRead.filter.district}
        />
      )}
      {(isWeek || (isMonth && district)) && (
        <p className="calendar-print no-print">
          <PrintButton />
        </p>
      )}
      <p className="calendar-subscribe">
        <ButtonLink variant="quiet" icon="calendar" href={feed} isPlain>
          {t(m.subscribe)}
        </ButtonLink>
        <span className="muted">{t(m.subscribeHint)}</span>
        <ButtonLink variant="quiet" icon="link" href={paths.eventsRss(locale, feedQuery(search))} isPlain>
          {t(m.rss)}
        </ButtonLink>
      </p>
      {feedQuery(search) && (
        <p className="cluster no-print">
          <ButtonLink variant="quiet" href={paths.savedFilters(locale, feedQuery(search))}>
            {t(own.saveFilter)}
          </ButtonLink>
          <CopyLinkButton
            variant="quiet"
            label={t(own.copyFilter)}
            url={publicUrl + paths.events(locale, withQuery(search, { page: undefined }))}
          />
        </p>
      )}
      <EmbedCode url={publicUrl + paths.embeddedEvents(locale, feedQuery(search))} />
    </div>
  )
}

function EventList({
  list,
  page,
  now,
  own,
}: {
  list: ReturnType<typeof useLoaderData<typeof loader>>['list']
  page: number
  now: Date
  /** the district whose events stand first */
  own?: string
}) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  if (!list) return null
  if (list.items.length === 0 && search.toString() === '')
    return <EmptyState title={t(m.noneYetTitle)}>{t(m.noneYetText)}</EmptyState>
  if (list.items.length === 0) {
    return (
      <EmptyState
        title={t(m.emptyTitle)}
        actions={
          <ButtonLink variant="secondary" href={paths.events(locale)}>
            {t(m.wholeCalendar)}
          </ButtonLink>
        }
      >
        {t(m.emptyText)}
      </EmptyState>
    )
  }
  return (
    <>
      <p className="calendar-count muted" role="status">
        {list.count > MOST_COUNTED
          ? t(m.foundMany, { count: formatNumber(MOST_COUNTED, { locale }) })
          : t(m.found, { count: list.count })}
      </p>
      {own ? (
        <NearList items={list.items} now={now} district={own} />
      ) : (
        <Cards items={list.items} now={now} headingLevel="h2" />
      )}
      <Pagination page={page} pageSize={PAGE_SIZE} total={Math.min(list.count, MOST_COUNTED)} />
    </>
  )
}
