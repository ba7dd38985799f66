import type { FieldMetadata } from '@conform-to/react'
import { useState } from 'react'
import { useHydrated } from '#app/events/desk/use-hydrated.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { Details } from '#app/ui/menu.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { NumberField, TextareaField } from '#app/ui/text-field.tsx'
import { FREQUENCIES, LAST, OCCURRENCES_MAX, ORDINALS } from '#server/events/series/recurrence.ts'
import { weekdayName } from '#server/kit/dates.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const MONTH_DAYS = Array.from({ length: 31 }, (_, index) => index + 1)
const ORDINAL_WORDS = { 1: m.first, 2: m.second, 3: m.third, 4: m.fourth, [LAST]: m.lastOne } as const

const NAMES = [
  'frequency',
  'every',
  'weekdays',
  'weekday',
  'ordinal',
  'monthDay',
  'startsOn',
  'ends',
  'untilOn',
  'count',
  'addedOn',
  'leftOutOn',
] as const
/** Texts as they stand in the fields. */
export type RuleValues = {
  frequency: string
  every: string
  weekdays: string[]
  weekday: string
  ordinal: string
  monthDay: string
  startsOn: string
  ends: string
  untilOn: string
  count: string
  addedOn: string
  leftOutOn: string
}
type Fields = Record<(typeof NAMES)[number], FieldMetadata>

/** The rule of a series. Where scripts run only the fields that the chosen way needs are shown. */
export function RuleFields({ fields }: { fields: Fields }) {
  const t = useT()
  const locale = useLocale()
  const isHydrated = useHydrated()
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' && value ? value : otherwise)
  const [frequency, setFrequency] = useState(text(fields.frequency.initialValue, 'weekly'))
  const [ends, setEnds] = useState(text(fields.ends.initialValue, 'until'))
  const needs = (...ways: string[]) => !isHydrated || ways.includes(frequency)
  const isEnding = (way: string) => !isHydrated || ends === way
  const weekdays = WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day, { locale }) }))
  return (
    <FormSection title={t(m.ruleSection)}>
      <RadioGroup
        field={fields.frequency}
        label={t(m.frequency)}
        options={FREQUENCIES.map((way) => ({ value: way, label: t(m[way]) }))}
        onChange={(event) => setFrequency(event.target.value)}
      />
      {needs('weekly') && (
        <CheckboxGroup field={fields.weekdays} label={t(m.weekdays)} options={weekdays} isInline />
      )}
      {needs('monthly_weekday') && (
        <div className="form-row">
          <SelectField
            field={fields.ordinal}
            label={t(m.ordinal)}
            options={ORDINALS.map((ordinal) => ({
              value: String(ordinal),
              label: t(ORDINAL_WORDS[ordinal]),
            }))}
          />
          <SelectField field={fields.weekday} label={t(m.weekday)} options={weekdays} />
        </div>
      )}
      {needs('monthly_date') && (
        <SelectField
          field={fields.monthDay}
          label={t(m.monthDay)}
          width="short"
          options={[
            ...MONTH_DAYS.map((day) => ({ value: String(day), label: String(day) })),
            { value: String(LAST), label: t(m.lastDay) },
          ]}
        />
      )}
      {needs('weekly', 'monthly_weekday', 'monthly_date') && (
        <>
          <NumberField
            field={fields.every}
            label={t(m.every)}
            hint={t(m.everyHint)}
            width="short"
            min={1}
            max={52}
          />
          <DateField field={fields.startsOn} label={t(m.startsOn)} />
          <RadioGroup
            field={fields.ends}
            label={t(m.ends)}
            options={[
              { value: 'until', label: t(m.endsUntil) },
              { value: 'count', label: t(m.endsCount) },
            ]}
            onChange={(event) => setEnds(event.target.value)}
          />
          {isEnding('until') && <DateField field={fields.untilOn} label={t(m.untilOn)} />}
          {isEnding('count') && (
            <NumberField
              field={fields.count}
              label={t(m.count)}
              width="short"
              min={1}
              max={OCCURRENCES_MAX}
            />
          )}
        </>
      )}
      {frequency === 'picked' ? (
        <TextareaField field={fields.addedOn} label={t(m.pickedOn)} hint={t(m.datesHint)} rows={4} />
      ) : (
        <Details
          summary={t(m.otherDates)}
          isOpen={Boolean(fields.addedOn.initialValue) || Boolean(fields.leftOutOn.initialValue)}
        >
          <TextareaField
            field={fields.addedOn}
            label={t(m.addedOn)}
            hint={t(m.datesHint)}
            rows={2}
            isOptional
          />
          <TextareaField
            field={fields.leftOutOn}
            label={t(m.leftOutOn)}
            hint={t(m.datesHint)}
            rows={2}
            isOptional
          />
        </Details>
      )}
    </FormSection>
  )
}
