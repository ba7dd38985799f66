import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { withQuery } from '#app/events/calendar-query.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { paths } from '#app/paths.ts'
import { ReachFigures } from '#app/reports/reach-figures.tsx'
import { ReachFilter } from '#app/reports/reach-filter.tsx'
import { reachSearch } from '#app/reports/reach-query.ts'
import { ReachTable } from '#app/reports/reach-table.tsx'
import { definitionWords, periodWords, populationWords } from '#app/reports/reach-words.ts'
import { loadReach } from '#app/reports/reach.server.ts'
import { UnderServedNotice } from '#app/reports/under-served-notice.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Details, Menu } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { populationMessages, reachMessages as m } from '#server/kit/messages/reports.ts'

export const meta: MetaFunction = authTitle(m.title)

export const loader = (args: LoaderFunctionArgs) => loadReach(args)

/** Whom the events of a territory reached in a period, by its districts. */
export default function ReachPage() {
  const view = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const { search } = useLocation()
  const own = reachSearch(view.filter)
  const asSeen = withQuery(new URLSearchParams(search), Object.fromEntries(own))
  const steps = [...view.ancestors, view.territory].map((unit) => ({
    label: inLocale(unit, locale),
    href:
      unit.kato === view.filter.kato ? undefined : paths.reach(locale) + withQuery(own, { kato: unit.kato }),
  }))
  const period = periodWords(view.filter, locale)
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.title), href: paths.reach(locale) }, ...steps]} />
      <PageHead
        kicker={t(m.title)}
        title={inLocale(view.territory, locale)}
        lead={t(m.lead, { period, asOf: formatDateTime(view.asOf) })}
        actions={
          <>
            <ButtonLink variant="secondary" icon="print" href={paths.reachPrint(locale, asSeen)} isPlain>
              {t(m.print)}
            </ButtonLink>
            <Menu
              label={t(m.download)}
              icon="download"
              align="end"
              items={[
                { label: 'XLSX', href: paths.reachFile(locale, 'xlsx', asSeen), isPlain: true },
                { label: 'CSV', href: paths.reachFile(locale, 'csv', asSeen), isPlain: true },
              ]}
            />
          </>
        }
      />
      {view.isWrong && <Notice tone="warning">{t(m.wrongAddress)}</Notice>}
      <ReachFilter view={view} />
      <section className="stack" aria-labelledby="reach-figures">
        <h2 id="reach-figures">
          <VisuallyHidden>{t(m.figures)}</VisuallyHidden>
        </h2>
        <ReachFigures view={view} />
      </section>
      {view.populations.some(({ isInvented }) => isInvented) && (
        <Notice tone="info">{t(m.inventedNotice)}</Notice>
      )}
      <UnderServedNotice view={view} />
      <ReachTable view={view} />
      <p>{t(m.notSum)}</p>
      <div id="definitions">
        <Details summary={t(m.definitions)}>
          <ul>
            {definitionWords(view, locale).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <h2>{t(m.populationSources)}</h2>
          <ul>
            {populationWords(view, locale).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {view.populations.length === 0 && <p>{t(m.populationMissing)}</p>}
        </Details>
      </div>
      {view.mayImport && (
        <p>
          <ButtonLink variant="quiet" href={paths.populations(locale)}>
            {t(populationMessages.title)}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
