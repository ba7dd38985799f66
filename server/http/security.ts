import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Config } from '#server/config.ts'
import { localsOf, refuse } from './refusal.ts'

/** The one page made for the sites of others; it asks for nothing and knows nobody. */
const EMBEDDED = /^\/(kk|ru|en)\/embed\/events$/

const mayBeFramed = ({ url }: { url?: string }) => EMBEDDED.test((url ?? '').split('?')[0] ?? '')

/** Strict policy: scripts by nonce or from our own address, nothing inline, nothing from elsewhere. */
export function securityHeaders(config: Config): RequestHandler[] {
  const isSecure = config.publicUrl.startsWith('https:')
  return [
    (_request, response, next) => {
      localsOf(response).nonce = randomBytes(16).toString('base64')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", (_request, response) => `'nonce-${localsOf(response as Response).nonce}'`],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          mediaSrc: ["'self'", 'blob:'],
          workerSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: [(request) => (mayBeFramed(request) ? '*' : "'none'")],
          baseUri: ["'none'"],
        },
      },
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity: isSecure,
      // `no-referrer` would make browsers send `Origin: null` with our own forms, and they would be refused.
      referrerPolicy: { policy: 'same-origin' },
    }),
    (request, response, next) => {
      if (mayBeFramed(request)) response.removeHeader('X-Frame-Options')
      response.setHeader(
        'Permissions-Policy',
        'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
      )
      next()
    },
  ]
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
const WRITING_METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Where pages of ours may come from: PUBLIC_URL alone when it is given, so that neither http instead of https nor a
 * name rebound to this machine counts as ours. Without it the program is opened by whatever name or address the
 * machine has, and the host asked must be the page's: no page can make a browser send another Host than its address.
 */
function isOwnOrigin(origin: string, request: Request, config: Config): boolean {
  if (origin === new URL(config.publicUrl).origin) return true
  return !config.isPublicUrlGiven && URL.canParse(origin) && new URL(origin).host === request.get('host')
}

function isSameOrigin(request: Request, config: Config): boolean {
  const origin = request.get('origin')
  if (origin && origin !== 'null') return isOwnOrigin(origin, request, config)
  const site = request.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  // Neither header: not a browser of the last years. It may write only what needs no cookie.
  return origin === undefined && !request.headers.cookie
}

/** Remix compares the origin with the host once more, which a proxy may have changed to its own: ours was checked here. */
function agreeOnHost({ headers }: Request): void {
  const { origin } = headers
  if (!origin || !URL.canParse(origin)) return
  headers.host = new URL(origin).host
  delete headers['x-forwarded-host']
}

/** Forms of other sites are refused: a change needs the origin of our own pages. */
export function sameOriginWrites(config: Config): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (SAFE_METHODS.has(request.method)) return next()
    // TRACE and its like: the web's own Request cannot even be made of some.
    if (!WRITING_METHODS.has(request.method)) {
      return refuse({ request, response, next }, { status: 405, code: 'not_allowed' })
    }
    if (isSameOrigin(request, config)) {
      agreeOnHost(request)
      return next()
    }
    refuse({ request, response, next }, { status: 403, code: 'other_origin' })
  }
}

const DEFAULT_LIMIT_BYTES = 1_000_000
const UPLOAD_LIMIT_BYTES = 10_000_000
const DISCARD_LIMIT_BYTES = 50_000_000
const UPLOADS =
  /\/(import|populations|wrong-rows|desk\/venues\/[0-9a-f-]{36}|desk\/events\/[0-9a-f-]{36}\/files|plan\/measures\/[0-9a-f-]{36}\/documents)(\.data)?$/

/** Bodies have a stated length and a limit; larger ones are refused before they are read. */
export function bodyLimit(): RequestHandler {
  return (request, response, next) => {
    if (SAFE_METHODS.has(request.method)) return next()
    const size = Number(request.headers['content-length'] ?? 0)
    const limit = UPLOADS.test(request.path) ? UPLOAD_LIMIT_BYTES : DEFAULT_LIMIT_BYTES
    const isUnstated = request.headers['transfer-encoding'] !== undefined
    if (!isUnstated && size <= limit) return next()
    // A browser reads the answer only when it has sent everything; what a form may weigh by mistake is thrown away as
    // it comes, so that the person sees the page and not a broken connection. The rest is cut off.
    const answer = () => refuse({ request, response, next }, { status: 413, code: 'too_large' })
    if (!isUnstated && size <= DISCARD_LIMIT_BYTES) return void request.once('end', answer).resume()
    response.setHeader('Connection', 'close')
    answer()
  }
}
