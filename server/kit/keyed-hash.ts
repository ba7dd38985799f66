// I/O: node:crypto. The keyed hash that stands for what must not be kept (IIN, phone), rules/people.md.
import { createHmac } from 'node:crypto'

/** HMAC-SHA-256 under a secret, base64url, 43 characters: `keyedHash(secrets.personKey)(text)`. */
export type KeyedHash = (text: string) => string

export function keyedHash(secret: string): KeyedHash {
  return (text) => createHmac('sha256', secret).update(text, 'utf8').digest('base64url')
}
