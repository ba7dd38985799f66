// I/O: node:crypto. The cookie of a session as better-auth signs it: `token.signature`, HMAC-SHA-256 in base64.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse as parseCookies } from 'cookie'

const NAME = 'qamtu.session_token'

/** The token of the session, if the cookie bears our own signature. */
export function readSessionToken(cookieHeader: string, secret: string): string | undefined {
  const cookies = parseCookies(cookieHeader)
  // With an https PUBLIC_URL better-auth puts a prefix before the name.
  const value = cookies[`__Secure-${NAME}`] ?? cookies[NAME] ?? ''
  const end = value.lastIndexOf('.')
  if (end < 1) return undefined
  const token = value.slice(0, end)
  const given = Buffer.from(value.slice(end + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}
