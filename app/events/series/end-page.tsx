import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { findSeriesToEdit } from '#app/events/series/editable.server.ts'
import { SeriesConflict } from '#app/events/series/series-conflict.tsx'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextareaField } from '#app/ui/text-field.tsx'
import { REASON_MAX } from '#server/events/schema.ts'
import { endCounts } from '#server/events/series/ahead.ts'
import { optionalText, typedDay } from '#server/kit/input.ts'
import { formatFullDate } from '#server/kit/dates.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'
import { seriesProblems } from '#server/kit/messages/series.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { Problem } from '#server/kit/problem.ts'
import { localDate } from '#server/kit/zone.ts'

export const meta: MetaFunction = authTitle(m.endTitle)
export const shouldRevalidate = () => true

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { series, events, now } = await read(context, (caller) =>
    findSeriesToEdit(caller, params['id'] ?? ''),
  )
  // What the count needs, so that it follows the day as it is typed.
  const facts = events.map(({ status, startsAt, seriesOn, isPartlyClosed, taken, waiting }) => ({
    status,
    startsAt,
    seriesOn,
    isPartlyClosed,
    taken,
    waiting,
  }))
  return { series, now, lastOn: localDate(now), events: facts }
}

const endFormSchema = z.object({
  version: z.number().int().min(1),
  lastOn: typedDay,
  /** the day that the numbers on the page were of */
  seen: z.string().default(''),
  reason: optionalText(REASON_MAX),
})

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  return submit({
    request,
    context,
    locale,
    schema: endFormSchema,
    problems: { ...eventProblems, ...seriesProblems },
    work: async ({ seen, ...values }, caller) => {
      // Without JavaScript the numbers do not follow the day: they are shown before anything is called off.
      if (seen !== values.lastOn) throw new Problem('series_end_other', {}, 'lastOn')
      await caller.events.series.end({ id, ...values })
      return redirect(paths.series(locale, id, '?done=ended'))
    },
  })
}

/** The end of a series: what comes after a day is called off or removed. */
export default function EndSeriesPage() {
  const { series, now, lastOn, events } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const title = useEventWords(now).title(series)
  const [form, fields] = useForm({
    id: 'series-end',
    lastResult: result?.lastResult,
    defaultValue: { lastOn, reason: '' },
  })
  const typed = typedDay.safeParse(fields.lastOn.value ?? '')
  const counts = typed.success ? endCounts(events, { lastOn: typed.data, now }) : undefined
  const sent: unknown = result?.lastResult.initialValue?.['version']
  const isOvertaken = sent !== undefined && Number(sent) !== series.version
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.listTitle), href: paths.seriesList(locale) },
          { label: title, href: paths.series(locale, series.id) },
          { label: t(m.endTitle) },
        ]}
      />
      <PageHead title={t(m.endTitle)} kicker={title} lead={<p>{t(m.endLead)}</p>} />
      <Form method="post" action={paths.endSeries(locale, series.id)} {...getFormProps(form)} noValidate>
        {isOvertaken ? <SeriesConflict series={series} /> : <ErrorSummary form={form} />}
        <input type="hidden" name="version" value={series.version} />
        <input type="hidden" name="seen" value={typed.data ?? ''} />
        <DateField field={fields.lastOn} label={t(m.lastOn)} />
        <p className="series-step" aria-live="polite">
          {counts && typed.success && <EndWords counts={counts} lastOn={typed.data} />}
        </p>
        <TextareaField
          field={fields.reason}
          label={t(m.reason)}
          hint={t(eventDesk.cancelReasonHint)}
          isOptional={counts?.cancelled === 0}
          maxLength={REASON_MAX}
          rows={3}
        />
        <FormActions>
          <Button variant="danger">{t(m.end)}</Button>
          <ButtonLink variant="quiet" href={paths.series(locale, series.id)}>
            {t(uiMessages.back)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}

/** What happens after the last day, without what does not happen. */
function EndWords({ counts, lastOn }: { counts: ReturnType<typeof endCounts>; lastOn: string }) {
  const t = useT()
  const locale = useLocale()
  const { cancelled, told, removed } = counts
  const day = formatFullDate(lastOn, { locale })
  if (cancelled + removed === 0) return <>{t(m.endNothing, { day })}</>
  const list = [
    cancelled > 0 && t(m.endCancelled, { count: cancelled }),
    cancelled > 0 && (told > 0 ? t(m.told, { count: told }) : t(m.endNobodyTold)),
    removed > 0 && t(m.endRemoved, { count: removed }),
  ]
  return <>{t(m.endCounts, { day, list: list.filter(Boolean).join(', ') })}</>
}
