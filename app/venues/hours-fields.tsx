import type { FormMetadata } from '@conform-to/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField, TimeField } from '#app/ui/date-field.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { Details } from '#app/ui/menu.tsx'
import type { VenueValues } from '#app/venues/venue-form.tsx'
import { weekdayName } from '#server/kit/dates.ts'
import { venueMessages as m } from '#server/kit/messages/venues.ts'
import { DATES_MAX } from '#server/venues/schema.ts'

type VenueForm = FormMetadata<VenueValues, string[]>
type VenueFieldset = Required<ReturnType<VenueForm['getFieldset']>>

/** Opening hours: a row for each weekday, and dates that differ; rows are added without a script too. */
export function HoursFields({ form, fields }: { form: VenueForm; fields: VenueFieldset }) {
  const t = useT()
  const locale = useLocale()
  const dates = fields.dates.getFieldList()
  return (
    <FormSection title={t(m.hoursSection)} hint={t(m.hoursHint)}>
      {fields.weekdays.getFieldList().map((row, index) => {
        const own = row.getFieldset()
        const weekday = index + 1
        const name = weekdayName(weekday, { locale })
        return (
          <div className="hours-row" key={row.key} role="group" aria-label={name}>
            <p>{name}</p>
            <input type="hidden" name={own.weekday.name} value={weekday} />
            <TimeField field={own.opens} label={t(m.opens)} />
            <TimeField field={own.closes} label={t(m.closes)} />
          </div>
        )
      })}
      <Details summary={t(m.datesLegend)} isOpen={dates.length > 0}>
        <p className="muted">{t(m.datesHint)}</p>
        {dates.map((row, index) => {
          const own = row.getFieldset()
          const number = index + 1
          return (
            <fieldset className="form-rows" key={row.key}>
              <legend className="visually-hidden">{`${t(m.date)} ${number}`}</legend>
              <div className="form-row">
                <DateField field={own.heldOn} label={t(m.date)} />
                <TimeField field={own.opens} label={t(m.opens)} />
                <TimeField field={own.closes} label={t(m.closes)} />
              </div>
              <Button
                {...form.remove.getButtonProps({ name: fields.dates.name, index })}
                variant="quiet"
                size="small"
                icon="trash"
              >
                {t(m.removeDate, { number })}
              </Button>
            </fieldset>
          )
        })}
        {dates.length < DATES_MAX && (
          <p>
            <Button
              {...form.insert.getButtonProps({ name: fields.dates.name, defaultValue: {} })}
              variant="secondary"
              size="small"
              icon="plus"
            >
              {t(m.addDate)}
            </Button>
          </p>
        )}
      </Details>
    </FormSection>
  )
}
