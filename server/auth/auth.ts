import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import type { Db } from '#db/client.ts'

export type AuthOptions = { db: Db; secret: string; baseUrl: string }

/** better-auth on our own database; its tables are in our migrations and its migrator never runs. */
export function makeAuth({ db, secret, baseUrl }: AuthOptions) {
  return betterAuth({
    appName: 'Qamtu',
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    trustedOrigins: [baseUrl],
    database: { db, type: 'postgres', transaction: false },
    telemetry: { enabled: false },
    user: { modelName: 'authUsers' },
    session: { modelName: 'authSessions', expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    account: { modelName: 'authAccounts' },
    verification: { modelName: 'authVerifications' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    advanced: { cookiePrefix: 'qamtu', database: { generateId: () => crypto.randomUUID() } },
    plugins: [twoFactor({ schema: { twoFactor: { modelName: 'authTwoFactors' } } })],
  })
}

export type Auth = ReturnType<typeof makeAuth>
