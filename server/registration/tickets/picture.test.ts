import { inflateSync } from 'node:zlib'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { ed25519 } from '#server/kit/ed25519.ts'
import { newId } from '#server/kit/id.ts'
import { pictureFonts, toPng } from '#server/kit/png.ts'
import { textWidth, wrapText } from '#server/kit/raster.ts'
import { writeTicket } from '../ticket.ts'
import { ticketPicture } from './picture.ts'

const qr = writeTicket({ registrationId: newId(), eventId: newId() }, ed25519('1'.repeat(64)).sign)
const WORDS = {
  title: 'Жұмысшы мамандықтар жылына арналған аудандық мансап күні және бос жұмыс орындарының жәрмеңкесі',
  when: '2026 жылғы 20 қараша, жұма, 10:00–13:00\n2026 жылғы 21 қараша, сенбі, 10:00–13:00',
  place: 'Студенттер сарайы, Тимирязев көшесі, 71',
  name: 'Әлиев Қайрат Серікұлы',
  code: 'ABCD WXYZ',
  qr,
}

/** Reads a grey PNG as any reader would: chunks, then rows without filters. */
function readPng(png: Uint8Array) {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const start = bytes.indexOf('IDAT') + 4
  const rows = inflateSync(bytes.subarray(start, start + bytes.readUInt32BE(start - 8)))
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const shade = rows[y * (width + 1) + 1 + x] ?? 0
      data.set([shade, shade, shade, 255], (y * width + x) * 4)
    }
  }
  return { width, height, data }
}

describe('the picture of a ticket', () => {
  it('holds a code that a reader of another make reads', () => {
    expect(decodeQR(readPng(toPng(ticketPicture(WORDS, pictureFonts()))))).toBe(qr)
  })

  it('keeps everything inside its edges, however long the words', () => {
    const long = { ...WORDS, title: 'Өте ұзақ атау '.repeat(60), name: 'Ұ'.repeat(200) }
    const { width, height, points } = ticketPicture(long, pictureFonts())
    const isInk = (x: number, y: number) => (points[y * width + x] ?? 255) < 128
    for (let y = 0; y < height; y += 1) {
      expect(isInk(0, y) || isInk(width - 1, y)).toBe(false)
    }
  })
})

describe('letters of pictures', () => {
  it('know every letter of Kazakh, Russian and English', () => {
    const { text, title } = pictureFonts()
    const letters = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyz0123456789'
    for (const font of [text, title]) {
      for (const letter of letters + letters.toUpperCase()) expect(Object.keys(font.glyphs)).toContain(letter)
    }
  })

  it('break into lines that fit, the last ending in an ellipsis when there is more', () => {
    const { text } = pictureFonts()
    const lines = wrapText(text, 'Жұмысшы мамандықтар жылы '.repeat(9), { width: 500, lines: 3 })
    expect(lines).toHaveLength(3)
    expect(lines.every((line) => textWidth(text, line) <= 500)).toBe(true)
    expect(lines[2]).toMatch(/…$/)
  })
})
