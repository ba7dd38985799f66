import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { MONTH_NAMES } from '#app/events/month/month-query.ts'
import { useT } from '#app/lib/i18n.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField, type SelectOption, type SelectOptionGroup } from '#app/ui/select-field.tsx'
import type { BoardFilter } from '#server/events/board/schema.ts'
import { EVENT_KINDS } from '#server/events/words.ts'
import { yearMessages } from '#server/kit/messages/desk-year.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'

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
    kind: filter.kind && t(eventKinds[filter.kind]),
    programme: programmes.find(({ value }) => value === filter.programme)?.label,
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
        label={t(yearMessages.territory)}
        emptyLabel={t(eventDesk.allDistricts)}
        defaultValue={filter.kato ?? ''}
        options={territories}
      />
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
        options={programmes}
      />
    </FilterBar>
  )
}
