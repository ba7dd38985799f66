import { inLocale } from '#app/lib/in-locale.ts'
import type { PickerOption } from '#app/ui/picker-field.tsx'
import type { Locale } from '#server/kit/messages/message.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { districtsByRegion, divisionSearchText } from '#server/regions/district-list.ts'
import { divisionName, type Division } from '#server/regions/tree.ts'

/** Districts to choose from, under their regions; a district inside a city is set off from the city. */
export function districtOptions(divisions: readonly Division[], locale: Locale): PickerOption[] {
  return districtsByRegion(divisions, locale).flatMap(({ region, districts }) =>
    districts.map((district) => ({
      value: district.kato,
      label: `${district.level === 3 ? '— ' : ''}${divisionName(district, locale)}`,
      search: divisionSearchText(district, region),
      group: divisionName(region, locale),
    })),
  )
}

type Named = { nameKk: string; nameRu: string; nameEn: string | null }
type InDistrict = { districtKk: string; districtRu: string; districtEn: string | null }

const districtOf = (row: InDistrict, locale: Locale) =>
  inLocale({ nameKk: row.districtKk, nameRu: row.districtRu, nameEn: row.districtEn }, locale)

type Institution = Named & InDistrict & { id: string; searchText: string }

/** Organisations to choose from, under their districts. */
export function institutionOptions(rows: readonly Institution[], locale: Locale): PickerOption[] {
  return rows.map((row) => ({
    value: row.id,
    label: inLocale(row, locale),
    search: row.searchText || searchFold(`${row.nameKk} ${row.nameRu} ${row.nameEn ?? ''}`).text,
    group: districtOf(row, locale),
  }))
}

type Venue = Named & { id: string; addressKk: string | null; addressRu: string | null; searchText: string }

/** Venues of one district: name and address. */
export function venueOptions(rows: readonly Venue[], locale: Locale): PickerOption[] {
  return rows.map((row) => {
    const address = locale === 'kk' ? (row.addressKk ?? row.addressRu) : (row.addressRu ?? row.addressKk)
    return {
      value: row.id,
      label: [inLocale(row, locale), address].filter(Boolean).join(', '),
      search:
        row.searchText ||
        searchFold([row.nameKk, row.nameRu, row.nameEn, row.addressKk, row.addressRu].join(' ')).text,
    }
  })
}

/** The one choice that a search leaves, for a form sent without having chosen. */
export function onlyMatch(options: readonly PickerOption[], query: string): string | undefined {
  const { tokens } = searchFold(query)
  if (tokens.length === 0) return undefined
  const found = options.filter((option) => tokens.every((token) => option.search.includes(token)))
  return found.length === 1 ? found[0]?.value : undefined
}
