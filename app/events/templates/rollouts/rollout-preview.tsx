import { useLocale, useT } from '#app/lib/i18n.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { rolloutMessages as m } from '#server/kit/messages/templates.ts'
import { formatNumber } from '#server/kit/numbers.ts'

type Named = { nameKk: string; nameRu: string; nameEn: string | null }

export type Planned = {
  kato: string
  place: Named
  deadline: string
  plannedPeople: number | null
  organiser: Named | null
  told: { userId: string; name: string }[]
  isGiven: boolean
}

/** What a roll-out would do: who gets a draft, who is told, who cannot be. */
export function RolloutPreview({ planned }: { planned: Planned[] }) {
  const t = useT()
  const locale = useLocale()
  const nameOf = ({ nameKk, nameRu, nameEn }: Named) =>
    ({ kk: nameKk, ru: nameRu, en: nameEn ?? nameRu })[locale]
  const fresh = planned.filter(({ isGiven }) => !isGiven)
  const people = new Set(fresh.flatMap(({ told }) => told.map(({ userId }) => userId)))
  const silent = fresh.filter(({ told }) => told.length === 0).map(({ place }) => nameOf(place))
  const sum = fresh.reduce((all, { plannedPeople }) => all + (plannedPeople ?? 0), 0)
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t(m.previewTitle)}</h2>
      <Notice tone="info" isLive>
        <p>
          {t(m.previewDrafts, { count: fresh.length })} {t(m.previewTold, { count: people.size })}{' '}
          {sum > 0 && t(m.previewPeople, { count: sum })}
        </p>
      </Notice>
      {silent.length > 0 && (
        <Notice tone="warning">
          <p>{t(m.previewNobody, { places: silent.join(', ') })}</p>
        </Notice>
      )}
      <DataTable
        caption={t(m.previewTitle)}
        isCaptionHidden
        tableKey="preview"
        rows={planned}
        rowId={(row) => row.kato}
        narrow="cards"
        isDense
        columns={[
          { id: 'place', header: t(m.place), cell: (row) => nameOf(row.place) },
          {
            id: 'organiser',
            header: t(m.organiser),
            cell: (row) =>
              row.isGiven ? t(m.alreadyGiven) : row.organiser ? nameOf(row.organiser) : t(m.organiserOpen),
          },
          {
            id: 'told',
            header: t(m.toldWho),
            cell: (row) => (row.isGiven ? '' : row.told.map(({ name }) => name).join(', ') || '—'),
          },
          {
            id: 'deadline',
            header: t(m.deadline),
            cell: (row) => (row.isGiven ? '' : formatDate(row.deadline)),
          },
          {
            id: 'people',
            header: t(m.people),
            align: 'end',
            cell: (row) => (row.isGiven ? '' : formatNumber(row.plannedPeople, { locale })),
          },
        ]}
      />
    </section>
  )
}
