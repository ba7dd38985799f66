import type { Locale } from '#server/kit/messages/message.ts'
import { planColumnNames } from '#server/kit/messages/plan-import.ts'
import type { ProblemDetails } from '#server/kit/problem.ts'
import { isPlanColumn } from './columns.ts'

/** The details of a refusal with the columns it names (`term,responsible`) in words. */
export function detailsInWords(details: ProblemDetails, locale: Locale): ProblemDetails {
  const { columns } = details
  if (typeof columns !== 'string') return details
  const names = columns.split(',').filter(isPlanColumn)
  return { ...details, columns: names.map((column) => planColumnNames[column][locale]).join(', ') }
}
