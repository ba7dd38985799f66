import { useLocale } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import type { Renewal } from '#server/events/templates/renewals/difference.ts'

export type DraftRow = {
  rolloutId: string
  kato: string
  eventId: string | null
  placeKk: string
  placeRu: string
  placeEn: string
  deadline: string
  isUntouched: boolean
  templateVersion: number
  renewal: Renewal
}

/** A territory by name, leading to its draft while there is one. */
export function PlaceLink({ row }: { row: DraftRow }) {
  const locale = useLocale()
  const name = { kk: row.placeKk, ru: row.placeRu, en: row.placeEn }[locale]
  if (!row.eventId) return name
  return (
    <TextLink isPlain href={paths.deskEvent(locale, row.eventId)}>
      {name}
    </TextLink>
  )
}
