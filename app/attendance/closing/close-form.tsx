import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { REASON_MAX } from '#server/attendance/schema.ts'
import { closingMessages as m } from '#server/kit/messages/closing.ts'

type Given = { sessionId: string; lastResult: SubmissionResult<string[]> | undefined }

/** Closes a session; that nobody came must be said. */
export function CloseForm({ sessionId, isEmpty, lastResult }: Given & { isEmpty: boolean }) {
  const t = useT()
  const [form, fields] = useForm<{ isEmptyMeant: boolean }>({ id: `close-${sessionId}`, lastResult })
  const isAsked = isEmpty || fields.isEmptyMeant.errors !== undefined
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="close" />
      <input type="hidden" name="sessionId" value={sessionId} />
      {isAsked && <CheckboxField label={t(m.closeEmpty)} field={fields.isEmptyMeant} />}
      <FormActions>
        <Button icon="check">{t(m.close)}</Button>
      </FormActions>
    </Form>
  )
}

/** Opens a closed session again, with a reason that stays in the ledger. */
export function ReopenForm({ sessionId, lastResult }: Given) {
  const t = useT()
  const [form, fields] = useForm<{ reason: string }>({ id: `reopen-${sessionId}`, lastResult })
  return (
    <Form method="post" {...getFormProps(form)} noValidate className="closing__form">
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="reopen" />
      <input type="hidden" name="sessionId" value={sessionId} />
      <TextField label={t(m.reopenReason)} field={fields.reason} maxLength={REASON_MAX} required />
      <FormActions>
        <Button variant="secondary" icon="undo">
          {t(m.reopen)}
        </Button>
      </FormActions>
    </Form>
  )
}
