import type { ReactNode } from 'react'
import { withQuery } from '#app/events/calendar-query.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { reachSearch } from '#app/reports/reach-query.ts'
import { unitName } from '#app/reports/reach-lines.ts'
import type { ReachView } from '#app/reports/reach.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { reachMessages as m } from '#server/kit/messages/reports.ts'
import { formatPercent } from '#server/kit/numbers.ts'
import { compareText } from '#server/kit/sorting.ts'
import { underServed } from '#server/reports/under-served.ts'

/** Units that were passed by, named before the table: each leads to its own view. */
export function UnderServedNotice({ view }: { view: ReachView }) {
  const t = useT()
  const locale = useLocale()
  const own = reachSearch(view.filter)
  const { withoutEvents, low, threshold } = underServed(
    view.reach.rows.toSorted((a, b) => compareText(locale)(unitName(a, locale), unitName(b, locale))),
  )
  if (withoutEvents.length === 0 && low.length === 0) return null
  const link = (row: (typeof withoutEvents)[number]) => (
    <TextLink href={paths.reach(locale) + withQuery(own, { kato: row.kato })}>
      {unitName(row, locale)}
    </TextLink>
  )
  const shortened = (items: ReactNode[]) => [
    ...inARow(items.slice(0, NAMED_AT_MOST)),
    ...(items.length > NAMED_AT_MOST ? [` ${t(m.andMore, { count: items.length - NAMED_AT_MOST })}`] : []),
  ]
  const percent = (share: number) => formatPercent(share, { locale, digits: 2 })
  return (
    <Notice tone="warning" title={t(m.underServed)}>
      {low.length > 0 && (
        <p>
          {t(m.lowCoverage, { threshold: percent(threshold ?? 0) })}{' '}
          {shortened(
            low.map(({ row, coverage }) => (
              <span key={row.kato}>
                {link(row)} ({percent(coverage)})
              </span>
            )),
          )}
        </p>
      )}
      {withoutEvents.length > 0 && (
        <p>
          {t(m.withoutEvents)}{' '}
          {shortened(withoutEvents.map((row) => <span key={row.kato}>{link(row)}</span>))}
        </p>
      )}
    </Notice>
  )
}

/** Of a whole country the table says the rest. */
const NAMED_AT_MOST = 20

const inARow = (items: ReactNode[]) => items.flatMap((item, index) => (index === 0 ? [item] : [', ', item]))
