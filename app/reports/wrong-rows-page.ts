import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { plainCsvFile } from '#app/lib/table-file.server.ts'
import { paths } from '#app/paths.ts'
import { populationMessages as m } from '#server/kit/messages/reports.ts'

const givenSchema = z.object({
  head: z.array(z.string()).max(200),
  rows: z.array(z.object({ cells: z.array(z.string()).max(200), row: z.int(), reason: z.string() })),
})

function given(text: unknown) {
  try {
    return givenSchema.safeParse(JSON.parse(typeof text === 'string' ? text : '')).data
  } catch {
    return undefined
  }
}

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  await permittedScope(args.context, 'reports.import')
  return redirect(paths.populations(localeOf(args.params)))
}

/** The rows of a sheet that cannot be taken, as they were given, with the reason of each: to correct and give again. */
export async function action(args: ActionFunctionArgs) {
  await requireSignedIn(args)
  await permittedScope(args.context, 'reports.import')
  const locale = localeOf(args.params)
  const wrong = given((await readForm(args.request)).get('wrong'))
  if (!wrong) throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
  const columns = wrong.head.length
  const cells = (row: readonly string[]) => Array.from({ length: columns }, (_, at) => row[at] ?? '')
  const lines = wrong.rows.map((row) => [...cells(row.cells), String(row.row), row.reason])
  return plainCsvFile([[...wrong.head, m.row[locale], m.reason[locale]], ...lines], { name: 'wrong-rows' })
}
