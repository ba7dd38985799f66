import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import type { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { RolloutPreview, type Planned } from '#app/events/templates/rollouts/rollout-preview.tsx'
import { TargetFields, type TypedTarget } from '#app/events/templates/rollouts/target-fields.tsx'
import { useTemplateTitle } from '#app/events/templates/template-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { asTyped, submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { NumberField, TextareaField } from '#app/ui/text-field.tsx'
import { katoContains } from '#server/access/territory.ts'
import { NOTE_MAX, rolloutSchema } from '#server/events/templates/rollouts/schema.ts'
import { newId } from '#server/kit/id.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { rolloutMessages as m, templateMessages, templateProblems } from '#server/kit/messages/templates.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { divisionName } from '#server/regions/tree.ts'

export const meta: MetaFunction = authTitle(m.formTitle)

export type RolloutValues = z.input<typeof rolloutSchema>

const idIn = (text: string | null) => (text && /^[0-9a-f-]{36}$/.test(text) ? text : undefined)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const search = new URL(request.url).searchParams
  const rolloutId = idIn(search.get('rollout'))
  const { template, rollout, regions, districts, given } = await read(context, (caller) =>
    caller.events.templates.rollouts.choices({ templateId: params['id'] ?? '', rolloutId }),
  )
  // Whoever answers for one region gives its districts drafts; over several, the districts of a region are asked for.
  const asked = search.get('region') ?? ''
  const region = regions.find(({ kato }) => kato === asked) ?? (regions.length === 1 ? regions[0] : undefined)
  const offered = region
    ? districts.filter(({ kato }) => katoContains(region.kato, kato))
    : regions.length > 0
      ? regions
      : districts
  return {
    template,
    rollout,
    rolloutId: rolloutId ?? newId(),
    region: region?.kato ?? '',
    regions: regions.map((unit) => ({ value: unit.kato, label: divisionName(unit, locale) })),
    targets: offered
      .map((unit) => ({
        kato: unit.kato,
        name: divisionName(unit, locale),
        isGiven: given.includes(unit.kato),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, locale)),
  }
}

/** What came back of the rows, at once: the form itself knows it only after the next drawing, and boxes lose their ticks. */
const typedTargets = (value: unknown) => (Array.isArray(value) ? (value as TypedTarget[]) : [])

type Answer = { lastResult: SubmissionResult<string[]>; planned?: Planned[] }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  formData.set('templateId', params['id'] ?? '')
  const isPreview = formData.get('intent') !== 'roll-out'
  const found: { planned?: Planned[] } = {}
  const answer = await submit({
    request,
    context,
    locale,
    formData,
    schema: rolloutSchema,
    problems: { ...eventProblems, ...templateProblems },
    work: async (values, caller) => {
      const { rollouts } = caller.events.templates
      if (isPreview) {
        found.planned = await rollouts.preview(values)
        return new Response(null)
      }
      const { id, written, told } = await rollouts.rollOut(values)
      return redirect(paths.rollout(locale, id, `?written=${written}&told=${told}`))
    },
  })
  if (!(answer instanceof Response)) return data<Answer>(answer.data, answer.init ?? {})
  if (!found.planned) return answer
  return data<Answer>({ lastResult: asTyped(formData).data.lastResult, planned: found.planned })
}

/** A template to many territories at once: dates and plan for all, or for each; looked at before it is sent. */
export default function NewRolloutPage() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<Answer>()
  const t = useT()
  const locale = useLocale()
  const title = useTemplateTitle()(page.template)
  const isBusy = useNavigation().state === 'submitting'
  const [form, fields] = useForm<RolloutValues, RolloutValues, string[]>({
    id: 'rollout',
    lastResult: result?.lastResult,
    defaultValue: {
      rolloutId: page.rolloutId,
      periodFrom: page.rollout?.periodFrom,
      periodTo: page.rollout?.periodTo,
      note: page.rollout?.note ?? undefined,
    },
  })
  const back = paths.template(locale, page.template.id)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(templateMessages.title), href: paths.templates(locale) },
          { label: title, href: back },
          { label: t(m.formTitle) },
        ]}
      />
      <PageHead
        title={t(page.rollout ? m.addTitle : m.formTitle)}
        kicker={title}
        lead={<p>{t(m.formLead)}</p>}
      />
      {page.regions.length > 1 && (
        <Form method="get" className="form-row">
          {page.rollout && <input type="hidden" name="rollout" value={page.rollout.id} />}
          <SelectField
            name="region"
            id="rollout-region"
            label={t(m.byDistricts)}
            emptyLabel={t(m.byRegions)}
            options={page.regions}
            defaultValue={page.region}
          />
          <Button variant="secondary">{t(m.showDistricts)}</Button>
        </Form>
      )}
      <Form method="post" {...getFormProps(form)} noValidate className="event-form">
        <ErrorSummary form={form} />
        <input
          type="hidden"
          name={fields.rolloutId.name}
          value={fields.rolloutId.initialValue ?? page.rolloutId}
        />
        <button
          type="submit"
          name="intent"
          value="check"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        />
        <FormSection title={t(m.termsSection)}>
          {/* A roll-out that gets further territories keeps its own period. */}
          <div className="form-row">
            <DateField field={fields.periodFrom} label={t(m.periodFrom)} readOnly={page.rollout !== null} />
            <DateField field={fields.periodTo} label={t(m.periodTo)} readOnly={page.rollout !== null} />
          </div>
          <div className="form-row">
            <DateField field={fields.deadline} label={t(m.deadlineAll)} />
            <NumberField
              field={fields.plannedPeople}
              label={t(m.peopleAll)}
              hint={t(m.peopleAllHint)}
              maxLength={7}
            />
          </div>
          <TextareaField field={fields.note} label={t(m.note)} maxLength={NOTE_MAX} rows={3} isOptional />
        </FormSection>
        <TargetFields
          targets={page.targets}
          id={fields.targets.id}
          typed={result ? typedTargets(result.lastResult.initialValue?.['targets']) : undefined}
          errors={form.allErrors}
        />
        {result?.planned && <RolloutPreview planned={result.planned} />}
        <FormActions isSticky>
          {result?.planned ? (
            <>
              <Button name="intent" value="roll-out" isBusy={isBusy}>
                {t(m.submit)}
              </Button>
              <Button name="intent" value="check" variant="secondary">
                {t(m.check)}
              </Button>
            </>
          ) : (
            <Button name="intent" value="check" isBusy={isBusy}>
              {t(m.check)}
            </Button>
          )}
          <ButtonLink variant="quiet" href={back}>
            {t(uiMessages.cancel)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
