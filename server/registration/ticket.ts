import { fromBase45, toBase45 } from '#server/kit/base45.ts'
import { readCode } from './code.ts'

/** What a QR holds: which registration, of which event. Personal data is never in it (rules/attendance.md). */
export type Ticket = { registrationId: string; eventId: string }

type Sign = (data: Uint8Array) => Uint8Array
type Verify = (data: Uint8Array, signature: Uint8Array) => boolean

const VERSION = 1
const SIGNED_LENGTH = 33
const LENGTH = SIGNED_LENGTH + 64

function bytesOf(id: string): number[] {
  const hex = id.replaceAll('-', '')
  return Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))
}

/** A UUID of 16 bytes. */
export function idOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The 16 bytes of a UUID. */
export function idBytes(id: string): Uint8Array {
  return Uint8Array.from(bytesOf(id))
}

/**
 * The content of a ticket's QR: version, registration id, event id, Ed25519 signature of the three; 97 bytes as 146
 * characters of the QR alphabet (41 × 41 modules at medium correction). `sign` is `ed25519(secrets.ticketSeed).sign`.
 */
export function writeTicket({ registrationId, eventId }: Ticket, sign: Sign): string {
  const signed = Uint8Array.from([VERSION, ...bytesOf(registrationId), ...bytesOf(eventId)])
  return toBase45(Uint8Array.from([...signed, ...sign(signed)]))
}

/** Reads a scanned QR; undefined when it is not a ticket of ours. Works with any check of the signature, offline too. */
export function readTicket(shown: string, verify: Verify): Ticket | undefined {
  const bytes = fromBase45(shown.trim())
  if (bytes?.length !== LENGTH || bytes[0] !== VERSION) return undefined
  if (!verify(bytes.subarray(0, SIGNED_LENGTH), bytes.subarray(SIGNED_LENGTH))) return undefined
  return { registrationId: idOf(bytes.subarray(1, 17)), eventId: idOf(bytes.subarray(17, SIGNED_LENGTH)) }
}

/** What reading tickets needs: the check of a signature (`ed25519(secrets.ticketSeed).verify`, or a device's own). */
export type TicketReader = { verify: Verify }

export type Shown = ({ kind: 'ticket' } & Ticket) | { kind: 'code'; code: string } | { kind: 'unknown' }

/** What was shown at a door: a scanned QR, a human code typed in any of its ways, or nothing of ours. */
export function readShown(reader: TicketReader, shown: string): Shown {
  const ticket = readTicket(shown, reader.verify)
  if (ticket) return { kind: 'ticket', ...ticket }
  const code = readCode(shown)
  return code ? { kind: 'code', code } : { kind: 'unknown' }
}
