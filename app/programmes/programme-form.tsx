import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { z } from 'zod'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { SelectField, type SelectOption } from '#app/ui/select-field.tsx'
import { NumberField, TextareaField, TextField } from '#app/ui/text-field.tsx'
import { institutionMessages as common } from '#server/kit/messages/institutions.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { programmeMessages as m } from '#server/kit/messages/programmes.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'
import { PROGRAMME_NAME_MAX, PROGRAMME_TEXT_MAX, type programmeSchema } from '#server/programmes/schema.ts'

export type ProgrammeValues = z.input<typeof programmeSchema>

/** One programme of the register. */
export function ProgrammeForm({
  regions,
  lastResult,
  values,
}: {
  regions: SelectOption[]
  lastResult: SubmissionResult<string[]> | undefined
  values?: Partial<ProgrammeValues>
}) {
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm<ProgrammeValues, ProgrammeValues, string[]>({
    id: 'programme',
    lastResult,
    defaultValue: values,
  })
  const names = [
    { lang: 'kk', field: fields.nameKk, label: common.nameKk, isOptional: false },
    { lang: 'ru', field: fields.nameRu, label: common.nameRu, isOptional: false },
    { lang: 'en', field: fields.nameEn, label: common.nameEn, isOptional: true },
  ]
  const texts = [
    { lang: 'kk', field: fields.descriptionKk, label: m.descriptionKk },
    { lang: 'ru', field: fields.descriptionRu, label: m.descriptionRu },
    { lang: 'en', field: fields.descriptionEn, label: m.descriptionEn },
  ]
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <FormSection>
        {names.map(({ lang, field, label, isOptional }) => (
          <TextField
            key={lang}
            field={field}
            label={t(label)}
            lang={lang}
            maxLength={PROGRAMME_NAME_MAX}
            required={!isOptional}
            isOptional={isOptional}
          />
        ))}
        <SelectField field={fields.kato} label={t(m.region)} options={regions} emptyLabel={false} />
        {texts.map(({ lang, field, label }) => (
          <TextareaField
            key={lang}
            field={field}
            label={t(label)}
            lang={lang}
            maxLength={PROGRAMME_TEXT_MAX}
            rows={4}
            isOptional
          />
        ))}
        <CheckboxGroup
          field={fields.targetGroups}
          label={t(m.targetGroups)}
          options={TARGET_GROUPS.map((group) => ({ value: group, label: t(targetGroupNames[group]) }))}
        />
        <NumberField field={fields.plannedPeople} label={t(m.plannedPeople)} maxLength={8} isOptional />
        <TextField field={fields.link} type="url" label={t(m.link)} hint={t(m.linkHint)} isOptional />
        <TextField field={fields.partners} label={t(m.partners)} maxLength={1000} isOptional />
        <TextareaField
          field={fields.outsideSystems}
          label={t(m.outsideSystems)}
          hint={t(m.outsideSystemsHint)}
          maxLength={4000}
          rows={4}
          isOptional
        />
      </FormSection>
      <FormActions>
        <Button name="intent" value="save">
          {t(uiMessages.save)}
        </Button>
        <ButtonLink variant="quiet" href={paths.programmes(locale)}>
          {t(uiMessages.cancel)}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
