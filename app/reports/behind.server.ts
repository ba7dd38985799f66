import { read } from '#app/lib/caller.server.ts'
import { askedReach } from '#app/reports/reach.server.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'

/** What a list behind a figure is asked for: the view, one of its rows, a page; and names of all places. */
export async function askedList(args: LoaderFunctionArgs) {
  const asked = await askedReach(args)
  const unit = asked.search.get('unit') ?? undefined
  const divisions = await read(args.context, (caller) => caller.regions.list())
  const page = Math.max(1, Number.parseInt(asked.search.get('page') ?? '1', 10) || 1)
  const names = Object.fromEntries(
    divisions.map(({ kato, nameKk, nameRu, nameEn }) => [kato, { kk: nameKk, ru: nameRu, en: nameEn }]),
  )
  return { ...asked, names, input: { filter: asked.filter, unit, page } }
}
