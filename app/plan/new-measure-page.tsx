import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { measureChoices, saveMeasureForm } from '#app/plan/measure-form.server.ts'
import { MeasureForm } from '#app/plan/measure-form.tsx'
import { planName, planTitle } from '#app/plan/plan-words.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { planMessages as m } from '#server/kit/messages/plan.ts'

export const meta: MetaFunction = authTitle(m.addMeasure)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await permittedScope(context, 'plan.edit')
  return read(context, async (caller) => {
    const { plan, directions } = await caller.plan.directions({ id: params['id'] ?? '' })
    const names = directions.map((direction) => planName(direction, locale)).filter((name) => name !== '')
    return { plan, directions: names, ...(await measureChoices(caller, plan.regionKato, locale)) }
  })
}

export async function action(args: ActionFunctionArgs) {
  return saveMeasureForm(args, { formData: await readForm(args.request), planId: args.params['id'] ?? '' })
}

/** A new line of a plan. */
export default function NewMeasurePage() {
  const { plan, ...choices } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const back = paths.plan(locale, plan.id)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.title), href: paths.plans(locale) },
          { label: planTitle(plan, locale), href: back },
          { label: t(m.addMeasure) },
        ]}
      />
      <PageHead title={t(m.addMeasure)} />
      <MeasureForm {...choices} backHref={back} lastResult={result?.lastResult} />
    </>
  )
}
