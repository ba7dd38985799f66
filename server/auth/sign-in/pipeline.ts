// I/O: calls into better-auth in the name of a request, with our own headers over whatever the client sent.
import { isAPIError } from 'better-auth/api'
import { ADDRESS_HEADER, LANGUAGE_HEADER, type Auth } from '#server/auth/auth.ts'
import type { Db } from '#db/client.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { Problem } from '#server/kit/problem.ts'

/** What signing in needs to know of a request; server/context.ts gives it. */
export type SignInAsk = {
  db: Db
  auth: Auth
  config: { publicUrl: string; secrets: { auth: string } }
  now: Date
  locale: Locale
  /** digest of the network address */
  address: string
  headers: Headers
}

/** Cookies that the answer of the page has to carry. */
export type Cookies = { setCookies: string[] }

export function authHeaders({ headers, address, locale }: SignInAsk): Headers {
  const own = new Headers(headers)
  own.set(ADDRESS_HEADER, address)
  own.set(LANGUAGE_HEADER, locale)
  return own
}

export type AuthAnswer = Cookies & { status: number; body: Record<string, unknown> }

const asFields = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? { ...body } : {}

/** The answer of better-auth as data; what its hooks throw is an answer too. */
async function readAnswer(answering: Promise<Response>): Promise<AuthAnswer> {
  try {
    const response = await answering
    const body: unknown = await response.json().catch(() => null)
    return {
      status: response.status,
      setCookies: response.headers.getSetCookie(),
      body: asFields(body),
    }
  } catch (error) {
    if (!isAPIError(error)) throw error
    return { status: error.statusCode, setCookies: [], body: asFields(error.body) }
  }
}

/** The same, when anything but success is to be thrown as a Problem. */
export async function succeed(answering: Promise<Response>): Promise<AuthAnswer> {
  const answer = await readAnswer(answering)
  if (answer.status !== 200) throw problemOf(answer)
  return answer
}

const ACCOUNT_LOCK_MINUTES = 15

const CODES: Readonly<Record<string, [problem: string, field?: string]>> = {
  INVALID_EMAIL_OR_PASSWORD: ['wrong_sign_in'],
  INVALID_PASSWORD: ['wrong_password', 'password'],
  ACCOUNT_DISABLED: ['account_disabled'],
  DEMO_SIGN_INS_OFF: ['demo_sign_ins_off'],
  INVALID_CODE: ['code_wrong', 'code'],
  INVALID_BACKUP_CODE: ['code_wrong', 'code'],
  INVALID_OTP: ['code_wrong', 'code'],
  OTP_EXPIRED: ['code_expired', 'code'],
  OTP_NOT_FOUND: ['code_expired', 'code'],
  TOO_MANY_ATTEMPTS: ['code_expired', 'code'],
  INVALID_TWO_FACTOR_COOKIE: ['second_step_expired'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['second_step_expired'],
  TOTP_ALREADY_ENABLED: ['second_factor_is_on'],
  TOTP_NOT_ENABLED: ['second_factor_is_off'],
  TWO_FACTOR_NOT_ENABLED: ['second_factor_is_off'],
  BACKUP_CODES_NOT_ENABLED: ['second_factor_is_off'],
}

/** The refusal in an answer of better-auth as our own Problem; an answer that we do not know is a fault. */
function problemOf({ status, body }: AuthAnswer): Error {
  const code = typeof body['code'] === 'string' ? body['code'] : ''
  if (status === 429) {
    const minutes = typeof body['minutes'] === 'number' ? body['minutes'] : ACCOUNT_LOCK_MINUTES
    return new Problem('too_many_requests', { minutes })
  }
  const [problem, field] = CODES[code] ?? []
  return problem ? new Problem(problem, {}, field) : new Error(`sign-in answered ${status} ${code}`)
}
