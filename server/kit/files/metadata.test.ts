import { describe, expect, it } from 'vitest'
import { withoutMetadata } from './metadata.ts'

const SECRET = 'GPS 49.8,73.1'
const text = (words: string) => [...Buffer.from(words, 'latin1')]
const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(Buffer.from(words, 'latin1'))
const file = (...parts: number[][]) => Uint8Array.from(parts.flat())

const segment = (marker: number, body: number[]) => {
  const length = body.length + 2
  return [0xff, marker, length >> 8, length & 0xff, ...body]
}
const exif = (orientation: number) =>
  segment(0xe1, [
    ...text('Exif'),
    0,
    0,
    ...text('II'),
    42,
    0,
    8,
    0,
    0,
    0,
    2,
    0,
    0x0f,
    0x01,
    2,
    0,
    4,
    0,
    0,
    0,
    65,
    66,
    67,
    0,
    0x12,
    0x01,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    ...text(SECRET),
  ])
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]
const EOI = [0xff, 0xd9]

describe('a JPEG without what the camera wrote beside it', () => {
  const jfif = segment(0xe0, [...text('JFIF'), 0, 1, 1])
  const icc = segment(0xe2, [...text('ICC_PROFILE'), 0, 1, 1, 7])

  it('keeps the picture and its colours, byte by byte', () => {
    const bare = file([0xff, 0xd8], jfif, icc, segment(0xdb, [0, 1]), SCAN, segment(0xc4, [1]), SCAN, EOI)
    const full = file(
      [0xff, 0xd8],
      jfif,
      exif(1),
      segment(0xe1, text(`http://ns.adobe.com/xap ${SECRET}`)),
      icc,
      segment(0xe2, text(`MPF ${SECRET} and more`)),
      segment(0xed, text(SECRET)),
      segment(0xfe, text(SECRET)),

      segment(0xdb, [0, 1]),
      SCAN,
      segment(0xc4, [1]),
      SCAN,
      EOI,
      text(`ftypmp4 ${SECRET}`),
    )
    expect(withoutMetadata(full, 'image/jpeg')).toEqual(bare)
    expect(withoutMetadata(bare, 'image/jpeg')).toEqual(bare)
  })

  it('still says how the picture is turned', () => {
    const turned = withoutMetadata(file([0xff, 0xd8], exif(6), SCAN, EOI), 'image/jpeg')
    expect(holds(turned, SECRET)).toBe(false)
    expect([...turned.subarray(2, 38)]).toEqual(
      segment(0xe1, [
        ...text('Exif'),
        0,
        0,
        ...text('MM'),
        0,
        42,
        0,
        0,
        0,
        8,
        0,
        1,
        1,
        0x12,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        6,
        0,
        0,
        0,
        0,
        0,
        0,
      ]),
    )
    expect(withoutMetadata(turned, 'image/jpeg')).toEqual(turned)
  })

  it('does not fail on a file that is cut anywhere', () => {
    const full = file([0xff, 0xd8], jfif, exif(6), SCAN, EOI)
    for (let length = 3; length < full.length; length += 1)
      expect(holds(withoutMetadata(full.subarray(0, length), 'image/jpeg'), SECRET)).toBe(false)
  })
})

describe('the others', () => {
  it('drops texts, times and EXIF of a PNG', () => {
    const chunk = (name: string, body: number[]) => [0, 0, 0, body.length, ...text(name), ...body, 9, 9, 9, 9]
    const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    const kept = [chunk('IHDR', [1, 2]), chunk('IDAT', [3]), chunk('IEND', [])]
    const [first = [], second = [], last = []] = kept
    const dropped = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'].map((name) => chunk(name, text(SECRET)))
    const full = file(head, first, ...dropped, second, last, text(SECRET))
    expect(withoutMetadata(full, 'image/png')).toEqual(file(head, ...kept))
  })

  it('drops EXIF and XMP of a WebP and says so in its flags and size', () => {
    const chunk = (name: string, body: number[]) => [
      ...text(name),
      body.length,
      0,
      0,
      0,
      ...body,
      ...(body.length % 2 ? [0] : []),
    ]
    const riff = (...chunks: number[][]) => {
      const body = [...text('WEBP'), ...chunks.flat()]
      return file(text('RIFF'), [body.length, 0, 0, 0], body)
    }
    const picture = chunk('VP8 ', [5, 6, 7])
    const full = riff(
      chunk('VP8X', [0x1c, 0, 0, 0]),
      picture,
      chunk('EXIF', text(SECRET)),
      chunk('XMP ', [1]),
    )
    expect(withoutMetadata(full, 'image/webp')).toEqual(riff(chunk('VP8X', [0x10, 0, 0, 0]), picture))
  })
})
