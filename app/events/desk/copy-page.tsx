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
import { findToEdit } from '#app/events/desk/editable.server.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
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
import { typedDay } from '#server/kit/input.ts'
import { eventDesk as m } from '#server/kit/messages/events-desk.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.copyTitle)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const { event, now } = await findToEdit(caller, id)
    return { event, now }
  })
}

const copyFormSchema = z.object({ on: typedDay.optional() })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  return submit({
    request,
    context,
    locale,
    schema: copyFormSchema,
    problems: eventProblems,
    work: async ({ on }, caller) => {
      const copy = await caller.events.copy({ id, on })
      return redirect(paths.deskEvent(locale, copy.id, '?done=copied'))
    },
  })
}

/** The same event once more, on another day. */
export default function CopyEventPage() {
  const { event, now } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const [form, fields] = useForm({ id: 'copy', lastResult: result?.lastResult })
  const title = words.title(event)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.listTitle), href: paths.deskEvents(locale) },
          { label: title, href: paths.deskEvent(locale, event.id) },
          { label: t(m.copyTitle) },
        ]}
      />
      <PageHead title={t(m.copyTitle)} kicker={title} lead={<p>{t(m.copyLead)}</p>} />
      <Form method="post" action={paths.copyEvent(locale, event.id)} {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <DateField field={fields.on} label={t(m.copyOn)} hint={t(m.copyOnHint)} isOptional />
        <FormActions>
          <Button>{t(m.copySubmit)}</Button>
          <ButtonLink variant="quiet" href={paths.deskEvent(locale, event.id)}>
            {t(uiMessages.back)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
