/** A picture in shades of grey, one byte a point, 255 is white. */
export type Raster = { width: number; height: number; points: Uint8Array }

/** Letters as small pictures of four shades: advance, left, top, width, height, offset of its bits. */
export type PictureFont = {
  size: number
  glyphs: Readonly<Record<string, readonly number[]>>
  bits: Uint8Array
}

export function blankRaster(width: number, height: number): Raster {
  return { width, height, points: new Uint8Array(width * height).fill(255) }
}

type Box = { x: number; y: number; width: number; height: number; shade: number }

export function fillBox({ width: across, height: down, points }: Raster, box: Box): void {
  for (let y = Math.max(0, box.y); y < Math.min(down, box.y + box.height); y += 1) {
    points.fill(box.shade, y * across + Math.max(0, box.x), y * across + Math.min(across, box.x + box.width))
  }
}

// A letter that was not drawn shows as a question mark, a rare space as a space.
function glyphOf(font: PictureFont, letter: string): readonly number[] {
  return font.glyphs[letter] ?? font.glyphs[/\s/.test(letter) ? ' ' : '?'] ?? [0, 0, 0, 0, 0, 0]
}

export function textWidth(font: PictureFont, text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (glyphOf(font, letter)[0] ?? 0), 0)
}

/** Writes one line; `y` is the line the letters stand on. */
export function drawText(
  raster: Raster,
  { font, text, x, y }: { font: PictureFont; text: string; x: number; y: number },
): void {
  let at = x
  for (const letter of text) {
    const [advance = 0, left = 0, top = 0, width = 0, height = 0, offset = 0] = glyphOf(font, letter)
    for (let index = 0; index < width * height; index += 1) {
      const level = ((font.bits[offset + (index >> 2)] ?? 0) >> ((index & 3) * 2)) & 3
      const column = Math.round(at) + left + (index % width)
      const row = y + top + Math.floor(index / width)
      const isInside = column >= 0 && column < raster.width && row >= 0 && row < raster.height
      if (level === 0 || !isInside) continue
      const point = row * raster.width + column
      raster.points[point] = Math.min(raster.points[point] ?? 255, 255 - level * 85)
    }
    at += advance
  }
}

/** Breaks a text into lines of at most `width` points; what is beyond the last line ends in an ellipsis. */
export function wrapText(
  font: PictureFont,
  text: string,
  { width, lines: most }: { width: number; lines: number },
): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(font, longer) <= width || line === '') line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const fitted = lines.slice(0, most).map((one) => shortened(font, one, width))
  const last = fitted.at(-1)
  if (lines.length > most && last !== undefined) fitted[most - 1] = shortened(font, `${last}…`, width)
  return fitted
}

function shortened(font: PictureFont, text: string, width: number): string {
  if (textWidth(font, text) <= width) return text
  let short = text.replace(/…$/, '')
  while (short !== '' && textWidth(font, `${short}…`) > width) short = short.slice(0, -1)
  return `${short.trimEnd()}…`
}
