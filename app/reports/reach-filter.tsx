import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import {
  GroupField,
  KindField,
  ProgrammeField,
  RowsField,
  TerritoryField,
  useFilterLabels,
} from '#app/events/filter-fields.tsx'
import { useT } from '#app/lib/i18n.tsx'
import { FILTER_NAMES, presetPeriod, PRESETS } from '#app/reports/reach-query.ts'
import type { ReachView } from '#app/reports/reach.server.ts'
import { DateField } from '#app/ui/date-field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { REPUBLIC } from '#server/access/territory.ts'
import { reachMessages as m, reachPeriods } from '#server/kit/messages/reports.ts'
import { localDate } from '#server/kit/zone.ts'

/** Territory, period, programme, kind and group, all in the address. */
export function ReachFilter({ view }: { view: ReachView }) {
  const t = useT()
  const [search] = useSearchParams()
  const { filter } = view
  const today = localDate(view.asOf)
  const labels = useFilterLabels(
    { kind: filter.kind, programme: filter.programmeId, group: filter.targetGroup },
    view.programmes,
  )
  const chosen = (['programme', 'kind', 'group'] as const).flatMap((name) =>
    labels[name]
      ? [{ label: labels[name], removeHref: withQuery(search, { [name]: undefined }) || '?' }]
      : [],
  )
  return (
    <>
      <Tabs
        label={t(m.period)}
        tabs={PRESETS.map((preset) => {
          const period = presetPeriod(preset, today)
          return {
            href: withQuery(search, period),
            label: t(reachPeriods[preset]),
            isCurrent: period.from === filter.from && period.to === filter.to,
          }
        })}
      />
      <FilterBar
        key={search.toString()}
        names={FILTER_NAMES}
        chosen={chosen}
        clearHref={withQuery(search, { programme: undefined, kind: undefined, group: undefined }) || '?'}
      >
        <TerritoryField value={filter.kato} territories={view.territories} />
        {filter.kato === REPUBLIC && <RowsField value={filter.rows} />}
        <DateField name="from" id="filter-from" label={t(m.from)} defaultValue={filter.from} />
        <DateField name="to" id="filter-to" label={t(m.to)} defaultValue={filter.to} />
        <ProgrammeField value={filter.programmeId} programmes={view.programmes} />
        <KindField value={filter.kind} />
        <GroupField value={filter.targetGroup} />
      </FilterBar>
    </>
  )
}
