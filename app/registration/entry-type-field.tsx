import { useT } from '#app/lib/i18n.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import type { FieldMeta } from '#app/ui/field.tsx'
import { entryKinds } from '#server/kit/messages/events.ts'
import { registerForm as m } from '#server/kit/messages/register-form.ts'
import { placesLeft } from '#server/registration/eligibility.ts'
import type { EntryTypeFacts, EventFacts } from '#server/registration/event-facts.ts'

function usePlacesWords() {
  const t = useT()
  return (entryType: EntryTypeFacts): string | undefined => {
    const left = placesLeft(entryType)
    if (left === null) return undefined
    if (left > 0) return t(m.placesLeft, { left })
    return t(entryType.hasWaitingList ? m.entryTypeFull : m.entryTypeClosed)
  }
}

/** The way to come, where there is more than one; the places of each beside it. */
export function EntryTypeField({ field, event }: { field: FieldMeta; event: EventFacts }) {
  const t = useT()
  const words = usePlacesWords()
  if (event.entryTypes.length < 2) return null
  const visitor = event.entryTypes.find(({ kind }) => kind === 'visitor') ?? event.entryTypes[0]
  return (
    <RadioGroup
      field={field}
      label={t(m.entryType)}
      defaultValue={field.defaultValue ?? visitor?.id}
      options={event.entryTypes.map((entryType) => ({
        value: entryType.id,
        label: t(entryKinds[entryType.kind]),
        hint: words(entryType),
        isDisabled: placesLeft(entryType) === 0 && !entryType.hasWaitingList,
      }))}
    />
  )
}
