import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Ornament } from '#app/ui/ornament.tsx'
import { PrintButton } from '#app/ui/page-actions.tsx'
import { QrCode } from '#app/ui/qr.tsx'
import { textIn } from '#server/events/calendar/text-in.ts'
import { formatDateRange, formatWhen } from '#server/kit/dates.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.posterTitle)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const page = await read(context, (caller) => caller.events.calendar.page({ id: params['id'] ?? '' }))
  return { ...page, publicUrl: context.publicUrl }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

/** What, when and where in one language, as it stands on the wall. */
function Words({ page: { event, sessions }, lang }: { page: Page; lang: 'kk' | 'ru' }) {
  const { startsAt, endsAt } = event
  const isLong = sessions.filter(({ cancelledAt }) => !cancelledAt).length > 1
  const title = textIn({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, lang)
  const place = [
    textIn({ kk: event.venueKk, ru: event.venueRu, en: event.venueEn }, lang),
    textIn({ kk: event.addressKk, ru: event.addressRu }, lang),
    textIn({ kk: event.districtKk, ru: event.districtRu, en: event.districtEn }, lang),
  ]
  const Title = lang === 'kk' ? 'h1' : 'h2'
  return (
    <section className={`poster__words poster__words--${lang}`} lang={lang}>
      <Title className="poster__title">{title}</Title>
      {event.status === 'cancelled' && (
        <p className="poster__when">{formatMessage(m.cancelledTitle, lang)}</p>
      )}
      {startsAt && endsAt && (
        <p className="poster__when">
          {isLong
            ? formatDateRange({ from: startsAt, to: endsAt }, { locale: lang })
            : formatWhen({ startsAt, endsAt }, { locale: lang })}
        </p>
      )}
      <p className="poster__place">{place.filter(Boolean).join(', ')}</p>
    </section>
  )
}

/** An A4 sheet for the wall: Kazakh first and large, Russian under it, and a code that leads to the event. */
export default function PosterPage() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const { event, publicUrl } = page
  const url = publicUrl + paths.event('kk', event.id)
  return (
    <div className="sheet poster">
      <div className="sheet__tools cluster no-print">
        <ButtonLink variant="quiet" icon="chevron-left" href={paths.event(locale, event.id)}>
          {t(uiMessages.back)}
        </ButtonLink>
        <PrintButton variant="primary" />
      </div>
      <main id="content" tabIndex={-1}>
        <p className="poster__organiser" lang="kk">
          {textIn({ kk: event.institutionKk, ru: event.institutionRu, en: event.institutionEn }, 'kk')}
        </p>
        <Ornament />
        <Words page={page} lang="kk" />
        <Words page={page} lang="ru" />
        <div className="poster__code">
          <QrCode content={url} label={t(m.scanToRegister)} correction="high" />
          <p>
            <strong lang="kk">{formatMessage(m.scanToRegister, 'kk')}</strong>
            <br />
            <span lang="ru">{formatMessage(m.scanToRegister, 'ru')}</span>
            <br />
            <span lang="kk">{formatMessage(m.free, 'kk')}</span> ·{' '}
            <span lang="ru">{formatMessage(m.free, 'ru')}</span>
          </p>
        </div>
      </main>
    </div>
  )
}
