/** Values that a refusal carries to the screen; never personal data. */
export type ProblemDetails = Readonly<Record<string, string | number | boolean>>

/**
 * A named refusal. The service throws it, tRPC maps it to a status, the page shows it in the reader's words
 * (server/kit/messages/problems.ts), beside `field` when it belongs to one.
 */
export class Problem extends Error {
  readonly code: string
  readonly details: ProblemDetails
  readonly field: string | undefined

  constructor(code: string, details: ProblemDetails = {}, field?: string) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.details = details
    this.field = field
  }
}

/** HTTP status of a Problem code; everything not listed is a conflict with the state of things (409). */
const STATUS: Readonly<Record<string, number>> = {
  invalid_input: 400,
  not_signed_in: 401,
  not_allowed: 403,
  place_outside: 403,
  institution_outside: 403,
  not_found: 404,
  too_large: 413,
  photo_too_large: 413,
  photo_missing: 400,
  photo_wrong: 400,
  too_many_requests: 429,
  wrong_sign_in: 401,
  second_step_expired: 401,
  account_disabled: 403,
  demo_sign_ins_off: 403,
  link_expired: 404,
  wrong_password: 400,
  password_common: 400,
  password_like_name: 400,
  filter_empty: 400,
  code_wrong: 400,
  code_expired: 400,
  contact_wrong: 400,
  phone_not_mobile: 400,
  term_unreadable: 400,
  plan_reason_missing: 400,
  plan_head_missing: 400,
  plan_columns_missing: 400,
  deadline_passed: 400,
  file_missing: 400,
  file_too_large: 413,
  file_wrong: 400,
  consent_in_future: 400,
  session_unknown: 400,
  template_unknown: 400,
  reminded_today: 429,
  institution_unknown: 400,
  place_unknown: 400,
  programme_elsewhere: 400,
  programme_unknown: 400,
  residence_unknown: 400,
  venue_elsewhere: 400,
  venue_unknown: 400,
  series_end_other: 409,
  series_reason_missing: 400,
  table_empty: 400,
  table_old_format: 400,
  table_too_long: 400,
  table_unreadable: 400,
}

export function problemStatus(code: string): number {
  return STATUS[code] ?? 409
}

/** Unwraps a Problem from an error of any layer (tRPC puts it into `cause`). */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (error instanceof Error && error.cause !== undefined) return asProblem(error.cause)
  return undefined
}
