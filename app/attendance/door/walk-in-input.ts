import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import { walkInSchema, type WalkInInput } from '#server/attendance/schema.ts'
import { fieldError } from '#server/kit/messages/fields.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'

export type FieldErrors = Readonly<Record<string, string[]>>

/** The form of somebody who comes unregistered, read the same way by the phone and by the server's action. */
export function readWalkIn(
  form: FormData,
  locale: Locale,
): { input: WalkInInput } | { input: undefined; errors: FieldErrors } {
  const submission = parseWithZod(form, {
    schema: walkInSchema,
    formatError: (issues: z.core.$ZodIssue[]) =>
      issues.map((issue) => {
        const { message, values } = fieldError(issue)
        return formatMessage(message, locale, values)
      }),
  })
  if (submission.status === 'success') return { input: submission.value }
  const found = Object.entries(submission.error ?? {})
  return {
    input: undefined,
    errors: Object.fromEntries(found.flatMap(([name, texts]) => (texts ? [[name, texts]] : []))),
  }
}
