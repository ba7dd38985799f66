import { katoContains } from '#server/access/territory.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import type { Locale } from '#server/kit/messages/message.ts'

/** What the tree needs of a row of `divisions`; history and aliases may be left out by a query. */
export type Division = {
  kato: string
  level: number
  parentKato?: string | null
  nameKk: string
  nameRu: string
  nameEn: string
  kind: string
  aliases?: readonly string[]
  predecessors?: readonly string[]
  validFrom?: IsoDate | null
  validTo?: IsoDate | null
}

export type DivisionTree<Unit extends Division = Division> = {
  readonly byKato: ReadonlyMap<string, Unit>
  readonly children: ReadonlyMap<string, readonly Unit[]>
}

/** The divisions of the country as a tree, keyed by KATO and never by name. */
export function divisionTree<Unit extends Division>(divisions: readonly Unit[]): DivisionTree<Unit> {
  const byKato = new Map(divisions.map((division) => [division.kato, division]))
  const children = new Map<string, Unit[]>()
  for (const division of divisions) {
    if (!division.parentKato) continue
    const siblings = children.get(division.parentKato)
    if (siblings) siblings.push(division)
    else children.set(division.parentKato, [division])
  }
  return { byKato, children }
}

export function divisionName(division: Division, locale: Locale): string {
  return { kk: division.nameKk, ru: division.nameRu, en: division.nameEn }[locale]
}

/** What a unit lies in, the nearest first; the republic is last. */
export function ancestors<Unit extends Division>(tree: DivisionTree<Unit>, kato: string): Unit[] {
  const found: Unit[] = []
  for (let at = tree.byKato.get(kato)?.parentKato; at; at = tree.byKato.get(at)?.parentKato) {
    const parent = tree.byKato.get(at)
    if (!parent) break
    found.push(parent)
  }
  return found
}

/** Everything that lies in a unit, each region followed by its own. */
export function descendants<Unit extends Division>(tree: DivisionTree<Unit>, kato: string): Unit[] {
  const own = tree.children.get(kato) ?? []
  return own.flatMap((child) => [child, ...descendants(tree, child.kato)])
}

/** The units of one level inside a unit, or the unit itself when it is of that level. */
export function unitsOfLevel<Unit extends Division>(
  tree: DivisionTree<Unit>,
  kato: string,
  level: number,
): Unit[] {
  const self = tree.byKato.get(kato)
  if (self?.level === level) return [self]
  return descendants(tree, kato).filter((division) => division.level === level)
}

/**
 * The unit a code from a sheet means: the code itself, a city for its administration (`351010000` and
 * `351000000` are both Karaganda), a village or rural okrug for the district it lies in. Undefined when it is no
 * KATO code of a district or of anything in one.
 */
export function unitOfCode<Unit extends Division>(tree: DivisionTree<Unit>, code: string): Unit | undefined {
  const kato = code.replace(/\s/g, '')
  if (!/^\d{9}$/.test(kato)) return undefined
  const own = tree.byKato.get(kato)
  if (own) return own
  const inBigCity = tree.byKato.get(`${kato.slice(0, 6)}000`)
  const inRegion = tree.byKato.get(`${kato.slice(0, 4)}00000`)
  const unit = inBigCity ?? inRegion
  return unit && unit.level >= 2 && katoContains(unit.kato, kato) ? unit : undefined
}

/** Whether a unit exists on a date. */
export function existsOn(division: Division, on: IsoDate): boolean {
  return (!division.validFrom || division.validFrom <= on) && (!division.validTo || division.validTo > on)
}

/**
 * The units that held a unit's territory on a date: itself, or what it was split from (Makanshy before 2024 was
 * part of Urzhar). Empty when that is not known.
 */
export function unitsOn<Unit extends Division>(tree: DivisionTree<Unit>, kato: string, on: IsoDate): Unit[] {
  const division = tree.byKato.get(kato)
  if (!division) return []
  if (existsOn(division, on)) return [division]
  if (division.validTo && division.validTo <= on) return successors(tree, kato, on)
  return (division.predecessors ?? []).flatMap((predecessor) => unitsOn(tree, predecessor, on))
}

/** The units split from a unit that exist on a date; the unit itself usually lives on with what is left. */
export function successors<Unit extends Division>(
  tree: DivisionTree<Unit>,
  kato: string,
  on: IsoDate,
): Unit[] {
  return [...tree.byKato.values()].filter(
    (division) => division.predecessors?.includes(kato) && existsOn(division, on),
  )
}
