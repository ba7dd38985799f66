import { idBytes, idOf } from './ticket.ts'

type KeyedHash = (text: string) => string

const MARK_LENGTH = 16

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
  } catch {
    return undefined
  }
}

const mark = (registrationId: string, hash: KeyedHash) =>
  hash(`ticket link\n${registrationId}`).slice(0, MARK_LENGTH)

/**
 * The key in a ticket's address: the registration's id with a mark of 96 bits that only the server can make, so that
 * an id alone opens nothing and the link needs no row of its own. `hash` is `keyedHash(secrets.ticketSeed)`.
 */
export function ticketToken(registrationId: string, hash: KeyedHash): string {
  return toBase64Url(idBytes(registrationId)) + mark(registrationId, hash)
}

/** The registration a token opens; undefined when it was not made here. */
export function readTicketToken(token: string, hash: KeyedHash): string | undefined {
  if (!/^[\w-]{38}$/.test(token)) return undefined
  const bytes = fromBase64Url(token.slice(0, -MARK_LENGTH))
  if (bytes?.length !== 16) return undefined
  const registrationId = idOf(bytes)
  const expected = ticketToken(registrationId, hash)
  // All letters are compared, so that the time taken says nothing about where they differ.
  let difference = 0
  for (let index = 0; index < expected.length; index += 1) {
    difference |= expected.charCodeAt(index) ^ token.charCodeAt(index)
  }
  return difference === 0 ? registrationId : undefined
}
