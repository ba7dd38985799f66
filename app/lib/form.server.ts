import { parseWithZod } from '@conform-to/zod/v4'
import { data, type AppLoadContext } from '@remix-run/node'
import type { SubmissionResult } from '@conform-to/react'
import { TRPCError } from '@trpc/server'
import { z, ZodError } from 'zod'
import { readForm } from '#app/lib/read-form.server.ts'
import { fieldError } from '#server/kit/messages/fields.ts'
import type { Locale, Message } from '#server/kit/messages/message.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { asProblem, problemStatus } from '#server/kit/problem.ts'
import type { Caller } from '#server/router.ts'

/** What an action gives back to its form: everything typed and every error in the reader's words. */
export type FormResult = { lastResult: SubmissionResult<string[]> }

type Submit<Schema extends z.ZodType> = {
  request: Request
  context: AppLoadContext
  locale: Locale
  schema: Schema
  /** the form as already read, when an intent was looked at first */
  formData?: FormData
  /** names of fields that are never sent back (passwords, IIN) */
  secretFields?: string[]
  /** words for the domain's own refusals, by code */
  problems?: Readonly<Record<string, Message>>
  work: (values: z.output<Schema>, caller: Caller) => Promise<Response>
}

function withoutSecrets(result: SubmissionResult<string[]>, names: string[]): SubmissionResult<string[]> {
  if (names.length === 0 || !result.initialValue) return result
  const kept = Object.entries(result.initialValue).filter(([name]) => !names.includes(name))
  return { ...result, initialValue: Object.fromEntries(kept) }
}

/**
 * The one way a form is handled: parse → work → a Problem becomes a form error with its status, beside its field when
 * it names one. `work` returns a redirect (or another Response). Nothing typed is lost on any error.
 */
export async function submit<Schema extends z.ZodType>(options: Submit<Schema>) {
  const { request, context, locale, schema, secretFields = [], problems = {}, work } = options
  const formData = options.formData ?? (await readForm(request))
  const submission = parseWithZod(formData, {
    schema,
    formatError: (issues: z.core.$ZodIssue[]) => issues.map((issue) => formatIssue(issue, locale)),
  })
  const failed = (status: number, reply: SubmissionResult<string[]>) =>
    data<FormResult>({ lastResult: withoutSecrets(reply, secretFields) }, { status })
  // A button that adds or takes away a row of the form is no error.
  if (submission.status !== 'success')
    return failed(submission.status === 'error' ? 400 : 200, submission.reply())
  try {
    return await work(submission.value, await context.caller())
  } catch (error) {
    const problem = asProblem(error)
    // What was typed has been parsed above, so only the address can still be wrong: an id of no such form.
    if (error instanceof TRPCError && error.cause instanceof ZodError) {
      throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
    }
    if (!problem) throw error
    const words = problemMessage(problem.code, problems)
    const text = formatMessage(words, locale, problem.details)
    const reply = problem.field
      ? submission.reply({ fieldErrors: { [problem.field]: [text] } })
      : submission.reply({ formErrors: [text] })
    return failed(problemStatus(problem.code), reply)
  }
}

/** The form again with everything typed and nothing judged, for a button that only narrows a list. */
export function asTyped(formData: FormData) {
  const { payload } = parseWithZod(formData, { schema: z.looseObject({}) })
  return data<FormResult>({ lastResult: { initialValue: payload as Record<string, string> } })
}

function formatIssue(issue: z.core.$ZodIssue, locale: Locale): string {
  const { message, values } = fieldError(issue)
  return formatMessage(message, locale, values)
}
