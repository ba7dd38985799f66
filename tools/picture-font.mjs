// Draws the letters of Golos Text (SIL Open Font License 1.1) into small pictures, from which the server makes the
// picture of a ticket. Run by hand when the fonts of public/fonts change: `node tools/picture-font.mjs`. Needs a
// Chromium; the result is committed.
import { writeFileSync, readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, browserCandidates } from './browser.mjs'

const TARGET = 'server/kit/picture-font.json'
const SIZES = [
  { name: 'text', weight: 400, size: 34 },
  { name: 'title', weight: 600, size: 46 },
  { name: 'display', weight: 600, size: 68 },
  { name: 'code', weight: 600, size: 92, letters: 'ABCDEFGHJKMNPRSTWXYZ ' },
]

const range = (/** @type {number} */ from, /** @type {number} */ to) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
const LETTERS = [
  ...range(0x20, 0x7e),
  ...range(0x410, 0x44f),
  ...'§«»°±·×–—‘’“”„•…₸№ЁёІіҒғҚқҢңҮүҰұҺһӘәӨө',
].join('')

const [executablePath] = browserCandidates()
const browser = await chromium.launch({ args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) })
const page = await browser.newPage()

/** @type {Buffer[]} */
const bits = []
/** @type {Record<string, { size: number, glyphs: Record<string, number[]> }>} */
const fonts = {}
let offset = 0
for (const { name, weight, size, letters = LETTERS } of SIZES) {
  const woff2 = readFileSync(`public/fonts/golos-text-${weight}.woff2`).toString('base64')
  const drawn = await page.evaluate(
    async ({ woff2, weight, size, letters }) => {
      const face = new FontFace('Golos', `url(data:font/woff2;base64,${woff2})`, { weight: String(weight) })
      document.fonts.add(await face.load())
      const canvas = document.createElement('canvas')
      canvas.width = size * 3
      canvas.height = size * 3
      const pen = canvas.getContext('2d', { willReadFrequently: true })
      if (!pen) throw new Error('no canvas')
      pen.font = `${weight} ${size}px Golos`
      pen.textBaseline = 'alphabetic'
      return Array.from(letters, (letter) => {
        pen.fillStyle = '#fff'
        pen.fillRect(0, 0, canvas.width, canvas.height)
        pen.fillStyle = '#000'
        pen.fillText(letter, size, size * 2)
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
        let [left, top, right, bottom] = [canvas.width, canvas.height, -1, -1]
        for (let y = 0; y < canvas.height; y += 1) {
          for (let x = 0; x < canvas.width; x += 1) {
            if ((data[(y * canvas.width + x) * 4] ?? 255) > 230) continue
            left = Math.min(left, x)
            right = Math.max(right, x)
            top = Math.min(top, y)
            bottom = Math.max(bottom, y)
          }
        }
        const width = Math.max(0, right - left + 1)
        const height = Math.max(0, bottom - top + 1)
        const levels = []
        for (let y = top; y <= bottom; y += 1) {
          for (let x = left; x <= right; x += 1) {
            levels.push(Math.round((255 - (data[(y * canvas.width + x) * 4] ?? 255)) / 85))
          }
        }
        const advance = pen.measureText(letter).width
        return {
          letter,
          advance,
          left: width ? left - size : 0,
          top: height ? top - size * 2 : 0,
          width,
          height,
          levels,
        }
      })
    },
    { woff2, weight, size, letters },
  )
  /** @type {Record<string, number[]>} */
  const glyphs = {}
  for (const { letter, advance, left, top, width, height, levels } of drawn) {
    glyphs[letter] = [Math.round(advance * 10) / 10, left, top, width, height, offset]
    const packed = Buffer.alloc(Math.ceil(levels.length / 4))
    levels.forEach((level, index) => {
      packed[index >> 2] = (packed[index >> 2] ?? 0) | (level << ((index & 3) * 2))
    })
    bits.push(packed)
    offset += packed.length
  }
  fonts[name] = { size, glyphs }
}
await browser.close()
writeFileSync(
  TARGET,
  JSON.stringify({ fonts, bits: deflateRawSync(Buffer.concat(bits), { level: 9 }).toString('base64') }),
)
console.log(`${TARGET}: ${offset} bytes of letters`)
