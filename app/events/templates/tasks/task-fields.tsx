import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import type { TemplateValues } from '#app/events/templates/template-values.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { TASK_TEXT_MAX, TASKS_MAX } from '#server/events/templates/tasks/schema.ts'
import { taskMessages as m } from '#server/kit/messages/template-tasks.ts'

/** What is to be done before an event of the template: a row each, required or a reminder. */
export function TaskFields({
  form,
  field,
}: {
  form: FormMetadata<TemplateValues, string[]>
  field: FieldMetadata<TemplateValues['tasks'], TemplateValues, string[]>
}) {
  const t = useT()
  const tasks = field.getFieldList()
  return (
    <FormSection title={t(m.title)} hint={t(m.formHint)}>
      {tasks.map((task, index) => {
        const own = task.getFieldset()
        const id = own.id.initialValue
        return (
          <fieldset className="form-rows" key={task.key}>
            <legend className="form-rows__legend">{t(m.legend, { number: index + 1 })}</legend>
            {id && <input type="hidden" name={own.id.name} value={id} />}
            <div className="form-row">
              <TextField field={own.textKk} label={t(m.textKk)} lang="kk" maxLength={TASK_TEXT_MAX} />
              <TextField field={own.textRu} label={t(m.textRu)} lang="ru" maxLength={TASK_TEXT_MAX} />
            </div>
            <CheckboxField field={own.isRequired} label={t(m.isRequired)} />
            <Button
              {...form.remove.getButtonProps({ name: field.name, index })}
              variant="quiet"
              size="small"
              icon="trash"
            >
              {t(m.remove, { number: index + 1 })}
            </Button>
          </fieldset>
        )
      })}
      {tasks.length < TASKS_MAX && (
        <p>
          <Button
            {...form.insert.getButtonProps({ name: field.name, defaultValue: {} })}
            variant="secondary"
            size="small"
            icon="plus"
          >
            {t(m.add)}
          </Button>
        </p>
      )}
    </FormSection>
  )
}
