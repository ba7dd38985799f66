import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { covers } from '#server/access/scope.ts'
import { institutionProblems } from '#server/kit/messages/institutions.ts'
import { programmeSchema } from '#server/programmes/schema.ts'
import { divisionName } from '#server/regions/tree.ts'

/** Whose programmes this person writes: the country's, or those of their regions. */
export async function ownRegions(args: LoaderFunctionArgs) {
  const scope = await permittedScope(args.context, 'programmes.edit')
  const divisions = await read(args.context, (caller) => caller.regions.list())
  return divisions
    .filter(({ level, kato }) => level < 2 && covers(scope, { districtKato: kato }))
    .map((division) => ({ value: division.kato, label: divisionName(division, localeOf(args.params)) }))
}

/** Saves a programme, archives or restores it, as the button says. */
export async function programmeAction({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  const intent = formData.get('intent')
  const id = params['id']
  if (id && (intent === 'archive' || intent === 'restore')) {
    const isArchived = intent === 'archive'
    await read(context, (caller) => caller.programmes.archive({ id, isArchived }))
    return redirect(paths.programmes(locale, isArchived ? '?done=archived' : '?done=restored'))
  }
  if (id) formData.set('id', id)
  return submit({
    request,
    context,
    locale,
    formData,
    schema: programmeSchema,
    problems: institutionProblems,
    work: async (values, caller) => {
      await caller.programmes.save(values)
      return redirect(paths.programmes(locale, '?done=saved'))
    },
  })
}
