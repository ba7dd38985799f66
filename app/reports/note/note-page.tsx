import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { NoteSheet } from '#app/reports/note/note-sheet.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PrintButton } from '#app/ui/page-actions.tsx'
import { TextareaField, TextField } from '#app/ui/text-field.tsx'
import { noteMessages as m } from '#server/kit/messages/event-note.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { noteTextSchema, POSITION_MAX, RESULTS_MAX, SIGNER_MAX } from '#server/reports/notes/schema.ts'

export const meta: MetaFunction = authTitle(m.pageTitle)

export function loader({ params, context }: LoaderFunctionArgs) {
  return read(context, (caller) => caller.reports.notes.find({ id: params['id'] ?? '' }))
}
export type NoteView = ReturnType<typeof useLoaderData<typeof loader>>

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  const formData = await readForm(request)
  formData.set('id', id)
  return submit({
    request,
    context,
    locale,
    formData,
    schema: noteTextSchema,
    work: async (values, caller) => {
      await caller.reports.notes.save(values)
      return redirect(paths.eventNote(locale, id))
    },
  })
}

/** The official note on an event that is over: a sheet in Kazakh, one in Russian, and the words of both. */
export default function NotePage() {
  const view = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const { event, isClosed, may } = view
  return (
    <>
      <header className="sheet note-tools no-print">
        <div className="cluster">
          <ButtonLink variant="quiet" icon="chevron-left" href={paths.deskEvent(locale, event.id)}>
            {t(uiMessages.back)}
          </ButtonLink>
          <PrintButton variant="primary" />
        </div>
        <h1>{t(m.pageTitle)}</h1>
        <p>{t(m.pageLead)}</p>
        {!isClosed && (
          <Notice
            tone="warning"
            actions={
              may.write && (
                <ButtonLink variant="secondary" size="small" href={paths.attendance(locale, event.id)}>
                  {t(m.toClosing)}
                </ButtonLink>
              )
            }
          >
            <p>{t(m.notClosed)}</p>
          </Notice>
        )}
        {isClosed && may.write && <NoteForm />}
      </header>
      <main id="content" tabIndex={-1}>
        {isClosed && (
          <>
            <NoteSheet view={view} locale="kk" />
            <NoteSheet view={view} locale="ru" />
          </>
        )}
      </main>
    </>
  )
}

type Values = z.input<typeof noteTextSchema>

function NoteForm() {
  const { text } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'note',
    lastResult: result?.lastResult,
    defaultValue: {
      resultsKk: text?.resultsKk ?? '',
      resultsRu: text?.resultsRu ?? '',
      positionKk: text?.positionKk ?? '',
      positionRu: text?.positionRu ?? '',
      signer: text?.signer ?? '',
    },
  })
  return (
    <Details summary={t(m.write)} isOpen={!text || result !== undefined}>
      <Form method="post" {...getFormProps(form)} noValidate className="stack">
        <ErrorSummary form={form} />
        <TextareaField
          field={fields.resultsKk}
          label={t(m.resultsKk)}
          lang="kk"
          maxLength={RESULTS_MAX}
          rows={4}
          isOptional
        />
        <TextareaField
          field={fields.resultsRu}
          label={t(m.resultsRu)}
          lang="ru"
          maxLength={RESULTS_MAX}
          rows={4}
          isOptional
        />
        <TextField
          field={fields.positionKk}
          label={t(m.positionKk)}
          lang="kk"
          maxLength={POSITION_MAX}
          isOptional
        />
        <TextField
          field={fields.positionRu}
          label={t(m.positionRu)}
          lang="ru"
          maxLength={POSITION_MAX}
          isOptional
        />
        <TextField field={fields.signer} label={t(m.signer)} maxLength={SIGNER_MAX} isOptional />
        <p>
          <Button>{t(m.save)}</Button>
        </p>
      </Form>
    </Details>
  )
}
