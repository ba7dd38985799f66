import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '#app/lib/file-answer.server.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'

/** Any document or photo of an event, for its staff. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const ids = { eventId: args.params['id'] ?? '', id: args.params['file'] ?? '' }
  const file = await read(args.context, (caller) => caller.events.files.content(ids))
  return fileAnswer(args.request, file, { isPublic: false })
}
