import { getFormProps } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { ConsentText } from '#app/registration/consent-text.tsx'
import type { RegisterFields, RegisterFormMeta } from '#app/registration/form-values.ts'
import { EntryTypeField } from '#app/registration/entry-type-field.tsx'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, CheckboxGroup } from '#app/ui/choice-field.tsx'
import { TypedDateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { Details } from '#app/ui/menu.tsx'
import { SelectField, type SelectOption, type SelectOptionGroup } from '#app/ui/select-field.tsx'
import { EmailField, NumberField, PhoneField, TextField } from '#app/ui/text-field.tsx'
import { consentMessages, consentText } from '#server/kit/messages/consent.ts'
import { targetGroupChoices } from '#server/kit/messages/people.ts'
import { registerForm as m } from '#server/kit/messages/register-form.ts'
import { NAME_LENGTH_MAX } from '#server/people/name-key.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'
import type { EventFacts } from '#server/registration/event-facts.ts'

/** What of a folded part is filled in or wrong: then it is open. */
function isTouched(...fields: { errors?: string[]; initialValue?: unknown }[]): boolean {
  return fields.some((field) => Boolean(field.errors?.length) || Boolean(field.initialValue))
}

/** The form of a registration, one column; every part works without scripts. */
export function RegisterForm({
  form,
  fields,
  event,
  residences,
  isWaiting,
  isAnythingSent,
}: {
  form: RegisterFormMeta
  fields: RegisterFields
  event: EventFacts
  residences: (SelectOption | SelectOptionGroup)[]
  isWaiting: boolean
  isAnythingSent: boolean
}) {
  const t = useT()
  // "Fill in this field" says nothing without the name of the field.
  const labels = {
    surname: t(m.surname),
    givenName: t(m.givenName),
    patronymic: t(m.patronymic),
    birthOn: t(m.birthOn),
    residence: t(m.residence),
    targetGroups: t(m.groups),
    guardianName: t(m.guardianName),
    guardianPhone: t(m.guardianPhone),
    childrenCount: t(m.childrenCount),
    email: t(m.email),
  }
  const nameLimits = { maxLength: NAME_LENGTH_MAX, autoCapitalize: 'words', spellCheck: false }
  return (
    <Form
      method="post"
      {...getFormProps(form)}
      noValidate
      className="stack-l"
      data-keep={`register-${event.id}`}
    >
      <ErrorSummary form={form} labels={labels} />
      <input type="hidden" name={fields.clientKey.name} value={fields.clientKey.initialValue} />
      <EntryTypeField field={fields.entryTypeId} event={event} />
      <FormSection title={t(m.aboutYou)}>
        <TextField
          field={fields.surname}
          label={t(m.surname)}
          hint={t(m.nameHint)}
          autoComplete="family-name"
          {...nameLimits}
          required
        />
        <TextField
          field={fields.givenName}
          label={t(m.givenName)}
          autoComplete="given-name"
          {...nameLimits}
          required
        />
        <TextField
          field={fields.patronymic}
          label={t(m.patronymic)}
          autoComplete="additional-name"
          {...nameLimits}
          isOptional
        />
        <TypedDateField field={fields.birthOn} label={t(m.birthOn)} autoComplete="bday" required />
        <div className="stack-s">
          <Details
            summary={t(m.minor)}
            isOpen={isTouched(fields.guardianName, fields.guardianPhone, fields.guardianConsent)}
          >
            <FormSection hint={t(m.minorHint)}>
              <TextField
                field={fields.guardianName}
                label={t(m.guardianName)}
                maxLength={200}
                autoComplete="off"
              />
              <PhoneField
                field={fields.guardianPhone}
                label={t(m.guardianPhone)}
                maxLength={40}
                autoComplete="off"
              />
              <CheckboxField field={fields.guardianConsent} label={t(m.guardianConsent)} />
            </FormSection>
          </Details>
          <Details summary={t(m.iinSummary)} isOpen={isTouched(fields.iin)}>
            <TextField
              field={fields.iin}
              label={t(m.iin)}
              hint={t(m.iinHint)}
              inputMode="numeric"
              autoComplete="off"
              maxLength={14}
              width="medium"
              isOptional
              data-secret
            />
          </Details>
        </div>
      </FormSection>
      <FormSection title={t(m.contact)} hint={isAnythingSent ? t(m.contactHint) : t(m.nothingIsSent)}>
        <PhoneField field={fields.phone} label={t(m.phone)} maxLength={40} />
        <EmailField field={fields.email} label={t(m.email)} maxLength={254} />
      </FormSection>
      <FormSection title={t(m.forReach)} hint={t(m.forReachHint)}>
        <SelectField field={fields.residence} label={t(m.residence)} options={residences} required />
        <CheckboxGroup
          field={fields.targetGroups}
          label={t(m.groups)}
          hint={t(m.groupsHint)}
          options={TARGET_GROUPS.map((group) => ({ value: group, label: t(targetGroupChoices[group]) }))}
          required
        />
        <Details summary={t(m.children)} isOpen={isTouched(fields.childrenCount)}>
          <NumberField
            field={fields.childrenCount}
            label={t(m.childrenCount)}
            hint={t(m.childrenHint)}
            maxLength={3}
          />
        </Details>
      </FormSection>
      <section className="form-section" id="consent" aria-labelledby="consent-title">
        <h2 className="form-section__title" id="consent-title">
          {t(consentText.title)}
        </h2>
        <ConsentText event={event} />
        <div className="form-section__fields">
          <CheckboxField field={fields.consent} label={t(consentMessages.agree)} required />
          <p className="muted">{t(consentMessages.optionalTicks)}</p>
          <CheckboxField field={fields.photoConsent} label={t(consentMessages.photo)} />
          <CheckboxField field={fields.employerConsent} label={t(consentMessages.employers)} />
        </div>
      </section>
      <FormActions>
        <Button size="large" isWide>
          {t(isWaiting ? m.submitWaiting : m.submit)}
        </Button>
      </FormActions>
    </Form>
  )
}
