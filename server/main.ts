import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import compression from 'compression'
import express, { type Express } from 'express'
import * as build from 'virtual:remix/server-build'
import { areDemoSignInsAllowed, DEMO_PASSWORD, DEMO_PERSONS, demoEmail } from './auth/demo-accounts.ts'
import { BadEnvironment, isDemoWanted, readConfig } from './config.ts'
import { createContext, type House } from './context.ts'
import { canLoadDemo, loadDemo } from './demo/loading/service.ts'
import { hasDemoAccounts } from './demo/queries.ts'
import { makeLog, openHouse } from './house.ts'
import { authDoor } from './http/auth-door.ts'
import { requestFacts } from './http/facts.ts'
import { healthz, readyz } from './http/health.ts'
import { rememberLanguage } from './http/language.ts'
import { pageCache } from './http/page-cache.ts'
import { pageDoor } from './http/page-door.ts'
import { localsOf } from './http/refusal.ts'
import { requestLog } from './http/request-log.ts'
import { bodyLimit, sameOriginWrites, securityHeaders } from './http/security.ts'
import { startJobs } from './jobs.ts'
import { appRouter } from './router.ts'

// The build lies as build/server and build/client, from wherever it is started.
const CLIENT_FILES = join(import.meta.dirname, '..', 'client')

const STOP_LIMIT_MS = 10_000
// Longer than the minute after which proxies give up an idle connection: the one that ends it must be the proxy, or the
// request it sends in that moment is lost.
const KEEP_ALIVE_MS = 65_000

/** Pages: the door to the procedures travels in Remix's load context. */
function pages(house: House) {
  return createRequestHandler({
    build,
    mode: house.config.isProduction ? 'production' : 'development',
    getLoadContext: (request, response) =>
      pageDoor(house, requestFacts(request, house.config), localsOf(response)),
  })
}

function makeApp(house: House, isStopping: () => boolean): Express {
  const { config, log } = house
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy ? 1 : false)
  app.get('/healthz', healthz())
  app.get('/readyz', readyz(house, isStopping))
  app.use(...securityHeaders(config))
  app.use(requestLog(log))
  app.use(compression())
  app.use(
    '/assets',
    express.static(join(CLIENT_FILES, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      fallthrough: false,
    }),
  )
  app.use(express.static(CLIENT_FILES, { maxAge: '1h', index: false }))
  app.use(sameOriginWrites(config), bodyLimit())
  app.all('/api/auth/*', authDoor(house))
  app.use(
    '/api/trpc',
    createExpressMiddleware({
      router: appRouter,
      createContext: ({ req }) => createContext(house, requestFacts(req, config)),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          log.error({ err: error.cause ?? error, procedure: path }, 'procedure failed')
      },
    }),
  )
  app.use(rememberLanguage())
  app.use(pageCache(house.db))
  app.all('*', pages(house))
  return app
}

/** One line a role: who signs in how in the demo. */
function demoSignIns(): string {
  const lines = DEMO_PERSONS.map((person) => `  ${person.padEnd(12)} ${demoEmail(person)}`)
  return [`Demo sign-ins, password ${DEMO_PASSWORD}:`, ...lines].join('\n')
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

async function start(): Promise<void> {
  const config = readConfig()
  const log = makeLog(config)
  const house = await openHouse(config, log)
  if (isDemoWanted(config) && (await canLoadDemo(house))) {
    console.log('Loading the demo into the empty database; this takes a moment the first time ...')
    await loadDemo(house, new Date())
  }
  let isStopping = false
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS },
    makeApp(house, () => isStopping),
  )
  const port = await listen(server, config.port, config.host)
  const stopJobs = startJobs(house)
  console.log(`Qamtu: ${config.isPublicUrlGiven ? config.publicUrl : `http://localhost:${port}`}`)
  if (areDemoSignInsAllowed(config) && (await hasDemoAccounts(house.db))) console.log(demoSignIns())

  // New requests are refused by /readyz first, those under way are finished, then the folder is given back.
  const stop = () => {
    if (isStopping) return
    isStopping = true
    const limit = setTimeout(() => process.exit(1), STOP_LIMIT_MS)
    limit.unref()
    server.close(() => {
      stopJobs()
        .then(house.close)
        .then(() => process.exit(0))
        .catch(() => process.exit(1))
    })
    server.closeIdleConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** What a person can mend by themselves is said in one line; anything else is a fault with its trace. */
function plainWords(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof BadEnvironment || error.name === 'FolderInUse') return error.message
  if ('code' in error && error.code === 'EADDRINUSE')
    return 'This port is taken by another program. Set PORT to another number.'
  return undefined
}

start().catch((error: unknown) => {
  console.error(plainWords(error) ?? error)
  process.exit(1)
})
