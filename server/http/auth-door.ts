import { toNodeHandler } from 'better-auth/node'
import type { RequestHandler } from 'express'
import { ADDRESS_HEADER, AUTH_HTTP_PATHS, LANGUAGE_HEADER } from '#server/auth/auth.ts'
import type { House } from '#server/context.ts'
import { requestFacts } from './facts.ts'
import { refuse } from './refusal.ts'

/** better-auth over HTTP: the few paths it may answer, with our own word on where the request came from. */
export function authDoor({ auth, config }: House): RequestHandler {
  const handle = toNodeHandler(auth)
  return (request, response, next) => {
    const path = request.path.replace(/^\/api\/auth/, '')
    if (!AUTH_HTTP_PATHS.some((known) => known === path)) {
      return refuse({ request, response, next }, { status: 404, code: 'not_found' })
    }
    const { address, locale } = requestFacts(request, config)
    request.headers[ADDRESS_HEADER] = address
    request.headers[LANGUAGE_HEADER] = locale
    handle(request, response).catch(next)
  }
}
