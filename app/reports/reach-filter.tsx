import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { useT } from '#app/lib/i18n.tsx'
import { FILTER_NAMES, presetPeriod, PRESETS } from '#app/reports/reach-query.ts'
import type { ReachView } from '#app/reports/reach.server.ts'
import { DateField } from '#app/ui/date-field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { REPUBLIC } from '#server/access/territory.ts'
import { EVENT_KINDS } from '#server/events/words.ts'
import { eventKinds } from '#server/kit/messages/events.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { reachMessages as m, reachPeriods } from '#server/kit/messages/reports.ts'
import { localDate } from '#server/kit/zone.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'

const INDENT = '\u00A0\u00A0'

/** Territory, period, programme, kind and group, all in the address. */
export function ReachFilter({ view }: { view: ReachView }) {
  const t = useT()
  const [search] = useSearchParams()
  const { filter } = view
  const today = localDate(view.asOf)
  const widest = Math.min(...view.territories.map(({ level }) => level))
  const kinds = EVENT_KINDS.map((kind) => ({ value: kind, label: t(eventKinds[kind]) }))
  const groups = TARGET_GROUPS.map((group) => ({ value: group, label: t(targetGroupNames[group]) }))
  const chosen = [
    { name: 'programme', label: view.programmes.find(({ value }) => value === filter.programmeId)?.label },
    { name: 'kind', label: filter.kind && t(eventKinds[filter.kind]) },
    { name: 'group', label: filter.targetGroup && t(targetGroupNames[filter.targetGroup]) },
  ].flatMap(({ name, label }) =>
    label ? [{ label, removeHref: withQuery(search, { [name]: undefined }) || '?' }] : [],
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
        <SelectField
          name="kato"
          id="filter-kato"
          label={t(m.territory)}
          emptyLabel={false}
          defaultValue={filter.kato}
          options={view.territories.map(({ value, label, level }) => ({
            value,
            label: INDENT.repeat(level - widest) + label,
          }))}
        />
        {filter.kato === REPUBLIC && (
          <SelectField
            name="rows"
            id="filter-rows"
            label={t(m.rows)}
            emptyLabel={t(m.rowsRegions)}
            defaultValue={filter.rows ?? ''}
            options={[{ value: 'districts', label: t(m.rowsDistricts) }]}
          />
        )}
        <DateField name="from" id="filter-from" label={t(m.from)} defaultValue={filter.from} />
        <DateField name="to" id="filter-to" label={t(m.to)} defaultValue={filter.to} />
        <SelectField
          name="programme"
          id="filter-programme"
          label={t(m.programme)}
          emptyLabel={t(m.allProgrammes)}
          defaultValue={filter.programmeId ?? ''}
          options={view.programmes}
        />
        <SelectField
          name="kind"
          id="filter-kind"
          label={t(m.kind)}
          emptyLabel={t(m.allKinds)}
          defaultValue={filter.kind ?? ''}
          options={kinds}
        />
        <SelectField
          name="group"
          id="filter-group"
          label={t(m.group)}
          emptyLabel={t(m.everybody)}
          defaultValue={filter.targetGroup ?? ''}
          options={groups}
        />
      </FilterBar>
    </>
  )
}
