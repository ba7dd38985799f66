export type Spot = { x: number; y: number }

const radians = (degrees: number) => (degrees * Math.PI) / 180

// The middle of the country and the two parallels its maps are usually drawn by.
const MERIDIAN = radians(67)
const PARALLEL_SOUTH = radians(43)
const PARALLEL_NORTH = radians(53)
const MIDDLE = radians(48)

const cone = (Math.sin(PARALLEL_SOUTH) + Math.sin(PARALLEL_NORTH)) / 2
const base = Math.cos(PARALLEL_SOUTH) ** 2 + 2 * cone * Math.sin(PARALLEL_SOUTH)
const radiusAt = (latitude: number) => Math.sqrt(base - 2 * cone * Math.sin(latitude)) / cone

/** Degrees to a plane with y downwards, areas kept (Albers' conic projection); unit: the Earth's radius. */
export function project(lat: number, lon: number): Spot {
  const radius = radiusAt(radians(lat))
  const angle = cone * (radians(lon) - MERIDIAN)
  return { x: radius * Math.sin(angle), y: radius * Math.cos(angle) - radiusAt(MIDDLE) }
}
