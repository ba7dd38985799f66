import { REPUBLIC } from '#server/access/territory.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import { divisionTree, existsOn, type DivisionTree } from '#server/regions/tree.ts'

export type Unit = {
  kato: string
  parentKato: string | null
  level: number
  kind: string
  nameKk: string
  nameRu: string
  nameEn: string
  predecessors: readonly string[]
  validFrom: string | null
  validTo: string | null
}

/** The rows of a view and what lies in each: every division of the territory belongs to one row at most. */
export type Units = {
  territory: Unit
  /** from the territory up to the republic */
  ancestors: Unit[]
  rows: Unit[]
  /** the region of each row by its KATO, where rows of several regions stand together */
  regionOf: ReadonlyMap<string, Unit>
  /** index into `rows` by KATO of every division inside the territory; undefined where the place names no row */
  rowOf: ReadonlyMap<string, number | undefined>
}

type View = { kato: string; on: IsoDate; rows?: 'districts' | undefined }

const isOfCountry = ({ kato, rows }: View) => kato === REPUBLIC && rows === 'districts'

function rowsOf(divisions: readonly Unit[], view: View): Unit[] {
  const { kato, on } = view
  if (isOfCountry(view)) return divisions.filter((unit) => unit.level === 2 && existsOn(unit, on))
  const own = divisions.filter((unit) => unit.kato === kato)
  const children = divisions.filter((unit) => unit.parentKato === kato && existsOn(unit, on))
  if (children.length === 0) return own
  return own[0]?.level === 2 ? [...own, ...children] : children
}

/** The nearest of the given units that holds a place: itself, what it lies in, or what these were split from. */
function holderOf(
  tree: DivisionTree<Unit>,
  kato: string,
  isRow: ReadonlyMap<string, number>,
): string | undefined {
  const chain: Unit[] = []
  for (let at = tree.byKato.get(kato); at; at = at.parentKato ? tree.byKato.get(at.parentKato) : undefined) {
    if (isRow.has(at.kato)) return at.kato
    chain.push(at)
  }
  for (const unit of chain) {
    for (const predecessor of unit.predecessors) {
      const holder = holderOf(tree, predecessor, isRow)
      if (holder) return holder
    }
  }
  return undefined
}

/**
 * The rows of a view of `kato` as of a day: regions of the republic, districts of a region, a city with its inner
 * districts, or a single district; with `rows` every district and city of the country. Every unit that existed on that day is a row, also one where nothing was; what was
 * split off later counts in the row it came from (Makanshy before 2024 is part of Urzhar). Undefined for no such code.
 */
export function unitsOf(divisions: readonly Unit[], view: View): Units | undefined {
  const { kato } = view
  const tree = divisionTree(divisions)
  const territory = tree.byKato.get(kato)
  if (!territory) return undefined
  const rows = rowsOf(divisions, view)
  const indexes = new Map(rows.map((unit, index) => [unit.kato, index]))
  const ancestors: Unit[] = []
  for (let at = tree.byKato.get(territory.parentKato ?? ''); at; at = tree.byKato.get(at.parentKato ?? '')) {
    ancestors.push(at)
  }
  const rowOf = new Map<string, number | undefined>()
  for (const { kato: place } of divisions) {
    const holder = holderOf(tree, place, indexes)
    if (holder) rowOf.set(place, indexes.get(holder))
    else if (place !== REPUBLIC && (place === kato || isOfCountry(view))) rowOf.set(place, undefined)
  }
  const regionOf = new Map<string, Unit>()
  for (const row of isOfCountry(view) ? rows : []) {
    const region = tree.byKato.get(row.parentKato ?? '')
    if (region) regionOf.set(row.kato, region)
  }
  return { territory, ancestors, rows, regionOf, rowOf }
}

/** KATO codes of every division inside the territory, or only those of one row. */
export function placesOf(units: Units, row?: string): string[] {
  const index = row === undefined ? undefined : units.rows.findIndex((unit) => unit.kato === row)
  return [...units.rowOf].filter(([, at]) => index === undefined || at === index).map(([kato]) => kato)
}
