// I/O: node:zlib. A picture in shades of grey as a PNG file (RFC 2083), and the letters to write on it with.
import { crc32, deflateSync, inflateRawSync } from 'node:zlib'
import drawn from './picture-font.json' with { type: 'json' }
import type { PictureFont, Raster } from './raster.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** The file of a picture, 8 bits of grey a point. */
export function toPng({ width, height, points }: Raster): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    rows.set(points.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ])
}

export type PictureFonts = { text: PictureFont; title: PictureFont; display: PictureFont; code: PictureFont }

let fonts: PictureFonts | undefined

/** Golos Text in four sizes (tools/picture-font.mjs); `code` has only the letters of ticket codes. */
export function pictureFonts(): PictureFonts {
  if (fonts) return fonts
  const bits = new Uint8Array(inflateRawSync(Buffer.from(drawn.bits, 'base64')))
  const font = ({ size, glyphs }: { size: number; glyphs: Record<string, number[]> }) => ({
    size,
    glyphs,
    bits,
  })
  const { text, title, display, code } = drawn.fonts
  fonts = { text: font(text), title: font(title), display: font(display), code: font(code) }
  return fonts
}
