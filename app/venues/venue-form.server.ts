import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { TRPCError } from '@trpc/server'
import { districtOptions, onlyMatch } from '#app/events/desk/choices.ts'
import { read } from '#app/lib/caller.server.ts'
import { asTyped, submit } from '#app/lib/form.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { ownDivisions } from '#app/regions/own-districts.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { institutionProblems } from '#server/kit/messages/institutions.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { venueProblems } from '#server/kit/messages/venues.ts'
import { asProblem, problemStatus } from '#server/kit/problem.ts'
import { PHOTO_MAX_BYTES } from '#server/kit/files/picture.ts'
import { venueSchema } from '#server/venues/schema.ts'

/** What an action of the venue's page gives back when the photo was refused. */
type PhotoResult = { photoError: string }

async function savePhoto({
  id,
  bytes,
  locale,
  context,
}: Pick<ActionFunctionArgs, 'context'> & {
  id: string
  bytes: Uint8Array<ArrayBuffer> | null
  locale: Locale
}) {
  try {
    const caller = await context.caller()
    await caller.venues.savePhoto({ venueId: id, bytes })
    return redirect(paths.venue(locale, id))
  } catch (error) {
    const problem = asProblem(error)
    // A file far above the limit does not even pass the schema.
    const isTooLarge = error instanceof TRPCError && error.code === 'BAD_REQUEST' && !problem
    if (!problem && !isTooLarge) throw error
    const code = problem?.code ?? 'photo_too_large'
    const values = problem?.details ?? { max: PHOTO_MAX_BYTES / 1024 / 1024 }
    const photoError = formatMessage(problemMessage(code, venueProblems), locale, values)
    return data<PhotoResult>({ photoError }, { status: problemStatus(code) })
  }
}

/** Saves a venue, narrows the list of districts, archives or restores, as the button says. */
export async function venueAction({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  const intent = formData.get('intent')
  const id = params['id']
  if (intent === 'refresh') return asTyped(formData)
  if (id && (intent === 'photo' || intent === 'photo-remove')) {
    const file = intent === 'photo' ? formData.get('photo') : null
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : null
    return savePhoto({ id, bytes, locale, context })
  }
  if (id && (intent === 'archive' || intent === 'restore')) {
    const isArchived = intent === 'archive'
    await read(context, (caller) => caller.venues.archive({ id, isArchived }))
    return redirect(paths.venues(locale, isArchived ? '?done=archived' : '?done=restored'))
  }
  const districtQuery = formData.get('districtQuery')
  if (!formData.get('districtKato') && typeof districtQuery === 'string' && districtQuery) {
    const scope = await permittedScope(context, 'venues.edit')
    const own = ownDivisions(await read(context, (caller) => caller.regions.list()), scope)
    const only = onlyMatch(districtOptions(own, locale), districtQuery)
    if (only) formData.set('districtKato', only)
  }
  if (id) formData.set('id', id)
  // A decimal comma is what Kazakh and Russian keyboards give.
  for (const name of ['lat', 'lon']) {
    const typed = formData.get(name)
    if (typeof typed === 'string') formData.set(name, typed.trim().replace(',', '.'))
  }
  return submit({
    request,
    context,
    locale,
    formData,
    schema: venueSchema,
    problems: { ...institutionProblems, ...venueProblems },
    work: async (values, caller) => {
      await caller.venues.save(values)
      return redirect(paths.venues(locale, '?done=saved'))
    },
  })
}
