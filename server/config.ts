import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined)

const environment = z.object({
  NODE_ENV: z.string().default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: optionalText.pipe(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DEMO: z.enum(['0', '1']).optional(),
  SMTP_URL: optionalText.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: optionalText,
  SMS_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  SMS_TOKEN: optionalText,
  SMS_SENDER: optionalText,
  AUTH_SECRET: optionalText.pipe(z.string().min(32).optional()),
  TICKET_KEY: optionalText.pipe(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  ),
  IIN_KEY: optionalText.pipe(z.string().min(32).optional()),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  OVERDUE_DAYS: z.coerce.number().int().min(0).max(365).default(3),
  YOUTH_UPPER_AGE: z.coerce.number().int().min(34).max(35).default(35),
})

/** Keys that sign and hash; kept in the data folder (mode 0600) or given by the environment. */
export type Secrets = { auth: string; ticketSeed: string; personKey: string }

export type Config = {
  isProduction: boolean
  port: number
  host: string
  publicUrl: string
  isPublicUrlGiven: boolean
  trustProxy: boolean
  dataDir: string
  databaseUrl: string | undefined
  databasePool: number
  demo: boolean | undefined
  smtpUrl: string | undefined
  mailFrom: string
  sms: { url: string; token: string | undefined; sender: string | undefined } | undefined
  secrets: Secrets
  logLevel: string
  /** a past session that is not closed after this many days is overdue */
  overdueDays: number
  /** 35 in law, 34 in statistics (rules/people.md) */
  youthUpperAge: number
}

/** What is wrong with the environment, in plain words, one line each. */
export class BadEnvironment extends Error {
  constructor(lines: string[]) {
    super(`The settings are not right:\n${lines.map((line) => `  ${line}`).join('\n')}`)
    this.name = 'BadEnvironment'
  }
}

type SecretName = 'AUTH_SECRET' | 'TICKET_KEY' | 'IIN_KEY'

function keptSecret(dataDir: string, name: SecretName): string {
  const folder = join(dataDir, 'secrets')
  const path = join(folder, name.toLowerCase())
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const value = randomBytes(32).toString('hex')
  writeFileSync(path, value, { mode: 0o600, flag: 'wx' })
  return value
}

/**
 * Reads and checks the environment. With DATABASE_URL the three secrets must be given, so that several processes
 * agree; without it they are made once into the data folder.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    throw new BadEnvironment(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  }
  const value = parsed.data
  const dataDir = resolve(value.DATA_DIR)
  const names: SecretName[] = ['AUTH_SECRET', 'TICKET_KEY', 'IIN_KEY']
  const missing = value.DATABASE_URL ? names.filter((name) => !value[name]) : []
  if (missing.length > 0) {
    throw new BadEnvironment(
      missing.map(
        (name) => `${name}: required when DATABASE_URL is set (make one with: openssl rand -hex 32)`,
      ),
    )
  }
  const secret = (name: SecretName) => value[name] ?? keptSecret(dataDir, name)
  return {
    isProduction: value.NODE_ENV === 'production',
    port: value.PORT,
    host: value.HOST,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, ''),
    isPublicUrlGiven: value.PUBLIC_URL !== undefined,
    trustProxy: value.TRUST_PROXY === '1',
    dataDir,
    databaseUrl: value.DATABASE_URL,
    databasePool: value.DATABASE_POOL,
    demo: value.DEMO === undefined ? undefined : value.DEMO === '1',
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM ?? 'Qamtu <no-reply@localhost>',
    sms: value.SMS_URL ? { url: value.SMS_URL, token: value.SMS_TOKEN, sender: value.SMS_SENDER } : undefined,
    secrets: { auth: secret('AUTH_SECRET'), ticketSeed: secret('TICKET_KEY'), personKey: secret('IIN_KEY') },
    logLevel: value.LOG_LEVEL,
    overdueDays: value.OVERDUE_DAYS,
    youthUpperAge: value.YOUTH_UPPER_AGE,
  }
}

/** Loads the demo on an empty database: on the embedded one by default, on a server only when DEMO=1. */
export function isDemoWanted(config: Pick<Config, 'demo' | 'databaseUrl'>): boolean {
  return config.databaseUrl ? config.demo === true : config.demo !== false
}

/** Short digest for logs and limits, so that addresses and devices are never kept as such. */
export function digest(secret: string, text: string): string {
  return createHash('sha256').update(secret).update('\0').update(text).digest('base64url').slice(0, 22)
}
