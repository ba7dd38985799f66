import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/lib/i18n.tsx'
import type { FieldProps } from '#app/ui/field.tsx'
import { PickerField, type PickerOption } from '#app/ui/picker-field.tsx'
import { eventForm as m } from '#server/kit/messages/events-form.ts'
import { institutionMessages } from '#server/kit/messages/institutions.ts'

const QUERY = 'districtQuery'

/** The district of a thing, found by typing in any spelling; `lastResult` brings back what was typed. */
export function DistrictField({
  districts,
  lastResult,
  ...field
}: Omit<FieldProps, 'label'> & { districts: PickerOption[]; lastResult?: SubmissionResult<string[]> }) {
  const t = useT()
  const typed = lastResult?.initialValue?.[QUERY]
  return (
    <PickerField
      {...field}
      label={t(institutionMessages.district)}
      options={districts}
      queryName={QUERY}
      query={typeof typed === 'string' ? typed : ''}
      searchLabel={t(m.searchDistrict)}
      searchHint={t(m.searchHint)}
      narrowIntent="refresh"
    />
  )
}
