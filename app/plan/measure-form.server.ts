import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { inLocale } from '#app/lib/in-locale.ts'
import { submit } from '#app/lib/form.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { katoContains } from '#server/access/territory.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { planProblems } from '#server/kit/messages/plan.ts'
import { measureSchema } from '#server/programmes/plan/schema.ts'
import { divisionName } from '#server/regions/tree.ts'
import type { Caller } from '#server/router.ts'

/** What a measure of a region's plan may name: districts of the region, its programmes and the country's. */
export async function measureChoices(caller: Caller, regionKato: string, locale: Locale) {
  const [divisions, programmes] = await Promise.all([caller.regions.list(), caller.programmes.choices()])
  return {
    districts: divisions
      .filter(({ kato, level }) => level >= 2 && katoContains(regionKato, kato))
      .map((division) => ({ value: division.kato, label: divisionName(division, locale) })),
    programmes: programmes
      .filter((programme) => !programme.regionKato || programme.regionKato === regionKato)
      .map((programme) => ({ value: programme.id, label: inLocale(programme, locale) })),
  }
}

/** Saves a measure: a new one of the plan, or the one given. */
export async function saveMeasureForm(
  args: ActionFunctionArgs,
  { formData, planId, id }: { formData: FormData; planId: string; id?: string },
) {
  const locale = localeOf(args.params)
  formData.set('planId', planId)
  if (id) formData.set('id', id)
  return submit({
    ...args,
    locale,
    formData,
    schema: measureSchema,
    problems: planProblems,
    work: async (values, caller) => {
      const saved = await caller.plan.saveMeasure(values)
      return redirect(paths.measure(locale, saved.id, '?done=saved'))
    },
  })
}
