import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { PrintLayout } from '#app/layouts/print-layout.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { paths } from '#app/paths.ts'
import { asSeen, reachLines } from '#app/reports/reach-lines.ts'
import { definitionWords, filterWords, periodWords, populationWords } from '#app/reports/reach-words.ts'
import { loadReach } from '#app/reports/reach.server.ts'
import { formatDateTime, formatFullDate } from '#server/kit/dates.ts'
import { reachFigures, reachMessages as m } from '#server/kit/messages/reports.ts'
import { formatCell } from '#server/kit/tables/table.ts'

export const meta: MetaFunction = authTitle(m.reportTitle)

export const loader = (args: LoaderFunctionArgs) => loadReach(args)

/** Reach as an official page on paper. */
export default function ReachPrintPage() {
  const view = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const { search } = useLocation()
  const lines = reachLines(view.reach, locale)
  const { columns, units } = asSeen(lines, new URLSearchParams(search), locale)
  const facts = filterWords(view, locale)
  return (
    <PrintLayout
      title={t(m.reportTitle)}
      subtitle={inLocale(view.territory, locale)}
      date={formatFullDate(view.asOf, { locale })}
      orientation="landscape"
      backHref={paths.reach(locale) + search}
      facts={[
        ...facts.slice(0, 1),
        { term: t(m.period), value: periodWords(view.filter, locale) },
        ...facts.slice(1),
        { term: t(m.asOf), value: formatDateTime(view.asOf) },
      ]}
      signatures={[{ position: t(m.prepared), name: view.person }, { position: t(m.approved) }]}
    >
      <div className="sheet__wide reach-sheet" role="region" tabIndex={0} aria-label={t(m.tableCaption)}>
        <table className="sheet-table">
          <caption>{t(m.tableCaption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(reachFigures.unit)}</th>
              {columns.map(({ id }) => (
                <th scope="col" key={id}>
                  {t(reachFigures[id])}
                </th>
              ))}
            </tr>
          </thead>
          {[[...units, ...lines.outside], [lines.total]].map((part, index) => {
            const Part = index === 0 ? 'tbody' : 'tfoot'
            return (
              <Part key={index}>
                {part.map((line) => (
                  <tr key={line.id}>
                    <th scope="row">{line.name}</th>
                    {columns.map(({ id, type, digits }) => (
                      <td key={id}>
                        {formatCell(line[id], { key: id, label: '', type, digits }, { locale }) || '—'}
                      </td>
                    ))}
                  </tr>
                ))}
              </Part>
            )
          })}
        </table>
      </div>
      <div className="reach-notes">
        <p>{t(m.notSum)}</p>
        <h2>{t(m.definitions)}</h2>
        <ul>
          {[...definitionWords(view, locale), ...populationWords(view, locale)].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
    </PrintLayout>
  )
}
