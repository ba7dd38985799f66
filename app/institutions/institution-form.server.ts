import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { districtOptions, onlyMatch } from '#app/events/desk/choices.ts'
import { read } from '#app/lib/caller.server.ts'
import { asTyped, submit } from '#app/lib/form.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { ownDivisions } from '#app/regions/own-districts.ts'
import { institutionSchema } from '#server/institutions/schema.ts'
import { institutionProblems } from '#server/kit/messages/institutions.ts'

/** Saves an organisation, narrows the list of districts, archives or restores, as the button says. */
export async function institutionAction({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  const intent = formData.get('intent')
  const id = params['id']
  if (intent === 'refresh') return asTyped(formData)
  if (id && (intent === 'archive' || intent === 'restore')) {
    const isArchived = intent === 'archive'
    await read(context, (caller) => caller.institutions.archive({ id, isArchived }))
    return redirect(paths.institutions(locale, isArchived ? '?done=archived' : '?done=restored'))
  }
  const districtQuery = formData.get('districtQuery')
  if (!formData.get('districtKato') && typeof districtQuery === 'string' && districtQuery) {
    const scope = await permittedScope(context, 'institutions.edit')
    const own = ownDivisions(await read(context, (caller) => caller.regions.list()), scope)
    const only = onlyMatch(districtOptions(own, locale), districtQuery)
    if (only) formData.set('districtKato', only)
  }
  if (id) formData.set('id', id)
  return submit({
    request,
    context,
    locale,
    formData,
    schema: institutionSchema,
    problems: institutionProblems,
    work: async (values, caller) => {
      await caller.institutions.save(values)
      return redirect(paths.institutions(locale, '?done=saved'))
    },
  })
}
