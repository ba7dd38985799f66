import { useT } from '#app/lib/i18n.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import type { FieldMeta } from '#app/ui/field.tsx'
import { SelectField, type SelectOption, type SelectOptionGroup } from '#app/ui/select-field.tsx'
import { EmailField, TextField } from '#app/ui/text-field.tsx'
import { LOCALE_NAMES } from '#server/kit/messages/locale-names.ts'
import { LOCALES } from '#server/kit/messages/message.ts'
import { staffMessages as m } from '#server/kit/messages/staff.ts'

type Fields = { name: FieldMeta; email: FieldMeta; locale: FieldMeta; homeKato: FieldMeta }

/** What an administrator says of a member of staff, new or known. */
export function UserFields({
  fields,
  territories,
}: {
  fields: Fields
  territories: (SelectOption | SelectOptionGroup)[]
}) {
  const t = useT()
  return (
    <>
      <TextField
        field={fields.name}
        label={t(m.name)}
        hint={t(m.nameHint)}
        autoComplete="off"
        maxLength={200}
        required
      />
      <EmailField field={fields.email} label={t(m.email)} hint={t(m.emailHint)} autoComplete="off" required />
      <SelectField
        field={fields.homeKato}
        label={t(m.home)}
        hint={t(m.homeHint)}
        options={territories}
        required
      />
      <RadioGroup
        field={fields.locale}
        label={t(m.locale)}
        isInline
        required
        options={LOCALES.map((value) => ({
          value,
          label: <span lang={value}>{LOCALE_NAMES[value]}</span>,
        }))}
      />
    </>
  )
}
