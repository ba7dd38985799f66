import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { fileAnswer } from '#app/lib/file-answer.server.ts'

/** A document of a measure, for whoever may read its plan. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const ids = { measureId: args.params['id'] ?? '', id: args.params['file'] ?? '' }
  const document = await read(args.context, (caller) => caller.plan.documents.content(ids))
  return fileAnswer(args.request, document, { isPublic: false })
}
