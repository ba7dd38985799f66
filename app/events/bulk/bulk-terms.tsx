import type { BulkAnswer } from '#app/events/bulk/bulk.server.ts'
import { useT } from '#app/lib/i18n.tsx'
import { SelectField, type SelectOption } from '#app/ui/select-field.tsx'
import { PhoneField, TextareaField, TextField } from '#app/ui/text-field.tsx'
import { REASON_MAX } from '#server/events/schema.ts'
import { bulkMessages as m } from '#server/kit/messages/desk-bulk.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventFields } from '#server/kit/messages/events.ts'

type Choices = { programmes: SelectOption[]; institutions: SelectOption[] }

/** What a deed is done with; publishing and removing need nothing. */
export function BulkTermsFields({ answer, choices }: { answer: BulkAnswer; choices: Choices }) {
  const t = useT()
  const { deed, typed, errors } = answer
  if (deed === 'shift') {
    return (
      <>
        <TextField
          name="days"
          id="bulk-days"
          label={t(m.days)}
          hint={t(m.daysHint)}
          width="short"
          defaultValue={typed.days}
          errors={errors['days']}
          required
        />
        <TextareaField
          name="reason"
          id="bulk-reason"
          label={t(eventDesk.moveReason)}
          hint={t(m.toldHint)}
          defaultValue={typed.reason}
          errors={errors['reason']}
          maxLength={REASON_MAX}
          rows={2}
          isOptional
        />
      </>
    )
  }
  if (deed === 'cancel') {
    return (
      <TextareaField
        name="reason"
        id="bulk-reason"
        label={t(eventDesk.cancelReason)}
        hint={t(eventDesk.cancelReasonHint)}
        defaultValue={typed.reason}
        errors={errors['reason']}
        maxLength={REASON_MAX}
        rows={3}
        required
      />
    )
  }
  if (deed !== 'change') return null
  return (
    <>
      <SelectField
        name="programmeId"
        id="bulk-programmeId"
        label={t(eventFields.programme)}
        hint={t(m.programmeHint)}
        emptyLabel={t(m.keep)}
        options={choices.programmes}
        defaultValue={typed.programmeId ?? ''}
        errors={errors['programmeId']}
      />
      <SelectField
        name="institutionId"
        id="bulk-institutionId"
        label={t(eventFields.institution)}
        emptyLabel={t(m.keep)}
        options={choices.institutions}
        defaultValue={typed.institutionId ?? ''}
        errors={errors['institutionId']}
      />
      <PhoneField
        name="contactPhone"
        id="bulk-contactPhone"
        label={t(eventFields.contactPhone)}
        defaultValue={typed.contactPhone}
        errors={errors['contactPhone']}
        isOptional
      />
    </>
  )
}
