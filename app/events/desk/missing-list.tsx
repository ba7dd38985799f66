import { fieldId, fieldOfMissing } from '#app/events/desk/form-values.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import type { Missing } from '#server/events/lifecycle.ts'
import { missingParts } from '#server/kit/messages/events-form.ts'

type Task = { textKk: string | null; textRu: string | null }

/**
 * What is missing in words, with the field of the form where it is filled in; a task of the template, of `tasks` where
 * they are known, has no field.
 */
export function useMissing(
  missing: readonly Missing[],
  tasks: readonly Task[] = [],
): { fieldId?: string; text: string }[] {
  const t = useT()
  const locale = useLocale()
  return missing.map((one) => {
    const number = one.task ?? (one.session ?? 0) + 1
    const task = one.task === undefined ? undefined : tasks[one.task - 1]
    const name = task && localized({ kk: task.textKk, ru: task.textRu }, locale).text
    const field = fieldOfMissing(one)
    return {
      text: name ? t(missingParts.named_task, { name }) : t(missingParts[one.part], { number }),
      ...(field ? { fieldId: fieldId(field) } : {}),
    }
  })
}
