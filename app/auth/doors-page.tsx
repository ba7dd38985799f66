import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnEventList, type OwnEvent } from '#app/auth/own-event-list.tsx'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { addDays } from '#server/kit/calendar.ts'
import { localDate, startOfDay } from '#server/kit/zone.ts'
import { staffMessages as m } from '#server/kit/messages/staff.ts'

export const meta: MetaFunction = authTitle(m.doorTitle)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  return { events: await read(args.context, (caller) => caller.auth.doorEvents()), now: new Date() }
}

function Scanner({ event }: { event: OwnEvent }) {
  const t = useT()
  const locale = useLocale()
  const title = localized({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, locale)
  return (
    <>
      <ButtonLink icon="camera" href={paths.door(locale, event.id)}>
        {t(m.doorOpen)}
        <VisuallyHidden>
          : <span lang={title.lang}>{title.text}</span>
        </VisuallyHidden>
      </ButtonLink>
      <span className="muted">{t(m.doorTaken, { count: event.taken })}</span>
    </>
  )
}

const scannerOf = (event: OwnEvent) => <Scanner event={event} />

/** The events of today, each with its scanner; tomorrow's below, to look before the day. */
export default function DoorsPage() {
  const { events, now } = useLoaderData<typeof loader>()
  const t = useT()
  const tomorrow = startOfDay(addDays(localDate(now), 1))
  const isToday = ({ startsAt }: OwnEvent) => startsAt === null || startsAt < tomorrow
  const days = [
    { title: t(m.doorToday), list: events.filter(isToday) },
    { title: t(m.doorTomorrow), list: events.filter((event) => !isToday(event)) },
  ]
  return (
    <div className="narrow-page">
      <PageHead title={t(m.doorTitle)} />
      {events.length === 0 && <EmptyState title={t(m.doorEmptyTitle)}>{t(m.doorEmptyText)}</EmptyState>}
      {days
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <section className="stack" key={title}>
            <h2>{title}</h2>
            <OwnEventList events={list} now={now} footerOf={scannerOf} />
          </section>
        ))}
    </div>
  )
}
