import type { AppLoadContext } from '@remix-run/node'
import { readForm } from '#app/lib/read-form.server.ts'
import { asProblem, problemStatus } from '#server/kit/problem.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import type { Caller } from '#server/router.ts'
import type { DoorAnswer } from './door-facts.ts'
import { undoReason } from './undo-reason.ts'
import type { Refusal } from './use-door.ts'
import { doorView, type DoorView } from './views.ts'
import { readWalkIn, type FieldErrors } from './walk-in-input.ts'

/** What a form of the door gives back where no script runs; everything typed comes back with its errors. */
export type DoorFormResult = {
  view: DoorView
  answer?: DoorAnswer
  refusal?: Refusal
  errors?: FieldErrors
  values?: Record<string, string>
  isUndone?: boolean
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

type Work = (caller: Caller) => Promise<Omit<DoorFormResult, 'view'>>

function workOf(form: FormData, locale: Locale): Work {
  const facts = { attemptId: textOf(form, 'attemptId'), sessionId: textOf(form, 'sessionId') }
  switch (textOf(form, 'intent')) {
    case 'admit':
      return async (caller) => {
        const registrationId = textOf(form, 'registrationId')
        return { answer: await caller.attendance.admit({ ...facts, registrationId }) }
      }
    case 'walk-in':
      return async (caller) => {
        const read = readWalkIn(form, locale)
        return read.input ? { answer: await caller.attendance.walkIn(read.input) } : { errors: read.errors }
      }
    case 'annul':
      return async (caller) => {
        const reason = undoReason(form, locale)
        if ('errors' in reason) return reason
        await caller.attendance.annul({ attendanceId: textOf(form, 'attendanceId'), reason: reason.text })
        return { isUndone: true }
      }
    default:
      return async (caller) => {
        const shown = textOf(form, 'shown').trim()
        // Nothing typed is no attempt.
        return shown ? { answer: await caller.attendance.scan({ ...facts, shown }) } : {}
      }
  }
}

function typedValues(form: FormData): Record<string, string> {
  const typed = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(typed)
}

/** Carries out a form of the door: the answer stays on the page, and sending the page again is the same attempt. */
export async function doorAction(
  request: Request,
  context: AppLoadContext,
  locale: Locale,
): Promise<{ status: number; result: DoorFormResult }> {
  const form = await readForm(request)
  const view = doorView(textOf(form, 'view'))
  const values = typedValues(form)
  try {
    const result = await workOf(form, locale)(await context.caller())
    return {
      status: result.errors ? 400 : 200,
      result: { view, ...result, ...(result.errors ? { values } : {}) },
    }
  } catch (error) {
    const problem = asProblem(error)
    if (!problem) throw error
    const { code, details, field } = problem
    const refusal = { code, details: { ...details }, ...(field ? { field } : {}) }
    return { status: problemStatus(code), result: { view, refusal, values } }
  }
}
