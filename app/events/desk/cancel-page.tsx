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
import { Refusal } from '#app/events/desk/refusal.tsx'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextareaField } from '#app/ui/text-field.tsx'
import { whyNotCancel } from '#server/events/lifecycle.ts'
import { REASON_MAX } from '#server/events/schema.ts'
import { requiredText } from '#server/kit/input.ts'
import { eventDesk as m } from '#server/kit/messages/events-desk.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.cancelTitle)
export const shouldRevalidate = () => true

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const [{ event, sessions, now }, counts] = await Promise.all([
      caller.events.find({ id }),
      caller.registration.counts({ eventId: id }),
    ])
    return {
      event,
      now,
      refusal: whyNotCancel({ ...event, sessions }, now)?.code,
      toldCount: counts.confirmed + counts.waiting,
    }
  })
}

const cancelFormSchema = z.object({ version: z.number().int().min(1), reason: requiredText(REASON_MAX) })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  return submit({
    request,
    context,
    locale,
    schema: cancelFormSchema,
    problems: eventProblems,
    work: async (values, caller) => {
      await caller.events.cancel({ id, ...values })
      return redirect(paths.deskEvent(locale, id, '?done=cancelled'))
    },
  })
}

/** Calling an event off: the reason, and how many people will read it. */
export default function CancelEventPage() {
  const { event, now, refusal, toldCount } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const [form, fields] = useForm({ id: 'cancel', lastResult: result?.lastResult })
  const title = words.title(event)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.listTitle), href: paths.deskEvents(locale) },
          { label: title, href: paths.deskEvent(locale, event.id) },
          { label: t(m.cancelTitle) },
        ]}
      />
      <PageHead title={t(m.cancelTitle)} kicker={title} lead={<p>{words.when(event)}</p>} />
      {refusal ? (
        <Refusal eventId={event.id} code={refusal} />
      ) : (
        <Form method="post" action={paths.cancelEvent(locale, event.id)} {...getFormProps(form)} noValidate>
          <ErrorSummary form={form} />
          <input type="hidden" name="version" value={event.version} />
          <Notice tone="warning">
            <p>{t(m.toldCount, { count: toldCount })}</p>
          </Notice>
          <TextareaField
            field={fields.reason}
            label={t(m.cancelReason)}
            hint={t(m.cancelReasonHint)}
            required
            maxLength={REASON_MAX}
            rows={4}
          />
          <FormActions>
            <Button variant="danger">{t(m.cancelSubmit)}</Button>
            <ButtonLink variant="quiet" href={paths.deskEvent(locale, event.id)}>
              {t(uiMessages.back)}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </>
  )
}
