import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { findToEdit } from '#app/events/desk/editable.server.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { PhotoFields } from '#app/events/files/photo-fields.tsx'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { fileFormSchema } from '#server/events/files/schema.ts'
import { FILE_NAME_MAX } from '#server/kit/files/schema.ts'
import { eventFileMessages as m, eventFileProblems } from '#server/kit/messages/event-files.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { fileMessages as f } from '#server/kit/messages/files.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.changeTitle)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const eventId = params['id'] ?? ''
  return read(context, async (caller) => {
    const { event, now } = await findToEdit(caller, eventId)
    const file = await caller.events.files.words({ eventId, id: params['file'] ?? '' })
    return { event, now, file }
  })
}

const formSchema = fileFormSchema.safeExtend({ version: z.number().int().min(1) })
type Values = z.input<typeof formSchema>

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const eventId = params['id'] ?? ''
  return submit({
    request,
    context,
    locale,
    schema: formSchema,
    problems: eventFileProblems,
    work: async ({ kind: _kind, ...words }, caller) => {
      await caller.events.files.change({ ...words, eventId, id: params['file'] ?? '' })
      return redirect(paths.eventFiles(locale, eventId, '?done=changed'))
    },
  })
}

/** What is said of a file: its name, whether everybody sees it; of a photo what it shows and whose consent stands behind it. */
export default function EditFilePage() {
  const { event, now, file } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const isBusy = useNavigation().state === 'submitting'
  const title = useEventWords(now).title(event)
  const text = (value: string | null) => value ?? undefined
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'file',
    lastResult: result?.lastResult,
    defaultValue: {
      kind: file.kind,
      version: file.version,
      name: file.name,
      altKk: text(file.altKk),
      altRu: text(file.altRu),
      isPublic: file.isPublic,
      consentBy: text(file.consentBy),
      consentOn: text(file.consentOn),
    },
  })
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(eventDesk.listTitle), href: paths.deskEvents(locale) },
          { label: title, href: paths.deskEvent(locale, event.id) },
          { label: t(m.title), href: paths.eventFiles(locale, event.id) },
          { label: t(m.changeTitle) },
        ]}
      />
      <PageHead
        title={t(m.changeTitle)}
        kicker={title}
        lead={<a href={paths.eventFileContent(locale, event.id, file.id)}>{file.name}</a>}
      />
      <Form method="post" {...getFormProps(form)} noValidate className="event-form">
        <ErrorSummary form={form} />
        <input type="hidden" name="kind" value={file.kind} />
        <input type="hidden" name="version" value={fields.version.initialValue} />
        <FormSection>
          <TextField field={fields.name} label={t(f.name)} maxLength={FILE_NAME_MAX} />
          <CheckboxField field={fields.isPublic} label={t(m.isPublic)} />
        </FormSection>
        {file.kind === 'photo' && <PhotoFields fields={fields} isConsentChanged />}
        <FormActions>
          <Button isBusy={isBusy}>{t(m.save)}</Button>
          <ButtonLink variant="quiet" href={paths.eventFiles(locale, event.id)}>
            {t(uiMessages.back)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
