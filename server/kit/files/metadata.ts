import type { PhotoType } from './picture.ts'

/** Bytes of a file from `start` to `end`. */
type Part = Uint8Array

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const ascii = (bytes: Uint8Array, start: number, length: number) =>
  String.fromCharCode(...bytes.subarray(start, start + length))

function joined(parts: readonly Part[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const ORIENTATION = 0x0112
const EXIF_HEAD = 10

/** How the picture has to be turned (EXIF 2.3, tag 0x0112), 1 to 8; 1 when the segment does not say. */
function orientationOf(segment: Uint8Array): number {
  if (segment.length < EXIF_HEAD + 8 || ascii(segment, 4, 4) !== 'Exif') return 1
  const tiff = view(segment.subarray(EXIF_HEAD))
  const isLittle = tiff.getUint16(0) === 0x4949
  const table = tiff.getUint32(4, isLittle)
  if (table + 2 > tiff.byteLength) return 1
  for (let row = 0; row < tiff.getUint16(table, isLittle); row += 1) {
    const at = table + 2 + row * 12
    if (at + 12 > tiff.byteLength) return 1
    if (tiff.getUint16(at, isLittle) !== ORIENTATION) continue
    const value = tiff.getUint16(at + 8, isLittle)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** An EXIF segment that says how to turn the picture and nothing else. */
const turned = (orientation: number) =>
  Uint8Array.from([
    0xff,
    0xe1,
    0,
    34,
    0x45,
    0x78,
    0x69,
    0x66,
    0,
    0,
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ])

const SOS = 0xda
const EOI = 0xd9
const EXIF_OR_XMP = 0xe1
const COMMENT = 0xfe
/** JFIF, the colour profile and Adobe's colour transform, without which colours change. */
const NEEDED_APPS = new Set([0xe0, 0xe2, 0xee])

const isMetadata = (marker: number) =>
  marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && !NEEDED_APPS.has(marker))
/** A colour profile is told from the table of further pictures, which APP2 holds too. */
const isOtherApp2 = (segment: Uint8Array) => segment[1] === 0xe2 && ascii(segment, 4, 11) !== 'ICC_PROFILE'

/** Where the coded picture after a start of scan ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** Everything after the end of the picture, a short film or a larger picture of some telephones, is dropped as well. */
function bareJpeg(bytes: Uint8Array): Uint8Array {
  const parts: Part[] = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === EOI) break
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + view(bytes).getUint16(at + 2)
    const segment = bytes.subarray(at, end)
    if (marker === EXIF_OR_XMP && orientation === 1) {
      orientation = orientationOf(segment)
      if (orientation !== 1) parts.push(turned(orientation))
    }
    if (!isMetadata(marker) && !isOtherApp2(segment)) parts.push(segment)
    at = end
    if (marker === SOS) {
      at = endOfScan(bytes, end)
      parts.push(bytes.subarray(end, at))
    }
  }
  return joined([...parts, Uint8Array.from([0xff, EOI])])
}

const PNG_METADATA = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

function barePng(bytes: Uint8Array): Uint8Array {
  const parts: Part[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view(bytes).getUint32(at)
    const name = ascii(bytes, at + 4, 4)
    if (!PNG_METADATA.has(name)) parts.push(bytes.subarray(at, end))
    at = end
    if (name === 'IEND') break
  }
  return joined(parts)
}

const WEBP_METADATA = new Set(['EXIF', 'XMP '])
/** In the flags of VP8X: EXIF and XMP are there. */
const WEBP_METADATA_FLAGS = 0x08 | 0x04

function bareWebp(bytes: Uint8Array): Uint8Array {
  const parts: Part[] = [bytes.slice(0, 12)]
  const stop = Math.min(bytes.length, 8 + view(bytes).getUint32(4, true))
  for (let at = 12; at + 8 <= stop;) {
    const size = view(bytes).getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    const name = ascii(bytes, at, 4)
    const chunk = bytes.slice(at, end)
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_METADATA_FLAGS
    if (!WEBP_METADATA.has(name)) parts.push(chunk)
    at = end
  }
  const all = joined(parts)
  view(all).setUint32(4, all.length - 8, true)
  return all
}

/**
 * The photo without what a camera wrote beside it: place, time, device, author, comments, and whatever follows the
 * picture. The picture itself, its colours and, in JPEG, the way it has to be turned stay as they are.
 */
export function withoutMetadata(bytes: Uint8Array, type: PhotoType): Uint8Array {
  if (type === 'image/jpeg') return bareJpeg(bytes)
  return type === 'image/png' ? barePng(bytes) : bareWebp(bytes)
}
