import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { z } from 'zod'
import { DefaultButton } from '#app/events/desk/default-button.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { DistrictField } from '#app/regions/district-field.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import type { PickerOption } from '#app/ui/picker-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { EmailField, PhoneField, TextField } from '#app/ui/text-field.tsx'
import { INSTITUTION_KINDS } from '#server/institutions/kinds.ts'
import { ADDRESS_MAX, NAME_MAX, type institutionSchema } from '#server/institutions/schema.ts'
import { institutionKinds, institutionMessages as m } from '#server/kit/messages/institutions.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export type InstitutionValues = z.input<typeof institutionSchema>

/** One organisation of the register. */
export function InstitutionForm({
  districts,
  lastResult,
  values,
}: {
  districts: PickerOption[]
  lastResult: SubmissionResult<string[]> | undefined
  values?: Partial<InstitutionValues>
}) {
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm<InstitutionValues, InstitutionValues, string[]>({
    id: 'institution',
    lastResult,
    defaultValue: values,
  })
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <DefaultButton intent="save" />
      <FormSection>
        <TextField field={fields.nameKk} label={t(m.nameKk)} lang="kk" maxLength={NAME_MAX} required />
        <TextField field={fields.nameRu} label={t(m.nameRu)} lang="ru" maxLength={NAME_MAX} required />
        <TextField field={fields.nameEn} label={t(m.nameEn)} lang="en" maxLength={NAME_MAX} isOptional />
        <SelectField
          field={fields.kind}
          label={t(m.kind)}
          required
          options={INSTITUTION_KINDS.map((kind) => ({ value: kind, label: t(institutionKinds[kind]) }))}
        />
        <CheckboxField field={fields.isStateBody} label={t(m.isStateBody)} hint={t(m.isStateBodyHint)} />
        <TextField
          field={fields.bin}
          label={t(m.bin)}
          hint={t(m.binHint)}
          inputMode="numeric"
          autoComplete="off"
          width="medium"
          isOptional
        />
        <DistrictField field={fields.districtKato} districts={districts} lastResult={lastResult} required />
        <TextField
          field={fields.addressKk}
          label={t(m.addressKk)}
          lang="kk"
          maxLength={ADDRESS_MAX}
          isOptional
        />
        <TextField
          field={fields.addressRu}
          label={t(m.addressRu)}
          lang="ru"
          maxLength={ADDRESS_MAX}
          isOptional
        />
        <PhoneField field={fields.phone} label={t(m.phone)} autoComplete="off" isOptional />
        <EmailField field={fields.email} label={t(m.email)} autoComplete="off" isOptional />
      </FormSection>
      <FormActions>
        <Button name="intent" value="save">
          {t(uiMessages.save)}
        </Button>
        <ButtonLink variant="quiet" href={paths.institutions(locale)}>
          {t(uiMessages.cancel)}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
