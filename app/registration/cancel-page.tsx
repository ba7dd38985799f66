import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useForm } from '@conform-to/react'
import { z } from 'zod'
import { EventLead } from '#app/registration/event-lead.tsx'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { registrationProblems } from '#server/kit/messages/registration.ts'
import { ticketMessages as m } from '#server/kit/messages/tickets.ts'

export const meta: MetaFunction = authTitle(m.cancelTitle)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params['token'] ?? ''
  const ticket = await read(context, (caller) => caller.registration.ticket({ token }))
  if (ticket.whyNotChange) throw redirect(paths.ticket(localeOf(params), token))
  return { token, status: ticket.status, event: ticket.event }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const token = params['token'] ?? ''
  return submit({
    request,
    context,
    locale,
    schema: z.object({}),
    problems: registrationProblems,
    work: async (_, caller) => {
      await caller.registration.cancelOwn({ token })
      return redirect(paths.ticket(locale, token))
    },
  })
}

/** Giving a place back, with what that means. */
export default function CancelPage() {
  const { token, status, event } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form] = useForm({ id: 'cancel', lastResult: result?.lastResult })
  return (
    <div className="narrow-page">
      <PageHead title={t(m.cancelTitle)} />
      <EventLead event={event} />
      <p>{t(status === 'waiting' ? m.cancelWaitingText : m.cancelText)}</p>
      <Form method="post">
        <ErrorSummary form={form} />
        <FormActions>
          <Button variant="danger">{t(m.cancelYes)}</Button>
          <ButtonLink href={paths.ticket(locale, token)} variant="secondary">
            {t(m.cancelNo)}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
