import { REASON_MAX } from '#server/attendance/schema.ts'
import { annulReasons } from '#server/kit/messages/attendance.ts'
import { fieldMessages } from '#server/kit/messages/fields.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import type { FieldErrors } from './walk-in-input.ts'

export const UNDO_REASONS = Object.entries(annulReasons)

/** The reason of an undo as its form says it: what was written, else the one that was chosen. */
export function undoReason(form: FormData, locale: Locale): { text: string } | { errors: FieldErrors } {
  const written = form.get('other')
  if (typeof written === 'string' && written.trim()) return { text: written.trim().slice(0, REASON_MAX) }
  const chosen = UNDO_REASONS.find(([key]) => key === form.get('reason'))
  if (chosen) return { text: formatMessage(chosen[1], locale) }
  return { errors: { reason: [formatMessage(fieldMessages.choice_wrong, locale)] } }
}
