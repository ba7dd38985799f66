import { parse as parseCookies, serialize } from 'cookie'
import type { RequestHandler } from 'express'
import { LANGUAGE_COOKIE } from '#server/kit/language-cookie.ts'
import { isLocale } from '#server/kit/messages/message.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The language of a page that is read is remembered, so that the bare address opens in it; no script is needed. */
export function rememberLanguage(): RequestHandler {
  return (request, response, next) => {
    const [, first] = request.path.split('/')
    const isPage = request.method === 'GET' && request.accepts('html') && isLocale(first)
    if (isPage && parseCookies(request.headers.cookie ?? '')[LANGUAGE_COOKIE] !== first) {
      response.append(
        'Set-Cookie',
        serialize(LANGUAGE_COOKIE, first, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax' }),
      )
    }
    next()
  }
}
