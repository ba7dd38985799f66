import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { withQuery } from '#app/events/calendar-query.ts'
import { YearCell } from '#app/events/year/year-cell.tsx'
import { YearFilter } from '#app/events/year/year-filter.tsx'
import { YearGaps, YearNotes } from '#app/events/year/year-notes.tsx'
import { YearTable } from '#app/events/year/year-table.tsx'
import { loadYear } from '#app/events/year/year.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { WithSidePanel } from '#app/ui/side-panel.tsx'
import { yearMessages as m } from '#server/kit/messages/desk-year.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.title)

export const loader = (args: LoaderFunctionArgs) => loadYear(args)

/** The year of a territory: a row a district, a column a week, and what lies behind a cell beside it. */
export default function YearPage() {
  const view = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const { search } = useLocation()
  const [query] = useSearchParams()
  const { year } = view.filter
  const turn = (to: number) => withQuery(query, { year: String(to), cell: undefined })
  const file = withQuery(new URLSearchParams(search), { cell: undefined })
  return (
    <>
      <PageHead
        title={t(m.title)}
        lead={<p>{t(m.lead, { territory: view.territory.name, year })}</p>}
        actions={
          <>
            <ButtonLink variant="secondary" icon="print" href={paths.yearPrint(locale, file)}>
              {t(uiMessages.print)}
            </ButtonLink>
            <ButtonLink
              variant="secondary"
              icon="download"
              isPlain
              href={paths.yearFile(locale, 'xlsx', file)}
            >
              XLSX
            </ButtonLink>
            <ButtonLink
              variant="secondary"
              icon="download"
              isPlain
              href={paths.yearFile(locale, 'csv', file)}
            >
              CSV
            </ButtonLink>
          </>
        }
      />
      {view.isWrong && <Notice tone="warning">{t(m.wrongQuery)}</Notice>}
      <nav className="cluster" aria-label={t(m.yearTurn)}>
        <ButtonLink variant="quiet" size="small" icon="chevron-left" href={turn(year - 1)}>
          {t(m.previousYear)}
        </ButtonLink>
        <ButtonLink variant="quiet" size="small" iconAtEnd="chevron-right" href={turn(year + 1)}>
          {t(m.nextYear)}
        </ButtonLink>
      </nav>
      <YearFilter view={view} />
      <YearGaps view={view} />
      <WithSidePanel panel={view.open && <YearCell view={view} open={view.open} />}>
        <YearTable view={view} />
        <YearNotes view={view} />
      </WithSidePanel>
    </>
  )
}
