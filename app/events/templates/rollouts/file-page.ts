import type { LoaderFunctionArgs } from '@remix-run/node'
import { loadRollout } from '#app/events/templates/rollouts/load-rollout.server.ts'
import { csvFile, xlsxFile } from '#app/lib/table-file.server.ts'
import { localDate } from '#server/kit/zone.ts'

/** Who has chosen a day, as CSV or XLSX by the ending of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const { table, locale, now } = await loadRollout(args)
  const name = `rollout-${localDate(now)}`
  const isXlsx = new URL(args.request.url).pathname.endsWith('.xlsx')
  return isXlsx ? xlsxFile(table, { locale, name }) : csvFile(table, { locale, name })
}
