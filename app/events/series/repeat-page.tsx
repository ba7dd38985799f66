import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { ConflictNotice } from '#app/events/desk/conflict-notice.tsx'
import { findToEdit } from '#app/events/desk/editable.server.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { Refusal } from '#app/events/desk/refusal.tsx'
import { makingForm } from '#app/events/series/making-form.server.ts'
import { MakingSteps } from '#app/events/series/making-form.tsx'
import { RuleFields, type RuleValues } from '#app/events/series/rule-fields.tsx'
import { SeriesMade } from '#app/events/series/series-conflict.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { dayOf } from '#server/events/series/pattern.ts'
import { repeatFormSchema } from '#server/events/series/schema.ts'
import { dateParts, weekdayOf } from '#server/kit/calendar.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

export const meta: MetaFunction = authTitle(m.repeatTitle)
export const shouldRevalidate = () => true

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const { event, sessions, lastChange, now } = await findToEdit(caller, id)
    // Somebody may have made the series a moment ago: what was typed here stays, and it is told who was faster.
    const made = event.seriesId ? await caller.events.series.find({ id: event.seriesId }) : undefined
    return {
      event,
      series: made?.series,
      on: dayOf(sessions),
      lastChange,
      refusal: event.status === 'cancelled' ? 'event_is_cancelled' : undefined,
      now,
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const eventId = args.params['id'] ?? ''
  return makingForm(args, {
    schema: repeatFormSchema,
    work: {
      preview: (rule, caller, version) => caller.events.series.preview({ ...rule, eventId, version }),
      save: async (rule, caller, ask) => {
        const { id } = await caller.events.series.create({ ...rule, eventId, ...ask })
        return redirect(paths.series(locale, id, '?done=created'))
      },
    },
  })
}

/** The rule that an event of this day suggests: every week on its weekday. */
function suggested(on: string | undefined): Partial<RuleValues> {
  const shared = { frequency: 'weekly', every: '1', ends: 'until' }
  if (!on) return shared
  const weekday = String(weekdayOf(on))
  const { day } = dateParts(on)
  return {
    ...shared,
    startsOn: on,
    weekdays: [weekday],
    weekday,
    ordinal: String(Math.min(4, Math.ceil(day / 7))),
    monthDay: String(day),
  }
}

/** An event once more, by a rule: first every date with what stands in the way, then a series. */
export default function RepeatPage() {
  const result = useActionData<typeof action>()
  // What was chosen on the server is shown by a form begun anew; nothing typed is lost, it all came back.
  return <RepeatForm key={result?.shownAs ?? ''} />
}

function RepeatForm() {
  const { event, series, on, lastChange, refusal, now } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const [form, fields] = useForm<RuleValues, RuleValues, string[]>({
    id: 'repeat',
    lastResult: result?.lastResult,
    defaultValue: suggested(on),
  })
  const title = words.title(event)
  const isOvertaken = result !== undefined && result.version !== event.version
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(eventDesk.listTitle), href: paths.deskEvents(locale) },
          { label: title, href: paths.deskEvent(locale, event.id) },
          { label: t(m.repeatTitle) },
        ]}
      />
      <PageHead
        title={t(m.repeatTitle)}
        kicker={`${title}, ${words.when(event)}`}
        lead={<p>{t(m.repeatLead)}</p>}
      />
      {series && <SeriesMade series={series} isTyped={result !== undefined} />}
      {refusal && !result && !series && <Refusal eventId={event.id} code={refusal} />}
      {(result || (!refusal && !series)) && (
        <Form
          method="post"
          action={`${paths.repeatEvent(locale, event.id)}#dates`}
          {...getFormProps(form)}
          noValidate
          className="event-form"
        >
          {!isOvertaken && !series && <ErrorSummary form={form} />}
          <RuleFields fields={fields} />
          {!series && (
            <MakingSteps
              result={result}
              version={event.version}
              now={now}
              backHref={paths.deskEvent(locale, event.id)}
              conflict={isOvertaken && <ConflictNotice eventId={event.id} change={lastChange} />}
            />
          )}
        </Form>
      )}
    </>
  )
}
