import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { z } from 'zod'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { measureStates, planMessages as m } from '#server/kit/messages/plan.ts'
import { REASON_MAX, type measureStateSchema } from '#server/programmes/plan/schema.ts'
import { MEASURE_STATES, type MeasureState } from '#server/programmes/plan/words.ts'

type Values = z.input<typeof measureStateSchema>

/** How far a measure is: by its events, or as somebody says by hand with the reason. */
export function MeasureStateForm({
  measure,
  standing,
  lastResult,
}: {
  measure: {
    state: MeasureState | null
    stateReason: string | null
    movedTo: string | null
    stateAt: Date | null
    stateByName: string | null
  }
  standing: { state: MeasureState; isByHand: boolean }
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const t = useT()
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'measure-state',
    lastResult,
    defaultValue: {
      state: measure.state ?? undefined,
      reason: measure.stateReason ?? undefined,
      movedTo: measure.movedTo ?? undefined,
    },
  })
  const said =
    measure.stateAt && t(m.byHandBy, { name: measure.stateByName ?? '—', day: formatDate(measure.stateAt) })
  return (
    <section className="stack" aria-labelledby="measure-state-title">
      <h2 id="measure-state-title">{t(m.state)}</h2>
      <p>
        {t(measureStates[standing.state])} · {t(standing.isByHand ? m.byHand : m.byEvents)}
        {said && <span className="muted"> · {said}</span>}
      </p>
      <Form method="post" {...getFormProps(form)} noValidate className="stack">
        <ErrorSummary form={form} />
        <SelectField
          field={fields.state}
          label={t(m.state)}
          emptyLabel={t(m.byEvents)}
          options={MEASURE_STATES.map((state) => ({ value: state, label: t(measureStates[state]) }))}
        />
        <TextField
          field={fields.reason}
          label={t(m.stateReason)}
          hint={t(m.stateReasonHint)}
          maxLength={REASON_MAX}
          isOptional
        />
        <DateField field={fields.movedTo} label={t(m.movedTo)} isOptional />
        <Button name="intent" value="state" variant="secondary">
          {t(m.saveState)}
        </Button>
      </Form>
    </section>
  )
}
