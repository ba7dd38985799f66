import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { loadRollout } from '#app/events/templates/rollouts/load-rollout.server.ts'
import { PrintLayout } from '#app/layouts/print-layout.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { formatDate, formatDateRange } from '#server/kit/dates.ts'
import { rolloutMessages as m } from '#server/kit/messages/templates.ts'
import { formatCell, wordsOf } from '#server/kit/tables/table.ts'

export const meta: MetaFunction = authTitle(m.tableTitle)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, rollout, title, now, table } = await loadRollout(args)
  const { columns, rows, totals } = table
  return {
    id: rollout.id,
    title,
    now,
    period: { from: rollout.periodFrom, to: rollout.periodTo },
    columns: columns.map(({ key, label, type }) => ({
      key,
      label: wordsOf(label, locale),
      isNumber: type === 'number',
      total: formatCell(totals?.[key], { key, label, type }, { locale }),
    })),
    rows: rows.map((row) => ({
      id: row.kato,
      cells: columns.map((column) => formatCell(column.value(row), column, { locale })),
    })),
  }
}

/** Who has chosen a day, as an official page. */
export default function RolloutPrintPage() {
  const { id, title, now, period, columns, rows } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  return (
    <PrintLayout
      title={title}
      subtitle={t(m.tableTitle)}
      date={formatDate(now)}
      facts={[{ term: t(m.period), value: formatDateRange(period, { locale }) }]}
      orientation="landscape"
      backHref={paths.rollout(locale, id)}
      signatures={[{ position: t(m.signer) }]}
    >
      <table className="sheet__table">
        <caption className="visually-hidden">{t(m.tableTitle)}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label }) => (
              <th scope="col" key={key}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, at) => (
                <td key={columns[at]?.key} className={columns[at]?.isNumber ? 'numeric' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {columns.map(({ key, total, isNumber }) => (
              <td key={key} className={isNumber ? 'numeric' : undefined}>
                {total}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </PrintLayout>
  )
}
