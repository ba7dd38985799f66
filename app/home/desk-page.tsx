import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { authTitle } from '#app/auth/title.ts'
import { useWorkKinds } from '#app/home/work-kinds.tsx'
import { loadWork } from '#app/home/work.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Count } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatFullDate } from '#server/kit/dates.ts'
import { deskHome as m, eventDesk } from '#server/kit/messages/events-desk.ts'
import { MOST_LISTED } from '#server/events/schema.ts'

export const meta: MetaFunction = authTitle(m.title)

export const loader = (args: LoaderFunctionArgs) => loadWork(args)

/** What waits for this person today, the most pressing first. */
export default function DeskPage() {
  const page = useLoaderData<typeof loader>()
  const { counts, now, may } = page
  const t = useT()
  const locale = useLocale()
  const kinds = useWorkKinds(page).filter(({ count }) => count > 0)
  const isQuiet = kinds.length === 0
  return (
    <>
      <PageHead
        title={t(m.title)}
        lead={<p>{formatFullDate(now, { locale })}</p>}
        actions={
          <>
            {may.edit && (
              <ButtonLink icon="plus" href={paths.newEvent(locale)}>
                {t(eventDesk.add)}
              </ButtonLink>
            )}
            {may.reports && (
              <ButtonLink variant="secondary" icon="chart" href={paths.reach(locale)}>
                {t(m.navReach)}
              </ButtonLink>
            )}
          </>
        }
      />
      {isQuiet && (
        <EmptyState
          title={t(m.nothing)}
          actions={
            <ButtonLink variant="secondary" href={paths.deskEvents(locale)}>
              {t(m.upcoming)}
            </ButtonLink>
          }
        >
          <p>{t(m.nothingText)}</p>
        </EmptyState>
      )}
      <div className="work">
        {kinds.map(({ id, content }) => (
          <Fragment key={id}>{content}</Fragment>
        ))}
      </div>
      {counts.upcoming > 0 && (
        <p>
          <TextLink href={paths.deskEvents(locale)}>{t(m.upcoming)}</TextLink>{' '}
          <Count value={counts.upcoming} most={MOST_LISTED} />
        </p>
      )}
    </>
  )
}
