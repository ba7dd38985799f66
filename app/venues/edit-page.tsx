import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { districtOptions, institutionOptions } from '#app/events/desk/choices.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { paths } from '#app/paths.ts'
import { ArchiveForm } from '#app/regions/archive-form.tsx'
import { ownDivisions } from '#app/regions/own-districts.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PhotoForm } from '#app/venues/photo-form.tsx'
import { venueAction } from '#app/venues/venue-form.server.ts'
import { VenueForm } from '#app/venues/venue-form.tsx'
import { spaceMessages, venueMessages as m } from '#server/kit/messages/venues.ts'
import { isAccessibility } from '#server/venues/kinds.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  const scope = await permittedScope(context, 'venues.edit')
  return read(context, async (caller) => {
    const [found, divisions, { institutions }] = await Promise.all([
      caller.venues.find({ id }),
      caller.regions.list(),
      caller.events.choices(),
    ])
    const { searchText: _text, createdAt: _created, ...venue } = found
    return {
      venue,
      districts: districtOptions(ownDivisions(divisions, scope), localeOf(params)),
      institutions: institutionOptions(institutions, localeOf(params)),
    }
  })
}

export const action = (args: ActionFunctionArgs) => venueAction(args)

export default function EditVenuePage() {
  const { venue, districts, institutions } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const given = <T,>(value: T | null) => value ?? undefined
  const title = inLocale(venue, locale)
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.title), href: paths.venues(locale) }, { label: title }]} />
      <PageHead
        title={title}
        actions={
          <>
            <ButtonLink variant="secondary" href={paths.venueSpaces(locale, venue.id)}>
              {t(spaceMessages.title)}
            </ButtonLink>
            <ButtonLink variant="secondary" href={paths.venueDay(locale, venue.id)}>
              {t(m.day)}
            </ButtonLink>
          </>
        }
      />
      <VenueForm
        districts={districts}
        institutions={institutions}
        lastResult={result && 'lastResult' in result ? result.lastResult : undefined}
        values={{
          ...venue,
          nameEn: given(venue.nameEn),
          addressKk: given(venue.addressKk),
          addressRu: given(venue.addressRu),
          institutionId: given(venue.institutionId),
          lat: given(venue.lat),
          lon: given(venue.lon),
          capacity: given(venue.capacity),
          phone: given(venue.phone),
          contactName: given(venue.contactName),
          email: given(venue.email),
          openedOn: given(venue.openedOn),
          condition: given(venue.condition),
          accessibility: venue.accessibility.filter(isAccessibility),
          weekdays: [1, 2, 3, 4, 5, 6, 7].map(
            (weekday) => venue.weekdays.find((row) => row.weekday === weekday) ?? { weekday },
          ),
          dates: venue.dates.map(({ heldOn, opens, closes }) => ({
            heldOn,
            opens: given(opens),
            closes: given(closes),
          })),
        }}
      />
      <PhotoForm
        venueId={venue.id}
        name={title}
        digest={venue.photo}
        error={result && 'photoError' in result ? result.photoError : undefined}
      />
      <ArchiveForm isArchived={venue.archivedAt !== null} />
    </>
  )
}
