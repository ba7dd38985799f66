import { inLocale } from '#app/lib/in-locale.ts'
import type { SelectOption, SelectOptionGroup } from '#app/ui/select-field.tsx'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { sortByText } from '#server/kit/sorting.ts'
import { NO_RESIDENCE } from '#server/registration/schema.ts'

type Division = {
  kato: string
  level: number
  regionKato: string | null
  nameKk: string
  nameRu: string
  nameEn: string
}

/** Districts to live in: those of the event's own region first, then the others, each in its region. */
export function districtChoices(
  divisions: readonly Division[],
  { locale, near }: { locale: Locale; near: string | null },
): (SelectOption | SelectOptionGroup)[] {
  const nameOf = (division: Division) => inLocale(division, locale)
  const regions = sortByText(
    divisions.filter(({ level }) => level === 1),
    { locale, by: nameOf },
  )
  const own = `${near?.slice(0, 2) ?? ''}0000000`
  const groups = regions.map((region) => ({
    kato: region.kato,
    label: nameOf(region),
    options: sortByText(
      divisions.filter(({ level, regionKato }) => level === 2 && regionKato === region.kato),
      { locale, by: nameOf },
    ).map((district) => ({ value: district.kato, label: nameOf(district) })),
  }))
  const ordered = [
    ...groups.filter(({ kato }) => kato === own),
    ...groups.filter(({ kato, options }) => kato !== own && options.length > 0),
  ]
  return [
    ...ordered.map(({ label, options }) => ({ label, options })),
    { value: NO_RESIDENCE, label: formatMessage(m.elsewhere, locale) },
  ]
}
