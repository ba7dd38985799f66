import { Problem } from '#server/kit/problem.ts'
import { ownValue } from '../exact/own-value.ts'
import { refuseUnreadable } from '../shape.ts'
import { formShape, formStepShape } from './shapes.ts'

/** The form of one sub-criterion and one competitor. */
export const FORM_STATES = ['empty', 'entered', 'verified', 'signed', 'locked', 'published'] as const
export type FormState = (typeof FORM_STATES)[number]

export const FORM_ACTIONS = ['enter', 'verify', 'sign', 'lock', 'publish', 'unlock'] as const
export type FormAction = (typeof FORM_ACTIONS)[number]

/** From which state an action leads where; what is not here is refused. */
export const FORM_TRANSITIONS: Readonly<Record<FormAction, Readonly<Partial<Record<FormState, FormState>>>>> =
  {
    enter: { empty: 'entered', entered: 'entered' },
    verify: { entered: 'verified' },
    // The state changes to "signed" only with the signature of the last judge.
    sign: { verified: 'signed' },
    lock: { signed: 'locked' },
    publish: { locked: 'published' },
    unlock: { verified: 'entered', signed: 'entered', locked: 'entered', published: 'entered' },
  }

export type MarkForm = Readonly<{
  state: FormState
  /** 1 from the first entry; every unlocking makes a new one. */
  revision: number
  judges: readonly string[]
  enteredBy: string | null
  signedBy: readonly string[]
}>

export type FormStep = Readonly<{ action: FormAction; by: string; reason?: string }>

export const FORM_REFUSALS = [
  'form_step_not_possible',
  'form_verified_by_author',
  'form_not_a_judge',
  'form_signed_already',
  'form_reason_missing',
] as const
export type FormRefusal = (typeof FORM_REFUSALS)[number]

export function emptyForm(judges: readonly string[]): MarkForm {
  return { state: 'empty', revision: 0, judges, enteredBy: null, signedBy: [] }
}

/** Why a step may not be taken, or null: the service refuses with it and the page greys the button with it. */
export function whyNotStep(form: MarkForm, { action, by, reason }: FormStep): FormRefusal | null {
  if (ownValue(ownValue(FORM_TRANSITIONS, action), form.state) === undefined) return 'form_step_not_possible'
  if (action === 'verify' && by === form.enteredBy) return 'form_verified_by_author'
  if (action === 'sign' && !form.judges.includes(by)) return 'form_not_a_judge'
  if (action === 'sign' && form.signedBy.includes(by)) return 'form_signed_already'
  if (action === 'unlock' && !reason?.trim()) return 'form_reason_missing'
  return null
}

/** The form after a step; raises what whyNotStep says. Unlocking makes a revision and voids signatures. */
export function takeStep(form: MarkForm, step: FormStep): MarkForm {
  refuseUnreadable(formShape, form)
  refuseUnreadable(formStepShape, step)
  const refusal = whyNotStep(form, step)
  if (refusal) throw new Problem(refusal, { state: form.state, action: step.action })
  const state = FORM_TRANSITIONS[step.action][form.state]!
  switch (step.action) {
    case 'enter':
      return { ...form, state, enteredBy: step.by, revision: Math.max(1, form.revision) }
    case 'sign': {
      const signedBy = [...form.signedBy, step.by]
      const isComplete = form.judges.every((judge) => signedBy.includes(judge))
      return { ...form, signedBy, state: isComplete ? state : form.state }
    }
    case 'unlock':
      return { ...form, state, revision: form.revision + 1, signedBy: [] }
    default:
      return { ...form, state }
  }
}
