import type { ReadFilter } from '#app/events/calendar-query.ts'
import { useT } from '#app/lib/i18n.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { eventLanguages } from '#server/kit/messages/events.ts'
import { fieldMessages } from '#server/kit/messages/fields.ts'
import { LOCALES } from '#server/kit/messages/message.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'

export const FOR_ME_NAMES = ['age', 'group', 'language'] as const

/** What suits whoever asks: it stands in the link and is written down nowhere. */
export function ForMeFields({ read: { typed, wrong } }: { read: ReadFilter }) {
  const t = useT()
  const errors = (name: (typeof FOR_ME_NAMES)[number], text: string) =>
    wrong.includes(name) ? [text] : undefined
  return (
    <>
      <TextField
        name="age"
        label={t(m.ownAge)}
        hint={t(m.ownAgeHint)}
        inputMode="numeric"
        maxLength={3}
        defaultValue={typed.age}
        errors={errors('age', t(fieldMessages.number_wrong))}
      />
      <SelectField
        name="group"
        label={t(m.forWhom)}
        emptyLabel={t(m.allGroups)}
        options={TARGET_GROUPS.map((group) => ({ value: group, label: t(targetGroupNames[group]) }))}
        defaultValue={typed.group}
        errors={errors('group', t(fieldMessages.choice_wrong))}
      />
      <SelectField
        name="language"
        label={t(m.languages)}
        emptyLabel={t(m.allLanguages)}
        options={LOCALES.map((language) => ({ value: language, label: t(eventLanguages[language]) }))}
        defaultValue={typed.language}
        errors={errors('language', t(fieldMessages.choice_wrong))}
      />
    </>
  )
}
