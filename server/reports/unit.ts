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
  /** index into `rows` by KATO of every division inside the territory; undefined where the place names no row */
  rowOf: ReadonlyMap<string, number | undefined>
}

function rowsOf(divisions: readonly Unit[], { kato, on }: { kato: string; on: IsoDate }): Unit[] {
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
 * districts, or a single district. Every unit that existed on that day is a row, also one where nothing was; what was
 * split off later counts in the row it came from (Makanshy before 2024 is part of Urzhar). Undefined for no such code.
 */
export function unitsOf(
  divisions: readonly Unit[],
  { kato, on }: { kato: string; on: IsoDate },
): Units | undefined {
  const tree = divisionTree(divisions)
  const territory = tree.byKato.get(kato)
  if (!territory) return undefined
  const rows = rowsOf(divisions, { kato, on })
  const indexes = new Map(rows.map((unit, index) => [unit.kato, index]))
  const ancestors: Unit[] = []
  for (let at = tree.byKato.get(territory.parentKato ?? ''); at; at = tree.byKato.get(at.parentKato ?? '')) {
    ancestors.push(at)
  }
  const rowOf = new Map<string, number | undefined>()
  for (const { kato: place } of divisions) {
    const holder = holderOf(tree, place, indexes)
    if (holder) rowOf.set(place, indexes.get(holder))
    else if (place === kato && kato !== REPUBLIC) rowOf.set(place, undefined)
  }
  return { territory, ancestors, rows, rowOf }
}

/** KATO codes of every division inside the territory, or only those of one row. */
export function placesOf(units: Units, row?: string): string[] {
  const index = row === undefined ? undefined : units.rows.findIndex((unit) => unit.kato === row)
  return [...units.rowOf].filter(([, at]) => index === undefined || at === index).map(([kato]) => kato)
}
