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
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { takeGivenFile } from '#app/lib/given-file.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { MeasureDocuments } from '#app/plan/measure-documents.tsx'
import { planTitle, usePlanName } from '#app/plan/plan-words.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DocumentField } from '#app/ui/file-field.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { FILE_NAME_MAX } from '#server/kit/files/schema.ts'
import { fileMessages as f, fileProblems } from '#server/kit/messages/files.ts'
import {
  documentKinds,
  measureDocumentMessages as m,
  measureDocumentProblems,
} from '#server/kit/messages/measure-documents.ts'
import { planMessages } from '#server/kit/messages/plan.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { DOCUMENT_KINDS, measureDocumentFormSchema } from '#server/programmes/plan/documents/schema.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ params, context }: LoaderFunctionArgs) {
  await permittedScope(context, 'plan.edit')
  return read(context, (caller) => caller.plan.documents.list({ id: params['id'] ?? '' }))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const measureId = params['id'] ?? ''
  const formData = await readForm(request)
  const removed = formData.get('remove')
  if (typeof removed === 'string') {
    await read(context, (caller) => caller.plan.documents.remove({ measureId, id: removed }))
    return redirect(paths.measureDocuments(locale, measureId, '?done=removed'))
  }
  const given = await takeGivenFile(formData)
  return submit({
    request,
    context,
    locale,
    formData,
    schema: measureDocumentFormSchema,
    problems: { ...fileProblems, ...measureDocumentProblems },
    work: async (values, caller) => {
      await caller.plan.documents.add({ ...values, ...given, name: values.name ?? given.name, measureId })
      return redirect(paths.measureDocuments(locale, measureId, '?done=added'))
    },
  })
}

/** Documents of a measure: what is there, one more, one less. */
export default function MeasureDocumentsPage() {
  const { plan, measure, documents, may } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const name = usePlanName()
  const [search] = useSearchParams()
  const done = search.get('done')
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(planMessages.title), href: paths.plans(locale) },
          { label: planTitle(plan, locale), href: paths.plan(locale, plan.id) },
          { label: measure.number ?? t(planMessages.measure), href: paths.measure(locale, measure.id) },
          { label: t(m.short) },
        ]}
      />
      {(done === 'added' || done === 'removed') && <Notice tone="success">{t(f[done])}</Notice>}
      <PageHead
        title={t(m.title)}
        kicker={[measure.number, name(measure)].filter(Boolean).join('. ')}
        lead={<p>{t(m.lead)}</p>}
      />
      <MeasureDocuments measureId={measure.id} documents={documents} mayRemove={may.edit} />
      {may.edit && <AddDocument key={documents.length} />}
    </>
  )
}

type Values = z.input<typeof measureDocumentFormSchema>

function AddDocument() {
  const { measure } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const isBusy = useNavigation().state === 'submitting'
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'document',
    lastResult: result?.lastResult,
    defaultValue: { kind: 'memorandum' },
  })
  return (
    <Form method="post" {...getFormProps(form)} encType="multipart/form-data" noValidate>
      <ErrorSummary form={form} />
      <FormSection title={t(f.addTitle)}>
        <DocumentField form={form} hint={t(m.fileHint)} />
        <SelectField
          field={fields.kind}
          label={t(m.kind)}
          emptyLabel={false}
          options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(documentKinds[kind]) }))}
        />
        <TextField
          field={fields.name}
          label={t(f.name)}
          hint={t(f.nameHint)}
          maxLength={FILE_NAME_MAX}
          isOptional
        />
      </FormSection>
      <FormActions>
        <Button isBusy={isBusy}>{t(f.add)}</Button>
        <ButtonLink variant="quiet" href={paths.measure(locale, measure.id)}>
          {t(uiMessages.back)}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
