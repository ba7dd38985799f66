import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '#app/lib/file-answer.server.ts'
import { read } from '#app/lib/caller.server.ts'

/** A document or photo of an event that everybody may have. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ids = { eventId: params['id'] ?? '', id: params['file'] ?? '' }
  const file = await read(context, (caller) => caller.events.files.shown(ids))
  return fileAnswer(request, file, { isPublic: true })
}
