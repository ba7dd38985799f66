import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { z } from 'zod'
import { useT } from '#app/lib/i18n.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { SelectField, type SelectOption } from '#app/ui/select-field.tsx'
import { NumberField, TextareaField, TextField } from '#app/ui/text-field.tsx'
import { planColumnNames as columns } from '#server/kit/messages/plan-import.ts'
import { planMessages as m } from '#server/kit/messages/plan.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { NAME_MAX, NUMBER_MAX, TEXT_MAX } from '#server/programmes/plan/limits.ts'
import type { measureSchema } from '#server/programmes/plan/schema.ts'

export type MeasureValues = z.input<typeof measureSchema>

/** One line of a plan. */
export function MeasureForm({
  lastResult,
  values,
  districts,
  programmes,
  directions,
  backHref,
}: {
  lastResult: SubmissionResult<string[]> | undefined
  values?: Partial<MeasureValues>
  districts: SelectOption[]
  programmes: SelectOption[]
  directions: string[]
  backHref: string
}) {
  const t = useT()
  const [form, fields] = useForm<MeasureValues, MeasureValues, string[]>({
    id: 'measure',
    lastResult,
    defaultValue: values,
  })
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <input type="hidden" name="planId" value={values?.planId ?? ''} />
      {values?.version && <input type="hidden" name="version" value={values.version} />}
      <FormSection>
        <TextField
          field={fields.direction}
          label={t(columns.direction)}
          list="plan-directions"
          maxLength={TEXT_MAX}
          required
        />
        <datalist id="plan-directions">
          {directions.map((direction) => (
            <option value={direction} key={direction} />
          ))}
        </datalist>
        <TextField
          field={fields.number}
          label={t(columns.number)}
          width="short"
          maxLength={NUMBER_MAX}
          isOptional
        />
        <TextareaField
          field={fields.nameKk}
          label={t(columns.nameKk)}
          lang="kk"
          rows={2}
          maxLength={NAME_MAX}
        />
        <TextareaField
          field={fields.nameRu}
          label={t(columns.nameRu)}
          lang="ru"
          rows={2}
          maxLength={NAME_MAX}
        />
        <TextField
          field={fields.term}
          label={t(columns.term)}
          hint={t(m.termHint)}
          maxLength={500}
          required
        />
        <TextareaField
          field={fields.responsible}
          label={t(columns.responsible)}
          hint={t(m.responsibleHint)}
          rows={2}
          maxLength={TEXT_MAX}
          required
        />
        <TextField field={fields.form} label={t(columns.form)} maxLength={TEXT_MAX} isOptional />
        <TextField field={fields.funding} label={t(columns.funding)} maxLength={TEXT_MAX} isOptional />
        <NumberField field={fields.cost} label={t(columns.cost)} maxLength={18} isOptional />
        <NumberField field={fields.plannedEvents} label={t(columns.events)} maxLength={6} isOptional />
        <NumberField field={fields.plannedPeople} label={t(columns.people)} maxLength={8} isOptional />
        <SelectField
          field={fields.programmeId}
          label={t(m.programme)}
          emptyLabel={t(m.noProgramme)}
          options={programmes}
        />
        <CheckboxGroup field={fields.districtKatos} label={t(columns.districts)} options={districts} />
        <TextField field={fields.partners} label={t(columns.partners)} maxLength={TEXT_MAX} isOptional />
        <TextField field={fields.documents} label={t(columns.documents)} maxLength={TEXT_MAX} isOptional />
        <TextField field={fields.note} label={t(columns.note)} maxLength={TEXT_MAX} isOptional />
      </FormSection>
      <FormActions>
        <Button name="intent" value="save">
          {t(uiMessages.save)}
        </Button>
        <ButtonLink variant="quiet" href={backHref}>
          {t(uiMessages.cancel)}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
