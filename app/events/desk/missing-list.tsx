import { fieldId, fieldOfMissing } from '#app/events/desk/form-values.ts'
import { useT } from '#app/lib/i18n.tsx'
import type { SummaryError } from '#app/ui/error-summary.tsx'
import type { Missing } from '#server/events/lifecycle.ts'
import { missingParts } from '#server/kit/messages/events-form.ts'

/** What is missing in words, with the field of the form where it is filled in. */
export function useMissing(
  missing: readonly Missing[],
): (SummaryError & { fieldId: string; text: string })[] {
  const t = useT()
  return missing.map((one) => ({
    text: t(missingParts[one.part], { number: (one.session ?? 0) + 1 }),
    fieldId: fieldId(fieldOfMissing(one)),
  }))
}
