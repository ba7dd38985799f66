import { useFetcher } from '@remix-run/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import type { EventFieldset } from '#app/events/desk/form-values.ts'
import type { ThingChoices } from '#app/events/desk/thing-choices.ts'
import { paths } from '#app/paths.ts'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { Details } from '#app/ui/menu.tsx'
import { NumberField } from '#app/ui/text-field.tsx'
import type { loader as spaceChoices } from '#app/venues/space-choices-page.ts'
import { bookingMessages as m } from '#server/kit/messages/booking-pages.ts'

/** What can be booked at the venue as it is chosen now: as the page was made, then as the form is changed. */
export function useThings(given: ThingChoices): {
  things: ThingChoices
  choosePlace: (place: { venueId: string; districtKato: string }) => void
} {
  const locale = useLocale()
  const fetcher = useFetcher<typeof spaceChoices>()
  return {
    things: fetcher.data ?? given,
    choosePlace: ({ venueId, districtKato }) => {
      const query = new URLSearchParams({ venue: venueId, district: districtKato })
      fetcher.load(paths.spaceChoices(locale, `?${query.toString()}`))
    },
  }
}

type SessionFieldset = ReturnType<
  ReturnType<EventFieldset['sessions']['getFieldList']>[number]['getFieldset']
>

/** Spaces and resources that one session books. */
export function ThingFields({ own, things }: { own: Required<SessionFieldset>; things: ThingChoices }) {
  const t = useT()
  const hasShared = things.spaces.some((space) => space.isShared)
  const hasResources = (own.resourceIds.defaultOptions ?? []).length > 0 || Boolean(own.resourceIds.errors)
  return (
    <>
      {things.spaces.length > 0 && (
        <CheckboxGroup
          field={own.spaceIds}
          label={t(m.spaces)}
          hint={t(m.spacesHint)}
          isInline
          options={things.spaces.map(({ id, label, capacity, isShared }) => ({
            value: id,
            label,
            hint: [capacity === null ? '' : t(m.holds, { count: capacity }), isShared ? t(m.sharedShort) : '']
              .filter(Boolean)
              .join(', '),
          }))}
        />
      )}
      {things.spaces.length > 0 && hasShared && (
        <NumberField field={own.people} label={t(m.people)} hint={t(m.peopleHint)} maxLength={6} isOptional />
      )}
      {things.resources.length > 0 && (
        <Details summary={t(m.resources)} isOpen={hasResources}>
          <CheckboxGroup
            field={own.resourceIds}
            label={t(m.resources)}
            isLabelHidden
            isInline
            options={things.resources.map(({ id, label }) => ({ value: id, label }))}
          />
        </Details>
      )}
    </>
  )
}
