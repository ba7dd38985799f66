import type { ReactNode } from 'react'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Count } from '#app/ui/badge.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { deskHome as m } from '#server/kit/messages/events-desk.ts'
import { MOST_LISTED } from '#server/events/schema.ts'

type Named = {
  id: string
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  startsAt: Date | null
  endsAt: Date | null
  districtKk: string | null
  districtRu: string | null
  districtEn: string | null
}

/** Events of one kind that wait, each with what is to be done. */
export function WorkList<Row extends Named>({
  id,
  title,
  count,
  note,
  rows,
  allHref,
  badge,
  action,
  now,
}: {
  id: string
  title: string
  count: number
  note?: ReactNode
  rows: Row[]
  allHref?: string
  badge?: (row: Row) => ReactNode
  action?: (row: Row) => ReactNode
  now: Date
}) {
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  if (rows.length === 0) return null
  return (
    <section className="work__group" aria-labelledby={`work-${id}`}>
      <h2 className="work__title" id={`work-${id}`}>
        {title} <Count value={count} most={MOST_LISTED} />
      </h2>
      {note && <p className="muted">{note}</p>}
      <ul className="work__list">
        {rows.map((row) => (
          <li className="work__item" key={row.id}>
            <div className="work__words">
              <TextLink className="work__link" href={paths.deskEvent(locale, row.id)}>
                {words.title(row)}
              </TextLink>{' '}
              {badge?.(row)}
              <p className="muted">
                {words.when(row)}
                {row.districtRu && (
                  <>
                    {' · '}
                    <Localized text={{ kk: row.districtKk, ru: row.districtRu, en: row.districtEn }} />
                  </>
                )}
              </p>
            </div>
            {action?.(row)}
          </li>
        ))}
      </ul>
      {allHref && count > rows.length && (
        <p>
          <TextLink href={allHref}>{t(m.all)}</TextLink>
        </p>
      )}
    </section>
  )
}

/** A kind of work that has a page of its own: how much of it waits, and the way there. */
export function WorkNote({
  id,
  title,
  count,
  note,
  action,
}: {
  id: string
  title: string
  count: number
  note?: ReactNode
  action: ReactNode
}) {
  return (
    <section className="work__group" aria-labelledby={`work-${id}`}>
      <h2 className="work__title" id={`work-${id}`}>
        {title} <Count value={count} most={MOST_LISTED} />
      </h2>
      {note && <p className="muted">{note}</p>}
      <p>{action}</p>
    </section>
  )
}
