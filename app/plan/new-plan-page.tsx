import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { ownPlanRegions } from '#app/plan/own-regions.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { NumberField, TextField } from '#app/ui/text-field.tsx'
import { planMessages as m, planProblems } from '#server/kit/messages/plan.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { planAddSchema, TITLE_MAX } from '#server/programmes/plan/schema.ts'

export const meta: MetaFunction = authTitle(m.add)

export async function loader(args: LoaderFunctionArgs) {
  return { regions: await ownPlanRegions(args), year: new Date().getUTCFullYear() }
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  return submit({
    ...args,
    locale,
    schema: planAddSchema,
    problems: planProblems,
    work: async (values, caller) => {
      const { id } = await caller.plan.add(values)
      return redirect(paths.plan(locale, id))
    },
  })
}

type Values = z.input<typeof planAddSchema>

/** An empty plan, for who writes it here. */
export default function NewPlanPage() {
  const { regions, year } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'plan',
    lastResult: result?.lastResult,
    defaultValue: { yearFrom: year },
  })
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.title), href: paths.plans(locale) }, { label: t(m.add) }]} />
      <PageHead title={t(m.add)} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <FormSection>
          <SelectField field={fields.region} label={t(m.region)} options={regions} emptyLabel={false} />
          <NumberField field={fields.yearFrom} label={t(m.year)} maxLength={4} required />
          <NumberField
            field={fields.yearTo}
            label={t(m.yearTo)}
            hint={t(m.yearToHint)}
            maxLength={4}
            isOptional
          />
          <TextField field={fields.titleKk} label={t(m.titleKk)} lang="kk" maxLength={TITLE_MAX} />
          <TextField field={fields.titleRu} label={t(m.titleRu)} lang="ru" maxLength={TITLE_MAX} />
        </FormSection>
        <FormActions>
          <Button>{t(uiMessages.save)}</Button>
        </FormActions>
      </Form>
    </>
  )
}
