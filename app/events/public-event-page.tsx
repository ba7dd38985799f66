import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { read } from '#app/lib/caller.server.ts'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { minuteOf } from '#app/lib/minute.ts'
import { pageMeta } from '#app/lib/page-meta.ts'
import { EventFiles } from '#app/events/files/public-files.tsx'
import { EventFacts } from '#app/events/event-facts.tsx'
import { EventAccess, EventAgenda, EventPartners } from '#app/events/extras/public-extras.tsx'
import { EventSessions } from '#app/events/event-sessions.tsx'
import { PublicDates } from '#app/events/series/public-dates.tsx'
import { RegistrationButton } from '#app/events/registration-button.tsx'
import { ShareLinks } from '#app/events/share-links.tsx'
import { paths } from '#app/paths.ts'
import { Kept } from '#app/ui/kept.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { SHARE_HEIGHT, SHARE_WIDTH } from '#server/events/calendar/share-size.ts'
import { structuredEvent } from '#server/events/calendar/structured-data.ts'
import { eventKinds } from '#server/kit/messages/events.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page, params, location }) => {
  if (!page) return []
  const locale = localeOf(params)
  const { event } = page
  const head = pageMeta({
    title: localized({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, locale).text,
    description: localized(
      { kk: event.descriptionKk, ru: event.descriptionRu, en: event.descriptionEn },
      locale,
    ).text,
    pathname: location.pathname,
    publicUrl: page.publicUrl,
    image: {
      path: paths.eventPicture(locale, event.id, event.updatedAt),
      // The title on the picture is the Kazakh one, whatever the page's language.
      alt: localized({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, 'kk').text,
      width: SHARE_WIDTH,
      height: SHARE_HEIGHT,
    },
  })
  const image = page.publicUrl + paths.eventPicture(locale, event.id, event.updatedAt)
  const url = page.publicUrl + paths.event(locale, event.id)
  // Data, not a script: a browser does not run it, so the policy asks no nonce and the page can be kept for everybody.
  return [...head, { 'script:ld+json': structuredEvent({ ...page, locale, url, image }) }]
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const page = await caller.events.calendar.page({ id })
    const own = await caller.registration.own({ eventId: id })
    return {
      ...page,
      ownTickets: own.filter(({ status }) => status !== 'cancelled'),
      publicUrl: context.publicUrl,
    }
  })
}

/** One event for everybody: what, when, where, places, the one button; then the rest. */
export default function PublicEventPage() {
  const page = useLoaderData<typeof loader>()
  const { event, sessions, entryTypes, series, ownTickets, publicUrl } = page
  const now = minuteOf(page.now)
  // What somebody's own ticket says is remembered by nothing.
  const seen = ownTickets.length > 0 ? null : { ...page, now }
  const t = useT()
  const locale = useLocale()
  const title = localized({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, locale)
  const description = localized(
    { kk: event.descriptionKk, ru: event.descriptionRu, en: event.descriptionEn },
    locale,
  )
  const isAhead = event.status === 'published' && event.endsAt !== null && event.endsAt > now
  const url = publicUrl + paths.event(locale, event.id)
  return (
    <article className="event-page">
      <PageHead
        title={<span lang={title.lang}>{title.text}</span>}
        kicker={
          <>
            {t(eventKinds[event.kind])}
            {event.programmeKk && (
              <>
                {' · '}
                <Localized text={{ kk: event.programmeKk, ru: event.programmeRu, en: event.programmeEn }} />
              </>
            )}
          </>
        }
      />
      <Kept name="event-side" className="event-page__side" of={seen}>
        {event.status === 'cancelled' && (
          <Notice tone="danger" title={t(m.cancelledTitle)}>
            {event.cancelReason}
          </Notice>
        )}
        <EventFacts part="first" event={event} sessions={sessions} entryTypes={entryTypes} now={now} />
        <RegistrationButton event={event} entryTypes={entryTypes} now={now} ownTickets={ownTickets} />
        <EventFacts part="rest" event={event} sessions={sessions} entryTypes={entryTypes} now={now} />
        {isAhead && (
          <>
            <p className="event-page__more">
              <ButtonLink
                variant="secondary"
                icon="calendar"
                isWide
                href={paths.eventFile(locale, event.id)}
                isPlain
              >
                {t(m.addToCalendar)}
              </ButtonLink>
            </p>
            <p className="event-page__more">
              <ButtonLink variant="quiet" icon="print" isWide href={paths.eventPoster(locale, event.id)}>
                {t(m.poster)}
              </ButtonLink>
            </p>
            <ShareLinks title={title.text} url={url} />
          </>
        )}
      </Kept>
      <Kept name="event-main" className="event-page__main" of={seen}>
        {description.text && (
          <section className="prose">
            <h2>{t(m.about)}</h2>
            <div lang={description.lang}>
              {description.text.split(/\n{2,}/).map((paragraph) => (
                <p key={paragraph} className="keep-lines">
                  {paragraph}
                </p>
              ))}
            </div>
          </section>
        )}
        {sessions.length > 1 && <EventSessions sessions={sessions} now={now} />}
        <EventAgenda agenda={page.agenda} sessions={sessions} now={now} />
        <EventAccess event={event} />
        <EventPartners partners={page.partners} />
        <EventFiles files={page.files} eventId={event.id} />
        {series && <PublicDates series={series} eventId={event.id} now={now} />}
      </Kept>
    </article>
  )
}
