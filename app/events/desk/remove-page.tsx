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
import { findToEdit } from '#app/events/desk/editable.server.ts'
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
import { PageHead } from '#app/ui/page-head.tsx'
import { whyNotRemove } from '#server/events/lifecycle.ts'
import { eventDesk as m } from '#server/kit/messages/events-desk.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.removeTitle)
export const shouldRevalidate = () => true

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const { event, now } = await findToEdit(caller, id)
    return { event, now, refusal: whyNotRemove(event)?.code }
  })
}

const removeFormSchema = z.object({ version: z.number().int().min(1) })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  return submit({
    request,
    context,
    locale,
    schema: removeFormSchema,
    problems: eventProblems,
    work: async ({ version }, caller) => {
      await caller.events.remove({ id, version })
      return redirect(paths.deskEvents(locale, '?tab=drafts&done=removed'))
    },
  })
}

/** A draft that is not needed after all. */
export default function RemoveEventPage() {
  const { event, now, refusal } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const title = words.title(event)
  const refused: string[] = result?.lastResult.error?.[''] ?? []
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.listTitle), href: paths.deskEvents(locale) },
          { label: title, href: paths.deskEvent(locale, event.id) },
          { label: t(m.removeTitle) },
        ]}
      />
      <PageHead title={t(m.removeTitle)} kicker={title} lead={<p>{t(m.removeText)}</p>} />
      <ErrorSummary errors={refused.map((text) => ({ text }))} />
      {refusal ? (
        <Refusal eventId={event.id} code={refusal} />
      ) : (
        <Form method="post" action={paths.removeEvent(locale, event.id)}>
          <input type="hidden" name="version" value={event.version} />
          <FormActions>
            <Button variant="danger">{t(m.remove)}</Button>
            <ButtonLink variant="quiet" href={paths.deskEvent(locale, event.id)}>
              {t(uiMessages.back)}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </>
  )
}
