/** Three megabytes: a photo of a telephone made a little smaller. The table's check says the same. */
export const PHOTO_MAX_BYTES = 3 * 1024 * 1024

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte)

const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/**
 * What a file really is, told by its first bytes and never by its name or by what the browser says; undefined for
 * anything but the three kinds of photo that are kept (no SVG: it can carry scripts).
 */
export function photoType(bytes: Uint8Array): PhotoType | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8)) return 'image/webp'
  return undefined
}

/** Why a file is not taken as a photo. */
export function whyNotPhoto(
  bytes: Uint8Array,
): 'photo_missing' | 'photo_too_large' | 'photo_wrong' | undefined {
  if (bytes.length === 0) return 'photo_missing'
  if (bytes.length > PHOTO_MAX_BYTES) return 'photo_too_large'
  return photoType(bytes) ? undefined : 'photo_wrong'
}
