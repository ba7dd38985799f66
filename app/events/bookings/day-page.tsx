import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { DayLines } from '#app/events/bookings/day-lines.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PrintButton } from '#app/ui/page-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { addDays, isIsoDate } from '#server/kit/calendar.ts'
import { formatWeekdayDate } from '#server/kit/dates.ts'
import { bookingMessages as m } from '#server/kit/messages/booking-pages.ts'
import { spaceMessages, venueMessages } from '#server/kit/messages/venues.ts'
import { localDate } from '#server/kit/zone.ts'
import { hoursOn } from '#server/venues/opening-hours.ts'
import { inTreeOrder } from '#server/venues/spaces/tree.ts'

export const meta: MetaFunction = authTitle(m.dayTitle)

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('on')
  const on = isIsoDate(asked) ? asked : localDate(new Date())
  return read(context, async (caller) => {
    const { venue, spaces, hours, bookings, may, now } = await caller.events.bookings.day({
      venueId: params['id'] ?? '',
      on,
    })
    return {
      on,
      now,
      may,
      venue,
      open: hoursOn(hours, on),
      lines: inTreeOrder(spaces)
        .map((space) => ({ space, bookings: bookings.filter(({ spaceId }) => spaceId === space.id) }))
        .filter(({ space, bookings: own }) => !space.archivedAt || own.length > 0),
    }
  })
}

/** One day of a venue: each of its spaces with who has it when, as a picture of hours and as words. */
export default function DayPage() {
  const { on, now, may, venue, open, lines } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const title = inLocale(venue, locale)
  const day = (date: string) => paths.venueDay(locale, venue.id, `?on=${date}`)
  const today = localDate(now)
  const hours = open ? t(m.openFromTo, open) : open === null ? t(m.closedDay) : t(m.hoursUnknown)
  return (
    <>
      <Breadcrumb
        steps={[
          ...(may.edit
            ? [
                { label: t(venueMessages.title), href: paths.venues(locale) },
                { label: title, href: paths.venue(locale, venue.id) },
              ]
            : [{ label: title }]),
          { label: t(m.dayTitle) },
        ]}
      />
      <PageHead
        title={title}
        kicker={t(m.dayTitle)}
        lead={<p>{`${formatWeekdayDate(on, { locale })}. ${hours}`}</p>}
        actions={<PrintButton />}
      />
      <nav className="cluster no-print" aria-label={t(m.dayTitle)}>
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
        <p>
          <Button variant="secondary">{t(m.showDay)}</Button>
        </p>
      </Form>
      {lines.length === 0 ? (
        <EmptyState
          title={t(spaceMessages.emptyTitle)}
          actions={
            may.edit && (
              <ButtonLink href={paths.venueSpaces(locale, venue.id)}>{t(spaceMessages.add)}</ButtonLink>
            )
          }
        >
          <p>{t(spaceMessages.emptyText)}</p>
        </EmptyState>
      ) : (
        <DayLines
          on={on}
          now={now}
          open={open}
          lines={lines}
          caption={`${title}, ${formatWeekdayDate(on, { locale })}`}
        />
      )}
    </>
  )
}
