import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sessionWhen } from '#app/attendance/session-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { localDate } from '#server/kit/zone.ts'
import type { Caller } from '#server/router.ts'

export const meta: MetaFunction = ({ params }) => [
  { title: `${formatMessage(m.title, localeOf(params))} · Qamtu` },
]

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, (caller) => caller.attendance.doors())
}

type DoorRow = Awaited<ReturnType<Caller['attendance']['doors']>>['doors'][number]

/** Where door staff land: the doors of today, then those ahead. */
export default function DoorsPage() {
  const { doors, now } = useLoaderData<typeof loader>()
  const t = useT()
  const today = localDate(now)
  const isToday = ({ startsAt }: DoorRow) => startsAt !== null && localDate(startsAt) <= today
  const ofToday = doors.filter(isToday)
  const ahead = doors.filter((door) => !isToday(door))
  if (doors.length === 0) {
    return (
      <>
        <PageHead title={t(m.title)} />
        <EmptyState title={t(m.none)}>{t(m.noneText)}</EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead title={t(m.title)} lead={<p>{t(m.lead)}</p>} />
      <section className="stack">
        <h2>{t(m.today)}</h2>
        {ofToday.length === 0 ? (
          <p className="muted">{t(m.noneToday)}</p>
        ) : (
          <DoorCards doors={ofToday} now={now} isToday />
        )}
      </section>
      {ahead.length > 0 && (
        <section className="stack">
          <h2>{t(m.ahead)}</h2>
          <DoorCards doors={ahead} now={now} />
        </section>
      )}
    </>
  )
}

function DoorCards({ doors, now, isToday }: { doors: DoorRow[]; now: Date; isToday?: boolean }) {
  const t = useT()
  const locale = useLocale()
  const hrefOf = (door: DoorRow) => `${paths.door(locale, door.eventId)}?session=${door.sessionId}`
  return (
    <CardGrid columns={2}>
      {doors.map((door) => {
        const title = localized({ kk: door.titleKk, ru: door.titleRu, en: door.titleEn }, locale)
        return (
          <Card
            key={door.sessionId}
            headingLevel="h3"
            above={sessionWhen(door, { locale, now })}
            title={<span lang={title.lang}>{title.text}</span>}
            footer={
              <ButtonLink
                href={hrefOf(door)}
                icon="camera"
                variant={isToday ? 'primary' : 'secondary'}
                aria-label={`${t(m.openDoor)}: ${title.text}`}
                isPlain
              >
                {t(m.openDoor)}
              </ButtonLink>
            }
          >
            <p>
              <Localized
                text={{ kk: door.sessionTitleKk, ru: door.sessionTitleRu, en: door.sessionTitleEn }}
              />
            </p>
            <p className="muted">
              <Localized text={{ kk: door.venueKk, ru: door.venueRu, en: door.venueEn }} />
              {door.venueKk && ', '}
              <Localized text={{ kk: door.districtKk, ru: door.districtRu, en: door.districtEn }} />
            </p>
          </Card>
        )
      })}
    </CardGrid>
  )
}
