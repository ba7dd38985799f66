import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { useT } from '#app/lib/i18n.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField, type SelectOption } from '#app/ui/select-field.tsx'
import { measureStates, planMessages as m } from '#server/kit/messages/plan.ts'
import { MEASURE_STATES } from '#server/programmes/plan/words.ts'

export const PLAN_FILTERS = ['direction', 'responsible', 'district', 'state'] as const

/** The measures of a plan narrowed by direction, who answers, place and state. */
export function PlanFilter({
  directions,
  responsibles,
  districts,
}: Record<'directions' | 'responsibles' | 'districts', SelectOption[]>) {
  const t = useT()
  const [search] = useSearchParams()
  const options = {
    direction: directions,
    responsible: responsibles,
    district: districts,
    state: [
      ...MEASURE_STATES.map((state) => ({ value: state as string, label: t(measureStates[state]) })),
      { value: 'late', label: t(m.late) },
      { value: 'controlled', label: t(m.controlled) },
    ],
  }
  const without = (filters: readonly string[]) =>
    withQuery(search, Object.fromEntries([...filters, 'page'].map((filter) => [filter, undefined]))) || '?'
  return (
    <FilterBar
      names={PLAN_FILTERS}
      clearHref={without(PLAN_FILTERS)}
      chosen={PLAN_FILTERS.flatMap((filter) => {
        const value = search.get(filter)
        const words = options[filter].find((option) => option.value === value)?.label
        return value ? [{ label: `${t(m[filter])}: ${words ?? value}`, removeHref: without([filter]) }] : []
      })}
    >
      {PLAN_FILTERS.map((filter) => (
        <SelectField
          key={filter}
          name={filter}
          label={t(m[filter])}
          emptyLabel={t(m.all)}
          defaultValue={search.get(filter) ?? ''}
          options={options[filter]}
        />
      ))}
    </FilterBar>
  )
}
