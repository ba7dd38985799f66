import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { z } from 'zod'
import { DefaultButton } from '#app/events/desk/default-button.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { DistrictField } from '#app/regions/district-field.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField, CheckboxGroup } from '#app/ui/choice-field.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import type { PickerOption } from '#app/ui/picker-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { EmailField, NumberField, PhoneField, TextField } from '#app/ui/text-field.tsx'
import { HoursFields } from '#app/venues/hours-fields.tsx'
import { institutionMessages as common } from '#server/kit/messages/institutions.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import {
  accessibilityNames,
  venueConditions,
  venueKinds,
  venueMessages as m,
} from '#server/kit/messages/venues.ts'
import { ACCESSIBILITY, VENUE_CONDITIONS, VENUE_KINDS } from '#server/venues/kinds.ts'
import { VENUE_ADDRESS_MAX, VENUE_NAME_MAX, type venueSchema } from '#server/venues/schema.ts'

export type VenueValues = z.input<typeof venueSchema>

/** Rows of the week as the form has them: always seven. */
const WEEK = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday }))

/** One venue of the register. */
export function VenueForm({
  districts,
  institutions,
  lastResult,
  values,
}: {
  districts: PickerOption[]
  /** organisations that may keep it */
  institutions: PickerOption[]
  lastResult: SubmissionResult<string[]> | undefined
  values?: Partial<VenueValues>
}) {
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm<VenueValues, VenueValues, string[]>({
    id: 'venue',
    lastResult,
    defaultValue: { weekdays: WEEK, ...values },
  })
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <DefaultButton intent="save" />
      <FormSection>
        <TextField
          field={fields.nameKk}
          label={t(common.nameKk)}
          lang="kk"
          maxLength={VENUE_NAME_MAX}
          required
        />
        <TextField
          field={fields.nameRu}
          label={t(common.nameRu)}
          lang="ru"
          maxLength={VENUE_NAME_MAX}
          required
        />
        <TextField
          field={fields.nameEn}
          label={t(common.nameEn)}
          lang="en"
          maxLength={VENUE_NAME_MAX}
          isOptional
        />
        <SelectField
          field={fields.kind}
          label={t(m.kind)}
          required
          options={VENUE_KINDS.map((kind) => ({ value: kind, label: t(venueKinds[kind]) }))}
        />
        <DistrictField field={fields.districtKato} districts={districts} lastResult={lastResult} required />
        <TextField
          field={fields.addressKk}
          label={t(common.addressKk)}
          lang="kk"
          maxLength={VENUE_ADDRESS_MAX}
          isOptional
        />
        <TextField
          field={fields.addressRu}
          label={t(common.addressRu)}
          lang="ru"
          maxLength={VENUE_ADDRESS_MAX}
          isOptional
        />
        <NumberField field={fields.capacity} label={t(m.capacity)} maxLength={6} isOptional />
      </FormSection>
      <FormSection title={t(m.contactSection)}>
        <TextField
          field={fields.contactName}
          label={t(m.contactName)}
          maxLength={VENUE_NAME_MAX}
          autoComplete="off"
          isOptional
        />
        <PhoneField field={fields.phone} label={t(common.phone)} autoComplete="off" isOptional />
        <EmailField field={fields.email} label={t(common.email)} autoComplete="off" isOptional />
        <SelectField
          field={fields.institutionId}
          label={t(m.owner)}
          emptyLabel={t(m.noOwner)}
          options={institutions}
          isOptional
        />
        <CheckboxField
          field={fields.needsApproval}
          label={t(m.needsApproval)}
          hint={t(m.needsApprovalHint)}
        />
      </FormSection>
      <FormSection title={t(m.stateSection)}>
        <SelectField
          field={fields.condition}
          label={t(m.condition)}
          emptyLabel={t(m.conditionUnknown)}
          options={VENUE_CONDITIONS.map((one) => ({ value: one, label: t(venueConditions[one]) }))}
          isOptional
        />
        <DateField field={fields.openedOn} label={t(m.openedOn)} isOptional />
        <CheckboxGroup
          field={fields.accessibility}
          label={t(m.accessibility)}
          options={ACCESSIBILITY.map((one) => ({ value: one, label: t(accessibilityNames[one]) }))}
          isOptional
        />
      </FormSection>
      <HoursFields form={form} fields={fields} />
      <FormSection title={t(m.point)} hint={t(m.pointHint)}>
        <div className="form-row">
          <TextField field={fields.lat} label={t(m.lat)} inputMode="decimal" width="short" isOptional />
          <TextField field={fields.lon} label={t(m.lon)} inputMode="decimal" width="short" isOptional />
        </div>
      </FormSection>
      <FormActions>
        <Button name="intent" value="save">
          {t(uiMessages.save)}
        </Button>
        <ButtonLink variant="quiet" href={paths.venues(locale)}>
          {t(uiMessages.cancel)}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
