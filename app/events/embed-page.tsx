import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFilter, withQuery } from '#app/events/calendar-query.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { pageMeta } from '#app/lib/page-meta.ts'
import { paths } from '#app/paths.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatDateRange, formatWhen } from '#server/kit/dates.ts'
import type { CalendarItem } from '#server/events/calendar/queries.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { formatMessage } from '#server/kit/messages/format.ts'

const SHOWN = 10

export const meta: MetaFunction<typeof loader> = ({ data: page, params, location }) =>
  pageMeta({
    title: formatMessage(m.title, localeOf(params)),
    pathname: location.pathname,
    publicUrl: page?.publicUrl,
    isHidden: true,
  })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const { filter } = readFilter(search)
  const list = await read(context, (caller) => caller.events.calendar.list(filter))
  return {
    items: list.items.slice(0, SHOWN),
    query: withQuery(search, { lang: undefined, page: undefined }),
    now: new Date(),
    publicUrl: context.publicUrl,
  }
}

function Item({ item, now }: { item: CalendarItem; now: Date }) {
  const locale = useLocale()
  const t = useT()
  const title = localized({ kk: item.titleKk, ru: item.titleRu, en: item.titleEn }, locale)
  const { startsAt, endsAt } = item
  const isLong = (item.sessionCount ?? 1) > 1
  return (
    <li className="embed__item">
      <TextLink href={paths.event(locale, item.id)} isPlain target="_parent">
        <span lang={title.lang}>{title.text}</span>
      </TextLink>
      {item.status === 'cancelled' && <strong> {t(m.cancelledTitle)}</strong>}
      <br />
      {startsAt &&
        endsAt &&
        (isLong
          ? formatDateRange({ from: startsAt, to: endsAt }, { locale })
          : formatWhen({ startsAt, endsAt }, { locale, now }))}
      <br />
      <span className="muted">
        <Localized text={{ kk: item.districtKk, ru: item.districtRu, en: item.districtEn }} />
        {item.venueKk && (
          <>
            {', '}
            <Localized text={{ kk: item.venueKk, ru: item.venueRu, en: item.venueEn }} />
          </>
        )}
      </span>
    </li>
  )
}

/** The calendar inside a page of somebody else: the only page that may be framed; its links open around it. */
export default function EmbedPage() {
  const { items, query, now } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  return (
    <main className="embed" id="content">
      <h1 className="embed__title">{t(m.title)}</h1>
      {items.length === 0 && <p>{t(m.emptyTitle)}</p>}
      <ul className="embed__list">
        {items.map((item) => (
          <Item key={item.id} item={item} now={now} />
        ))}
      </ul>
      <p>
        <TextLink href={paths.events(locale, query)} isPlain target="_parent">
          {t(m.wholeCalendar)}
        </TextLink>
      </p>
    </main>
  )
}
