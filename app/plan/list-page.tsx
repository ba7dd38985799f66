import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { PlanBadge, planTitle, planYears } from '#app/plan/plan-words.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { mayAnywhere } from '#server/access/scope.ts'
import { planMessages as m } from '#server/kit/messages/plan.ts'
import { formatNumber } from '#server/kit/numbers.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ context }: LoaderFunctionArgs) {
  const plans = await read(context, (caller) => caller.plan.list())
  return { plans, mayEdit: mayAnywhere(await context.actor(), 'plan.edit') }
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['plans'][number]

/** The plans of the regions this person works in. */
export default function PlanListPage() {
  const { plans, mayEdit } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const actions = mayEdit && (
    <>
      <ButtonLink href={paths.planImport(locale)}>{t(m.import)}</ButtonLink>
      <ButtonLink variant="secondary" href={paths.newPlan(locale)}>
        {t(m.add)}
      </ButtonLink>
    </>
  )
  const columns: TableColumn<Line>[] = [
    { id: 'title', header: t(m.plan), cell: (plan) => planTitle(plan, locale) },
    {
      id: 'region',
      header: t(m.region),
      cell: (plan) => ({ kk: plan.regionKk, ru: plan.regionRu, en: plan.regionEn })[locale],
    },
    { id: 'years', header: t(m.years), sortValue: (plan) => plan.yearFrom, cell: (plan) => planYears(plan) },
    { id: 'status', header: t(m.status), cell: (plan) => <PlanBadge plan={plan} /> },
    {
      id: 'measures',
      header: t(m.measures),
      align: 'end',
      cell: (plan) => formatNumber(plan.measureCount, { locale }),
    },
  ]
  return (
    <>
      <PageHead title={t(m.title)} actions={actions} />
      <DataTable
        caption={t(m.title)}
        isCaptionHidden
        columns={columns}
        rows={plans}
        rowId={(plan) => plan.id}
        rowHref={(plan) => paths.plan(locale, plan.id)}
        narrow="cards"
        emptyState={
          <EmptyState title={t(m.emptyTitle)} actions={actions}>
            <p>{t(m.emptyText)}</p>
          </EmptyState>
        }
      />
    </>
  )
}
