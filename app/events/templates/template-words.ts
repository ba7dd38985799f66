import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { REPUBLIC } from '#server/access/territory.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { templateMessages as m } from '#server/kit/messages/templates.ts'

type Titled = { titleKk: string | null; titleRu: string | null; titleEn: string | null }

/** The title of a template in the reader's language. */
export function useTemplateTitle() {
  const t = useT()
  const locale = useLocale()
  return ({ titleKk, titleRu, titleEn }: Titled) =>
    localized({ kk: titleKk, ru: titleRu, en: titleEn }, locale).text || t(eventDesk.untitled)
}

type Owned = {
  kato: string
  placeKk: string
  placeRu: string
  placeEn: string
  institutionKk: string | null
  institutionRu: string | null
  institutionEn: string | null
}

/** Whose a template is, in the reader's language. */
export function useTemplateOwner() {
  const t = useT()
  const locale = useLocale()
  return (row: Owned) => {
    const institution = localized(
      { kk: row.institutionKk, ru: row.institutionRu, en: row.institutionEn },
      locale,
    ).text
    if (institution) return institution
    if (row.kato === REPUBLIC) return t(m.republic)
    return { kk: row.placeKk, ru: row.placeRu, en: row.placeEn }[locale]
  }
}
