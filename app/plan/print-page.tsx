import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { PrintLayout } from '#app/layouts/print-layout.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { planSheet, type PlanCell } from '#app/plan/plan-sheet.ts'
import { planTitle } from '#app/plan/plan-words.tsx'
import { withSoftHyphens } from '#app/ui/soft-hyphens.ts'
import { planMessages as m } from '#server/kit/messages/plan.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { divisionName } from '#server/regions/tree.ts'

export const meta: MetaFunction = authTitle(m.plan)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const [found, divisions] = await read(context, async (caller) => [
    await caller.plan.find({ id: params['id'] ?? '' }),
    await caller.regions.list(),
  ])
  const names = new Map(
    divisions.map((division) => [division.kato, divisionName(division, locale === 'kk' ? 'kk' : 'ru')]),
  )
  return {
    plan: found.plan,
    sheet: planSheet(found, { locale, placeName: (kato) => names.get(kato) ?? kato }),
  }
}

/** A plan as an official page, in the form of its spreadsheet. */
export default function PlanPrintPage() {
  const { plan, sheet } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const shown = (cell: PlanCell) =>
    typeof cell === 'number'
      ? formatNumber(cell, { locale, digits: 2, upTo: true })
      : withSoftHyphens(cell ?? '')
  return (
    <PrintLayout
      organisation={{ kk: plan.regionKk, ru: plan.regionRu, en: plan.regionEn }[locale]}
      title={planTitle(plan, locale)}
      orientation="landscape"
      backHref={paths.plan(locale, plan.id)}
      signatures={[{ position: t(m.signer) }]}
    >
      <div className="sheet__scroll">
        <table className="sheet__table sheet__table--wide">
          <caption className="visually-hidden">{planTitle(plan, locale)}</caption>
          <thead>
            <tr>
              {sheet.headings.map((heading) => (
                <th scope="col" key={heading}>
                  {withSoftHyphens(heading)}
                </th>
              ))}
            </tr>
          </thead>
          {sheet.sections.map(({ name, rows }) => (
            <tbody key={name}>
              {name !== '' && (
                <tr>
                  <th scope="colgroup" colSpan={sheet.headings.length}>
                    {name}
                  </th>
                </tr>
              )}
              {rows.map((row, index) => (
                <tr key={`${name}-${index}`}>
                  {row.map((cell, at) => (
                    <td
                      key={sheet.headings[at]}
                      className={typeof cell === 'number' ? 'is-end numeric' : undefined}
                    >
                      {shown(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </PrintLayout>
  )
}
