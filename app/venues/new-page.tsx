import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { districtOptions, institutionOptions } from '#app/events/desk/choices.ts'
import { venueAction } from '#app/venues/venue-form.server.ts'
import { VenueForm } from '#app/venues/venue-form.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { ownDivisions } from '#app/regions/own-districts.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { venueMessages as m } from '#server/kit/messages/venues.ts'

export const meta: MetaFunction = authTitle(m.newTitle)

export async function loader(args: LoaderFunctionArgs) {
  const scope = await permittedScope(args.context, 'venues.edit')
  const locale = localeOf(args.params)
  return read(args.context, async (caller) => {
    const [divisions, { institutions }] = await Promise.all([caller.regions.list(), caller.events.choices()])
    return {
      districts: districtOptions(ownDivisions(divisions, scope), locale),
      institutions: institutionOptions(institutions, locale),
    }
  })
}

export const action = (args: ActionFunctionArgs) => venueAction(args)

export default function NewVenuePage() {
  const { districts, institutions } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.title), href: paths.venues(locale) }, { label: t(m.newTitle) }]} />
      <PageHead title={t(m.newTitle)} />
      <VenueForm
        districts={districts}
        institutions={institutions}
        lastResult={result && 'lastResult' in result ? result.lastResult : undefined}
      />
    </>
  )
}
