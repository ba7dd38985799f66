// I/O: better-auth on our own database; its tables are in our migrations and its migrator never runs.
import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { emailOTP, phoneNumber, twoFactor } from 'better-auth/plugins'
import type { Db } from '#db/client.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import { DEFAULT_LOCALE, isLocale, type Locale } from '#server/kit/messages/message.ts'
import { asProblem } from '#server/kit/problem.ts'
import { forgetPoints, giveBackPoint, takePoint } from '#server/kit/rate-limit.ts'
import { sendCode } from './letters.ts'
import { CODE_MINUTES, CODE_TRIES, WRONG_PASSWORDS, WRONG_PASSWORDS_FROM_ADDRESS } from './limits.ts'
import { temporaryEmail } from './temporary-email.ts'

export type AuthOptions = {
  db: Db
  secret: string
  baseUrl: string
  /** without a given PUBLIC_URL the address a request came to is as good as any (decision 011) */
  isBaseUrlGiven: boolean
  areDemoSignInsAllowed: boolean
}

/** Set by our own doors on every request to better-auth, over whatever the client sent. */
export const ADDRESS_HEADER = 'x-qamtu-address'
export const LANGUAGE_HEADER = 'x-qamtu-lang'

/**
 * All that better-auth answers over HTTP, below /api/auth; everything else goes through our own actions, which have the
 * limits, the words and the audit. `/sign-in/email` is safe here: its limits are in the hooks below.
 */
export const AUTH_HTTP_PATHS = ['/ok', '/get-session', '/sign-in/email', '/sign-out'] as const

const DAY_SECONDS = 24 * 60 * 60
const SESSION_SECONDS = 14 * DAY_SECONDS
/** A session that lasts no longer than this is prolonged when it is used. */
export const SESSION_PROLONGED_BELOW_MS = (SESSION_SECONDS - DAY_SECONDS) * 1000

function localeOf(headers: Headers | undefined): Locale {
  const said = headers?.get(LANGUAGE_HEADER)
  return isLocale(said) ? said : DEFAULT_LOCALE
}

/** The origin of the request itself when it came to the host that it names. */
function ownOrigin(request: Request | undefined): string[] {
  const origin = request?.headers.get('origin')
  const host = request?.headers.get('host')
  return origin && host && URL.canParse(origin) && new URL(origin).host === host ? [origin] : []
}

type SignInTry = { email: string; address: string }

function readTry(body: unknown, headers: Headers | undefined): SignInTry {
  const email = typeof body === 'object' && body !== null && 'email' in body ? String(body.email) : ''
  return {
    email: email.trim().toLowerCase().slice(0, 320),
    address: headers?.get(ADDRESS_HEADER) ?? 'unknown',
  }
}

/** Wrong passwords are counted inside better-auth's own pipeline, so that no door leads around the limits. */
function passwordLimits(db: Db, secret: string) {
  const hash = keyedHash(secret)
  const subjects = ({ email, address }: SignInTry) => ({
    account: { limit: WRONG_PASSWORDS, subject: hash(email) },
    address: { limit: WRONG_PASSWORDS_FROM_ADDRESS, subject: address },
  })
  return {
    before: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== '/sign-in/email') return
      const { account, address } = subjects(readTry(ctx.body, ctx.headers))
      const now = new Date()
      try {
        await takePoint(db, { ...address, now })
        await takePoint(db, { ...account, now })
      } catch (error) {
        const problem = asProblem(error)
        if (!problem) throw error
        throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_REQUESTS', ...problem.details })
      }
    }),
    after: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== '/sign-in/email' || !ctx.context.newSession) return
      const { account, address } = subjects(readTry(ctx.body, ctx.headers))
      await forgetPoints(db, account)
      await giveBackPoint(db, { ...address, now: new Date() })
    }),
  }
}

/** Refuses a session to a disabled account, and to a demo account where those are off: whatever way was taken. */
async function assertMaySignIn(db: Db, userId: string, areDemoSignInsAllowed: boolean): Promise<void> {
  const user = await db
    .selectFrom('authUsers')
    .select(['isDemo', 'disabledAt'])
    .where('id', '=', userId)
    .executeTakeFirst()
  if (!user || user.disabledAt) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' })
  if (user.isDemo && !areDemoSignInsAllowed) throw new APIError('FORBIDDEN', { code: 'DEMO_SIGN_INS_OFF' })
}

export function makeAuth({ db, secret, baseUrl, isBaseUrlGiven, areDemoSignInsAllowed }: AuthOptions) {
  return betterAuth({
    appName: 'Qamtu',
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    trustedOrigins: (request) => (isBaseUrlGiven ? [baseUrl] : [baseUrl, ...ownOrigin(request)]),
    database: { db, type: 'postgres', transaction: false },
    telemetry: { enabled: false },
    // Its messages name e-mail addresses; what goes wrong is thrown, and logged by the program without them.
    logger: { disabled: true },
    // Its limiter counts by an address it cannot know and only over HTTP; ours are in the hooks and the services.
    rateLimit: { enabled: false },
    user: {
      modelName: 'authUsers',
      additionalFields: { locale: { type: 'string', required: false, input: false } },
    },
    session: { modelName: 'authSessions', expiresIn: SESSION_SECONDS, updateAge: DAY_SECONDS },
    account: { modelName: 'authAccounts' },
    verification: { modelName: 'authVerifications', storeIdentifier: 'hashed' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    advanced: {
      cookiePrefix: 'qamtu',
      database: { generateId: () => crypto.randomUUID() },
      ipAddress: { disableIpTracking: true },
    },
    hooks: passwordLimits(db, secret),
    databaseHooks: {
      user: {
        create: {
          before: (user, ctx) => Promise.resolve({ data: { ...user, locale: localeOf(ctx?.headers) } }),
        },
      },
      session: {
        create: { before: ({ userId }) => assertMaySignIn(db, userId, areDemoSignInsAllowed) },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Qamtu', schema: { twoFactor: { modelName: 'authTwoFactors' } } }),
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: CODE_TRIES,
        storeOTP: 'hashed',
        sendVerificationOTP: ({ email, otp }, ctx) =>
          sendCode(db, { channel: 'email', recipient: email, code: otp, locale: localeOf(ctx?.headers) }),
      }),
      phoneNumber({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: CODE_TRIES,
        sendOTP: ({ phoneNumber: recipient, code }, ctx) =>
          sendCode(db, { channel: 'sms', recipient, code, locale: localeOf(ctx?.headers) }),
        signUpOnVerification: { getTempEmail: temporaryEmail, getTempName: () => '' },
      }),
    ],
  })
}

export type Auth = ReturnType<typeof makeAuth>
