import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Config } from '#server/config.ts'
import { refuse } from './refusal.ts'

type Locals = { nonce: string }

/** The nonce of this answer, made once before the policy is written. */
export function nonceOf(response: Response): string {
  return (response as Response<unknown, Locals>).locals.nonce
}

/** The one page made for the sites of others; it asks for nothing and knows nobody. */
const EMBEDDED = /^\/(kk|ru|en)\/embed\/events$/

const mayBeFramed = ({ url }: { url?: string }) => EMBEDDED.test((url ?? '').split('?')[0] ?? '')

/** Strict policy: scripts by nonce or from our own address, nothing inline, nothing from elsewhere. */
export function securityHeaders(config: Config): RequestHandler[] {
  const isSecure = config.publicUrl.startsWith('https:')
  return [
    (_request, response, next) => {
      ;(response as Response<unknown, Locals>).locals.nonce = randomBytes(16).toString('base64')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
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

function isSameOrigin(request: Request, config: Config): boolean {
  const origin = request.get('origin')
  if (origin && origin !== 'null') {
    try {
      return origin === new URL(config.publicUrl).origin || new URL(origin).host === request.get('host')
    } catch {
      return false
    }
  }
  const site = request.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  // Neither header: not a browser of the last years. It may write only what needs no cookie.
  return origin === undefined && !request.headers.cookie
}

/** Forms of other sites are refused: a change needs the origin of our own pages. */
export function sameOriginWrites(config: Config): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (SAFE_METHODS.has(request.method) || isSameOrigin(request, config)) return next()
    refuse(request, response, { status: 403, code: 'not_allowed' })
  }
}

const DEFAULT_LIMIT_BYTES = 1_000_000
const UPLOAD_LIMIT_BYTES = 10_000_000
const UPLOADS = /\/(import|populations|wrong-rows|desk\/venues\/[0-9a-f-]{36})(\.data)?$/

/** Bodies have a stated length and a limit; larger ones are refused before they are read. */
export function bodyLimit(): RequestHandler {
  return (request, response, next) => {
    if (SAFE_METHODS.has(request.method)) return next()
    const limit = UPLOADS.test(request.path) ? UPLOAD_LIMIT_BYTES : DEFAULT_LIMIT_BYTES
    const isUnstated = request.headers['transfer-encoding'] !== undefined
    if (isUnstated || Number(request.headers['content-length'] ?? 0) > limit) {
      response.setHeader('Connection', 'close')
      return refuse(request, response, { status: 413, code: 'too_large' })
    }
    next()
  }
}
