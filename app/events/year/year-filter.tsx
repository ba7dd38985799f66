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
import { GAPS, YEAR_NAMES } from '#app/events/year/year-query.ts'
import type { YearView } from '#app/events/year/year.server.ts'
import { useT } from '#app/lib/i18n.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { YEAR_MEASURES } from '#server/events/year/schema.ts'
import { EVENT_STATUSES } from '#server/events/words.ts'
import { yearMeasures, yearMessages as m } from '#server/kit/messages/desk-year.ts'

/** What is counted, where, and of which events; all of it in the address. */
export function YearFilter({ view }: { view: YearView }) {
  const t = useT()
  const [search] = useSearchParams()
  const { filter } = view
  const link = (changes: Record<string, string | undefined>) =>
    withQuery(search, { ...changes, cell: undefined }) || '?'
  const { kind, programme, group } = useFilterLabels(filter, view.programmes)
  const names = { kind, programme, status: filter.status && t(m[filter.status]), group }
  return (
    <>
      <Tabs
        label={t(m.measure)}
        tabs={YEAR_MEASURES.map((measure) => ({
          href: link({ measure: measure === 'events' ? undefined : measure }),
          label: t(yearMeasures[measure]),
          isCurrent: measure === view.measure,
        }))}
      />
      <FilterBar
        key={search.toString()}
        names={[...YEAR_NAMES, 'cell']}
        chosen={Object.entries(names).flatMap(([name, label]) =>
          label ? [{ label, removeHref: link({ [name]: undefined }) }] : [],
        )}
        clearHref={link({ kind: undefined, programme: undefined, status: undefined, group: undefined })}
      >
        <TerritoryField value={filter.kato} territories={view.territories} />
        {view.isRepublic && <RowsField value={filter.rows} />}
        <KindField value={filter.kind} />
        <ProgrammeField value={filter.programme} programmes={view.programmes} />
        <SelectField
          name="status"
          id="filter-status"
          label={t(m.status)}
          emptyLabel={t(m.notCancelled)}
          defaultValue={filter.status ?? ''}
          options={EVENT_STATUSES.map((status) => ({ value: status, label: t(m[status]) }))}
        />
        <GroupField value={filter.group} />
        <SelectField
          name="gap"
          id="filter-gap"
          label={t(m.gapWeeks)}
          emptyLabel={false}
          defaultValue={String(view.gap)}
          options={GAPS.map((count) => ({ value: String(count), label: t(m.gapOf, { count }) }))}
        />
      </FilterBar>
    </>
  )
}
