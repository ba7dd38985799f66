import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { KindField, ProgrammeField, useFilterLabels } from '#app/events/filter-fields.tsx'
import { MONTH_NAMES } from '#app/events/month/month-query.ts'
import { useT } from '#app/lib/i18n.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField, type SelectOption, type SelectOptionGroup } from '#app/ui/select-field.tsx'
import type { BoardFilter } from '#server/events/board/schema.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { reachMessages } from '#server/kit/messages/reports.ts'

type Options = (SelectOption | SelectOptionGroup)[]

/** Territory, kind and programme of the month, in the address. */
export function MonthFilter({
  filter,
  territories,
  programmes,
}: {
  filter: BoardFilter
  territories: Options
  programmes: SelectOption[]
}) {
  const t = useT()
  const [search] = useSearchParams()
  const passing = { move: undefined, to: undefined, day: undefined, moved: undefined, done: undefined }
  const link = (changes: Record<string, undefined>) => withQuery(search, { ...passing, ...changes }) || '?'
  const flat = territories.flatMap((option) => ('options' in option ? option.options : [option]))
  const labels = {
    kato: flat.find(({ value }) => value === filter.kato)?.label,
    ...useFilterLabels(filter, programmes),
  }
  return (
    <FilterBar
      key={search.toString()}
      names={[...MONTH_NAMES, ...Object.keys(passing)]}
      chosen={MONTH_NAMES.flatMap((name) =>
        labels[name] ? [{ label: labels[name], removeHref: link({ [name]: undefined }) }] : [],
      )}
      clearHref={link({ kato: undefined, kind: undefined, programme: undefined })}
    >
      <SelectField
        name="kato"
        id="filter-kato"
        label={t(reachMessages.territory)}
        emptyLabel={t(eventDesk.allDistricts)}
        defaultValue={filter.kato ?? ''}
        options={territories}
      />
      <KindField value={filter.kind} />
      <ProgrammeField value={filter.programme} programmes={programmes} />
    </FilterBar>
  )
}
