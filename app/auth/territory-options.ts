import type { SelectOption, SelectOptionGroup } from '#app/ui/select-field.tsx'
import { covers, type Scope } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { districtsByRegion } from '#server/regions/district-list.ts'
import { divisionName, type Division } from '#server/regions/tree.ts'

/** Territories of a scope to choose from: the republic, then each region with itself first and its districts. */
export function territoryOptions(
  divisions: readonly Division[],
  { scope, locale }: { scope: Scope; locale: Locale },
): (SelectOption | SelectOptionGroup)[] {
  const isInside = ({ kato }: Division) => covers(scope, { districtKato: kato })
  const option = (division: Division) => ({
    value: division.kato,
    label: `${division.level === 3 ? '— ' : ''}${divisionName(division, locale)}`,
  })
  const republic = divisions.filter((division) => division.kato === REPUBLIC && isInside(division))
  const groups = districtsByRegion(divisions, locale)
    .map(({ region, districts }) => ({
      label: divisionName(region, locale),
      options: [region, ...districts].filter(isInside).map(option),
    }))
    .filter(({ options }) => options.length > 0)
  return [...republic.map(option), ...groups]
}

/** The words of one of them. */
export function labelOf(
  options: readonly (SelectOption | SelectOptionGroup)[],
  value: string,
): string | undefined {
  return options
    .flatMap((option) => ('options' in option ? option.options : [option]))
    .find((option) => option.value === value)?.label
}
