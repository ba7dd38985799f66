import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { UNDO_REASONS } from '#app/attendance/door/undo-reason.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { REASON_MAX } from '#server/attendance/schema.ts'
import { doorMessages as m } from '#server/kit/messages/door.ts'

/** Takes one mark back, with a reason, from the list of names. */
export function AnnulForm({
  attendanceId,
  name,
  keepHref,
  lastResult,
}: {
  attendanceId: string
  name: string
  keepHref: string
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const t = useT()
  const [form, fields] = useForm<{ reason: string; other: string }>({ id: 'annul', lastResult })
  return (
    <section className="closing" aria-labelledby="annul-title">
      <h2 id="annul-title">{t(m.undoOf, { name })}</h2>
      <p className="muted">{t(m.undoLead)}</p>
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="annul" />
        <input type="hidden" name="attendanceId" value={attendanceId} />
        <RadioGroup
          label={t(m.undoReason)}
          field={fields.reason}
          options={UNDO_REASONS.map(([value, words]) => ({ value, label: t(words) }))}
        />
        <TextField label={t(m.undoOther)} field={fields.other} maxLength={REASON_MAX} isOptional />
        <FormActions>
          <Button icon="undo">{t(m.undo)}</Button>
          <ButtonLink variant="quiet" href={keepHref}>
            {t(m.keepMark)}
          </ButtonLink>
        </FormActions>
      </Form>
    </section>
  )
}
