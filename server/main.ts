import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import { toNodeHandler } from 'better-auth/node'
import compression from 'compression'
import express, { type Request, type Response } from 'express'
import helmet from 'helmet'
import * as build from 'virtual:remix/server-build'
import type { Locale } from './kit/messages/message.ts'
import { isLocale } from './kit/messages/message.ts'
import { areDemoSignInsAllowed, BadEnvironment, digest, readConfig } from './config.ts'
import { actorFrom, createContext, type RequestFacts } from './context.ts'
import { makeLog, openHouse } from './house.ts'
import { appRouter, createCaller } from './router.ts'

type Locals = { nonce: string }

function headersOf(request: Request): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

function localeOf(request: Request): Locale {
  const [, first] = request.path.split('/')
  const asked = request.get('x-qamtu-lang')
  if (isLocale(first)) return first
  return isLocale(asked) ? asked : 'kk'
}

async function start() {
  const config = readConfig()
  const log = makeLog(config)
  const house = await openHouse(config, log)

  const factsOf = (request: Request): RequestFacts => ({
    headers: headersOf(request),
    locale: localeOf(request),
    device: null,
    address: digest(config.secrets.auth, request.ip ?? ''),
  })

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy ? 1 : false)
  app.use((_request, response: Response<unknown, Locals>, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  })
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response<unknown, Locals>).locals.nonce}'`],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          mediaSrc: ["'self'", 'blob:'],
          workerSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
      },
      strictTransportSecurity: config.publicUrl.startsWith('https:'),
    }),
  )
  app.use(compression())

  app.get('/healthz', (_request, response) => {
    response.type('text').send('ok')
  })

  const client = join(build.assetsBuildDirectory)
  app.use('/assets', express.static(join(client, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  app.use(express.static(client, { maxAge: '1h', index: false }))

  app.all('/api/auth/*', toNodeHandler(house.auth))
  app.use(
    '/api/trpc',
    createExpressMiddleware({
      router: appRouter,
      createContext: ({ req }) => createContext(house, factsOf(req)),
      maxBodySize: 1_000_000,
    }),
  )

  app.all(
    '*',
    createRequestHandler({
      build,
      mode: config.isProduction ? 'production' : 'development',
      getLoadContext: (request, response) => {
        const facts = factsOf(request)
        let actor: ReturnType<typeof actorFrom> | undefined
        const getActor = () => (actor ??= actorFrom(house, facts.headers))
        return {
          nonce: (response as Response<unknown, Locals>).locals.nonce,
          actor: getActor,
          caller: async () => createCaller(await createContext(house, facts, await getActor())),
          device: facts.device,
          publicUrl: config.publicUrl,
          isDemo: areDemoSignInsAllowed(config),
          auth: house.auth,
          logFault: (error: unknown, pathname: string) => log.error({ err: error, pathname }, 'page failed'),
        }
      },
    }),
  )

  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(config.port, config.host, resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  log.info({ port }, 'listening')
  console.log(`Qamtu: ${config.isPublicUrlGiven ? config.publicUrl : `http://localhost:${port}`}`)

  const stop = () => {
    server.close(() => {
      void house.close().then(() => process.exit(0))
    })
    server.closeIdleConnections()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

start().catch((error: unknown) => {
  const isExpected = error instanceof BadEnvironment || (error instanceof Error && error.name === 'FolderInUse')
  console.error(isExpected && error instanceof Error ? error.message : error)
  process.exit(1)
})
