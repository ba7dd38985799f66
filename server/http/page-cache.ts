import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { parse as parseCookies } from 'cookie'
import type { Request, RequestHandler, Response } from 'express'
import { LRUCache } from 'lru-cache'
import type { Db } from '#db/client.ts'
import { etagOf, hasTag } from '#server/kit/etag.ts'
import { LANGUAGE_COOKIE } from '#server/kit/language-cookie.ts'
import { versionReader } from '#server/kit/public-data.ts'
import { DEVICE_COOKIE } from './device.ts'

const compress = promisify(gzip)

// "tomorrow" and "registration opens at 09:00" are true for a while only, whatever the data say.
const KEPT_MS = 30_000
// What feeds hold depends on the day alone, and they are large.
const KEPT_FEED_MS = 600_000
const KEPT_BYTES = 64_000_000
const LONGEST_URL = 400

/** Pages made for everybody: the calendar, an event, the start page and the feeds. */
const CACHED =
  /^\/(kk|ru|en)(\/embed\/events|\/events(\.rss|\/[0-9a-f-]{36}(\/event\.ics)?)?)?$|^\/calendar\.ics$/

type PlainPage = { etag: string; type: string; body: Buffer }
type KeptPage = PlainPage & { version: number; zipped: Buffer }

// Cookies that do not change a public page; any other (a session, a browser that has registered) makes it personal.
const NEUTRAL_COOKIES = new Set(['qamtu.look', LANGUAGE_COOKIE])

function keyOf(request: Request): string | undefined {
  if (request.method !== 'GET' || !CACHED.test(request.path) || request.originalUrl.length > LONGEST_URL)
    return
  const cookies = parseCookies(request.headers.cookie ?? '')
  const names = Object.keys(cookies).filter((name) => name.startsWith('qamtu.'))
  if (names.some((name) => !NEUTRAL_COOKIES.has(name) && name !== DEVICE_COOKIE)) return
  // A browser that has registered somewhere may see "you are registered" on an event's page.
  if (cookies[DEVICE_COOKIE] && request.path.includes('/events/')) return
  return `${request.get('host')} ${request.originalUrl} ${cookies['qamtu.look'] ?? ''}`
}

function send(request: Request, response: Response, page: KeptPage): void {
  response.setHeader('Content-Type', page.type)
  response.setHeader('ETag', page.etag)
  response.setHeader('Cache-Control', 'public, no-cache')
  response.setHeader('Vary', 'Cookie, Accept-Encoding')
  if (hasTag(request.get('if-none-match'), page.etag)) {
    response.status(304).end()
    return
  }
  const isZipped = (request.get('accept-encoding') ?? '').includes('gzip')
  if (isZipped) response.setHeader('Content-Encoding', 'gzip')
  const body = isZipped ? page.zipped : page.body
  response.setHeader('Content-Length', body.length)
  response.status(200).end(body)
}

/** Only the language may be remembered with a page that is kept: it is the page's own. */
function isCookieFree(response: Response): boolean {
  return [response.getHeader('set-cookie') ?? []]
    .flat()
    .every((cookie) => String(cookie).startsWith(`${LANGUAGE_COOKIE}=`))
}

/**
 * Collects what the page writes; a plain, complete, cookie-free answer is given to `keep` before it is sent. With a tag
 * of the asker's the whole answer waits for its end: whoever has these bytes already is told so without them.
 */
function collect(response: Response, { tag, keep }: { tag?: string; keep: (page: PlainPage) => void }): void {
  const parts: Buffer[] = []
  const add = (chunk: unknown) => {
    if (typeof chunk === 'string') parts.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk))
  }
  const write = response.write.bind(response) as (...args: unknown[]) => boolean
  const end = response.end.bind(response) as (...args: unknown[]) => Response
  response.write = ((...args: unknown[]) => {
    add(args[0])
    return tag === undefined ? write(...args) : true
  }) as Response['write']
  response.end = ((...args: unknown[]) => {
    add(args[0])
    const type = String(response.getHeader('content-type') ?? '')
    const isPlain =
      response.statusCode === 200 &&
      isCookieFree(response) &&
      /^(text\/(html|calendar)|application\/rss\+xml)/.test(type) &&
      !/no-store|private/.test(String(response.getHeader('cache-control') ?? ''))
    const body = Buffer.concat(parts)
    const etag = isPlain ? etagOf(body) : ''
    if (isPlain) keep({ type, body, etag })
    if (tag === undefined) return end(...args)
    if (isPlain && hasTag(tag, etag)) {
      response.removeHeader('Content-Length')
      response.setHeader('ETag', etag)
      return response.status(304) && end()
    }
    return end(body)
  }) as Response['end']
}

/**
 * Serves public pages from memory until the data they show change. Stands inside compression, which leaves
 * alone what is already compressed: kept pages are compressed once. A page that carries a nonce is never kept.
 */
export function pageCache(db: Db): RequestHandler {
  const kept = new LRUCache<string, KeptPage>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (page) => page.body.length + page.zipped.length + 500,
    ttl: KEPT_MS,
  })
  const readVersion = versionReader(db)
  return (request, response, next) => {
    const key = keyOf(request)
    if (!key) return next()
    readVersion()
      .then((version) => {
        const page = kept.get(key)
        if (page?.version === version) return send(request, response, page)
        // The page is asked for its bytes, not for whether they changed: else who only asks that would fill nothing.
        const tag = request.get('if-none-match')
        delete request.headers['if-none-match']
        collect(response, {
          tag,
          keep: (made) => {
            if (made.body.includes(' nonce="')) return
            const ttl = made.type.startsWith('text/html') ? KEPT_MS : KEPT_FEED_MS
            void compress(made.body).then((zipped) => kept.set(key, { version, zipped, ...made }, { ttl }))
          },
        })
        next()
      })
      .catch(next)
  }
}
