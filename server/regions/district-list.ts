import type { Locale } from '#server/kit/messages/message.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { sortByText } from '#server/kit/sorting.ts'
import { divisionName, divisionTree, type Division } from './tree.ts'

export type RegionWithDistricts<Unit extends Division> = { region: Unit; districts: Unit[] }

/** Regions in the order of the alphabet, each with its districts; districts inside a city follow the city. */
export function districtsByRegion<Unit extends Division>(
  divisions: readonly Unit[],
  locale: Locale,
): RegionWithDistricts<Unit>[] {
  const { children } = divisionTree(divisions)
  const byName = (list: readonly Unit[]) =>
    sortByText(list, { locale, by: (division) => divisionName(division, locale) })
  const inside = (kato: string, level: number) =>
    byName((children.get(kato) ?? []).filter((division) => division.level === level))
  return byName(divisions.filter((division) => division.level === 1)).map((region) => ({
    region,
    districts: inside(region.kato, 2).flatMap((district) => [district, ...inside(district.kato, 3)]),
  }))
}

/** The folded text a unit is looked for in, in whatever alphabet it is typed; with its region's names when given. */
export function divisionSearchText(division: Division, region?: Division): string {
  const named = [division, ...(region ? [region] : [])]
  const names = named.flatMap(({ nameKk, nameRu, nameEn, aliases = [] }) => [
    nameKk,
    nameRu,
    nameEn,
    ...aliases,
  ])
  return searchFold(names.join(' ')).text
}
