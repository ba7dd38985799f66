import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import type { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { findToEdit } from '#app/events/desk/editable.server.ts'
import { PhotoFields } from '#app/events/files/photo-fields.tsx'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { takeGivenFile } from '#app/lib/given-file.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice-field.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DocumentField, useFileSize } from '#app/ui/file-field.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { fileFormSchema } from '#server/events/files/schema.ts'
import { formatDate } from '#server/kit/dates.ts'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { FILE_KINDS } from '#server/kit/files/content.ts'
import { FILE_NAME_MAX } from '#server/kit/files/schema.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventFileMessages as m, eventFileProblems, fileKinds } from '#server/kit/messages/event-files.ts'
import { fileMessages as f, fileProblems } from '#server/kit/messages/files.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const { event, now } = await findToEdit(caller, id)
    return { event, now, files: await caller.events.files.list({ id }) }
  })
}

type FileValues = z.input<typeof fileFormSchema>

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const eventId = params['id'] ?? ''
  const formData = await readForm(request)
  const removed = formData.get('remove')
  if (typeof removed === 'string') {
    await read(context, (caller) => caller.events.files.remove({ eventId, id: removed }))
    return redirect(paths.eventFiles(locale, eventId, '?done=removed'))
  }
  const given = await takeGivenFile(formData)
  return submit({
    request,
    context,
    locale,
    formData,
    schema: fileFormSchema,
    problems: { ...fileProblems, ...eventFileProblems },
    work: async (values, caller) => {
      await caller.events.files.add({ ...values, ...given, name: values.name ?? given.name, eventId })
      return redirect(paths.eventFiles(locale, eventId, '?done=added'))
    },
  })
}

/** Documents of an event and photos taken at it. */
export default function EventFilesPage() {
  const { event, now, files } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const done = search.get('done')
  const title = useEventWords(now).title(event)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(eventDesk.listTitle), href: paths.deskEvents(locale) },
          { label: title, href: paths.deskEvent(locale, event.id) },
          { label: t(m.title) },
        ]}
      />
      {(done === 'added' || done === 'removed' || done === 'changed') && (
        <Notice tone="success">{t(done === 'changed' ? m.changed : f[done])}</Notice>
      )}
      <PageHead title={t(m.title)} kicker={title} lead={<p>{t(m.lead)}</p>} />
      {files.length === 0 ? <EmptyState title={t(m.empty)} /> : <FileList />}
      <AddFile key={files.length} />
    </>
  )
}

function FileList() {
  const { event, files } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const fileSize = useFileSize()
  return (
    <ul className="work__list">
      {files.map((file) => (
        <li className="work__item" key={file.id}>
          <div className="work__words">
            <a href={paths.eventFileContent(locale, event.id, file.id)}>{file.name}</a>{' '}
            <Badge tone={file.isPublic ? 'success' : 'neutral'}>
              {t(file.isPublic ? m.shown : m.hidden)}
            </Badge>
            <p className="muted">
              {[
                t(fileKinds[file.kind]),
                fileSize(file.size),
                formatDate(file.addedAt),
                file.consentBy &&
                  file.consentOn &&
                  t(m.consent, { by: file.consentBy, on: formatDate(file.consentOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <div className="cluster">
            <ButtonLink
              variant="secondary"
              size="small"
              href={paths.editEventFile(locale, event.id, file.id)}
            >
              {t(m.change)}
              <VisuallyHidden>: {file.name}</VisuallyHidden>
            </ButtonLink>
            <Form method="post">
              <Button name="remove" value={file.id} variant="quiet" size="small" icon="trash">
                {t(f.remove, { name: file.name })}
              </Button>
            </Form>
          </div>
        </li>
      ))}
    </ul>
  )
}

function AddFile() {
  const { event } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const isBusy = useNavigation().state === 'submitting'
  const [form, fields] = useForm<FileValues, FileValues, string[]>({
    id: 'file',
    lastResult: result?.lastResult,
    defaultValue: { kind: 'document' },
  })
  return (
    <Form
      method="post"
      {...getFormProps(form)}
      encType="multipart/form-data"
      noValidate
      className="event-form"
    >
      <ErrorSummary form={form} />
      <FormSection title={t(f.addTitle)}>
        <RadioGroup
          field={fields.kind}
          label={t(m.kind)}
          isInline
          options={FILE_KINDS.map((kind) => ({ value: kind, label: t(fileKinds[kind]) }))}
        />
        <DocumentField form={form} hint={t(f.fileHint)} />
        <TextField
          field={fields.name}
          label={t(f.name)}
          hint={t(f.nameHint)}
          maxLength={FILE_NAME_MAX}
          isOptional
        />
        <CheckboxField field={fields.isPublic} label={t(m.isPublic)} />
      </FormSection>
      <PhotoFields fields={fields} />
      <FormActions>
        <Button isBusy={isBusy}>{t(f.add)}</Button>
        <ButtonLink variant="quiet" href={paths.deskEvent(locale, event.id)}>
          {t(uiMessages.back)}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
