import { getFormProps, useForm } from '@conform-to/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { asTyped, submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { planName, planTitle } from '#app/plan/plan-words.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextareaField, TextField } from '#app/ui/text-field.tsx'
import { katoContains } from '#server/access/territory.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { planMessages as m, planProblems } from '#server/kit/messages/plan.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { planOrderSchema, REASON_MAX } from '#server/programmes/plan/schema.ts'
import { divisionName } from '#server/regions/tree.ts'
import type { Caller } from '#server/router.ts'

export const meta: MetaFunction = authTitle(m.giveOrder)

const QUERY = 'measureQuery'
const LABEL_MAX = 120
const shortened = (text: string) => (text.length > LABEL_MAX ? `${text.slice(0, LABEL_MAX)}…` : text)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await permittedScope(context, 'plan.control')
  const measureId = new URL(request.url).searchParams.get('measure') ?? undefined
  return read(context, async (caller) => {
    const [{ plan, measures, today }, divisions] = await Promise.all([
      caller.plan.measuresNamed({ planId: params['id'] ?? '', q: '', measureId }),
      caller.regions.list(),
    ])
    const districts = divisions
      .filter(({ kato, level }) => level >= 2 && katoContains(plan.regionKato, kato))
      .map((division) => ({ value: division.kato, label: divisionName(division, locale) }))
    return { plan, today, districts, measures }
  })
}

type Choices = Awaited<ReturnType<Caller['plan']['measuresNamed']>>

/** What is said beside the box when the words do not name one measure; nothing when they do. */
function notOne({ measures, total }: Choices) {
  if (total === 0) return { message: m.measuresFoundNone, values: {} }
  const message = total > measures.length ? m.measuresFoundMore : m.measuresFound
  return { message, values: { total, shown: measures.length } }
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const planId = args.params['id'] ?? ''
  const formData = await readForm(args.request)
  const given = formData.get(QUERY)
  const typed = typeof given === 'string' ? given.trim() : ''
  const isFinding = formData.get('intent') === 'find'
  if (isFinding) formData.delete('measureId')
  formData.set('planId', planId)
  if (isFinding && typed === '') return data({ ...asTyped(formData).data, measures: [], hint: undefined })
  if (typed !== '' && !formData.get('measureId')) {
    const found = await read(args.context, (caller) => caller.plan.measuresNamed({ planId, q: typed }))
    const [only] = found.measures
    if (found.total === 1 && only) formData.set('measureId', only.id)
    if (found.total !== 1 || isFinding) {
      const { lastResult } = asTyped(formData).data
      const { message, values } = notOne(found)
      const said = formatMessage(message, locale, values)
      // Who asked to find hears what was found; who gave the order hears what is still wrong with it.
      const isWrong = found.total === 0 || !isFinding
      const error = isWrong ? { [QUERY]: [said] } : undefined
      const hint = isWrong || found.total === 1 ? undefined : said
      return data(
        { lastResult: { ...lastResult, error }, measures: found.measures, hint },
        { status: isFinding ? 200 : 400 },
      )
    }
  }
  const answer = await submit({
    ...args,
    locale,
    formData,
    schema: planOrderSchema,
    problems: planProblems,
    work: async (values, caller) => {
      await caller.plan.order(values)
      return redirect(paths.planOrders(locale, planId, '?done=given'))
    },
  })
  if (answer instanceof Response) return answer
  // The measure that was chosen stays chosen.
  const measureId = formData.get('measureId')
  const kept =
    typeof measureId === 'string' && measureId !== ''
      ? await read(args.context, (caller) => caller.plan.measuresNamed({ planId, q: '', measureId }))
      : { measures: [] }
  return data({ ...answer.data, measures: kept.measures, hint: undefined }, answer.init ?? undefined)
}

type Values = z.input<typeof planOrderSchema> & { [QUERY]?: string }

/** An order of a meeting: what, to whom, until when, about what. */
export default function NewOrderPage() {
  const { plan, today, districts, ...loaded } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const measures: Choices['measures'] = result?.measures ?? loaded.measures
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'order',
    lastResult: result?.lastResult,
    defaultValue: { meetingOn: today, measureId: loaded.measures[0]?.id },
  })
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.title), href: paths.plans(locale) },
          { label: planTitle(plan, locale), href: paths.plan(locale, plan.id) },
          { label: t(m.orders), href: paths.planOrders(locale, plan.id) },
          { label: t(m.giveOrder) },
        ]}
      />
      <PageHead title={t(m.giveOrder)} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <FormSection>
          <TextareaField
            field={fields.text}
            label={t(m.orderText)}
            rows={3}
            maxLength={REASON_MAX}
            required
          />
          <TextField field={fields.owner} label={t(m.owner)} maxLength={300} required />
          <div className="form-row">
            <DateField field={fields.meetingOn} label={t(m.meetingOn)} required />
            <DateField field={fields.dueOn} label={t(m.dueOn)} required />
          </div>
          <TextField
            field={fields[QUERY]}
            label={t(m.aboutMeasure)}
            hint={t(m.aboutMeasureHint)}
            maxLength={100}
            autoComplete="off"
            isOptional
          />
          <Button name="intent" value="find" variant="secondary" size="small">
            {t(uiMessages.find)}
          </Button>
          {measures.length > 0 && (
            <SelectField
              key={measures.map(({ id }) => id).join()}
              field={fields.measureId}
              label={t(m.measure)}
              hint={result?.hint}
              emptyLabel={t(m.wholePlan)}
              defaultValue={measures.length === 1 ? measures[0]?.id : undefined}
              options={measures.map((measure) => ({
                value: measure.id,
                label: shortened([measure.number, planName(measure, locale)].filter(Boolean).join('. ')),
              }))}
            />
          )}
          <SelectField
            field={fields.districtKato}
            label={t(m.district)}
            emptyLabel={t(m.noDistrict)}
            options={districts}
          />
        </FormSection>
        <FormActions>
          <Button name="intent" value="give">
            {t(m.giveOrder)}
          </Button>
          <ButtonLink variant="quiet" href={paths.planOrders(locale, plan.id)}>
            {t(uiMessages.cancel)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
