import type { SelectOption, SelectOptionGroup } from '#app/ui/select-field.tsx'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { registerForm } from '#server/kit/messages/register-form.ts'
import { districtsByRegion } from '#server/regions/district-list.ts'
import { divisionName, type Division } from '#server/regions/tree.ts'
import { NO_RESIDENCE } from '#server/registration/schema.ts'

/** Districts by region, the event's own region first; then "abroad, or I would rather not say". */
export function residenceOptions(
  divisions: readonly Division[],
  { locale, regionKato }: { locale: Locale; regionKato: string | null },
): (SelectOption | SelectOptionGroup)[] {
  const regions = districtsByRegion(divisions, locale)
  const isOwn = (kato: string) => kato === regionKato
  const inOrder = [
    ...regions.filter(({ region }) => isOwn(region.kato)),
    ...regions.filter(({ region }) => !isOwn(region.kato)),
  ]
  return [
    ...inOrder.map(({ region, districts }) => ({
      label: divisionName(region, locale),
      options: districts.map((district) => ({
        value: district.kato,
        label: divisionName(district, locale),
      })),
    })),
    { value: NO_RESIDENCE, label: formatMessage(registerForm.residenceElsewhere, locale) },
  ]
}
