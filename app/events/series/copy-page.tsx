import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { findSeriesToEdit } from '#app/events/series/editable.server.ts'
import { makingForm } from '#app/events/series/making-form.server.ts'
import { MakingSteps } from '#app/events/series/making-form.tsx'
import { RuleFields, type RuleValues } from '#app/events/series/rule-fields.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Rule } from '#server/events/series/recurrence.ts'
import { repeatFormSchema } from '#server/events/series/schema.ts'
import { addMonths } from '#server/kit/calendar.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

export const meta: MetaFunction = authTitle(m.copyTitle)
export const shouldRevalidate = () => true

const YEAR = 12

/** The same rule a year later; dates chosen one by one are not carried over. */
function nextYear(rule: Rule): Partial<RuleValues> {
  return {
    frequency: rule.frequency,
    every: String(rule.every),
    weekdays: rule.weekdays.map(String),
    weekday: String(rule.weekdays[0] ?? ''),
    ordinal: String(rule.ordinal ?? ''),
    monthDay: String(rule.monthDay ?? ''),
    startsOn: addMonths(rule.startsOn, YEAR),
    ends: rule.count === null ? 'until' : 'count',
    untilOn: rule.untilOn ? addMonths(rule.untilOn, YEAR) : '',
    count: rule.count === null ? '' : String(rule.count),
  }
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { series, rule, now } = await read(context, (caller) => findSeriesToEdit(caller, params['id'] ?? ''))
  return { series, now, values: nextYear(rule) }
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const id = args.params['id'] ?? ''
  return makingForm(args, {
    schema: repeatFormSchema,
    work: {
      preview: (rule, caller) => caller.events.series.previewCopy({ ...rule, id }),
      save: async (rule, caller, { isPublished }) => {
        const copy = await caller.events.series.copy({ ...rule, id, isPublished })
        return redirect(paths.series(locale, copy.id, '?done=created'))
      },
    },
  })
}

/** The same series in another year or period. */
export default function CopySeriesPage() {
  const result = useActionData<typeof action>()
  return <CopySeriesForm key={result?.shownAs ?? ''} />
}

function CopySeriesForm() {
  const { series, now, values } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const title = useEventWords(now).title(series)
  const [form, fields] = useForm<RuleValues, RuleValues, string[]>({
    id: 'series-copy',
    lastResult: result?.lastResult,
    defaultValue: values,
  })
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.listTitle), href: paths.seriesList(locale) },
          { label: title, href: paths.series(locale, series.id) },
          { label: t(m.copyTitle) },
        ]}
      />
      <PageHead title={t(m.copyTitle)} kicker={title} lead={<p>{t(m.repeatLead)}</p>} />
      <Form
        method="post"
        action={`${paths.copySeries(locale, series.id)}#dates`}
        {...getFormProps(form)}
        noValidate
        className="event-form"
      >
        <ErrorSummary form={form} />
        <RuleFields fields={fields} />
        <MakingSteps result={result} version={1} now={now} backHref={paths.series(locale, series.id)} />
      </Form>
    </>
  )
}
