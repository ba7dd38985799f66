import { useSearchParams } from '@remix-run/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { FILTER_NAMES, withQuery, type FilterName, type ReadFilter } from '#app/events/calendar-query.ts'
import { filterLabels, type FilterThings } from '#app/events/filter-labels.ts'
import { FOR_ME_NAMES, ForMeFields } from '#app/events/for-me-fields.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { FilterBar, type ChosenFilter } from '#app/ui/filter-bar.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { EVENT_KINDS } from '#server/events/words.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { eventKinds } from '#server/kit/messages/events.ts'
import { fieldMessages } from '#server/kit/messages/fields.ts'

/** What may be chosen: districts and organisers only of a chosen territory. */
export type FilterChoices = FilterThings

const wrongText = (name: FilterName, read: ReadFilter, text: string) =>
  read.wrong.includes(name) ? [text] : undefined

function useChosen(read: ReadFilter, choices: FilterChoices): ChosenFilter[] {
  const locale = useLocale()
  const [search] = useSearchParams()
  return filterLabels(read.filter, choices, locale).map(([name, label]) => ({
    label,
    removeHref:
      withQuery(search, {
        [name]: undefined,
        page: undefined,
        ...(name === 'region' ? { district: undefined, near: undefined } : {}),
        ...(name === 'district' ? { near: undefined } : {}),
      }) || '?',
  }))
}

/** Region, then its districts, kind, programme and dates: a plain form whose result is a link. */
export function CalendarFilterBar({
  read,
  choices,
  hasDates,
  isMap,
}: {
  read: ReadFilter
  choices: FilterChoices
  hasDates: boolean
  /** the map below asks for the district already */
  isMap?: boolean
}) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const chosen = useChosen(read, choices)
  // Clearing stays on the map, the month or the week that is open.
  const clearHref = withQuery(
    search,
    Object.fromEntries([...FILTER_NAMES, 'page'].map((name) => [name, undefined])),
  )
  const { typed } = read
  const options = (list: FilterThings['regions']) =>
    list.map((item) => ({ value: item.kato, label: inLocale(item, locale) }))
  // A region alone asks for its district; what cannot be read has to be seen.
  const isUnfinished =
    read.wrong.length > 0 || (!isMap && Boolean(read.filter.region) && !read.filter.district)
  const names = [
    'region',
    'district',
    'near',
    'kind',
    'programme',
    'institution',
    ...FOR_ME_NAMES,
    ...(hasDates ? ['series', 'from', 'to'] : []),
  ]
  return (
    <FilterBar names={names} chosen={chosen} clearHref={clearHref || '?'} isOpen={isUnfinished}>
      <SelectField
        name="region"
        label={t(m.region)}
        hint={choices.districts.length === 0 ? t(m.districtsLater) : undefined}
        emptyLabel={t(m.allRegions)}
        options={options(choices.regions)}
        defaultValue={typed.region}
        errors={wrongText('region', read, t(fieldMessages.choice_wrong))}
      />
      {choices.districts.length > 0 && (
        <SelectField
          name="district"
          label={t(m.district)}
          emptyLabel={t(m.allDistricts)}
          options={options(choices.districts)}
          defaultValue={typed.district}
          errors={wrongText('district', read, t(fieldMessages.choice_wrong))}
        />
      )}
      {read.filter.district && (
        <CheckboxField
          name="near"
          value="1"
          label={t(m.near)}
          hint={t(m.nearHint)}
          defaultChecked={typed.near === '1'}
          errors={wrongText('near', read, t(fieldMessages.choice_wrong))}
        />
      )}
      <SelectField
        name="kind"
        label={t(m.kind)}
        emptyLabel={t(m.allKinds)}
        options={EVENT_KINDS.map((kind) => ({ value: kind, label: t(eventKinds[kind]) }))}
        defaultValue={typed.kind}
        errors={wrongText('kind', read, t(fieldMessages.choice_wrong))}
      />
      <SelectField
        name="programme"
        label={t(m.programme)}
        emptyLabel={t(m.allProgrammes)}
        options={choices.programmes.map((programme) => ({
          value: programme.slug,
          label: inLocale(programme, locale),
        }))}
        defaultValue={typed.programme}
        errors={wrongText('programme', read, t(fieldMessages.choice_wrong))}
      />
      {(choices.organisers.length > 0 || typed.institution) && (
        <SelectField
          name="institution"
          label={t(m.heldBy)}
          emptyLabel={t(m.allOrganisers)}
          options={choices.organisers.map((organiser) => ({
            value: organiser.id,
            label: inLocale(organiser, locale),
          }))}
          defaultValue={typed.institution}
          errors={wrongText('institution', read, t(fieldMessages.choice_wrong))}
        />
      )}
      <ForMeFields read={read} />
      {hasDates && (
        <>
          <DateField
            name="from"
            label={t(m.from)}
            defaultValue={typed.from}
            errors={wrongText('from', read, t(fieldMessages.date_wrong))}
          />
          <DateField
            name="to"
            label={t(m.to)}
            defaultValue={typed.to}
            errors={wrongText('to', read, t(fieldMessages.date_wrong))}
          />
          <CheckboxField
            name="series"
            value="next"
            label={t(m.nextOfSeries)}
            hint={t(m.nextOfSeriesHint)}
            defaultChecked={typed.series === 'next'}
            errors={wrongText('series', read, t(fieldMessages.choice_wrong))}
          />
        </>
      )}
    </FilterBar>
  )
}
