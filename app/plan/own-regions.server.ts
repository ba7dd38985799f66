import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { covers } from '#server/access/scope.ts'
import { divisionName } from '#server/regions/tree.ts'

/** The regions whose plan this person keeps. */
export async function ownPlanRegions({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const scope = await permittedScope(context, 'plan.edit')
  const divisions = await read(context, (caller) => caller.regions.list())
  return divisions
    .filter(({ level, kato }) => level === 1 && covers(scope, { districtKato: kato }))
    .map((division) => ({ value: division.kato, label: divisionName(division, localeOf(params)) }))
}
