import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { badRowsFile } from '#app/plan/bad-rows.server.ts'
import { readImport } from '#app/plan/import-form.server.ts'

/** There is no file without what it is made of: to the import. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await permittedScope(context, 'plan.edit')
  return redirect(paths.planImport(localeOf(params)))
}

/** The rows of a file that cannot be taken, with their reasons. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const formData = await readForm(request)
  const report = await read(context, async (caller) =>
    caller.plan.import({ ...(await readImport(formData)), isDryRun: true }),
  )
  return badRowsFile(report.read, localeOf(params))
}
