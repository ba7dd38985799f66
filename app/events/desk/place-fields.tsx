import { useFetcher } from '@remix-run/react'
import { useState } from 'react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import type { EventFieldset } from '#app/events/desk/form-values.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { Details } from '#app/ui/menu.tsx'
import { PickerField, type PickerOption } from '#app/ui/picker-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { loader as venueChoices } from '#app/venues/choices-page.ts'
import { bookingMessages } from '#server/kit/messages/booking-pages.ts'
import { eventForm as m } from '#server/kit/messages/events-form.ts'
import { eventFields } from '#server/kit/messages/events.ts'
import { institutionMessages } from '#server/kit/messages/institutions.ts'
import { venueKinds, venueMessages } from '#server/kit/messages/venues.ts'
import { VENUE_KINDS } from '#server/venues/kinds.ts'
import { VENUE_ADDRESS_MAX, VENUE_NAME_MAX } from '#server/venues/schema.ts'

/** District and venue; the venues follow the district at once, or by a button where no script runs. */
export function PlaceFields({
  fields,
  districts,
  venues,
  queries,
  onPlace,
}: {
  fields: EventFieldset
  districts: PickerOption[]
  /** Of the district as the page was made. */
  venues: PickerOption[]
  queries: Readonly<Record<string, string>>
  /** the venue or the district was changed: other spaces can be booked */
  onPlace: (place: { venueId: string; districtKato: string }) => void
}) {
  const t = useT()
  const locale = useLocale()
  const fetcher = useFetcher<typeof venueChoices>()
  const [district, setDistrict] = useState(fields.districtKato.initialValue ?? '')
  const offered = fetcher.data?.district === district ? fetcher.data.venues : venues
  const isLoading = fetcher.state !== 'idle'
  return (
    <FormSection title={t(m.whereSection)}>
      <PickerField
        field={fields.districtKato}
        label={t(eventFields.district)}
        options={districts}
        queryName="districtQuery"
        query={queries['districtQuery']}
        searchLabel={t(m.searchDistrict)}
        searchHint={t(m.searchHint)}
        narrowIntent="refresh"
        onChoose={(kato) => {
          setDistrict(kato)
          if (kato) fetcher.load(paths.venueChoices(locale, kato))
          onPlace({ venueId: '', districtKato: kato })
        }}
      />
      <div className="needs-no-script">
        <Button variant="secondary" size="small" name="intent" value="refresh">
          {t(m.showVenues)}
        </Button>
      </div>
      <PickerField
        key={district}
        field={fields.venueId}
        label={t(eventFields.venue)}
        hint={district === '' ? t(m.venueAfterDistrict) : undefined}
        options={isLoading ? [] : offered}
        queryName="venueQuery"
        query={queries['venueQuery']}
        searchLabel={t(m.searchVenue)}
        searchHint={t(m.searchHint)}
        narrowIntent="refresh"
        onChoose={(venueId) => onPlace({ venueId, districtKato: district })}
      />
      <div className="needs-no-script">
        <Button variant="secondary" size="small" name="intent" value="refresh">
          {t(bookingMessages.showSpaces)}
        </Button>
      </div>
      <NewVenueFields fields={fields} />
    </FormSection>
  )
}

function NewVenueFields({ fields }: { fields: EventFieldset }) {
  const t = useT()
  const venue = fields.newVenue.getFieldset()
  const isUsed = [venue.nameKk, venue.nameRu, venue.addressKk, venue.addressRu].some(
    (field) => Boolean(field.initialValue) || Boolean(field.errors?.length),
  )
  return (
    <Details summary={t(m.newVenue)} isOpen={isUsed}>
      <p className="muted">{t(m.newVenueHint)}</p>
      <TextField
        field={venue.nameKk}
        label={t(institutionMessages.nameKk)}
        lang="kk"
        maxLength={VENUE_NAME_MAX}
        autoComplete="off"
      />
      <TextField
        field={venue.nameRu}
        label={t(institutionMessages.nameRu)}
        lang="ru"
        maxLength={VENUE_NAME_MAX}
        autoComplete="off"
      />
      <TextField
        field={venue.addressKk}
        label={t(institutionMessages.addressKk)}
        lang="kk"
        maxLength={VENUE_ADDRESS_MAX}
        autoComplete="off"
      />
      <TextField
        field={venue.addressRu}
        label={t(institutionMessages.addressRu)}
        lang="ru"
        maxLength={VENUE_ADDRESS_MAX}
        autoComplete="off"
      />
      <SelectField
        field={venue.kind}
        label={t(venueMessages.kind)}
        options={VENUE_KINDS.map((kind) => ({ value: kind, label: t(venueKinds[kind]) }))}
      />
    </Details>
  )
}
