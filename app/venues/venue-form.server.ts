import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { districtOptions, onlyMatch } from '#app/events/desk/choices.ts'
import { read } from '#app/lib/caller.server.ts'
import { asTyped, submit } from '#app/lib/form.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { paths } from '#app/paths.ts'
import { ownDivisions } from '#app/regions/own-districts.ts'
import { institutionProblems } from '#server/kit/messages/institutions.ts'
import { venueSchema } from '#server/venues/schema.ts'

/** Saves a venue, narrows the list of districts, archives or restores, as the button says. */
export async function venueAction({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await request.formData()
  const intent = formData.get('intent')
  const id = params['id']
  if (intent === 'refresh') return asTyped(formData)
  if (id && (intent === 'archive' || intent === 'restore')) {
    const isArchived = intent === 'archive'
    await read(context, (caller) => caller.venues.archive({ id, isArchived }))
    return redirect(paths.venues(locale, isArchived ? '?done=archived' : '?done=restored'))
  }
  const districtQuery = formData.get('districtQuery')
  if (!formData.get('districtKato') && typeof districtQuery === 'string' && districtQuery) {
    const scope = await permittedScope(context, 'venues.edit')
    const own = ownDivisions(await read(context, (caller) => caller.regions.list()), scope)
    const only = onlyMatch(districtOptions(own, locale), districtQuery)
    if (only) formData.set('districtKato', only)
  }
  if (id) formData.set('id', id)
  // A decimal comma is what Kazakh and Russian keyboards give.
  for (const name of ['lat', 'lon']) {
    const typed = formData.get(name)
    if (typeof typed === 'string') formData.set(name, typed.trim().replace(',', '.'))
  }
  return submit({
    request,
    context,
    locale,
    formData,
    schema: venueSchema,
    problems: institutionProblems,
    work: async (values, caller) => {
      await caller.venues.save(values)
      return redirect(paths.venues(locale, '?done=saved'))
    },
  })
}
