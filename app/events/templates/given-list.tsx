import { useTemplateTitle } from '#app/events/templates/template-words.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Badge, Count } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatUntilDay } from '#server/kit/dates.ts'
import { rolloutMessages as m } from '#server/kit/messages/templates.ts'
import { localDate } from '#server/kit/zone.ts'

type Row = {
  id: string | null
  deadline: string
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  placeKk: string
  placeRu: string
  placeEn: string
}

/** On the first page of the desk: drafts that others have given one's territory and that have no date yet. */
export function GivenList({ given, now }: { given: { rows: Row[]; count: number }; now: Date }) {
  const t = useT()
  const locale = useLocale()
  const title = useTemplateTitle()
  const today = localDate(now)
  if (given.rows.length === 0) return null
  return (
    <section className="work__group" aria-labelledby="work-rollouts">
      <h2 className="work__title" id="work-rollouts">
        {t(m.waitingTitle)} <Count value={given.count} />
      </h2>
      <ul className="work__list">
        {given.rows.map(
          (row) =>
            row.id && (
              <li className="work__item" key={row.id}>
                <div className="work__words">
                  <TextLink className="work__link" href={paths.deskEvent(locale, row.id)}>
                    {title(row)}
                  </TextLink>{' '}
                  <Badge tone={row.deadline < today ? 'danger' : 'warning'}>
                    {formatUntilDay(row.deadline, { locale })}
                  </Badge>
                  <p className="muted">{{ kk: row.placeKk, ru: row.placeRu, en: row.placeEn }[locale]}</p>
                </div>
                <ButtonLink size="small" variant="secondary" href={paths.editEvent(locale, row.id)}>
                  {t(m.fill)}
                </ButtonLink>
              </li>
            ),
        )}
      </ul>
      {given.count > given.rows.length && (
        <p>
          <TextLink href={paths.templates(locale, '?tab=rollouts')}>{t(m.total)}</TextLink>
        </p>
      )}
    </section>
  )
}
