import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { serialize } from 'cookie'

/** Marks one browser, so that a link can be shown only where it was made and limits count per device. */
export const DEVICE_COOKIE = 'qamtu.device'
const YEAR_SECONDS = 365 * 24 * 60 * 60

const sign = (id: string, secret: string) =>
  createHmac('sha256', secret).update(`device\0${id}`).digest('base64url').slice(0, 22)

/** The key of this browser, if its cookie is one of ours. */
export function readDevice(cookies: Record<string, string | undefined>, secret: string): string | null {
  const [id, mark] = (cookies[DEVICE_COOKIE] ?? '').split('.')
  if (!id || !mark) return null
  const expected = Buffer.from(sign(id, secret))
  const given = Buffer.from(mark)
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : null
}

/** A new key with the Set-Cookie header that gives it to the browser. */
export function newDevice(secret: string, isSecure: boolean): { device: string; setCookie: string } {
  const device = randomBytes(16).toString('base64url')
  const setCookie = serialize(DEVICE_COOKIE, `${device}.${sign(device, secret)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path: '/',
    maxAge: YEAR_SECONDS,
  })
  return { device, setCookie }
}
