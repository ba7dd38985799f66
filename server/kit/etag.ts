// I/O: node:crypto.
import { createHash } from 'node:crypto'

/** The strong tag of an answer's bytes: the same bytes have the same tag in every process. */
export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** Whether the asker already has these bytes: `If-None-Match` is one tag, several, weak ones, or `*` (RFC 9110, 13.1.2). */
export function hasTag(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*')
}
