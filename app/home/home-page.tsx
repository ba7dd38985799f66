import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DayLinks } from '#app/events/day-links.tsx'
import { EventCard } from '#app/events/event-card.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { pageMeta } from '#app/lib/page-meta.ts'
import { paths } from '#app/paths.ts'
import { sortPlaces } from '#app/regions/sort-places.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Ornament } from '#app/ui/ornament.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

const SHOWN = 6

export const meta: MetaFunction<typeof loader> = ({ data: page, params, location }) =>
  pageMeta({
    title: formatMessage(uiMessages.productPurpose, localeOf(params)),
    description: formatMessage(m.lead, localeOf(params)),
    pathname: location.pathname,
    publicUrl: page?.publicUrl,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { list, divisions } = await read(context, async (caller) => {
    const [list, divisions] = await Promise.all([caller.events.calendar.list({}), caller.regions.list()])
    return { list, divisions }
  })
  const regions = sortPlaces(
    divisions
      .filter((division) => division.level === 1)
      .map(({ kato, nameKk, nameRu, nameEn }) => ({
        kato,
        name: inLocale({ nameKk, nameRu, nameEn }, locale),
      })),
    { locale, by: (region) => region.name },
  )
  return {
    items: list.items.slice(0, SHOWN),
    count: list.count,
    regions,
    now: new Date(),
    publicUrl: context.publicUrl,
  }
}

/** The start: what is near, search, and the regions. */
export default function HomePage() {
  const { items, regions, now } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <div className="hero">
        <div className="hero__words">
          <PageHead title={t(m.heroTitle)} kicker={t(uiMessages.productPurpose)} lead={<p>{t(m.lead)}</p>} />
          <SearchBox label={t(m.searchLabel)} hint={t(m.searchHint)} action={paths.events(locale)} />
          <DayLinks now={now} />
        </div>
        <Ornament kind="single" />
      </div>
      <section>
        <h2>{t(m.nearest)}</h2>
        {items.length === 0 ? (
          <EmptyState title={t(m.noneYetTitle)}>{t(m.noneYetText)}</EmptyState>
        ) : (
          <ul className="event-list">
            {items.map((item) => (
              <li key={item.id}>
                <EventCard item={item} now={now} headingLevel="h3" />
              </li>
            ))}
          </ul>
        )}
        <p>
          <ButtonLink href={paths.events(locale)} variant="secondary" iconAtEnd="arrow-right">
            {t(m.wholeCalendar)}
          </ButtonLink>
        </p>
      </section>
      <section>
        <h2>{t(m.byRegion)}</h2>
        <ul className="region-links">
          {regions.map((region) => (
            <li key={region.kato}>
              <TextLink href={paths.events(locale, `?region=${region.kato}`)}>{region.name}</TextLink>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
