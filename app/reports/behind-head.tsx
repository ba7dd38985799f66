import { withQuery } from '#app/events/calendar-query.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { paths } from '#app/paths.ts'
import { reachSearch } from '#app/reports/reach-query.ts'
import { periodWords } from '#app/reports/reach-words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { reachMessages as m } from '#server/kit/messages/reports.ts'
import type { ReachFilter } from '#server/reports/schema.ts'
import type { Unit } from '#server/reports/unit.ts'

/** The way here from reach, and what the list is of. */
export function BehindHead({
  filter,
  territory,
  unit,
  title,
  lead,
}: {
  filter: ReachFilter
  territory: Unit
  unit: Unit | undefined
  title: string
  lead: string
}) {
  const t = useT()
  const locale = useLocale()
  const hrefOf = (kato: string) => paths.reach(locale) + withQuery(reachSearch(filter), { kato })
  const place = unit && unit.kato !== territory.kato ? [territory, unit] : [territory]
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.title), href: paths.reach(locale) },
          ...place.map((one) => ({ label: inLocale(one, locale), href: hrefOf(one.kato) })),
          { label: title },
        ]}
      />
      <PageHead
        kicker={title}
        title={inLocale(unit ?? territory, locale)}
        lead={`${periodWords(filter, locale)} · ${lead}`}
      />
    </>
  )
}
