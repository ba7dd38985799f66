import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { GAPS, YEAR_NAMES } from '#app/events/year/year-query.ts'
import type { YearView } from '#app/events/year/year.server.ts'
import { useT } from '#app/lib/i18n.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { YEAR_MEASURES } from '#server/events/year/schema.ts'
import { EVENT_KINDS, EVENT_STATUSES } from '#server/events/words.ts'
import { yearMeasures, yearMessages as m } from '#server/kit/messages/desk-year.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { reachMessages } from '#server/kit/messages/reports.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'

const INDENT = '\u00A0\u00A0'

/** What is counted, where, and of which events; all of it in the address. */
export function YearFilter({ view }: { view: YearView }) {
  const t = useT()
  const [search] = useSearchParams()
  const { filter } = view
  const link = (changes: Record<string, string | undefined>) =>
    withQuery(search, { ...changes, cell: undefined }) || '?'
  const widest = Math.min(...view.territories.map(({ level }) => level))
  const names = {
    kind: filter.kind && t(eventKinds[filter.kind]),
    programme: view.programmes.find(({ value }) => value === filter.programme)?.label,
    status: filter.status && t(m[filter.status]),
    group: filter.group && t(targetGroupNames[filter.group]),
  }
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
        {view.isRepublic && (
          <SelectField
            name="rows"
            id="filter-rows"
            label={t(m.rows)}
            emptyLabel={t(m.rowsRegions)}
            defaultValue={filter.rows ?? ''}
            options={[{ value: 'districts', label: t(m.rowsDistricts) }]}
          />
        )}
        <SelectField
          name="kind"
          id="filter-kind"
          label={t(eventFields.kind)}
          emptyLabel={t(eventDesk.allKinds)}
          defaultValue={filter.kind ?? ''}
          options={EVENT_KINDS.map((kind) => ({ value: kind, label: t(eventKinds[kind]) }))}
        />
        <SelectField
          name="programme"
          id="filter-programme"
          label={t(eventFields.programme)}
          emptyLabel={t(eventDesk.allProgrammes)}
          defaultValue={filter.programme ?? ''}
          options={view.programmes}
        />
        <SelectField
          name="status"
          id="filter-status"
          label={t(m.status)}
          emptyLabel={t(m.notCancelled)}
          defaultValue={filter.status ?? ''}
          options={EVENT_STATUSES.map((status) => ({ value: status, label: t(m[status]) }))}
        />
        <SelectField
          name="group"
          id="filter-group"
          label={t(reachMessages.group)}
          emptyLabel={t(reachMessages.everybody)}
          defaultValue={filter.group ?? ''}
          options={TARGET_GROUPS.map((group) => ({ value: group, label: t(targetGroupNames[group]) }))}
        />
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
