import { useRouteLoaderData } from '@remix-run/react'
import { PublicFrame } from '#app/layouts/public-frame.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { loader as rootLoader } from '#app/root.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Ornament } from '#app/ui/ornament.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { calendarMessages } from '#server/kit/messages/calendar.ts'
import { homeMessages } from '#server/kit/messages/home.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'

const TITLES: Readonly<Record<number, keyof typeof homeMessages>> = {
  401: 'signInNeeded',
  403: 'notAllowed',
  404: 'notFound',
  429: 'tooMany',
}

/** What happened, in a few words; `body` is what the refusal carries. */
export function problemTitle(status: number, body: unknown) {
  if (status >= 500) return homeMessages.fault
  const known = codeOf(body) === 'other_origin' ? undefined : TITLES[status]
  return homeMessages[known ?? 'notDone']
}

function codeOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined
  return typeof body.code === 'string' ? body.code : undefined
}

/** The page of a refusal or a fault: what happened, in plain words, and where to go on. */
export function ProblemPage({ status, body }: { status: number; body: unknown }) {
  const t = useT()
  const locale = useLocale()
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const code = codeOf(body) ?? 'not_found'
  const text =
    status >= 500
      ? homeMessages.faultText
      : code === 'not_found'
        ? homeMessages.notFoundText
        : problemMessage(code)
  return (
    <PublicFrame>
      <div className="problem-page">
        <Ornament kind="single" />
        <PageHead title={t(problemTitle(status, body))} lead={<p>{t(text)}</p>} />
        <div className="cluster">
          <ButtonLink href={paths.home(locale)}>{t(homeMessages.toStart)}</ButtonLink>
          {root?.person?.isStaff ? (
            <ButtonLink href={paths.desk(locale)} variant="secondary">
              {t(calendarMessages.desk)}
            </ButtonLink>
          ) : (
            <ButtonLink href={paths.events(locale)} variant="secondary">
              {t(calendarMessages.title)}
            </ButtonLink>
          )}
        </div>
      </div>
    </PublicFrame>
  )
}
