import { useT } from '#app/lib/i18n.tsx'
import type { EventFieldset, EventForm } from '#app/events/desk/form-values.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { NumberField } from '#app/ui/text-field.tsx'
import { ENTRY_KINDS, type EntryKind } from '#server/events/words.ts'
import { eventForm as m } from '#server/kit/messages/events-form.ts'
import { entryKinds, eventFields } from '#server/kit/messages/events.ts'

const isEntryKind = (value: unknown): value is EntryKind => ENTRY_KINDS.some((kind) => kind === value)

/** Ways to take part with their places; `taken` says by id how many are given already. */
export function EntryTypeFields({
  form,
  fields,
  taken,
}: {
  form: EventForm
  fields: EventFieldset
  taken: Readonly<Record<string, number>>
}) {
  const t = useT()
  const types = fields.entryTypes.getFieldList()
  return (
    <FormSection title={t(m.placesSection)} hint={t(m.placesHint)}>
      {types.map((type, index) => {
        const own = type.getFieldset()
        const id = own.id.initialValue
        const given = id ? (taken[id] ?? 0) : 0
        const kind = own.kind.initialValue
        return (
          <fieldset className="form-rows" key={type.key}>
            <legend className={types.length === 1 ? 'visually-hidden' : 'form-rows__legend'}>
              {t(m.entryLegend, { number: index + 1 })}
            </legend>
            {id && <input type="hidden" name={own.id.name} value={id} />}
            <div className="form-row">
              <SelectField
                field={own.kind}
                label={t(m.entryKind)}
                emptyLabel={false}
                options={ENTRY_KINDS.map((value) => ({ value, label: t(entryKinds[value]) }))}
              />
              <NumberField
                field={own.capacity}
                label={t(eventFields.capacity)}
                hint={given > 0 ? t(m.taken, { count: given }) : undefined}
                maxLength={6}
              />
            </div>
            <CheckboxField field={own.hasWaitingList} label={t(m.hasWaitingList)} />
            {types.length > 1 && (
              <Button
                {...form.remove.getButtonProps({ name: fields.entryTypes.name, index })}
                variant="quiet"
                size="small"
                icon="trash"
              >
                {t(m.removeEntryType, { name: t(entryKinds[isEntryKind(kind) ? kind : 'visitor']) })}
              </Button>
            )}
          </fieldset>
        )
      })}
      {types.length < ENTRY_KINDS.length && (
        <p>
          <Button
            {...form.insert.getButtonProps({
              name: fields.entryTypes.name,
              defaultValue: { kind: 'competitor', hasWaitingList: true },
            })}
            variant="secondary"
            size="small"
            icon="plus"
          >
            {t(m.addEntryType)}
          </Button>
        </p>
      )}
    </FormSection>
  )
}
