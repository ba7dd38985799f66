import { katoContains, katoPrefix, REPUBLIC } from '#server/access/territory.ts'

export type Unit = {
  kato: string
  parentKato: string | null
  level: number
  nameKk: string
  nameRu: string
  nameEn: string
  validFrom: string | null
  validTo: string | null
}

/**
 * The rows of a view of `kato`: regions of the republic, districts of a region, inner districts of a city and the city
 * itself for what has none, or a single district. Every unit is listed, also one where nothing was.
 */
export function unitsOf(divisions: readonly Unit[], kato: string): Unit[] {
  const children = divisions.filter((unit) => unit.parentKato === kato && unit.kato !== kato)
  const own = divisions.filter((unit) => unit.kato === kato)
  const [self] = own
  if (children.length === 0) return own
  return self && self.level === 2 ? [self, ...children] : children
}

/**
 * How many leading digits of a KATO code tell the units of a view apart: regions 2; districts 4 (6 in the three big
 * cities); inner districts 6.
 */
export function unitDigits(kato: string, units: readonly Unit[]): number {
  if (kato === REPUBLIC) return 2
  return Math.max(...units.map((unit) => Math.max(katoPrefix(unit.kato).length, 2)))
}

/** The unit that a group of rows (the first digits of their codes) belongs to; the narrowest that holds it. */
export function unitOfDigits(units: readonly Unit[], digits: string): Unit | undefined {
  const holding = units.filter(
    (unit) => katoContains(unit.kato, digits.padEnd(9, '0')) || digits.startsWith(katoPrefix(unit.kato)),
  )
  return holding.toSorted((a, b) => katoPrefix(b.kato).length - katoPrefix(a.kato).length)[0]
}
