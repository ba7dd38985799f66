import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { useT } from '#app/lib/i18n.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField, type SelectOption } from '#app/ui/select-field.tsx'
import type { EventListInput } from '#server/events/schema.ts'
import { EVENT_KINDS } from '#server/events/words.ts'
import { eventDesk as m } from '#server/kit/messages/events-desk.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'

const NAMES = ['region', 'district', 'kind', 'programme'] as const

/** Region, district, kind and programme of the list of events; a region is offered only to who has several. */
export function EventFilter({
  input,
  regions,
  districts,
  programmes,
}: {
  input: EventListInput
  regions: SelectOption[]
  districts: SelectOption[]
  programmes: SelectOption[]
}) {
  const t = useT()
  const [search] = useSearchParams()
  const kinds = EVENT_KINDS.map((kind) => ({ value: kind, label: t(eventKinds[kind]) }))
  const lists = { region: regions, district: districts, kind: kinds, programme: programmes }
  const labels = {
    region: eventFields.region,
    district: eventFields.district,
    kind: eventFields.kind,
    programme: eventFields.programme,
  }
  const empty = {
    region: m.allRegions,
    district: m.allDistricts,
    kind: m.allKinds,
    programme: m.allProgrammes,
  }
  const chosen = NAMES.flatMap((name) => {
    const option = lists[name].find(({ value }) => value === input[name])
    if (!option) return []
    const without = name === 'region' ? { region: undefined, district: undefined } : { [name]: undefined }
    return [{ label: option.label, removeHref: withQuery(search, { ...without, page: undefined }) || '?' }]
  })
  const cleared = {
    region: undefined,
    district: undefined,
    kind: undefined,
    programme: undefined,
    page: undefined,
  }
  return (
    <FilterBar names={NAMES} chosen={chosen} clearHref={withQuery(search, cleared) || '?'}>
      {NAMES.filter((name) => lists[name].length > 0).map((name) => (
        <SelectField
          key={name}
          name={name}
          id={`filter-${name}`}
          label={t(labels[name])}
          defaultValue={input[name] ?? ''}
          emptyLabel={t(empty[name])}
          options={lists[name]}
        />
      ))}
    </FilterBar>
  )
}
