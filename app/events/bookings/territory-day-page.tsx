import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { DayLines } from '#app/events/bookings/day-lines.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { paths } from '#app/paths.ts'
import { ownDivisions, territoryOptions } from '#app/regions/own-districts.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Details } from '#app/ui/menu.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PrintButton } from '#app/ui/page-actions.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { spaceLabel } from '#app/venues/space-form.tsx'
import { REPUBLIC } from '#server/access/territory.ts'
import { widestTerritory } from '#server/events/year/unit.ts'
import { addDays, isIsoDate } from '#server/kit/calendar.ts'
import { formatLongDate } from '#server/kit/dates.ts'
import { bookingMessages as m } from '#server/kit/messages/booking-pages.ts'
import { dayMessages as d } from '#server/kit/messages/desk-day.ts'
import { reachMessages } from '#server/kit/messages/reports.ts'
import { localDate } from '#server/kit/zone.ts'
import { hoursOn } from '#server/venues/opening-hours.ts'
import { inTreeOrder } from '#server/venues/spaces/tree.ts'

export const meta: MetaFunction = authTitle(d.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const scope = await permittedScope(context, 'events.view')
  const search = new URL(request.url).searchParams
  const [asked, place] = [search.get('on'), search.get('kato')]
  const on = isIsoDate(asked) ? asked : localDate(new Date())
  const kato = place && /^\d{9}$/.test(place) ? place : widestTerritory(scope)
  const { day, divisions } = await read(context, async (caller) => {
    const [found, units] = await Promise.all([
      caller.events.bookings.territoryDay({ kato, on }),
      caller.regions.list(),
    ])
    return { day: found, divisions: units }
  })
  return {
    on,
    kato,
    now: day.now,
    territories: territoryOptions(ownDivisions(divisions, scope), locale),
    venues: day.venues.map(({ id, spaces, hours, ...venue }) => {
      const lines = inTreeOrder(spaces).map((space) => ({
        space,
        bookings: day.bookings.filter(({ spaceId }) => spaceId === space.id),
      }))
      return {
        id,
        name: inLocale(venue, locale),
        open: hours && hoursOn(hours, on),
        taken: lines.filter(({ bookings }) => bookings.length > 0),
        free: lines.filter(({ bookings }) => bookings.length === 0).map(({ space }) => space),
      }
    }),
  }
}

/** One day of all venues of a territory: spaces that are taken with their hours, free ones folded away. */
export default function TerritoryDayPage() {
  const { on, kato, now, venues, territories } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const place = kato === REPUBLIC ? '' : `&kato=${kato}`
  const day = (date: string) => paths.territoryDay(locale, `?on=${date}${place}`)
  const today = localDate(now)
  const busy = venues.filter(({ taken }) => taken.length > 0)
  const idle = venues.filter(({ taken }) => taken.length === 0)
  const title = formatLongDate(on, { locale })
  return (
    <>
      <PageHead title={t(d.title)} lead={<p>{title}</p>} actions={<PrintButton />} />
      <nav className="cluster no-print" aria-label={t(d.title)}>
        <ButtonLink variant="secondary" size="small" href={day(addDays(on, -1))}>
          {t(m.previousDay)}
        </ButtonLink>
        {on !== today && (
          <ButtonLink variant="secondary" size="small" href={day(today)}>
            {t(m.today)}
          </ButtonLink>
        )}
        <ButtonLink variant="secondary" size="small" href={day(addDays(on, 1))}>
          {t(m.nextDay)}
        </ButtonLink>
      </nav>
      <Form method="get" className="form-row no-print">
        <DateField name="on" id="day-on" label={t(m.date)} defaultValue={on} key={on} />
        <SelectField
          name="kato"
          id="day-kato"
          key={kato}
          label={t(reachMessages.territory)}
          emptyLabel={t(d.wholeTerritory)}
          defaultValue={kato}
          options={territories}
        />
        <p>
          <Button variant="secondary">{t(m.showDay)}</Button>
        </p>
      </Form>
      {busy.length === 0 && (
        <EmptyState title={t(d.emptyTitle)}>
          <p>{t(venues.length > 0 ? d.emptyText : d.noSpaces)}</p>
        </EmptyState>
      )}
      {busy.map((venue) => (
        <section key={venue.id} aria-labelledby={`venue-${venue.id}`}>
          <h2 id={`venue-${venue.id}`}>
            <TextLink href={paths.venueDay(locale, venue.id, `?on=${on}`)}>{venue.name}</TextLink>
          </h2>
          <DayLines
            on={on}
            now={now}
            open={venue.open}
            lines={venue.taken}
            caption={`${venue.name}, ${title}`}
          />
          {venue.free.length > 0 && (
            <Details summary={t(d.freeSpaces, { count: venue.free.length })}>
              <p>{venue.free.map((space) => spaceLabel(space, locale)).join(', ')}</p>
            </Details>
          )}
        </section>
      ))}
      {idle.length > 0 && (
        <Details summary={t(d.freeVenues, { count: idle.length })}>
          <ul>
            {idle.map((venue) => (
              <li key={venue.id}>
                <TextLink href={paths.venueDay(locale, venue.id, `?on=${on}`)}>{venue.name}</TextLink>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
