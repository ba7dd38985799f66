const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 without padding, as authenticators read keys. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** What the QR of an authenticator holds: six digits, every 30 seconds. */
export function otpUri({ key, account }: { key: string; account: string }): string {
  const label = `Qamtu:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${key}&issuer=Qamtu&digits=6&period=30`
}
