import type { Locale } from '#server/kit/messages/message.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { sortByText } from '#server/kit/sorting.ts'

/** A unit of the country: 0 the republic, 1 a region, 2 a district or city, 3 a district inside a city of an oblast. */
export type Division = {
  kato: string
  level: number
  parentKato: string | null
  regionKato: string | null
  nameKk: string
  nameRu: string
  nameEn: string
  aliases: readonly string[]
}

export type RegionWithDistricts = { region: Division; districts: Division[] }

export function divisionName(
  division: Pick<Division, 'nameKk' | 'nameRu' | 'nameEn'>,
  locale: Locale,
): string {
  return { kk: division.nameKk, ru: division.nameRu, en: division.nameEn }[locale]
}

/** Where an event, a venue or a person can be: districts, cities and the districts inside cities. */
export function isPlace(division: Pick<Division, 'level'>): boolean {
  return division.level >= 2
}

/** Regions in the order of the alphabet, each with its districts; districts inside a city follow the city. */
export function districtsByRegion(divisions: readonly Division[], locale: Locale): RegionWithDistricts[] {
  const byName = (list: readonly Division[]) =>
    sortByText(list, { locale, by: (division) => divisionName(division, locale) })
  const regions = byName(divisions.filter((division) => division.level === 1))
  return regions.map((region) => {
    const own = divisions.filter((division) => division.regionKato === region.kato)
    const districts = byName(own.filter((division) => division.level === 2)).flatMap((district) => [
      district,
      ...byName(own.filter((inner) => inner.level === 3 && inner.parentKato === district.kato)),
    ])
    return { region, districts }
  })
}

/** The folded text in which a unit is looked for, in whatever alphabet it is typed; with its region's names when given. */
export function divisionSearchText(division: Division, region?: Division): string {
  const named = [division, ...(region ? [region] : [])]
  return searchFold(
    named.flatMap(({ nameKk, nameRu, nameEn, aliases }) => [nameKk, nameRu, nameEn, ...aliases]).join(' '),
  ).text
}
