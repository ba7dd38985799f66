import { bordersOf, cellOf, clip, type Polygon } from './cells.ts'
import outline from './outline.json' with { type: 'json' }
import { project, type Spot } from './projection.ts'

export type LabelPoint = { kato: string; regionKato: string; lat: number; lon: number }

/** One unit of a map: its shape as an SVG path and where its dot stands. */
export type MapShape = { kato: string; path: string; x: number; y: number }
export type DivisionMap = {
  width: number
  height: number
  shapes: MapShape[]
  /** lines between regions on a map of the country, and its outline to keep them in */
  borders: string | null
  outline: string | null
}

/** Drawn for a phone of 390 px; everywhere else the whole picture grows. */
export const MAP_WIDTH = 360
const MOST_HEIGHT = 400
const EDGE = 14
/** Larger than the country in every direction; corners clockwise. */
const PLANE = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
]

const country: Polygon = outline.lonLat.map(([lon = 0, lat = 0]) => project(lat, lon))
const rounded = (value: number) => Math.round(value * 10) / 10
const at = ({ x, y }: Spot) => `${rounded(x)} ${rounded(y)}`
const pathOf = (polygon: Polygon) => (polygon.length < 3 ? '' : `M${polygon.map(at).join('L')}Z`)

/** Moves and scales places so that all of them fit the picture. */
function fitted(spots: Polygon) {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const scale = Math.min(
    (MAP_WIDTH - 2 * EDGE) / Math.max(right - left, 1e-6),
    (MOST_HEIGHT - 2 * EDGE) / Math.max(bottom - top, 1e-6),
  )
  const aside = (MAP_WIDTH - scale * (right - left)) / 2
  const move = ({ x, y }: Spot): Spot => ({ x: aside + (x - left) * scale, y: EDGE + (y - top) * scale })
  return { move, height: Math.ceil(2 * EDGE + scale * (bottom - top)) }
}

const middleOf = (spots: Polygon): Spot => ({
  x: spots.reduce((sum, { x }) => sum + x, 0) / spots.length,
  y: spots.reduce((sum, { y }) => sum + y, 0) / spots.length,
})

/**
 * A schematic map (rules on maps: boundaries are not ours to draw): around the label point of each district what lies
 * nearer to it than to another, inside the country's outline. Without a region the country by its regions, each the
 * sum of its districts' cells.
 */
export function divisionMap(points: readonly LabelPoint[], region?: string): DivisionMap {
  const sites = points.map(({ lat, lon }) => project(lat, lon))
  const shown = points
    .map((point, index) => ({ ...point, index }))
    .filter(({ regionKato }) => !region || regionKato === region)
  const whole = shown.map(({ index }) => cellOf(sites, index, PLANE))
  const cells = whole.map((cell) => clip(country, cell))
  const { move, height } = fitted(cells.flat())
  const moved = (polygon: Polygon) => polygon.map(move)
  if (region) {
    const shapes = shown.map(({ kato, index }, order) => {
      const { x, y } = move(sites[index] ?? { x: 0, y: 0 })
      return { kato, path: pathOf(moved(cells[order] ?? [])), x: rounded(x), y: rounded(y) }
    })
    return { width: MAP_WIDTH, height, shapes, borders: null, outline: null }
  }
  const kinds = points.map(({ regionKato }) => regionKato)
  const regions = [...new Set(kinds)].sort()
  const shapes = regions.map((kato) => {
    const own = shown.filter(({ regionKato }) => regionKato === kato)
    const { x, y } = move(middleOf(own.map(({ index }) => sites[index] ?? { x: 0, y: 0 })))
    const path = own.map(({ index }) => pathOf(moved(cells[index] ?? []))).join('')
    return { kato, path, x: rounded(x), y: rounded(y) }
  })
  const borders = whole.flatMap((cell, index) =>
    bordersOf(cell, { sites, index, kinds }).map(([from, to]) => `M${at(move(from))}L${at(move(to))}`),
  )
  return { width: MAP_WIDTH, height, shapes, borders: borders.join(''), outline: pathOf(moved(country)) }
}
