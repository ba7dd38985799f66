import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { measureChoices, saveMeasureForm } from '#app/plan/measure-form.server.ts'
import { MeasureForm } from '#app/plan/measure-form.tsx'
import { planName, planTitle } from '#app/plan/plan-words.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { planMessages as m, planProblems } from '#server/kit/messages/plan.ts'
import { planIdSchema } from '#server/programmes/plan/schema.ts'

export const meta: MetaFunction = authTitle(m.editMeasure)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await permittedScope(context, 'plan.edit')
  return read(context, async (caller) => {
    const { plan, measure } = await caller.plan.measure({ id: params['id'] ?? '' })
    const { directions } = await caller.plan.directions({ id: plan.id })
    const names = directions.map((direction) => planName(direction, locale)).filter((name) => name !== '')
    return { plan, measure, directions: names, ...(await measureChoices(caller, plan.regionKato, locale)) }
  })
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const id = args.params['id'] ?? ''
  const formData = await readForm(args.request)
  const given = formData.get('planId')
  const planId = typeof given === 'string' ? given : ''
  if (formData.get('intent') !== 'remove') return saveMeasureForm(args, { formData, planId, id })
  formData.set('id', id)
  return submit({
    ...args,
    locale,
    formData,
    schema: planIdSchema,
    problems: planProblems,
    work: async (values, caller) => {
      const removed = await caller.plan.removeMeasure(values)
      return redirect(paths.plan(locale, removed.planId))
    },
  })
}

/** Changing or removing a line of a plan. */
export default function EditMeasurePage() {
  const { plan, measure, ...choices } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const back = paths.measure(locale, measure.id)
  const given = <T,>(value: T | null) => value ?? undefined
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.title), href: paths.plans(locale) },
          { label: planTitle(plan, locale), href: paths.plan(locale, plan.id) },
          { label: planName(measure, locale), href: back },
          { label: t(m.editMeasure) },
        ]}
      />
      <PageHead title={t(m.editMeasure)} />
      <MeasureForm
        {...choices}
        backHref={back}
        lastResult={result?.lastResult}
        values={{
          planId: plan.id,
          version: measure.version,
          direction: measure.directionRu ?? measure.directionKk ?? '',
          number: given(measure.number),
          nameKk: given(measure.nameKk),
          nameRu: given(measure.nameRu),
          form: given(measure.form),
          term: measure.term,
          responsible: measure.responsible,
          funding: given(measure.funding),
          cost: given(measure.cost),
          plannedEvents: given(measure.plannedEvents),
          plannedPeople: given(measure.plannedPeople),
          districtKatos: measure.districtKatos,
          programmeId: given(measure.programmeId),
          partners: given(measure.partners),
          documents: given(measure.documents),
          note: given(measure.note),
        }}
      />
      <Form method="post">
        <Button variant="danger" name="intent" value="remove">
          {t(m.removeMeasure)}
        </Button>
      </Form>
    </>
  )
}
