import { useT } from '#app/lib/i18n.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField, CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { DateField, DateTimeField, MonthField, TimeField, TypedDateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { samples } from '#app/ui/style-guide-samples.ts'
import {
  EmailField,
  NumberField,
  PasswordField,
  PhoneField,
  TextareaField,
  TextField,
} from '#app/ui/text-field.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export function StyleGuideButtons() {
  const t = useT()
  return (
    <section className="stack" id="buttons">
      <h2>{t(samples.buttons)}</h2>
      <div className="cluster">
        <Button>{t(samples.register)}</Button>
        <Button variant="secondary" icon="download">
          {t(uiMessages.download)}
        </Button>
        <Button variant="quiet" icon="edit">
          {t(uiMessages.edit)}
        </Button>
        <Button variant="danger">{t(samples.cancelEvent)}</Button>
        <ButtonLink href="#fields" iconAtEnd="arrow-right" variant="secondary">
          {t(uiMessages.continue)}
        </ButtonLink>
      </div>
      <div className="cluster">
        <Button isBusy>{t(uiMessages.send)}</Button>
        <Button size="large">{t(samples.register)}</Button>
        <Button size="small" variant="secondary">
          {t(uiMessages.edit)}
        </Button>
        <Button disabledReason={t(samples.whyNot)}>{t(samples.publish)}</Button>
      </div>
    </section>
  )
}

export function StyleGuideFields() {
  const t = useT()
  return (
    <section className="stack" id="fields">
      <h2>{t(samples.fields)}</h2>
      <form method="get" noValidate data-keep="style-guide">
        <ErrorSummary
          errors={[
            { text: t(samples.birthWrong), fieldId: 'field-birth' },
            { text: t(samples.consentWrong), fieldId: 'field-consent' },
          ]}
        />
        <FormSection>
          <TextField
            label={t(samples.name)}
            hint={t(samples.nameHint)}
            name="name"
            required
            autoComplete="name"
          />
          <TypedDateField
            label={t(samples.birth)}
            name="birth"
            required
            defaultValue="31.02.2008"
            errors={t(samples.birthWrong)}
          />
          <PhoneField label={t(samples.phone)} name="phone" isOptional />
          <EmailField label={t(samples.email)} name="email" isOptional />
          <PasswordField label={t(samples.password)} name="password" />
          <SelectField
            label={t(samples.district)}
            name="district"
            options={[
              {
                label: t(samples.almaty),
                options: [
                  { value: '1', label: t(samples.auezov) },
                  { value: '2', label: t(samples.medeu) },
                ],
              },
            ]}
          />
          <RadioGroup
            label={t(samples.group)}
            name="group"
            defaultValue="student"
            options={[
              { value: 'student', label: t(samples.student) },
              { value: 'pupil', label: t(samples.pupil) },
              { value: 'worker', label: t(samples.worker), hint: t(samples.workerHint) },
            ]}
          />
          <CheckboxGroup
            label={t(samples.languages)}
            name="languages"
            isInline
            defaultValues={['kk', 'ru']}
            options={[
              { value: 'kk', label: 'Қазақша' },
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
          />
          <TextareaField label={t(samples.about)} name="about" maxLength={2000} />
          <CheckboxField
            label={t(samples.consent)}
            name="consent"
            required
            errors={t(samples.consentWrong)}
          />
        </FormSection>
        <FormSection columns={3} title={t(samples.day)}>
          <DateField label={t(samples.day)} name="day" defaultValue="2026-11-23" />
          <TimeField label={t(samples.starts)} name="time" defaultValue="10:00" />
          <DateTimeField label={t(samples.opens)} name="opens" defaultValue="2026-11-20T09:00" />
          <NumberField label={t(samples.places)} name="places" defaultValue="120" />
          <FileField label={t(samples.file)} name="file" width="full" />
          <MonthField label={t(samples.period)} name="month" defaultValue="2026-11" />
          <TextField label={t(samples.about)} name="off" disabled defaultValue="—" />
        </FormSection>
        <FormActions>
          <Button>{t(uiMessages.save)}</Button>
          <ButtonLink variant="quiet" href="#fields">
            {t(uiMessages.cancel)}
          </ButtonLink>
        </FormActions>
      </form>
    </section>
  )
}
