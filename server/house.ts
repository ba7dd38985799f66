import { pino, type Logger } from 'pino'
import { openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { seedDivisions } from '#db/seed/divisions.ts'
import { makeAuth } from './auth/auth.ts'
import { areDemoSignInsAllowed } from './auth/demo-accounts.ts'
import type { Config } from './config.ts'
import type { House } from './context.ts'

export type OpenHouse = House & { close: () => Promise<void> }

/** Logs as one JSON line each; personal data never reaches them. The command line logs to standard error. */
export function makeLog(config: Pick<Config, 'logLevel'>, toStandardError = false): Logger {
  return pino(
    { level: config.logLevel, base: null, redact: ['req.headers', 'email', 'phone', 'name', 'iin'] },
    pino.destination(toStandardError ? 2 : 1),
  )
}

/** Opens the database, brings it up to date, loads the divisions: what every entry does first. */
export async function openHouse(config: Config, log: Logger): Promise<OpenHouse> {
  const { db, kind, close } = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    poolSize: config.databasePool,
  })
  await migrate(db)
  await seedDivisions(db)
  const auth = makeAuth({
    db,
    secret: config.secrets.auth,
    baseUrl: config.publicUrl,
    isBaseUrlGiven: config.isPublicUrlGiven,
    areDemoSignInsAllowed: areDemoSignInsAllowed(config),
  })
  return { db, kind, config, auth, log, close }
}
