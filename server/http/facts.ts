import type { Request } from 'express'
import { parse as parseCookies } from 'cookie'
import { digest, type Config } from '#server/config.ts'
import type { RequestFacts } from '#server/context.ts'
import { DEFAULT_LOCALE, isLocale, type Locale } from '#server/kit/messages/message.ts'
import { readDevice } from './device.ts'

const LANGUAGE_HEADER = 'x-qamtu-lang'

/** Language of a request: the first segment of its address, else what a live screen says of itself. */
export function requestLocale(request: Request): Locale {
  const [, first] = request.path.split('/')
  if (isLocale(first)) return first
  const said = request.get(LANGUAGE_HEADER)
  return isLocale(said) ? said : DEFAULT_LOCALE
}

function headersOf(request: Request): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

/** What the program knows of who is asking: nothing that names a person; the address only as a digest. */
export function requestFacts(request: Request, config: Config): RequestFacts {
  return {
    headers: headersOf(request),
    locale: requestLocale(request),
    device: readDevice(parseCookies(request.headers.cookie ?? ''), config.secrets.auth),
    address: digest(config.secrets.auth, request.ip ?? ''),
  }
}
