import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { PlanBadge, planTitle } from '#app/plan/plan-words.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import type { ReactNode } from 'react'
import { planMessages as m } from '#server/kit/messages/plan.ts'

type Plan = {
  id: string
  titleKk: string | null
  titleRu: string | null
  status: string
  version: number
  isDemo: boolean
}

/** The head of every page of one plan: its name, its state and what else there is of it. */
export function PlanHead({
  plan,
  current,
  actions,
}: {
  plan: Plan
  current: 'measures' | 'execution' | 'orders' | 'versions'
  actions?: ReactNode
}) {
  const t = useT()
  const locale = useLocale()
  const title = planTitle(plan, locale)
  const tabs = [
    { key: 'measures', href: paths.plan(locale, plan.id), label: t(m.plan) },
    { key: 'execution', href: paths.planExecution(locale, plan.id), label: t(m.execution) },
    { key: 'orders', href: paths.planOrders(locale, plan.id), label: t(m.orders) },
    { key: 'versions', href: paths.planVersions(locale, plan.id), label: t(m.versions) },
  ]
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.title), href: paths.plans(locale) }, { label: title }]} />
      <PageHead title={title} badge={<PlanBadge plan={plan} />} actions={actions} />
      <Tabs
        label={t(m.plan)}
        tabs={tabs.map(({ key, ...tab }) => ({ ...tab, isCurrent: key === current }))}
      />
    </>
  )
}
