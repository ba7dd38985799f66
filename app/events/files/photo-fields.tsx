import type { FieldMetadata } from '@conform-to/react'
import { useT } from '#app/lib/i18n.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { ALT_MAX, CONSENT_BY_MAX } from '#server/events/files/schema.ts'
import { eventFileMessages as m } from '#server/kit/messages/event-files.ts'

type Field = FieldMetadata<string | undefined>

/** What a photo shows, and who has confirmed the consent of those on it. */
export function PhotoFields({
  fields,
  isConsentChanged,
}: {
  fields: { altKk: Field; altRu: Field; consentBy: Field; consentOn: Field }
  isConsentChanged?: boolean
}) {
  const t = useT()
  return (
    <FormSection title={t(m.photos)} hint={isConsentChanged && t(m.consentHint)}>
      <TextField field={fields.altKk} label={t(m.altKk)} lang="kk" maxLength={ALT_MAX} />
      <TextField field={fields.altRu} label={t(m.altRu)} lang="ru" maxLength={ALT_MAX} />
      <div className="form-row">
        <TextField
          field={fields.consentBy}
          label={t(m.consentBy)}
          maxLength={CONSENT_BY_MAX}
          autoComplete="off"
        />
        <DateField field={fields.consentOn} label={t(m.consentOn)} />
      </div>
    </FormSection>
  )
}
