import { z } from 'zod'
import { katoCode, optionalText, pageNumber, requiredText, searchText, typedDay } from '#server/kit/input.ts'
import { ORDER_STATES } from './control/orders.ts'
import { COST_MAX, NAME_MAX, NUMBER_MAX, PLANNED_EVENTS_MAX, PLANNED_PEOPLE_MAX, TEXT_MAX } from './limits.ts'
import { MEASURE_STATES } from './words.ts'

export const TITLE_MAX = 500
export const REASON_MAX = 1000

const region = katoCode.refine((kato) => kato.endsWith('0000000') && kato !== '000000000', 'choice_wrong')
const year = z.number().int().min(2000).max(2100)

export const planIdSchema = z.object({ id: z.uuid() })

/** The region whose measures an event may carry out. */
export const measureChoicesSchema = z.object({ region })

/** A new, empty plan of a region; one of its titles is enough. */
export const planAddSchema = z
  .object({
    region,
    yearFrom: year,
    yearTo: year.optional(),
    titleKk: optionalText(TITLE_MAX),
    titleRu: optionalText(TITLE_MAX),
  })
  .superRefine(({ yearFrom, yearTo, titleKk, titleRu }, context) => {
    if (yearTo !== undefined && (yearTo < yearFrom || yearTo > yearFrom + 9)) {
      context.addIssue({ code: 'custom', message: 'wrong', path: ['yearTo'] })
    }
    if (!titleKk && !titleRu) context.addIssue({ code: 'custom', message: 'required', path: ['titleKk'] })
  })
export type PlanAdd = z.output<typeof planAddSchema>

/** A spreadsheet as it was given; `choice` says by folded heading what a column holds (`''` nothing). */
export const planImportSchema = z.object({
  bytes: z.instanceof(Uint8Array),
  region,
  year,
  choice: z.record(z.string().max(500), z.string().max(40)).optional(),
  isDryRun: z.boolean().default(false),
})

/** One line of a plan; without `id` a new one of `planId`. The term is read as in an imported sheet. */
export const measureSchema = z
  .object({
    planId: z.uuid(),
    id: z.uuid().optional(),
    /** the row as its editor saw it */
    version: z.number().int().min(1).optional(),
    direction: requiredText(TEXT_MAX),
    number: optionalText(NUMBER_MAX),
    nameKk: optionalText(NAME_MAX),
    nameRu: optionalText(NAME_MAX),
    form: optionalText(TEXT_MAX),
    term: requiredText(500),
    responsible: requiredText(TEXT_MAX),
    funding: optionalText(TEXT_MAX),
    cost: z.number().min(0).max(COST_MAX).optional(),
    plannedEvents: z.number().int().min(0).max(PLANNED_EVENTS_MAX).optional(),
    plannedPeople: z.number().int().min(0).max(PLANNED_PEOPLE_MAX).optional(),
    districtKatos: z.array(katoCode).max(300).default([]),
    programmeId: z.uuid().optional(),
    partners: optionalText(TEXT_MAX),
    documents: optionalText(TEXT_MAX),
    note: optionalText(TEXT_MAX),
  })
  .superRefine(({ nameKk, nameRu }, context) => {
    if (!nameKk && !nameRu) context.addIssue({ code: 'custom', message: 'required', path: ['nameKk'] })
  })
export type MeasureInput = z.output<typeof measureSchema>

/** The first approval needs no reason, every later one says why the plan was changed. */
export const planApproveSchema = z.object({ id: z.uuid(), reason: optionalText(REASON_MAX) })

/** Without `state` it follows from the events again. */
export const measureStateSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(MEASURE_STATES).optional(),
    reason: optionalText(REASON_MAX),
    movedTo: typedDay.optional(),
  })
  .superRefine(({ state, reason, movedTo }, context) => {
    if (state === 'moved' && !movedTo)
      context.addIssue({ code: 'custom', message: 'required', path: ['movedTo'] })
    if (state && state !== 'done' && state !== 'in_work' && !reason) {
      context.addIssue({ code: 'custom', message: 'required', path: ['reason'] })
    }
  })
export type MeasureStateInput = z.output<typeof measureStateSchema>

export const measureControlSchema = z.object({ id: z.uuid(), isControlled: z.boolean() })
export const measureRemarkSchema = z.object({ id: z.uuid(), text: requiredText(REASON_MAX) })

/** An order of a meeting, on a whole plan, a measure or a district. */
export const planOrderSchema = z
  .object({
    planId: z.uuid(),
    measureId: z.uuid().optional(),
    districtKato: katoCode.optional(),
    text: requiredText(REASON_MAX),
    owner: requiredText(300),
    meetingOn: typedDay,
    dueOn: typedDay,
  })
  .superRefine(({ meetingOn, dueOn }, context) => {
    if (dueOn < meetingOn) context.addIssue({ code: 'custom', message: 'wrong', path: ['dueOn'] })
  })
export type PlanOrderInput = z.output<typeof planOrderSchema>
/** One page of a plan's orders. */
export const planOrdersSchema = planIdSchema.extend({
  q: searchText,
  state: z.enum(ORDER_STATES).optional().catch(undefined),
  page: pageNumber,
})

/** Measures of a plan to choose one from: by number or words, or the one named. */
export const measuresNamedSchema = z.object({
  planId: z.uuid(),
  q: searchText,
  measureId: z.uuid().optional(),
})
export const planOrderDoneSchema = z.object({
  id: z.uuid(),
  isDone: z.boolean(),
  note: optionalText(REASON_MAX),
})

/** Versions by number; `to` left out is the plan as it stands now. */
export const planDifferenceSchema = z.object({
  id: z.uuid(),
  from: z.number().int().min(1),
  to: z.number().int().min(1).optional(),
})
