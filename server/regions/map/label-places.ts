/** A dot of a map with the words that should stand by it. */
export type MapDot = { key: string; x: number; y: number; radius: number; text: string }
export type LabelPlace = { x: number; y: number; anchor: 'start' | 'middle' | 'end' }

type Box = { left: number; right: number; top: number; bottom: number }

// Shares of the font's size that the letters of Golos Text take, with a little to spare.
const WIDE = /[ЖШЩЫЮМФДЦҢӘWMmжшщыюмфңдцәw@]/u
const NARROW = /[іiІIlјjtf.,()'\- 1]/u
const LINE = 1.05
const GAP = 2

/** About how wide a text is, in the unit of `size`; never narrower than it is drawn. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const letter of text) {
    if (NARROW.test(letter)) width += 0.36
    else if (WIDE.test(letter)) width += 0.84
    else width += letter === letter.toLowerCase() ? 0.62 : 0.72
  }
  return width * size
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function candidates({ x, y, radius }: MapDot, size: number): LabelPlace[] {
  const reach = radius + GAP
  const slant = radius * 0.7 + GAP
  const middle = y + size * 0.35
  return [
    { x: x + reach, y: middle, anchor: 'start' },
    { x: x - reach, y: middle, anchor: 'end' },
    { x, y: y + reach + size * 0.8, anchor: 'middle' },
    { x, y: y - reach - size * 0.2, anchor: 'middle' },
    { x: x + slant, y: y + slant + size * 0.8, anchor: 'start' },
    { x: x + slant, y: y - slant, anchor: 'start' },
    { x: x - slant, y: y + slant + size * 0.8, anchor: 'end' },
    { x: x - slant, y: y - slant, anchor: 'end' },
    { x: x - radius, y: y + reach + size * 0.8, anchor: 'start' },
    { x: x + radius, y: y + reach + size * 0.8, anchor: 'end' },
    { x: x - radius, y: y - reach - size * 0.2, anchor: 'start' },
    { x: x + radius, y: y - reach - size * 0.2, anchor: 'end' },
  ]
}

/** The room a text takes at a place. */
export function boxOf({ x, y, anchor }: LabelPlace, text: string, size: number): Box {
  const width = textWidth(text, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size * 0.8, bottom: y - size * 0.8 + size * LINE }
}

const boxOfDot = ({ x, y, radius }: MapDot): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
})

const ROUNDS = 60

/** The same dots moved apart as little as it takes for none to cover another: towns lie close to each other. */
export function spread<Dot extends Pick<MapDot, 'x' | 'y' | 'radius'>>(
  dots: readonly Dot[],
  { width, height }: { width: number; height: number },
): Dot[] {
  const moved = dots.map((dot) => ({ ...dot }))
  const kept = (value: number, radius: number, most: number) =>
    Math.min(Math.max(value, radius + 1), most - radius - 1)
  for (let round = 0; round < ROUNDS; round += 1) {
    let isStill = true
    moved.forEach((a, index) => {
      for (const b of moved.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y]
        const distance = Math.hypot(dx, dy)
        const missing = a.radius + b.radius + GAP / 2 - distance
        if (missing <= 0.01) continue
        isStill = false
        // The larger one stays nearer to its place; two at one place part sideways.
        const share = b.radius / (a.radius + b.radius)
        const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0]
        a.x = kept(a.x - ux * missing * share, a.radius, width)
        a.y = kept(a.y - uy * missing * share, a.radius, height)
        b.x = kept(b.x + ux * missing * (1 - share), b.radius, width)
        b.y = kept(b.y + uy * missing * (1 - share), b.radius, height)
      }
    })
    if (isStill) break
  }
  return moved
}

/**
 * Where the words of each dot may stand so that no word covers another or a dot, inside the picture; the larger dots
 * choose first. What finds no room has no place: the list beside the map names it.
 */
export function labelPlaces(
  dots: readonly MapDot[],
  { width, height, size }: { width: number; height: number; size: number },
): ReadonlyMap<string, LabelPlace> {
  const taken = new Map<string, Box[]>(dots.map((dot) => [dot.key, [boxOfDot(dot)]]))
  const places = new Map<string, LabelPlace>()
  const inOrder = [...dots].sort((a, b) => b.radius - a.radius || (a.key < b.key ? -1 : 1))
  for (const dot of inOrder) {
    const others = [...taken].flatMap(([key, boxes]) => (key === dot.key ? boxes.slice(1) : boxes))
    const place = candidates(dot, size).find((one) => {
      const box = boxOf(one, dot.text, size)
      const isInside = box.left >= 1 && box.right <= width - 1 && box.top >= 1 && box.bottom <= height - 1
      return isInside && !others.some((other) => overlap(box, other))
    })
    if (!place) continue
    places.set(dot.key, place)
    taken.set(dot.key, [boxOfDot(dot), boxOf(place, dot.text, size)])
  }
  return places
}
