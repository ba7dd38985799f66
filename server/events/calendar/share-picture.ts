import {
  blankRaster,
  drawText,
  fillBox,
  wrapText,
  type PictureFont,
  type Raster,
} from '#server/kit/raster.ts'
import { SHARE_HEIGHT, SHARE_WIDTH } from './share-size.ts'

export type ShareWords = { kicker: string; title: string; when: string; place: string }

const BAR = 28
const LEFT = 96
const RIGHT = 72
const TOP = 72
const BOTTOM = 60
const LINE = 1.28
const LONG_TITLE_LINES = 5

type Fonts = { text: PictureFont; title: PictureFont; display: PictureFont }

function drawBlock(raster: Raster, font: PictureFont, lines: readonly string[], top: number): number {
  const step = Math.round(font.size * LINE)
  lines.forEach((text, index) => drawText(raster, { font, text, x: LEFT, y: top + index * step + font.size }))
  return top + lines.length * step
}

/** A title that does not fit in large letters is set in smaller ones, before anything of it is cut. */
function titleLines(fonts: Fonts, title: string, width: number): { font: PictureFont; lines: string[] } {
  const large = wrapText(fonts.display, title, { width, lines: 3 })
  const isCut = large.join(' ') !== title.trim().replace(/\s+/g, ' ')
  if (!isCut) return { font: fonts.display, lines: large }
  return { font: fonts.title, lines: wrapText(fonts.title, title, { width, lines: LONG_TITLE_LINES }) }
}

/** The picture messengers show beside a link to an event: kind, title, when and where, in the shades of a print. */
export function sharePicture(words: ShareWords, fonts: Fonts): Raster {
  const raster = blankRaster(SHARE_WIDTH, SHARE_HEIGHT)
  const width = SHARE_WIDTH - LEFT - RIGHT
  fillBox(raster, { x: 0, y: 0, width: BAR, height: SHARE_HEIGHT, shade: 0 })
  const one = (text: string) => wrapText(fonts.text, text, { width, lines: 1 })
  const afterKicker = drawBlock(raster, fonts.text, one(words.kicker), TOP)
  const { font, lines } = titleLines(fonts, words.title, width)
  drawBlock(raster, font, lines, afterKicker + 24)
  const foot = [...one(words.when), ...one(words.place)]
  const footTop = SHARE_HEIGHT - BOTTOM - foot.length * Math.round(fonts.text.size * LINE)
  fillBox(raster, { x: LEFT, y: footTop - 28, width, height: 3, shade: 120 })
  drawBlock(raster, fonts.text, foot, footTop)
  return raster
}
