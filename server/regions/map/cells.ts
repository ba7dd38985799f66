import type { Spot } from './projection.ts'

export type Polygon = readonly Spot[]

/** The part of a polygon where `inside` is not negative; `inside` is linear in the place. */
function halfOf(polygon: Polygon, inside: (spot: Spot) => number): Spot[] {
  const kept: Spot[] = []
  polygon.forEach((to, index) => {
    const from = polygon[(index || polygon.length) - 1] ?? to
    const before = inside(from)
    const after = inside(to)
    if (before < 0 !== after < 0) {
      const share = before / (before - after)
      kept.push({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) })
    }
    if (after >= 0) kept.push(to)
  })
  return kept
}

const squared = (a: Spot, b: Spot) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2

/**
 * What lies nearer to the site of this index than to any other, inside a convex polygon (its Voronoi cell). Sites at
 * the very same place share their cell.
 */
export function cellOf(sites: readonly Spot[], index: number, within: Polygon): Spot[] {
  const own = sites[index]
  if (!own) return []
  let cell = [...within]
  for (const other of sites) {
    if (squared(own, other) > 0) cell = halfOf(cell, (spot) => squared(spot, other) - squared(spot, own))
  }
  return cell
}

/** The part of any polygon that lies inside a convex one whose corners go clockwise on a screen (y downwards). */
export function clip(polygon: Polygon, convex: Polygon): Spot[] {
  let kept = [...polygon]
  convex.forEach((to, index) => {
    const from = convex[(index || convex.length) - 1] ?? to
    kept = halfOf(kept, ({ x, y }) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x))
  })
  return kept
}

/** Edges of a convex cell that part its site from one of another kind: where a border runs. */
export function bordersOf(
  cell: Polygon,
  { sites, index, kinds }: { sites: readonly Spot[]; index: number; kinds: readonly string[] },
): [Spot, Spot][] {
  return cell.flatMap((to, corner): [Spot, Spot][] => {
    const from = cell[(corner || cell.length) - 1] ?? to
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    let nearest = -1
    sites.forEach((site, other) => {
      const best = sites[nearest]
      if (other !== index && (!best || squared(middle, site) < squared(middle, best))) nearest = other
    })
    const [own, other] = [sites[index], sites[nearest]]
    if (!own || !other || kinds[index] === kinds[nearest]) return []
    // The edge of the whole plane lies nearer to its own site than to any other.
    return Math.abs(squared(middle, own) - squared(middle, other)) < 1e-9 ? [[from, to]] : []
  })
}
