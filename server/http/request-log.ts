import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

const QUIET = /^\/(healthz|readyz|assets\/|fonts\/|enhance\.js|favicon)/

/** The address as it may stand in a log: ticket and feed keys open things, ids and queries may tell of persons. */
export function loggedPath(path: string): string {
  return path
    .replace(/(\/tickets\/)[^/.]+/, '$1:token')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/(\/(?:set-password|invitation|feeds)\/)[^/]+/, '$1:key')
}

/** One line a request: method, path without keys, status, milliseconds. No address, no query, no body. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    if (QUIET.test(request.path)) return next()
    const began = performance.now()
    const { method, originalUrl } = request
    response.once('finish', () => {
      const line = {
        method,
        path: loggedPath(originalUrl.split('?')[0] ?? ''),
        status: response.statusCode,
        ms: Math.round((performance.now() - began) * 10) / 10,
      }
      if (response.statusCode >= 500) log.error(line, 'request')
      else log.info(line, 'request')
    })
    next()
  }
}
