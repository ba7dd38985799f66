import { create } from 'qrcode'
import {
  blankRaster,
  drawText,
  fillBox,
  textWidth,
  wrapText,
  type PictureFont,
  type Raster,
} from '#server/kit/raster.ts'

/** What stands on the picture of a ticket, in the order it stands. */
export type PictureWords = {
  title: string
  when: string
  place: string
  name: string
  code: string
  qr: string
}

const WIDTH = 1080
const MARGIN = 72
const QUIET_MODULES = 4
const LINE = 1.35

type Fonts = { text: PictureFont; title: PictureFont; code: PictureFont }
type Line = { font: PictureFont; text: string; isCentred: boolean; after: number }

/** The dark modules of a QR code, row by row. */
function qrModules(content: string): { size: number; isDark: (row: number, column: number) => boolean } {
  const { modules } = create(content, { errorCorrectionLevel: 'medium' })
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 }
}

function block(font: PictureFont, text: string, { lines, after }: { lines: number; after: number }): Line[] {
  const rows = text
    .split('\n')
    .filter(Boolean)
    .flatMap((row) => wrapText(font, row, { width: WIDTH - 2 * MARGIN, lines }))
    .slice(0, lines)
  return rows.map((row, index) => ({
    font,
    text: row,
    isCentred: false,
    after: index === rows.length - 1 ? after : 0,
  }))
}

const heightOf = (lines: readonly Line[]) =>
  lines.reduce((sum, { font, after }) => sum + Math.round(font.size * LINE) + after, 0)

function drawLines(raster: Raster, lines: readonly Line[], top: number): void {
  let y = top
  for (const { font, text, isCentred, after } of lines) {
    const x = isCentred ? Math.round((WIDTH - textWidth(font, text)) / 2) : MARGIN
    drawText(raster, { font, text, x, y: y + font.size })
    y += Math.round(font.size * LINE) + after
  }
}

/**
 * A ticket as a picture for the phone's gallery, 1080 points wide: event, when and where, the QR dark on white with
 * its quiet zone, the code in groups of four, the name.
 */
export function ticketPicture(words: PictureWords, fonts: Fonts): Raster {
  const above = [
    ...block(fonts.title, words.title, { lines: 3, after: 20 }),
    ...block(fonts.text, words.when, { lines: 4, after: 8 }),
    ...block(fonts.text, words.place, { lines: 3, after: 0 }),
  ]
  const below = [
    { font: fonts.code, text: words.code, isCentred: true, after: 16 },
    ...wrapText(fonts.title, words.name, { width: WIDTH - 2 * MARGIN, lines: 2 }).map((text) => ({
      font: fonts.title,
      text,
      isCentred: true,
      after: 0,
    })),
  ]
  const { size, isDark } = qrModules(words.qr)
  const module = Math.floor((WIDTH - MARGIN) / (size + 2 * QUIET_MODULES))
  const side = module * (size + 2 * QUIET_MODULES)
  const qrTop = MARGIN + heightOf(above)
  const raster = blankRaster(WIDTH, qrTop + side + heightOf(below) + MARGIN)
  drawLines(raster, above, MARGIN)
  const left = Math.round((WIDTH - side) / 2) + module * QUIET_MODULES
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue
      const x = left + column * module
      const y = qrTop + (row + QUIET_MODULES) * module
      fillBox(raster, { x, y, width: module, height: module, shade: 0 })
    }
  }
  drawLines(raster, below, qrTop + side)
  return raster
}
