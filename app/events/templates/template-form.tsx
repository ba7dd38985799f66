import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { TextFields, WhoFields } from '#app/events/desk/detail-fields.tsx'
import { EntryTypeFields } from '#app/events/desk/entry-type-fields.tsx'
import type { EventFieldset, EventForm } from '#app/events/desk/form-values.ts'
import { TaskFields } from '#app/events/templates/tasks/task-fields.tsx'
import type { TemplateValues } from '#app/events/templates/template-values.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { TimeField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { SelectField, type SelectOption } from '#app/ui/select-field.tsx'
import { NumberField, TextareaField } from '#app/ui/text-field.tsx'
import { CHECK_PARTS } from '#server/events/templates/checklist.ts'
import { NOTES_MAX } from '#server/events/templates/schema.ts'
import { EVENT_KINDS } from '#server/events/words.ts'
import { eventForm } from '#server/kit/messages/events-form.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'
import { checkParts, templateMessages as m } from '#server/kit/messages/templates.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

type Choices = { territories: SelectOption[]; institutions: SelectOption[]; programmes: SelectOption[] }

/** One template; `version` is the row as its editor saw it. */
export function TemplateForm({
  choices,
  lastResult,
  values,
  version,
  backHref,
  keep,
}: {
  choices: Choices
  lastResult: SubmissionResult<string[]> | undefined
  values: Partial<TemplateValues>
  version?: number
  backHref: string
  keep: string
}) {
  const t = useT()
  const isBusy = useNavigation().state === 'submitting'
  const [form, fields] = useForm<TemplateValues, TemplateValues, string[]>({
    id: 'template',
    lastResult,
    defaultValue: values,
  })
  // The parts shared with the form of an event ask only for fields that a template has under the same names.
  const shared = { form: form as unknown as EventForm, fields: fields as unknown as EventFieldset }
  const owners = [
    { label: t(m.ownerTerritories), options: choices.territories },
    { label: t(m.ownerInstitutions), options: choices.institutions },
  ].filter(({ options }) => options.length > 0)
  return (
    <Form method="post" {...getFormProps(form)} noValidate data-keep={keep} className="event-form">
      <ErrorSummary form={form} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <FormSection title={t(m.whatSection)}>
        <SelectField
          field={fields.owner}
          label={t(m.owner)}
          hint={t(m.ownerHint)}
          options={owners}
          required
        />
        <SelectField
          field={fields.kind}
          label={t(eventFields.kind)}
          required
          options={EVENT_KINDS.map((kind) => ({ value: kind, label: t(eventKinds[kind]) }))}
        />
        <SelectField
          field={fields.programmeId}
          label={t(eventFields.programme)}
          emptyLabel={t(eventForm.noProgramme)}
          options={choices.programmes}
        />
      </FormSection>
      <TextFields fields={shared.fields} />
      <FormSection title={t(m.timeSection)}>
        <div className="form-row">
          <TimeField field={fields.usualStart} label={t(m.usualStart)} />
          <NumberField
            field={fields.durationMinutes}
            label={t(m.duration)}
            hint={t(m.durationHint)}
            maxLength={4}
          />
        </div>
      </FormSection>
      <EntryTypeFields form={shared.form} fields={shared.fields} taken={{}} />
      <WhoFields fields={shared.fields} />
      <FormSection title={t(m.helpSection)} hint={t(m.notesHint)}>
        <TextareaField field={fields.notesKk} label={t(m.notesKk)} lang="kk" maxLength={NOTES_MAX} rows={4} />
        <TextareaField field={fields.notesRu} label={t(m.notesRu)} lang="ru" maxLength={NOTES_MAX} rows={4} />
        <CheckboxGroup
          field={fields.checklist}
          label={t(m.checklist)}
          hint={t(m.checklistHint)}
          options={CHECK_PARTS.map((part) => ({ value: part, label: t(checkParts[part]) }))}
        />
      </FormSection>
      <TaskFields form={form} field={fields.tasks} />
      <FormActions isSticky>
        <Button isBusy={isBusy}>{t(m.save)}</Button>
        <ButtonLink variant="quiet" href={backHref}>
          {t(uiMessages.cancel)}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
