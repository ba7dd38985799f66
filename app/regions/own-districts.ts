import { covers, type Scope } from '#server/access/scope.ts'
import type { SelectOption, SelectOptionGroup } from '#app/ui/select-field.tsx'
import type { Locale } from '#server/kit/messages/message.ts'
import { districtsByRegion } from '#server/regions/district-list.ts'
import { divisionName, type Division } from '#server/regions/tree.ts'

/** The districts that a scope reaches, and the regions above them. Who answers for an organisation reaches all. */
export function ownDivisions<Unit extends Division>(divisions: readonly Unit[], scope: Scope): Unit[] {
  if (scope.institutionIds.length > 0 || scope.eventIds.length > 0) return [...divisions]
  return divisions.filter(({ level, kato }) => level < 2 || covers(scope, { districtKato: kato }))
}

/** A filter by territory: each region as a whole and its districts; a region alone when it is the only one. */
export function territoryOptions(
  divisions: readonly Division[],
  locale: Locale,
): (SelectOption | SelectOptionGroup)[] {
  const option = (division: Division) => ({ value: division.kato, label: divisionName(division, locale) })
  const regions = districtsByRegion(divisions, locale).filter(({ districts }) => districts.length > 0)
  const [only, ...others] = regions
  if (only && others.length === 0) return only.districts.map(option)
  return regions.map(({ region, districts }) => ({
    label: divisionName(region, locale),
    options: [option(region), ...districts.map(option)],
  }))
}
