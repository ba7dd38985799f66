import { createHash } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import { data, type ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { choose, readChoices, writeChoices, type TypedChoice } from '#app/events/series/choices.ts'
import { submit, type FormResult } from '#app/lib/form.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import type { SeriesPreview } from '#server/events/series/making/queries.ts'
import { newId } from '#server/kit/id.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { seriesProblems } from '#server/kit/messages/series.ts'
import type { Caller } from '#server/router.ts'

/** What a form of dates that comes back needs beside its values. */
export type MakingResult = FormResult & {
  preview: SeriesPreview | undefined
  choices: TypedChoice[]
  /** what the preview was made of; saving something else shows it anew first */
  seen: string
  isStale: boolean
  shownAs: string
  version: number
}

type Work<Values> = {
  preview: (values: Values, caller: Caller, version: number) => Promise<SeriesPreview>
  save: (values: Values, caller: Caller, ask: { version: number; isPublished: boolean }) => Promise<Response>
}

const textOf = (formData: FormData, name: string) => {
  const value = formData.get(name)
  return typeof value === 'string' ? value : ''
}

/**
 * A form that makes events of dates: every button but the two that save shows the dates with all that stands in the
 * way; what is saved is what was seen, and a refusal comes back with the dates looked at again.
 */
export async function makingForm<Schema extends z.ZodType>(
  args: ActionFunctionArgs,
  { schema, work }: { schema: Schema; work: Work<z.output<Schema>> },
) {
  const { request, context, params } = args
  const locale = localeOf(params)
  const formData = await readForm(request)
  const intent = textOf(formData, 'intent')
  const chosen = choose(readChoices(formData), intent)
  if (chosen) writeChoices(formData, chosen)
  const version = Math.max(1, Math.trunc(Number(textOf(formData, 'version'))) || 1)
  const shared = {
    request,
    context,
    locale,
    formData,
    schema,
    problems: { ...eventProblems, ...seriesProblems },
  }
  const digest = (values: unknown) => createHash('sha256').update(JSON.stringify(values)).digest('base64url')

  const back = (
    lastResult: SubmissionResult<string[]>,
    { status, ...shown }: { status: number } & Partial<Pick<MakingResult, 'preview' | 'seen' | 'isStale'>>,
  ) =>
    data<MakingResult>(
      {
        lastResult,
        version,
        choices: readChoices(formData),
        shownAs: newId(),
        preview: undefined,
        seen: '',
        isStale: false,
        ...shown,
      },
      { status },
    )
  const asTyped = () => {
    const { payload } = parseWithZod(formData, { schema })
    return { initialValue: payload as Record<string, string> }
  }
  const look = async () => {
    const found: { preview?: SeriesPreview; seen: string } = { seen: '' }
    const answer = await submit({
      ...shared,
      work: async (values, caller) => {
        found.preview = await work.preview(values, caller, version)
        found.seen = digest(values)
        return new Response(null)
      },
    })
    return { found, answer }
  }

  if (intent === 'save' || intent === 'publish') {
    const seen = textOf(formData, 'seen')
    const isPublished = intent === 'publish'
    const state = { isStale: false }
    const answer = await submit({
      ...shared,
      work: async (values, caller) => {
        if (digest(values) === seen) return work.save(values, caller, { version, isPublished })
        state.isStale = true
        return new Response(null)
      },
    })
    if (answer instanceof Response && !state.isStale) return answer
    // What has changed meanwhile is seen at once: the clashes are looked for again.
    const { found } = await look()
    const isSeenAgain = seen !== '' && state.isStale
    if (answer instanceof Response) return back(asTyped(), { status: 200, ...found, isStale: isSeenAgain })
    return back(answer.data.lastResult, { status: answer.init?.status ?? 400, ...found })
  }
  const { found, answer } = await look()
  if (answer instanceof Response) return back(asTyped(), { status: 200, ...found })
  return back(answer.data.lastResult, { status: answer.init?.status ?? 400 })
}
