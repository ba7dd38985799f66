import type { LoaderFunctionArgs } from '@remix-run/node'
import { localeOf } from '#app/lib/locale.ts'
import { csvFile, xlsxFile } from '#app/lib/table-file.server.ts'
import { reachTable } from '#app/reports/reach-export.ts'
import { loadReach } from '#app/reports/reach.server.ts'

/** Reach as CSV or XLSX, exactly as seen, by the ending of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const url = new URL(args.request.url)
  const view = await loadReach(args)
  const table = reachTable(view, url.searchParams, locale)
  const name = `reach-${view.filter.kato}-${view.filter.from}-${view.filter.to}`
  return url.pathname.endsWith('.xlsx') ? xlsxFile(table, { locale, name }) : csvFile(table, { locale, name })
}
