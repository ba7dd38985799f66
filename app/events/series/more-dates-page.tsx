import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { findSeriesToEdit } from '#app/events/series/editable.server.ts'
import { makingForm } from '#app/events/series/making-form.server.ts'
import { MakingSteps } from '#app/events/series/making-form.tsx'
import { SeriesConflict } from '#app/events/series/series-conflict.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { NumberField, TextareaField } from '#app/ui/text-field.tsx'
import { OCCURRENCES_MAX } from '#server/events/series/recurrence.ts'
import { ruleText } from '#server/events/series/rule-words.ts'
import { moreFormSchema } from '#server/events/series/schema.ts'
import { formatDate } from '#server/kit/dates.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

export const meta: MetaFunction = authTitle(m.addTitle)
export const shouldRevalidate = () => true

export async function loader({ params, context }: LoaderFunctionArgs) {
  return read(context, (caller) => findSeriesToEdit(caller, params['id'] ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const id = args.params['id'] ?? ''
  return makingForm(args, {
    schema: moreFormSchema,
    work: {
      preview: (more, caller, version) => caller.events.series.previewMore({ ...more, id, version }),
      save: async (more, caller, ask) => {
        await caller.events.series.addDates({ ...more, id, ...ask })
        return redirect(paths.series(locale, id, '?done=added'))
      },
    },
  })
}

/** More dates for a series: a later end, or single ones. */
export default function MoreDatesPage() {
  const result = useActionData<typeof action>()
  return <MoreDatesForm key={result?.shownAs ?? ''} />
}

type Values = { untilOn: string; count: string; addedOn: string }

function MoreDatesForm() {
  const { series, rule, now } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const [search] = useSearchParams()
  const on = search.get('on') ?? ''
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'more',
    lastResult: result?.lastResult,
    defaultValue: {
      untilOn: rule.untilOn ?? '',
      count: rule.count ? String(rule.count) : '',
      addedOn: /^\d{4}-\d\d-\d\d$/.test(on) ? formatDate(on) : '',
    },
  })
  const title = words.title(series)
  const isOvertaken = result !== undefined && result.version !== series.version
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.listTitle), href: paths.seriesList(locale) },
          { label: title, href: paths.series(locale, series.id) },
          { label: t(m.addTitle) },
        ]}
      />
      <PageHead
        title={t(m.addTitle)}
        kicker={`${title}, ${ruleText(rule, locale)}`}
        lead={<p>{t(m.addLead)}</p>}
      />
      <Form
        method="post"
        action={`${paths.seriesMore(locale, series.id)}#dates`}
        {...getFormProps(form)}
        noValidate
        className="event-form"
      >
        {!isOvertaken && <ErrorSummary form={form} />}
        {rule.frequency !== 'picked' && (
          <FormSection title={t(m.prolong)}>
            {rule.count === null ? (
              <DateField field={fields.untilOn} label={t(m.newUntil)} />
            ) : (
              <NumberField
                field={fields.count}
                label={t(m.count)}
                width="short"
                min={1}
                max={OCCURRENCES_MAX}
              />
            )}
          </FormSection>
        )}
        <FormSection title={t(m.single)}>
          <TextareaField
            field={fields.addedOn}
            label={t(m.addedOn)}
            hint={t(m.datesHint)}
            rows={3}
            isOptional
          />
        </FormSection>
        <MakingSteps
          result={result}
          version={series.version}
          now={now}
          backHref={paths.series(locale, series.id)}
          conflict={isOvertaken && <SeriesConflict series={series} />}
        />
      </Form>
    </>
  )
}
