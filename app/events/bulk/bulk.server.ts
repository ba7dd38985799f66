import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { read } from '#app/lib/caller.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { BULK_DEEDS, BULK_MAX, bulkTermsSchema, type BulkDeed } from '#server/events/bulk/schema.ts'
import type { BulkResult } from '#server/events/bulk/service.ts'
import { SHIFT_MAX } from '#server/events/shift/shifted.ts'
import { eventListSchema } from '#server/events/schema.ts'
import { isId } from '#server/kit/id.ts'
import { fieldError } from '#server/kit/messages/fields.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Caller } from '#server/router.ts'

const texts = (form: FormData, name: string) =>
  form.getAll(name).flatMap((value) => (typeof value === 'string' && value ? [value] : []))

/** `id.version`, as the page keeps what it showed. */
function readRows(form: FormData) {
  return texts(form, 'row').flatMap((text) => {
    const [id = '', version] = text.split('.')
    return isId(id) && Number.isSafeInteger(Number(version)) && Number(version) > 0
      ? [{ id, version: Number(version) }]
      : []
  })
}

/** `id.version.change`, as the page keeps the moves that were made. */
function readMoves(form: FormData) {
  return texts(form, 'moved').flatMap((text) => {
    const [id = '', version, changeId = ''] = text.split('.')
    if (!isId(id) || !Number.isSafeInteger(Number(version)) || Number(version) < 1) return []
    return [{ id, version: Number(version), changeId: isId(changeId) ? changeId : undefined }]
  })
}

/** What the list sends: ticked rows, or all that its address finds. */
function chosenRows(caller: Caller, form: FormData) {
  const [query] = texts(form, 'all')
  if (query === undefined) {
    const ids = texts(form, 'ids').filter((id) => isId(id))
    return caller.events.bulk.rows({ ids: ids.slice(0, BULK_MAX) })
  }
  const filter = eventListSchema.parse(Object.fromEntries(new URLSearchParams(query)))
  return caller.events.bulk.found({ filter })
}

const TERMS = ['days', 'reason', 'programmeId', 'institutionId', 'contactPhone'] as const
export type TypedTerms = Partial<Record<(typeof TERMS)[number], string>>
/** These need no terms of their own: what becomes of each is shown at once. */
const BARE: readonly BulkDeed[] = ['publish', 'remove']

/** What the page shows of a deed; `results` are null before anything was tried. */
export type BulkAnswer = {
  deed: BulkDeed
  rows: Awaited<ReturnType<Caller['events']['bulk']['rows']>>
  typed: TypedTerms
  isCut: boolean
  results: BulkResult[] | null
  isDone: boolean
  isUndone: boolean
  errors: Record<string, string[]>
}

/** Choose → what it is done with → what would become of each → what became of it; nothing typed is lost on the way. */
export async function answerBulk({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = await readForm(request)
  const deed = BULK_DEEDS.find((name) => texts(form, 'deed').includes(name)) ?? 'publish'
  const [intent] = texts(form, 'intent')
  if (intent === 'undo') return undoBulk(form, context)
  const given = readRows(form)
  const typed: TypedTerms = Object.fromEntries(TERMS.map((name) => [name, texts(form, name)[0]]))
  return read(context, async (caller) => {
    const rows =
      intent === undefined
        ? await chosenRows(caller, form)
        : await caller.events.bulk.rows({ ids: given.slice(0, BULK_MAX).map(({ id }) => id) })
    const answer: BulkAnswer = {
      deed,
      rows,
      typed,
      isCut: rows.length === BULK_MAX,
      results: null,
      isDone: false,
      isUndone: false,
      errors: {},
    }
    if (intent === undefined && !BARE.includes(deed)) return data(answer)
    const submission = parseWithZod(form, {
      schema: bulkTermsSchema,
      formatError: (issues: z.core.$ZodIssue[]) =>
        issues.map((issue) => {
          const { message, values } = fieldError(issue)
          return formatMessage(message, locale, values)
        }),
    })
    if (submission.status !== 'success') {
      const errors = Object.entries(submission.error ?? {}).map(([name, words]) => [name, words ?? []])
      return data(
        { ...answer, errors: Object.fromEntries(errors) as Record<string, string[]> },
        { status: 400 },
      )
    }
    const versions = new Map(given.map(({ id, version }) => [id, version]))
    const asked = {
      terms: submission.value,
      // What has gone meanwhile is told beside the others.
      rows:
        intent === undefined ? rows.map(({ id, version }) => ({ id, version })) : given.slice(0, BULK_MAX),
    }
    const isDone = intent === 'run'
    const results = isDone ? await caller.events.bulk.run(asked) : await caller.events.bulk.preview(asked)
    // What was done is shown as it is now; what was removed as it was.
    const after = isDone ? await caller.events.bulk.rows({ ids: rows.map(({ id }) => id) }) : []
    const shown = rows.map((row) => ({
      ...(after.find(({ id }) => id === row.id) ?? row),
      version: versions.get(row.id) ?? row.version,
    }))
    return data({ ...answer, rows: shown, results, isDone })
  })
}

/** The moves of one go taken back, with what became of each. */
async function undoBulk(form: FormData, context: ActionFunctionArgs['context']) {
  const moves = readMoves(form).slice(0, BULK_MAX)
  const days = Number(texts(form, 'days')[0])
  return read(context, async (caller) => {
    const isReadable = Number.isSafeInteger(days) && Math.abs(days) <= SHIFT_MAX && moves.length > 0
    const results = isReadable ? await caller.events.bulk.undo({ days, moves }) : []
    const rows = await caller.events.bulk.rows({ ids: results.map(({ id }) => id) })
    return data<BulkAnswer>({
      deed: 'shift',
      rows,
      typed: {},
      isCut: false,
      results,
      isDone: true,
      isUndone: true,
      errors: {},
    })
  })
}
