import { katoContains, katoPrefix, REPUBLIC } from '#server/access/territory.ts'
import type { Scope } from '#server/access/scope.ts'
import type { Division } from '#server/regions/tree.ts'
import type { YearFilter } from './schema.ts'

/** Whether somebody may open the year of a territory: their own, or any for who answers for organisations. */
export function maySeeYear(scope: Scope, kato: string): boolean {
  return isWhole(scope, kato) || scope.institutionIds.length + scope.eventIds.length > 0
}

/** Whether everything in a territory lies inside a scope, so that nothing of it has to be left out. */
export function isWhole(scope: Scope, kato: string): boolean {
  return scope.katos.some((own) => katoContains(own, kato))
}

/** The territory a person's year opens with: the widest of their own, the country for who has none. */
export function widestTerritory(scope: Scope): string {
  const [widest] = scope.katos.toSorted(
    (a, b) => katoPrefix(a).length - katoPrefix(b).length || a.localeCompare(b),
  )
  return widest ?? REPUBLIC
}

/** Whether the rows are regions, each with all of its districts. */
export const areRegions = ({ kato, rows }: Pick<YearFilter, 'kato' | 'rows'>) =>
  kato === REPUBLIC && rows !== 'districts'

/** The rows of a year: regions of the country, or every district and city of a territory, those without events too. */
export function unitsOfYear<Unit extends Division>(
  divisions: readonly Unit[],
  filter: Pick<YearFilter, 'kato' | 'rows'>,
): Unit[] {
  if (areRegions(filter)) return divisions.filter(({ level }) => level === 1)
  return divisions.filter(({ level, kato }) => level >= 2 && katoContains(filter.kato, kato))
}
