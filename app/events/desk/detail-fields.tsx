import { useT } from '#app/lib/i18n.tsx'
import type { EventFieldset } from '#app/events/desk/form-values.ts'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { DateTimeField } from '#app/ui/date-field.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { PickerField, type PickerOption } from '#app/ui/picker-field.tsx'
import { SelectField, type SelectOption, type SelectOptionGroup } from '#app/ui/select-field.tsx'
import { NumberField, PhoneField, TextareaField, TextField } from '#app/ui/text-field.tsx'
import { DESCRIPTION_MAX, TITLE_MAX } from '#server/events/schema.ts'
import { EVENT_KINDS } from '#server/events/words.ts'
import { eventForm as m } from '#server/kit/messages/events-form.ts'
import { eventFields, eventKinds, eventLanguages } from '#server/kit/messages/events.ts'
import { LOCALES } from '#server/kit/messages/message.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'

export type DetailChoices = {
  programmes: SelectOption[]
  institutions: PickerOption[]
  /** of the region's plan, once the region is known */
  measures?: SelectOptionGroup[]
}

/** Kind, programme, who holds it and whom to call. */
export function WhatFields({
  fields,
  choices,
  queries,
}: {
  fields: EventFieldset
  choices: DetailChoices
  queries: Readonly<Record<string, string>>
}) {
  const t = useT()
  return (
    <FormSection title={t(m.whatSection)}>
      {!choices.measures && fields.measureId.value && (
        <input type="hidden" name={fields.measureId.name} value={fields.measureId.value} />
      )}
      <SelectField
        field={fields.kind}
        label={t(eventFields.kind)}
        required
        options={EVENT_KINDS.map((kind) => ({ value: kind, label: t(eventKinds[kind]) }))}
      />
      <SelectField
        field={fields.programmeId}
        label={t(eventFields.programme)}
        emptyLabel={t(m.noProgramme)}
        options={choices.programmes}
      />
      {choices.measures && choices.measures.length > 0 && (
        <SelectField
          field={fields.measureId}
          label={t(eventFields.measure)}
          emptyLabel={t(m.noMeasure)}
          options={choices.measures}
        />
      )}
      <PickerField
        field={fields.institutionId}
        label={t(eventFields.institution)}
        options={choices.institutions}
        queryName="institutionQuery"
        query={queries['institutionQuery']}
        searchLabel={t(m.searchInstitution)}
        searchHint={t(m.searchHint)}
        narrowIntent="refresh"
      />
      <PhoneField
        field={fields.contactPhone}
        label={t(eventFields.contactPhone)}
        hint={t(m.contactPhoneHint)}
        autoComplete="off"
      />
    </FormSection>
  )
}

const TEXT_LABELS = {
  kk: { title: m.titleKk, description: m.descriptionKk },
  ru: { title: m.titleRu, description: m.descriptionRu },
  en: { title: m.titleEn, description: m.descriptionEn },
} as const

/** Title and description in each language. */
export function TextFields({ fields }: { fields: EventFieldset }) {
  const t = useT()
  const own = {
    kk: { title: fields.titleKk, description: fields.descriptionKk },
    ru: { title: fields.titleRu, description: fields.descriptionRu },
    en: { title: fields.titleEn, description: fields.descriptionEn },
  }
  return (
    <FormSection title={t(m.textSection)} hint={t(m.textHint)}>
      {LOCALES.map((locale) => (
        <div className="form-pair" key={locale}>
          <TextField
            field={own[locale].title}
            label={t(TEXT_LABELS[locale].title)}
            lang={locale}
            maxLength={TITLE_MAX}
            autoComplete="off"
          />
          <TextareaField
            field={own[locale].description}
            label={t(TEXT_LABELS[locale].description)}
            lang={locale}
            maxLength={DESCRIPTION_MAX}
            rows={6}
          />
        </div>
      ))}
    </FormSection>
  )
}

/** Whom it is for, and for how many it is planned. */
export function WhoFields({ fields }: { fields: EventFieldset }) {
  const t = useT()
  return (
    <FormSection title={t(m.whoSection)}>
      <CheckboxGroup
        field={fields.targetGroups}
        label={t(eventFields.targetGroups)}
        options={TARGET_GROUPS.map((group) => ({ value: group, label: t(targetGroupNames[group]) }))}
      />
      <CheckboxGroup
        field={fields.languages}
        label={t(eventFields.languages)}
        isInline
        options={LOCALES.map((locale) => ({ value: locale, label: t(eventLanguages[locale]) }))}
      />
      <div className="form-row">
        <NumberField field={fields.ageMin} label={t(m.ageMin)} hint={t(m.ageHint)} maxLength={3} />
        <NumberField field={fields.ageMax} label={t(m.ageMax)} hint={t(m.ageHint)} maxLength={3} />
      </div>
      <NumberField
        field={fields.plannedPeople}
        label={t(eventFields.plannedPeople)}
        hint={t(m.plannedPeopleHint)}
        maxLength={7}
      />
    </FormSection>
  )
}

/** When one may register. */
export function RegistrationFields({ fields }: { fields: EventFieldset }) {
  const t = useT()
  return (
    <FormSection title={t(m.registrationSection)} hint={t(m.registrationHint)}>
      <div className="form-row">
        <DateTimeField field={fields.registrationOpensAt} label={t(eventFields.registrationOpens)} />
        <DateTimeField field={fields.registrationClosesAt} label={t(eventFields.registrationCloses)} />
      </div>
    </FormSection>
  )
}
