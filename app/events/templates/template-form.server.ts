import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { covers } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { templateSchema } from '#server/events/templates/schema.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { templateMessages, templateProblems } from '#server/kit/messages/templates.ts'
import { divisionName } from '#server/regions/tree.ts'

/** Whose a template may be, and which programme it may belong to. */
export async function templateChoices(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const scope = await permittedScope(args.context, 'templates.edit')
  const { all, choices } = await read(args.context, async (caller) => ({
    all: await caller.regions.list(),
    choices: await caller.events.choices(),
  }))
  // Districts are offered to those who answer for one region; over the country there would be hundreds.
  const deepest = scope.katos.includes(REPUBLIC) ? 1 : 2
  const territories = all.filter(
    ({ level, kato }) =>
      covers(scope, { districtKato: kato }) && (level <= deepest || scope.katos.includes(kato)),
  )
  return {
    territories: territories
      .toSorted((a, b) => a.level - b.level)
      .map((division) => ({
        value: division.kato,
        label:
          division.kato === REPUBLIC
            ? formatMessage(templateMessages.republic, locale)
            : divisionName(division, locale),
      })),
    institutions: choices.institutions
      .filter(({ id }) => scope.institutionIds.includes(id))
      .map((row) => ({ value: row.id, label: inLocale(row, locale) })),
    programmes: choices.programmes.map((row) => ({ value: row.id, label: inLocale(row, locale) })),
  }
}

/** Saves a template as its form says; a new one when the address names none. */
export async function saveTemplate({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  if (params['id']) formData.set('id', params['id'])
  return submit({
    request,
    context,
    locale,
    formData,
    schema: templateSchema,
    problems: { ...eventProblems, ...templateProblems },
    work: async (values, caller) => {
      const { id } = await caller.events.templates.save(values)
      return redirect(paths.template(locale, id, '?done=saved'))
    },
  })
}
