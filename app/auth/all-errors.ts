import type { SubmissionResult } from '@conform-to/react'
import type { SummaryError } from '#app/ui/error-summary.tsx'

/** Everything wrong with a form of buttons only, which has no fields to stand beside. */
export function allErrors(result: SubmissionResult<string[]> | undefined): SummaryError[] {
  const texts: (string[] | null)[] = Object.values(result?.error ?? {})
  return texts.flatMap((list) => (list ?? []).map((text) => ({ text })))
}
