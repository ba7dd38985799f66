import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { CalendarFilterBar, type FilterChoices } from '#app/events/calendar-filter.tsx'
import { readFilter, withQuery } from '#app/events/calendar-query.ts'
import { DayLinks } from '#app/events/day-links.tsx'
import { EventCard } from '#app/events/event-card.tsx'
import { MonthCalendar } from '#app/events/month-calendar.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { pageMeta } from '#app/lib/page-meta.ts'
import { paths } from '#app/paths.ts'
import { sortPlaces } from '#app/regions/sort-places.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { PAGE_SIZE } from '#server/events/calendar/schema.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { localDate } from '#server/kit/zone.ts'
import { inLocale } from '#app/lib/in-locale.ts'

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/
const MOST_PAGES = 1000

export const meta: MetaFunction<typeof loader> = ({ data: page, params, location }) =>
  pageMeta({
    title: formatMessage(m.title, localeOf(params)),
    description: formatMessage(m.lead, localeOf(params)),
    pathname: location.pathname,
    search: location.search,
    publicUrl: page?.publicUrl,
  })

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
  const isMonth = search.get('view') === 'month'
  const now = new Date()
  const askedMonth = search.get('month') ?? ''
  const month = MONTH.test(askedMonth) ? askedMonth : localDate(now).slice(0, 7)
  const { from: _from, to: _to, ...placeAndKind } = filter

  const loaded = await read(context, async (caller) => {
    const [divisions, programmes, list, sessions] = await Promise.all([
      caller.regions.list(),
      caller.events.calendar.programmes(),
      isMonth ? undefined : caller.events.calendar.list({ ...filter, page }),
      isMonth ? caller.events.calendar.month({ ...placeAndKind, month }) : undefined,
    ])
    return { divisions, programmes, list, sessions }
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
  }
  return data(
    {
      filterRead,
      choices: { ...choices, regions: choices.regions.map(strip), districts: choices.districts.map(strip) },
      list: loaded.list,
      sessions: loaded.sessions,
      page,
      month,
      now,
      publicUrl: context.publicUrl,
    },
    { status: filterRead.wrong.length > 0 ? 400 : 200 },
  )
}

/** The public calendar: what is near, as a list or a month; every choice is a link. */
export default function PublicListPage() {
  const { filterRead, choices, list, sessions, page, month, now } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const isMonth = sessions !== undefined
  const feed = `/calendar.ics${withQuery(search, { view: undefined, month: undefined, page: undefined, lang: locale })}`
  return (
    <>
      <PageHead title={t(m.title)} lead={<p>{t(m.lead)}</p>} />
      <SearchBox label={t(m.searchLabel)} hint={t(m.searchHint)} defaultValue={filterRead.typed.q} />
      <CalendarFilterBar read={filterRead} choices={choices} hasDates={!isMonth} />
      {filterRead.wrong.length > 0 && <Notice tone="warning">{t(m.wrongFilter)}</Notice>}
      <Tabs
        label={t(m.views)}
        tabs={[
          {
            href: withQuery(search, { view: undefined, month: undefined, page: undefined }) || '?',
            label: t(m.list),
            isCurrent: !isMonth,
          },
          {
            href: withQuery(search, { view: 'month', page: undefined, from: undefined, to: undefined }),
            label: t(m.month),
            isCurrent: isMonth,
          },
        ]}
      />
      {!isMonth && <DayLinks now={now} search={search} />}
      {isMonth ? (
        <MonthCalendar month={month} sessions={sessions} now={now} />
      ) : (
        <EventList list={list} page={page} now={now} />
      )}
      <p className="calendar-subscribe">
        <ButtonLink variant="quiet" icon="calendar" href={feed} isPlain>
          {t(m.subscribe)}
        </ButtonLink>
        <span className="muted">{t(m.subscribeHint)}</span>
      </p>
    </>
  )
}

function EventList({
  list,
  page,
  now,
}: {
  list: ReturnType<typeof useLoaderData<typeof loader>>['list']
  page: number
  now: Date
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
        {t(m.found, { count: list.count })}
      </p>
      <ul className="event-list">
        {list.items.map((item) => (
          <li key={item.id}>
            <EventCard item={item} now={now} />
          </li>
        ))}
      </ul>
      <Pagination page={page} pageSize={PAGE_SIZE} total={list.count} />
    </>
  )
}
